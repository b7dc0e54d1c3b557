// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace report::session {

/// Where the sockets of an office may stand: the one that it was told to listen on, and the one by
/// which a second start on the same profile finds it. An office that is killed leaves both behind.
std::vector<std::filesystem::path> sockets_of(std::string const& pipe,
                                              std::string const& profile_url);

/// Whether an office works with this profile now.
bool is_in_use(std::filesystem::path const& profile);

/// Only sockets, and only our own.
void remove_sockets(std::vector<std::filesystem::path> const& sockets);

}  // namespace report::session

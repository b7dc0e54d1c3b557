// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <rtl/ustring.hxx>
#include <string>

namespace report::office {

/// What a file has in it; none when it cannot be read, is no file, or is larger than this.
std::optional<std::string> read_file(rtl::OUString const& url, std::size_t largest);

/// Whether anything, a folder too, stands there.
bool file_exists(rtl::OUString const& url);
bool is_folder(rtl::OUString const& url);

/// A folder, and those above it, that nobody else may look into.
void make_private_folder(rtl::OUString const& url);

/// Writes a file that nobody else may read, whole or not at all. False when it could not be done.
bool write_private_file(rtl::OUString const& url, std::string const& content);

}  // namespace report::office

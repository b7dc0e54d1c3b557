// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace report::session {

/// `start` and 16 hexadecimal digits by chance: in a folder of all users nobody can have put a
/// link, a folder or a listener there beforehand.
std::string unknown_name(std::string const& start);

}  // namespace report::session

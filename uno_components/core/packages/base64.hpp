// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

/// The bytes that a text of base 64 stands for; blanks within it are skipped, and what is wrong
/// ends it.
std::string from_base64(std::string_view text);
std::string to_base64(std::string_view bytes);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

/// Letters that look like Vietnamese ones put right: Cyrillic and Greek among Latin letters, eth
/// for đ, a caron for the breve of ă, marks in the wrong order, a tone on a consonant. NFC. Words
/// wholly in another script stay. Text that is not UTF-8 comes back unchanged.
std::string repair_letters(std::string_view text);

}  // namespace report

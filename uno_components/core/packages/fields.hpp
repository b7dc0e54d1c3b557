// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

/// What a field of Word is called, in capitals: "INCLUDETEXT" of " includetext \"x\"". Empty when
/// its code is.
std::string word_of_field(std::string_view code);

/// Whether a field says something of its document only, or is a hyperlink that a person may follow.
/// Any other shows what it showed last.
bool is_own_field(std::string_view code);

}  // namespace report

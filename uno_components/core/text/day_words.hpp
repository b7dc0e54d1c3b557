// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

namespace report {

/// The words of a written day, "ngày 20 tháng 7 năm 2023", in lower case. They are the language's
/// and no kind's, as numerals and syllables are, so they stand in the code; and here only.
inline constexpr std::string_view day_word = "ngày";
inline constexpr std::string_view month_word = "tháng";
inline constexpr std::string_view year_word = "năm";

}  // namespace report

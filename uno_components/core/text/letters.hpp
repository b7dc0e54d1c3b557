// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace report {

/// Letters that no report can carry: controls but for tabs and line ends, code points that are no
/// letters (U+FFFE), signs that nobody sees and that part words or turn their direction (U+200B,
/// U+202E), and the sign that stands for a letter already lost (U+FFFD).
bool is_unfit(char32_t letter);

/// The first of them in valid UTF-8, as "U+200B", and how many letters stand before it.
struct UnfitLetter {
    std::string name;
    std::size_t at = 0;
};
std::optional<UnfitLetter> unfit_letter(std::string_view text);

/// The names of all of them, each once.
std::set<std::string> unfit_letters(std::string_view text);

/// Every line end as "\n" (CR LF, CR, vertical tab, form feed, U+0085, U+2028, U+2029).
std::string with_plain_line_ends(std::string_view text);

/// The same without the letters that no report can carry; what was a control or no letter leaves
/// nothing behind.
std::string clean_text(std::string_view text);

/// The same without those only that nobody sees and that change nothing around them: what a person
/// believes to have typed ("1[U+200B]234").
std::string without_invisible(std::string_view text);

/// Letters that some format drops or changes when it stores a text: everything unfit and every
/// line end but "\n".
bool is_fragile(char32_t letter);

/// How many letters a text has, as people count them: what is written over another is none.
std::size_t letter_count(std::string_view text);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/truth/aside.hpp"

#include <algorithm>
#include <string_view>

#include "core/reader/reading_words.hpp"
#include "core/report/record.hpp"
#include "core/text/unicode.hpp"
#include "core/truth/own_numbers.hpp"

namespace report {

namespace {

/// By this much a table is known again when its numbers change.
constexpr std::size_t cells_of_its_name = 3;

Reworded::What what_of(AsideText::Where where) {
    switch (where) {
        case AsideText::Where::table:
            return Reworded::What::table;
        case AsideText::Where::frame:
            return Reworded::What::frame;
        case AsideText::Where::picture:
            return Reworded::What::picture;
        case AsideText::Where::hidden:
            return Reworded::What::hidden;
        case AsideText::Where::changes:
            return Reworded::What::changes;
        case AsideText::Where::note:
            break;
    }
    return Reworded::What::note;
}

bool has_digit(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos;
}

/// A cell that is a number and nothing else.
bool is_number(std::string_view text) {
    return has_digit(text) && text.find_first_not_of("0123456789.,% \u00a0") == text.npos;
}

/// The words by which a picture is found again, whatever the figures among them come to.
std::string without_digits(std::string text) {
    text.erase(
        std::remove_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }),
        text.end());
    return text;
}

/// The first words of it, by which a person finds it.
std::string name_of(AsideText const& aside) {
    std::string name;
    std::size_t count = 0;
    for (auto const& text : aside.texts) {
        auto const words = collapse_blanks(text);
        if (words.empty()) continue;
        name += (name.empty() ? "" : " | ") + words;
        if (aside.where != AsideText::Where::table || ++count == cells_of_its_name) break;
    }
    return name;
}

}  // namespace

void add_aside(ReportKind const& kind, Report const& stored, std::vector<AsideText> const& asides,
               std::vector<Reworded>& all) {
    if (asides.empty()) return;
    ReadingWords const words(kind);
    for (auto const& aside : asides) {
        bool const is_table = aside.where == AsideText::Where::table;
        // The first row of a table may be a number of the row or a year: one number is none.
        auto const numbers =
            std::count_if(aside.texts.begin(), aside.texts.end(), [&](std::string const& text) {
                return is_table ? is_number(text) : counted_numbers(words, text) > 0;
            });
        bool const is_always_told = aside.where == AsideText::Where::hidden ||
                                    aside.where == AsideText::Where::changes ||
                                    aside.where == AsideText::Where::picture;
        if (!is_always_told && numbers < (is_table ? 2 : 1)) continue;
        Reworded one;
        one.what = what_of(aside.where);
        one.text = name_of(aside);
        one.answer = checksum(aside.where == AsideText::Where::picture ? without_digits(one.text)
                                                                       : one.text);
        one.key = reworded_key(std::to_string(one.answer));
        auto const told = stored.written.find(one.key);
        one.is_told_before = told != stored.written.end() && told->second == one.answer;
        all.push_back(std::move(one));
    }
}

}  // namespace report

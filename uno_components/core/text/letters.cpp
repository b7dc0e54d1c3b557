// SPDX-License-Identifier: MPL-2.0
#include "core/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "core/text/unicode.hpp"

namespace report {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array<Range, 14> unfit_ranges{{
    {0x00, 0x08},        // controls; tab and line ends follow
    {0x0E, 0x1F},        //
    {0x7F, 0x84},        // DEL and the second row of controls, but for U+0085, a line end
    {0x86, 0x9F},        //
    {0xAD, 0xAD},        // where a word may be parted
    {0x61C, 0x61C},      // marks of direction
    {0x180E, 0x180E},    // zero width
    {0x200B, 0x200F},    // zero width, marks of direction
    {0x202A, 0x202E},    // turns of direction: "12" would be read as "21"
    {0x2060, 0x206F},    // joiners, isolates, old controls
    {0xD800, 0xDFFF},    // halves of letters
    {0xFDD0, 0xFDEF},    // no letters
    {0xFFF9, 0xFFFD},    // annotations, place of an object, a letter that was lost
    {0xE0000, 0xE007F},  // tags
}};

bool is_invisible(char32_t letter) {
    return letter == 0xAD || letter == 0x180E || (letter >= 0x200B && letter <= 0x200F) ||
           (letter >= 0x2060 && letter <= 0x2064) || letter == 0xFEFF;
}

bool is_line_end(char32_t letter) {
    return (letter >= 0x0A && letter <= 0x0D) || letter == 0x85 || letter == 0x2028 ||
           letter == 0x2029;
}

std::string name_of(char32_t letter) {
    std::array<char, 16> name{};
    std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(letter));
    return name.data();
}

/// Each byte is a letter.
bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0x80U) == 0; });
}

/// Most texts have no letter that anything here is about: plain ones, and letters of Vietnamese
/// (U+00C0 to U+02FF, U+1E00 to U+1EFF).
bool is_ordinary(std::string_view text) {
    auto const byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const first = byte(at);
        auto const trails = [&](std::size_t behind) { return (byte(at + behind) & 0xC0U) == 0x80; };
        if (first >= ' ' && first < 0x7F)
            ++at;
        else if (first >= 0xC3 && first <= 0xCB && trails(1))
            at += 2;
        else if (first == 0xE1 && byte(at + 1) >= 0xB8 && byte(at + 1) <= 0xBB && trails(2))
            at += 3;
        else
            return false;
    }
    return true;
}

}  // namespace

bool is_unfit(char32_t letter) {
    if (letter >= 0x20 && letter < 0x7F) return false;
    if ((letter & 0xFFFEU) == 0xFFFEU || letter == 0xFEFF) return true;
    return std::any_of(unfit_ranges.begin(), unfit_ranges.end(), [&](Range const& range) {
        return letter >= range.first && letter <= range.last;
    });
}

bool is_fragile(char32_t letter) {
    return is_unfit(letter) || (is_line_end(letter) && letter != '\n');
}

std::optional<UnfitLetter> unfit_letter(std::string_view text) {
    if (is_ordinary(text)) return std::nullopt;
    auto const letters = to_code_points(text);
    auto const found = std::find_if(letters.begin(), letters.end(), is_unfit);
    if (found == letters.end()) return std::nullopt;
    return UnfitLetter{name_of(*found), static_cast<std::size_t>(found - letters.begin())};
}

std::set<std::string> unfit_letters(std::string_view text) {
    std::set<std::string> names;
    if (is_ordinary(text)) return names;
    for (auto const letter : to_code_points(text))
        if (is_unfit(letter)) names.insert(name_of(letter));
    return names;
}

std::string with_plain_line_ends(std::string_view text) {
    if (is_ordinary(text)) return std::string(text);
    std::u32string plain;
    bool after_return = false;
    for (auto const letter : to_code_points(text)) {
        if (is_line_end(letter)) {
            if (letter != '\n' || !after_return) plain += U'\n';
        } else {
            plain += letter;
        }
        after_return = letter == '\r';
    }
    return to_utf8(plain);
}

std::string clean_text(std::string_view text) {
    if (is_ordinary(text)) return std::string(text);
    auto letters = to_code_points(with_plain_line_ends(text));
    letters.erase(std::remove_if(letters.begin(), letters.end(), is_unfit), letters.end());
    return to_utf8(letters);
}

std::string without_invisible(std::string_view text) {
    if (is_ordinary(text)) return std::string(text);
    auto letters = to_code_points(text);
    letters.erase(std::remove_if(letters.begin(), letters.end(), is_invisible), letters.end());
    return to_utf8(letters);
}

std::size_t letter_count(std::string_view text) {
    return is_ascii(text) ? text.size() : to_code_points(to_nfc(text)).size();
}

}  // namespace report

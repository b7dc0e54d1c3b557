// SPDX-License-Identifier: MPL-2.0
#include "core/text/number_letters.hpp"

#include <algorithm>

namespace report {

namespace {

std::size_t letter_length(char lead) {
    auto const byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

}  // namespace

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view letter_at(std::string_view text, std::size_t at) {
    return at < text.size() ? text.substr(at, letter_length(text[at])) : std::string_view();
}

std::string_view letter_before(std::string_view text, std::size_t end) {
    auto at = end;
    while (at > 0) {
        --at;
        if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) break;
    }
    return text.substr(at, end - at);
}

bool is_one_of(std::string_view letter, std::initializer_list<std::string_view> all) {
    return !letter.empty() && std::find(all.begin(), all.end(), letter) != all.end();
}

bool is_unseen(std::string_view letter) {
    return is_one_of(letter, {"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"});
}

bool is_raised(std::string_view letter) {
    return is_one_of(letter, {"¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"});
}

bool is_blank(std::string_view letter) {
    if (letter.size() == 3 && letter.substr(0, 2) == "\xE2\x80")
        return static_cast<unsigned char>(letter[2]) <= 0x8A || letter == "\u202F";
    return is_one_of(letter, {" ", "\t", "\u00A0", "\u205F", "\u3000"});
}

bool is_dot(std::string_view letter) {
    return is_one_of(letter, {".", "\u2024", "·"});
}

bool is_letter(std::string_view letter) {
    if (letter.empty()) return false;
    char const c = letter[0];
    if (letter.size() == 1) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    bool const general = letter.substr(0, 2) == "\xE2\x80" || letter.substr(0, 2) == "\xE2\x81";
    return !general && !is_blank(letter) && !is_unseen(letter) && !is_raised(letter) &&
           !is_one_of(letter, {"«", "»", "·", "×", "´", "−", "\u3000"});
}

std::size_t behind_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_blank(letter_at(text, at)) || is_unseen(letter_at(text, at))))
        at += letter_at(text, at).size();
    return at;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/text/look_alikes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Code = std::pair<char32_t, char32_t>;

constexpr std::u32string_view tone_marks = U"\u0300\u0309\u0303\u0301\u0323";
constexpr std::u32string_view shape_marks = U"\u0302\u0306\u031B";

bool is_one_of(std::u32string_view set, char32_t letter) {
    return set.find(letter) != std::u32string_view::npos;
}

bool is_latin(char32_t letter) {
    auto const small = letter | 0x20;
    return (small >= U'a' && small <= U'z') || (letter >= 0xC0 && letter <= 0x24F) ||
           (letter >= 0x1E00 && letter <= 0x1EFF);
}

bool is_greek_or_cyrillic(char32_t letter) {
    return letter >= 0x370 && letter <= 0x4FF;
}

bool is_mark(char32_t letter) {
    return letter >= 0x300 && letter <= 0x36F;
}

constexpr std::array<Code, 45> look_alikes{{
    {U'а', 'a'},  {U'е', 'e'},  {U'о', 'o'},  {U'с', 'c'}, {U'р', 'p'},  {U'х', 'x'},  {U'у', 'y'},
    {U'і', 'i'},  {U'ѕ', 's'},  {U'А', 'A'},  {U'Е', 'E'}, {U'О', 'O'},  {U'С', 'C'},  {U'Р', 'P'},
    {U'Х', 'X'},  {U'У', 'Y'},  {U'І', 'I'},  {U'Ѕ', 'S'}, {U'В', 'B'},  {U'М', 'M'},  {U'Н', 'H'},
    {U'К', 'K'},  {U'Т', 'T'},  {U'һ', 'h'},  {U'ԁ', 'd'}, {U'ο', 'o'},  {U'Α', 'A'},  {U'Β', 'B'},
    {U'Ε', 'E'},  {U'Η', 'H'},  {U'Ι', 'I'},  {U'Κ', 'K'}, {U'Μ', 'M'},  {U'Ν', 'N'},  {U'Ο', 'O'},
    {U'Ρ', 'P'},  {U'Τ', 'T'},  {U'Υ', 'Y'},  {U'Χ', 'X'}, {U'ð', U'đ'}, {U'Ð', U'Đ'}, {U'ɖ', U'đ'},
    {U'Ɖ', U'Đ'}, {U'ǎ', U'ă'}, {U'Ǎ', U'Ă'},
}};

char32_t without_disguise(char32_t letter) {
    for (auto const& [disguised, meant] : look_alikes)
        if (disguised == letter) return meant;
    return letter;
}

bool takes_shape(char32_t letter, char32_t mark) {
    auto const small = letter | 0x20;
    if (mark == 0x306) return small == 'a';
    if (mark == 0x31B) return small == 'o' || small == 'u';
    return small == 'a' || small == 'e' || small == 'o';
}

/// Decomposed letters with each vowel's own mark in front of its tone ("o" + sắc + "^" is "ố").
std::u32string with_marks_in_order(std::u32string word) {
    for (std::size_t i = 0; i + 2 < word.size(); ++i)
        if (is_one_of(tone_marks, word[i + 1]) && is_one_of(shape_marks, word[i + 2]) &&
            takes_shape(word[i], word[i + 2]))
            std::swap(word[i + 1], word[i + 2]);
    return word;
}

/// Letters of two scripts in one word are one script in disguise, if all can be told.
std::u32string undisguised(std::u32string const& word) {
    if (std::none_of(word.begin(), word.end(), is_latin)) return word;
    auto plain = word;
    std::transform(plain.begin(), plain.end(), plain.begin(), without_disguise);
    return std::any_of(plain.begin(), plain.end(), is_greek_or_cyrillic) ? word : plain;
}

std::string repaired_word(std::u32string const& original) {
    auto const word = undisguised(original);
    auto const nfc = to_nfc(to_utf8(with_marks_in_order(to_code_points(to_nfd(to_utf8(word))))));
    return with_tone_on_vowel(nfc);
}

/// Of the Vietnamese alphabet, and composed: nothing to repair.
bool is_plain(char32_t letter) {
    constexpr std::u32string_view below_1ea0 = U"ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
    return letter < 0x80 || (letter >= 0x1EA0 && letter <= 0x1EF9) || is_one_of(below_1ea0, letter);
}

}  // namespace

std::string repair_letters(std::string_view text) {
    if (!is_utf8(text)) return std::string(text);
    std::string result;
    std::u32string word;
    auto const end_word = [&] {
        bool const is_right = std::all_of(word.begin(), word.end(), is_plain);
        result += is_right ? to_utf8(word) : repaired_word(word);
        word.clear();
    };
    for (auto const letter : to_code_points(text)) {
        if (is_latin(letter) || is_greek_or_cyrillic(letter) || is_mark(letter) ||
            without_disguise(letter) != letter) {
            word += letter;
            continue;
        }
        end_word();
        result += to_utf8({&letter, 1});
    }
    end_word();
    return to_nfc(result);
}

}  // namespace report

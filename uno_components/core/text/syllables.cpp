// SPDX-License-Identifier: MPL-2.0
#include "core/text/syllables.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>
#include <vector>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::u32string_view tones = U"\u0300\u0309\u0303\u0301\u0323";
constexpr std::u32string_view stop_tones = U"\u0301\u0323";
constexpr std::u32string_view shape_marks = U"\u0302\u0306\u031B";
constexpr std::u32string_view plain_vowels = U"aeiouy";

// Apart, since alone it is also the name of a part in some kinds of report, which no source names.
constexpr char letter_v = 'v';
constexpr std::array<std::string_view, 28> onsets{
    "",  "b",  "c",   "ch", "d", "đ",  "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
    "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "x", {&letter_v, 1}};

std::unordered_set<std::string_view> const& rhymes() {
    static std::unordered_set<std::string_view> const all{
        "a",    "ac",   "ach",  "ai",   "am",   "an",  "ang",  "anh", "ao",   "ap",   "at",
        "au",   "ay",   "ăc",   "ăm",   "ăn",   "ăng", "ăp",   "ăt",  "âc",   "âm",   "ân",
        "âng",  "âp",   "ât",   "âu",   "ây",   "e",   "ec",   "em",  "en",   "eng",  "eo",
        "ep",   "et",   "ê",    "êch",  "êm",   "ên",  "êng",  "ênh", "êp",   "êt",   "êu",
        "i",    "ia",   "ich",  "iêc",  "iêm",  "iên", "iêng", "iêp", "iêt",  "iêu",  "im",
        "in",   "inh",  "ip",   "it",   "iu",   "o",   "oa",   "oac", "oach", "oai",  "oam",
        "oan",  "oang", "oanh", "oao",  "oap",  "oat", "oay",  "oăc", "oăm",  "oăn",  "oăng",
        "oăt",  "oe",   "oen",  "oeo",  "oet",  "oc",  "oi",   "om",  "on",   "ong",  "ooc",
        "oong", "op",   "ot",   "ô",    "ôc",   "ôi",  "ôm",   "ôn",  "ông",  "ôp",   "ôt",
        "ơ",    "ơi",   "ơm",   "ơn",   "ơp",   "ơt",  "u",    "ua",  "uân",  "uâng", "uât",
        "uây",  "uc",   "uê",   "uêch", "uênh", "ui",  "um",   "un",  "ung",  "uơ",   "uôc",
        "uôi",  "uôm",  "uôn",  "uông", "uôt",  "up",  "ut",   "uy",  "uya",  "uych", "uyên",
        "uyêt", "uynh", "uyt",  "uyu",  "ư",    "ưa",  "ưc",   "ưi",  "ưm",   "ưn",   "ưng",
        "ươc",  "ươi",  "ươm",  "ươn",  "ương", "ươp", "ươt",  "ươu", "ưt",   "ưu",   "y",
        "ych",  "yêm",  "yên",  "yêng", "yêt",  "yêu", "ynh",  "yt",  "yu"};
    return all;
}

bool is_one_of(std::u32string_view letters, char32_t letter) {
    return letters.find(letter) != std::u32string_view::npos;
}

/// Lower-case letters of a word without its tones, and the tones.
struct Toneless {
    std::u32string letters;  ///< decomposed
    std::u32string tones;
};

Toneless without_tones(std::string_view word) {
    Toneless result;
    for (auto const letter : to_code_points(to_nfd(to_lower(to_nfc(word)))))
        (is_one_of(tones, letter) ? result.tones : result.letters) += letter;
    return result;
}

bool ends_with_stop(std::string_view rhyme) {
    auto const last = rhyme.back();
    bool const is_ch = last == 'h' && rhyme.size() > 1 && rhyme[rhyme.size() - 2] == 'c';
    return last == 'p' || last == 't' || last == 'c' || is_ch;
}

bool is_blank_or_mark(char32_t letter) {
    if (letter < 0x80) return !((letter | 0x20) >= U'a' && (letter | 0x20) <= U'z');
    return letter == 0xA0 || letter == 0xFEFF || (letter >= 0x2000 && letter <= 0x206F);
}

bool has_vowel(std::u32string_view decomposed) {
    return std::any_of(decomposed.begin(), decomposed.end(),
                       [](char32_t letter) { return is_one_of(plain_vowels, letter); });
}

bool is_letter_of_the_alphabet(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || letter == U'đ' || is_one_of(shape_marks, letter);
}

/// An abbreviation such as "HĐND": letters of the alphabet, and no vowel among them.
bool is_abbreviation(std::string_view word) {
    auto const letters = without_tones(word).letters;
    return !has_vowel(letters) &&
           std::all_of(letters.begin(), letters.end(), is_letter_of_the_alphabet);
}

/// A letter with its shape mark, in a decomposed word without tones.
struct Place {
    std::size_t at;  ///< behind the letter and its shape mark: where a tone goes
    bool is_shaped;
};

/// The vowels that may carry the tone: not the u of "qu", not the i of "gi" before a vowel.
std::vector<Place> tone_places(std::u32string_view word) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_one_of(plain_vowels, word[i])) continue;
        bool const is_shaped = i + 1 < word.size() && is_one_of(shape_marks, word[i + 1]);
        bool const after_q = i == 1 && word[0] == U'q' && word[1] == U'u';
        bool const after_g = i == 1 && word[0] == U'g' && word[1] == U'i' && word.size() > 2 &&
                             is_one_of(plain_vowels, word[2]);
        if (!after_q && !after_g) places.push_back({i + (is_shaped ? 2U : 1U), is_shaped});
    }
    return places;
}

/// Where the tone is written in the traditional manner; none without a vowel.
std::size_t tone_place(std::u32string_view word) {
    auto const places = tone_places(word);
    if (places.empty()) return 0;
    for (auto place = places.rbegin(); place != places.rend(); ++place)
        if (place->is_shaped) return place->at;
    bool const is_open = places.back().at == word.size();
    return places.size() > 1 && is_open ? places[places.size() - 2].at : places.back().at;
}

/// True when a tone stands behind a consonant (its shape mark in between counts as its vowel).
bool has_stray_tone(std::u32string_view lower_nfd) {
    for (std::size_t i = 1; i < lower_nfd.size(); ++i) {
        if (!is_one_of(tones, lower_nfd[i])) continue;
        auto base = i - 1;
        while (base > 0 &&
               (is_one_of(shape_marks, lower_nfd[base]) || is_one_of(tones, lower_nfd[base])))
            --base;
        if (!is_one_of(plain_vowels, lower_nfd[base])) return true;
    }
    return false;
}

}  // namespace

bool is_syllable(std::string_view word) {
    auto const toneless = without_tones(word);
    if (toneless.tones.size() > 1) return false;
    auto const whole = to_nfc(to_utf8(toneless.letters));
    std::string_view const text = whole;
    return std::any_of(onsets.begin(), onsets.end(), [&](std::string_view onset) {
        if (text.substr(0, onset.size()) != onset) return false;
        auto const rhyme = text.substr(onset.size());
        if (rhymes().count(rhyme) == 0) return false;
        return !ends_with_stop(rhyme) ||
               (!toneless.tones.empty() && is_one_of(stop_tones, toneless.tones[0]));
    });
}

std::string with_tone_on_vowel(std::string_view word) {
    auto const lower = to_code_points(to_nfd(to_lower(to_nfc(word))));
    auto letters = to_code_points(to_nfd(word));
    if (lower.size() != letters.size() || !has_stray_tone(lower)) return std::string(word);
    auto const toneless = without_tones(word);
    auto const at = tone_place(toneless.letters);
    if (toneless.tones.size() != 1 || at == 0) return std::string(word);
    letters.erase(letters.find(toneless.tones[0]), 1);
    letters.insert(at, toneless.tones);
    auto result = to_nfc(to_utf8(letters));
    return is_syllable(result) ? result : std::string(word);
}

std::string with_tone_behind_q(std::string const& word) {
    if (word.size() < 4 || word[0] != 'q') return word;
    auto letters = to_code_points(to_nfd(word));
    constexpr std::size_t tone_at = 2;
    bool const strays = letters.size() > tone_at + 1 && letters[1] == U'u' &&
                        tones.find(letters[tone_at]) != std::u32string_view::npos &&
                        plain_vowels.find(letters[tone_at + 1]) != std::u32string_view::npos;
    if (!strays) return word;
    auto const tone = letters[tone_at];
    letters.erase(tone_at, 1);
    auto at = tone_at + 1;
    while (at < letters.size() && shape_marks.find(letters[at]) != std::u32string_view::npos) ++at;
    letters.insert(at, 1, tone);
    return to_nfc(to_utf8(letters));
}

SyllableCount count_syllables(std::u32string_view text) {
    SyllableCount count;
    for (std::size_t begin = 0; begin < text.size();) {
        auto end = begin;
        while (end < text.size() && !is_blank_or_mark(text[end])) ++end;
        auto const word = text.substr(begin, end - begin);
        begin = end + 1;
        if (std::all_of(word.begin(), word.end(), [](char32_t l) { return l < 0x80; })) continue;
        auto const spelled = to_utf8(word);
        if (is_abbreviation(spelled)) continue;
        ++count.accented;
        if (is_syllable(spelled)) ++count.fit;
    }
    return count;
}

}  // namespace report

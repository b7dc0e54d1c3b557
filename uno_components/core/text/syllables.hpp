// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

/// True when `word`, however cased, is spelled as a Vietnamese syllable: onset, rhyme, at most one
/// tone, and only sắc or nặng before p, t, c, ch. Where the tone stands is not judged. Used to tell
/// one reading of unknown bytes from another (vietnamese-text.md section 6.2), never to correct.
bool is_syllable(std::string_view word);

/// The word with its tone put back on its vowel when it got on to a consonant ("toań" -> "toán",
/// as copies from PDF have it); the word as it was when the result would be no syllable.
std::string with_tone_on_vowel(std::string_view word);

/// A folded word with its tone behind "qu", where it belongs ("qúy" -> "quý"). For reading only: a
/// check names such a word.
std::string with_tone_behind_q(std::string const& word);

/// How many words have letters outside ASCII, and how many of these are syllables. Words without
/// a vowel ("QĐ") are abbreviations and count nowhere.
struct SyllableCount {
    std::size_t accented = 0;
    std::size_t fit = 0;
};

SyllableCount count_syllables(std::u32string_view text);

}  // namespace report

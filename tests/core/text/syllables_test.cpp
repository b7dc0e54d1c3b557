// SPDX-License-Identifier: MPL-2.0
#include "core/text/syllables.hpp"

#include <gtest/gtest.h>

#include "core/text/unicode.hpp"

namespace report {
namespace {

TEST(Syllables, AreKnownHoweverTheyAreCased) {
    for (auto const* word : {"Độc",   "LẬP",  "hạnh", "phúc", "nghĩa", "quyết", "giải",     "gì",
                             "giếng", "quý",  "hoà",  "hòa",  "thuở",  "khuỷu", "huỳnh",    "yêu",
                             "ý",     "được", "rượu", "quốc", "xoong", "ăn",    "o\u0302ng"})
        EXPECT_TRUE(is_syllable(word)) << word;
}

TEST(Syllables, FollowARuleOfSpelling) {
    for (auto const* word : {"", "b", "hµnh", "lËp", "Ñoäc", "lâp", "càc", "bạchh", "strate", "éé",
                             "QĐ", "việt\u0301"})
        EXPECT_FALSE(is_syllable(word)) << word;
}

TEST(Syllables, AreCountedWhereLettersAreAccented) {
    auto const count = count_syllables(to_code_points("UBND xã: QĐ-UBND số 12, Poznań (đã)"));
    EXPECT_EQ(count.accented, 4U);
    EXPECT_EQ(count.fit, 3U);
}

TEST(Syllables, GetTheirToneBackFromAConsonant) {
    EXPECT_EQ(with_tone_on_vowel("toań"), "toán");
    EXPECT_EQ(with_tone_on_vowel("toán"), "toán");
    EXPECT_EQ(with_tone_on_vowel("Poznań"), "Poznań");
    EXPECT_EQ(with_tone_on_vowel("ń"), "ń");
}

TEST(Syllables, KeepTheToneOfEitherMannerWhereItStandsOnAVowel) {
    for (auto const* word : {"hoà", "hòa", "khoẻ", "thuỷ", "thủy", "Uỷ", "của", "xã", "ủa"})
        EXPECT_EQ(with_tone_on_vowel(word), word);
}

TEST(Syllables, ArePartedByPunctuationOfEverySort) {
    for (auto const* mark : {"\u2000", "\u2013", "\u206F", "\u00A0", "\uFEFF", ",", "1"})
        EXPECT_EQ(count_syllables(to_code_points("đã" + std::string(mark) + "đã")).accented, 2U)
            << mark;
    for (auto const* letter : {"\u1FFF", "\u2070", "\u00A1"})
        EXPECT_EQ(count_syllables(to_code_points("đã" + std::string(letter) + "đã")).accented, 1U)
            << letter;
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/text/letters.hpp"

#include <gtest/gtest.h>

#include "core/text/unicode.hpp"

namespace report {
namespace {

std::string letter(char32_t code) {
    return to_utf8({&code, 1});
}

TEST(Letters, ThoseThatXmlOrTheEyeCannotCarryAreUnfit) {
    for (char32_t const code :
         {0x00U,   0x01U,   0x08U,   0x0EU,   0x1BU,   0x1FU,    0x7FU,     0x80U,    0x9FU,
          0xADU,   0x61CU,  0x180EU, 0x200BU, 0x200CU, 0x200DU,  0x200EU,   0x200FU,  0x202AU,
          0x202EU, 0x2060U, 0x2066U, 0x2069U, 0xD800U, 0xDFFFU,  0xFDD0U,   0xFDEFU,  0xFEFFU,
          0xFFF9U, 0xFFFCU, 0xFFFDU, 0xFFFEU, 0xFFFFU, 0x1FFFEU, 0x10FFFFU, 0xE0001U, 0xE007FU})
        EXPECT_TRUE(is_unfit(code)) << code;
    for (char32_t const code : {0x09U,   0x0AU,   0x0BU,   0x0DU,   0x20U,    0x7EU,    0x85U,
                                0xA0U,   0x1ED7U, 0x301U,  0x2013U, 0x201CU,  0x2026U,  0x2028U,
                                0x202FU, 0xE000U, 0xF0B7U, 0xFDF0U, 0x1F600U, 0x1FFFDU, 0xE0080U})
        EXPECT_FALSE(is_unfit(code)) << code;
}

TEST(Letters, TheFirstUnfitOneIsNamedWithItsPlace) {
    EXPECT_FALSE(unfit_letter("Xã Phổ An\t– “một”\nhai").has_value());
    auto const found = unfit_letter("Phổ" + letter(0x200B) + "An" + letter(0xFFFE));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->name, "U+200B");
    EXPECT_EQ(found->at, 3U);
    EXPECT_EQ(unfit_letter(letter(0x1FFFF))->name, "U+1FFFF");
    EXPECT_EQ(unfit_letter("a\x01")->name, "U+0001");
}

TEST(Letters, UnfitOnesAreFoundBesideOrdinaryOnesOfEveryLength) {
    for (auto const* ordinary : {"a", "~", " ", "À", "˿", "Ḁ", "ỿ"})
        for (auto const* unfit : {"\x7F", "\x1F", "\u00AD", "\u200B", "\uFEFF"}) {
            EXPECT_EQ(clean_text(std::string(ordinary) + unfit + ordinary),
                      std::string(ordinary) + ordinary);
            EXPECT_EQ(unfit_letters(std::string(ordinary) + unfit + unfit).size(), 1U);
            EXPECT_EQ(unfit_letter(std::string(ordinary) + unfit)->at, 1U);
        }
    EXPECT_TRUE(unfit_letters("Xã Ḁỿ ổ").empty());
}

TEST(Letters, WhatNobodySeesIsTakenOutAndNothingElse) {
    for (auto const code : {0xADU, 0x180EU, 0x200BU, 0x200FU, 0x2060U, 0x2064U, 0xFEFFU})
        EXPECT_EQ(without_invisible("a" + letter(code) + "b"), "ab") << code;
    for (auto const code :
         {0xACU, 0xAEU, 0x180DU, 0x180FU, 0x200AU, 0x2010U, 0x205FU, 0x2065U, 0xFEFEU, 0xFF00U})
        EXPECT_EQ(without_invisible("a" + letter(code) + "b"), "a" + letter(code) + "b") << code;
    EXPECT_EQ(without_invisible("hồ sơ"), "hồ sơ");
}

TEST(Letters, EndsOfLinesOtherThanOursAreFragile) {
    for (auto const code : {0x0BU, 0x0CU, 0x0DU, 0x85U, 0x2028U, 0x2029U, 0x01U})
        EXPECT_TRUE(is_fragile(code)) << code;
    for (auto const code : {0x09U, 0x0AU, 0x20U, 0x2027U, 0x1ED7U})
        EXPECT_FALSE(is_fragile(code)) << code;
}

TEST(Letters, CleaningTakesAwayWhatNobodySeesAndKeepsEveryWord) {
    EXPECT_EQ(clean_text("1" + letter(0x200B) + ".2" + letter(0x200D) + "34"), "1.234");
    EXPECT_EQ(clean_text(letter(0xFEFF) + "Phổ" + letter(0x1B) + " An" + letter(0xFFFF)), "Phổ An");
    EXPECT_EQ(clean_text("Nguyễn Văn A, 12/7 – “x”"), "Nguyễn Văn A, 12/7 – “x”");
    EXPECT_EQ(clean_text(std::string("a\0b", 3)), "ab");
}

TEST(Letters, EveryKindOfLineEndIsOne) {
    EXPECT_EQ(clean_text("a\r\nb\rc\vd\fe" + letter(0x2028) + "f" + letter(0x2029) + "g" +
                         letter(0x85) + "h\r\r\n\ni"),
              "a\nb\nc\nd\ne\nf\ng\nh\n\n\ni");
}

TEST(Letters, AreCountedAsPeopleCountThem) {
    EXPECT_EQ(letter_count("Phổ An"), 6U);
    EXPECT_EQ(letter_count(to_nfd("Phổ An")), 6U);
    EXPECT_EQ(letter_count("𝄞"), 1U);
    EXPECT_EQ(letter_count(""), 0U);
    EXPECT_EQ(letter_count("a\x7F"), 2U);
    EXPECT_EQ(letter_count("ổ"), 1U);
}

}  // namespace
}  // namespace report

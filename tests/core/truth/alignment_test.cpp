// SPDX-License-Identifier: MPL-2.0
#include "core/truth/alignment.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

/// Pieces parted by "|"; fields in braces, marks with "'" in front.
std::string pieces(std::string const& text) {
    std::string all;
    for (auto const& one : lexemes_of(text))
        all += (all.empty() ? "" : "|") +
               (one.is_field ? "{" + one.text + "}" : (one.is_word ? "" : "'") + one.text);
    return all;
}

TEST(Lexemes, AreWordsNumbersMarksAndFields) {
    EXPECT_EQ(pieces("Trước hạn: {truoc} hồ sơ;"), "trước|hạn|':|{truoc}|hồ|sơ|';");
    EXPECT_EQ(pieces("12tin2.098 97,66% 5 %"), "12|tin|2.098|97,66%|5|'%");
    EXPECT_EQ(pieces("1. 2, 3.a 4,"), "1|'.|2|',|3|'.|a|4|',") << "no digit stands behind";
    EXPECT_EQ(pieces("az{AZ}z[Z`@"), "az|{AZ}|z|'[|z|'`|'@");
    EXPECT_EQ(pieces("{không đóng"), "'{|không|đóng");
    EXPECT_EQ(pieces("a…b–c—d“e”f‘g’h·i"), "a|'…|b|'–|c|'—|d|'“|e|'”|f|'‘|g|'’|h|'·|i");
    EXPECT_EQ(pieces(""), "");
}

TEST(Lexemes, BlanksOfEveryWidthPartWordsAndAreNone) {
    for (auto const* blank : {" ", "\t", "\n", "\r", "\u00a0", "\u2007", "\u2009", "\u202f",
                              "\u200b", "\ufeff", " \u00a0 "}) {
        EXPECT_EQ(pieces(std::string("hồ") + blank + "sơ"), "hồ|sơ");
        EXPECT_EQ(pieces(std::string(blank) + "hồ" + blank), "hồ");
        EXPECT_EQ(pieces(std::string("1") + blank + "2"), "1|2");
    }
}

TEST(Lexemes, SayTheirBytes) {
    auto const all = lexemes_of("hồ {a}…2,5%");
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].from, 5U);
    EXPECT_EQ(all[1].until, 8U);
    EXPECT_EQ(all[2].from, 8U);
    EXPECT_EQ(all[2].until, 11U);
    EXPECT_EQ(all[3].until, 15U);
}

struct Laid {
    std::string standing;
    Alignment by;
    std::string at(std::size_t slot) const {
        auto const& range = by.slots.at(slot).at;
        return standing.substr(range.from, range.until - range.from);
    }
};

Laid laid(std::string const& known, std::string const& standing) {
    return {standing, align(lexemes_of(known), lexemes_of(standing), standing)};
}

TEST(Alignment, FindsWhatStandsWhereAFieldWas) {
    auto const one = laid("Trước hạn: {a} hồ sơ", "Trước hạn: 1.739 hồ sơ");
    ASSERT_EQ(one.by.slots.size(), 1U);
    EXPECT_EQ(one.at(0), "1.739");
    EXPECT_EQ(one.by.slots[0].field, "a");
    EXPECT_FALSE(one.by.slots[0].has_field);
    EXPECT_TRUE(one.by.slots[0].tied_before);
    EXPECT_TRUE(one.by.slots[0].tied_after);
    EXPECT_TRUE(one.by.slots[0].blank_before);
    EXPECT_TRUE(one.by.slots[0].blank_after);
    EXPECT_EQ(one.by.words, 4U);
    EXPECT_EQ(one.by.found, one.by.of);
    EXPECT_EQ(one.by.more, 0U);
    EXPECT_TRUE(one.by.has(100));
}

TEST(Alignment, AtTheEndsOfTheTextASlotReachesToThem) {
    EXPECT_EQ(laid("{a} hồ sơ",
                   " \u00a0"
                   "12\u2007 hồ sơ")
                  .at(0),
              "12")
        << "wide blanks are left out";
    EXPECT_EQ(laid("có {a}", "có 12 \ufeff").at(0), "12");
    EXPECT_EQ(laid("có {a} hồ sơ", "có \u00a0 hồ sơ").at(0), "") << "nothing but blanks";
    auto const glued = laid("({a}%)", "(12%)");
    EXPECT_FALSE(glued.by.slots.at(0).blank_before);
    EXPECT_FALSE(glued.by.slots.at(0).blank_after);
    auto const alone = laid("{a}", "12");
    EXPECT_EQ(alone.at(0), "12");
    EXPECT_FALSE(alone.by.slots.at(0).blank_before);
    EXPECT_FALSE(alone.by.slots.at(0).blank_after);
}

TEST(Alignment, AFieldThatStandsIsKnownByItsPlace) {
    auto const one = laid("Trước hạn: {a} hồ sơ", "Trước hạn: {a} hồ sơ");
    ASSERT_TRUE(one.by.slots.at(0).has_field);
    EXPECT_EQ(one.standing.substr(one.by.slots[0].field_at.from,
                                  one.by.slots[0].field_at.until - one.by.slots[0].field_at.from),
              "{a}");
    EXPECT_FALSE(laid("Trước hạn: {a} hồ sơ", "Trước hạn: {b} hồ sơ").by.slots.at(0).has_field);
}

TEST(Alignment, FieldsBesideOneAnotherShareTheirPlace) {
    auto const both = laid("có {a} {b} hồ sơ", "có 12 hồ sơ");
    ASSERT_EQ(both.by.slots.size(), 2U);
    EXPECT_TRUE(both.by.slots[0].is_shared);
    EXPECT_TRUE(both.by.slots[1].is_shared);
    EXPECT_TRUE(both.by.slots[0].tied_before);
    EXPECT_FALSE(both.by.slots[0].tied_after);
    auto const apart = laid("có {a} và {b} hồ sơ", "có 12 và 13 hồ sơ");
    EXPECT_FALSE(apart.by.slots[0].is_shared);
    EXPECT_EQ(apart.at(1), "13");
    // Where the words between them are gone they share it as well.
    EXPECT_TRUE(laid("có {a} và {b} hồ sơ", "có 12 hồ sơ").by.slots[0].is_shared);
}

TEST(Alignment, WordsOfAHandBetweenOursAreCountedAndThoseInASlotAreNot) {
    EXPECT_EQ(laid("có {a} hồ sơ mới", "có 12 hồ sơ rất mới").by.more, 1U);
    EXPECT_EQ(laid("có {a} hồ sơ mới", "có mười hai hồ sơ mới").by.more, 0U);
    EXPECT_EQ(laid("có {a} hồ sơ mới", "Xã có 12 hồ sơ mới nhất").by.more, 0U)
        << "outside of what was found";
}

TEST(Alignment, HalfOfAParagraphIsFiftyHundredths) {
    auto const half = laid("một hai ba bốn", "một hai");
    EXPECT_TRUE(half.by.has(50));
    EXPECT_FALSE(half.by.has(51));
    EXPECT_EQ(half.by.known_from, 0U);
    EXPECT_EQ(half.by.known_until, 2U);
    auto const last = laid("một hai ba bốn", "x ba bốn");
    EXPECT_EQ(last.by.known_from, 2U);
    EXPECT_EQ(last.by.known_until, 4U);
    EXPECT_EQ(last.by.extent.from, 2U);
    EXPECT_EQ(laid("một, hai", "một hai").by.of, 5U) << "a mark weighs half a word";
}

TEST(Alignment, TheLatestPlaceThatFitsAsWellIsTaken) {
    auto const one = laid("- hồ sơ", "- x - hồ sơ");
    EXPECT_EQ(one.by.extent.from, 4U) << "the second dash";
}

TEST(Alignment, TextsTooLongToBeLaidAreNotFound) {
    std::string words;
    for (int i = 0; i < 1023; ++i) words += "a ";
    EXPECT_EQ(laid(words, words).by.words, 1023U) << "1,024 times 1,024 cells";
    EXPECT_EQ(laid(words + "a", words).by.words, 0U);
    EXPECT_GT(laid(words + "a", words).by.of, 0U);
}

}  // namespace
}  // namespace report

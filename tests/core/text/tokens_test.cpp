// SPDX-License-Identifier: MPL-2.0
#include "core/text/tokens.hpp"

#include <gtest/gtest.h>

#include <string>

namespace report {
namespace {

std::vector<Token> tokens(std::string const& text) {
    return tokens_of({{}, text, false, {}});
}

/// A letter for each kind, "w"ord, "n"umber, "d"ate, "c"ode, "m"ark, and the piece itself.
std::string cut(std::string const& text) {
    std::string all;
    for (auto const& token : tokens(text))
        all += (all.empty() ? "" : " ") +
               std::string(1, "wndcm"[static_cast<std::size_t>(token.kind)]) + token.shown;
    return all;
}

/// The texts that belong to the mention of a document, "*" behind the date that it is cited by.
std::string cited(std::string const& text) {
    std::string all;
    for (auto const& token : tokens(text))
        if (token.in_citation)
            all += (all.empty() ? "" : " ") + token.shown + (token.of_citation ? "*" : "");
    return all;
}

TEST(Tokens, AreCutBetweenLettersDigitsAndMarks) {
    EXPECT_EQ(cut(""), "");
    EXPECT_EQ(cut(" \t\r\n\v\f"), "");
    EXPECT_EQ(cut("a\u00A0b\u202Fc\u3000d"), "wa wb wc wd") << "wide blanks are blanks";
    EXPECT_EQ(cut("z{a`b@Z[A/9:0"), "wz m{ wa m` wb m@ wZ m[ wA m/ n9 m: n0");
    EXPECT_EQ(cut("«a»–“b”"), "m« wa m» m– m“ wb m”");
    EXPECT_EQ(cut("xã2 3b"), "wxã2 n3 wb");
    EXPECT_EQ(cut("€"), "w€");
}

TEST(Tokens, NumbersDatesAndCodesAreOnePieceEach) {
    EXPECT_EQ(cut("1.234 97,66 97,66% 5%"), "n1.234 n97,66 n97,66% n5%");
    EXPECT_EQ(cut("5 %"), "n5 m%");
    EXPECT_EQ(cut("1/1/2024 10/10/2024 31/6/2024"), "d1/1/2024 d10/10/2024 n31 m/ n6 m/ n2024");
    EXPECT_EQ(cut("05/6/24"), "n05 m/ n6 m/ n24");
    EXPECT_EQ(cut("17/KH-UBND 48/2021/QĐ-UBND 02/thôn"),
              "c17/KH-UBND c48/2021/QĐ-UBND n02 m/ wthôn");
    EXPECT_EQ(cut("1.2/KH"), "n1 m. c2/KH") << "a code begins with a plain number";
    EXPECT_EQ(cut("07/KH–UBND"), "c07/KH–UBND") << "typed with a long dash";
    EXPECT_EQ(cut("7–UBND"), "n7 m– wUBND") << "no slash in front of the dash";
    EXPECT_EQ(cut("17/KH."), "c17/KH m.");
    EXPECT_EQ(cut("12."), "n12 m.");
    EXPECT_EQ(cut("0972.345"), "n0972 m. n345") << "no number is grouped so";
}

TEST(Tokens, ARunWithoutEndIsCutAndNothingOfItIsLost) {
    std::string const run(300, '9');
    std::string all;
    for (auto const& token : tokens(run + "/" + run)) all += token.shown;
    EXPECT_EQ(all, run + "/" + run);
    EXPECT_EQ(cut("\xC3"), "w\xC3") << "half a letter at the end";
}

TEST(Tokens, PlacesAreCountedAsTheOfficeCountsThem) {
    auto const all = tokens("ổ 𝄞a b");
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[1].at.offset, 2U);
    EXPECT_EQ(all[1].at.length, 3U) << "two units and a letter";
    EXPECT_EQ(all[2].at.offset, 6U);
    EXPECT_EQ(all[2].from, 10U);
    EXPECT_EQ(all[2].until, 11U);
}

TEST(Tokens, UnitsLeadToTheBytesWhereTheyBegin) {
    std::string const text = "aă…𝄞b";
    std::size_t const bytes[] = {0, 1, 3, 6, 10, 10, 11, 11};
    // Inside of a letter of two units its end is the next that can be cut at.
    for (std::size_t unit : {0U, 1U, 2U, 3U, 5U, 6U, 7U})
        EXPECT_EQ(byte_at(text, unit), bytes[unit == 3 ? 3 : unit]) << unit;
    EXPECT_EQ(byte_at(text, 4), 10U);
    EXPECT_EQ(byte_at("", 1), 0U);
    EXPECT_EQ(byte_at("\xE1", 1), 1U) << "no further than the text";
}

TEST(Tokens, SmallNumbersHaveAtMostNineDigits) {
    auto const value = [](std::string const& text) { return small_value(tokens(text).at(0)); };
    EXPECT_EQ(value("07"), 7);
    EXPECT_EQ(value("0"), 0);
    EXPECT_EQ(value("999999999"), 999999999);
    EXPECT_EQ(value("1000000000"), -1);
    EXPECT_EQ(value("1.234"), -1);
    EXPECT_EQ(value("5%"), -1);
    EXPECT_EQ(value("bảy"), -1);
}

TEST(Tokens, TheMentionOfADocumentEndsWhereItsSentenceGoesOnWithOtherThings) {
    EXPECT_EQ(cited("theo 17/KH-UBND ngày 31/01/2024 của xã, có 5 hồ sơ"),
              "17/KH-UBND ngày 31/01/2024* của xã");
    EXPECT_EQ(cited("theo 17/KH-UBND, ngày 31/01/2024, của xã"),
              "17/KH-UBND , ngày 31/01/2024* , của xã");
    EXPECT_EQ(cited("17/KH-UBND, v/v rà soát; 5"), "17/KH-UBND , v / v rà soát");
    EXPECT_EQ(cited("17/KH-UBND, về rà soát"), "17/KH-UBND , về rà soát");
    EXPECT_EQ(cited("17/KH-UBND, 5 / 9"), "17/KH-UBND") << "a number and a slash are no subject";
    for (auto const* mark : {";", ".", "?", "!", ":", "(", ")"})
        EXPECT_EQ(cited(std::string("17/KH-UBND") + mark + " ngày"), "17/KH-UBND") << mark;
    EXPECT_EQ(cited("số 12 ngày 05/6/2024"), "12 ngày 05/6/2024*");
    EXPECT_EQ(cited("số 12 hồ sơ, 12 ngày"), "");
    EXPECT_EQ(cited("12 ngày 05/6/2024"), "");
    EXPECT_EQ(cited("17/KH-UBND ngày 05 tháng 6 năm 2024 và 07/7/2024"),
              "17/KH-UBND ngày 05* tháng 6 năm 2024 và 07/7/2024");
    EXPECT_EQ(cited("17/KH-UBND tháng 6 năm 2024"), "17/KH-UBND tháng 6 năm 2024")
        << "no day is said";
}

TEST(Tokens, OnlyWhatEndsASentenceEndsAClause) {
    std::string ends;
    for (auto const& token : tokens("a; b. c? d! e, f: (g) h"))
        if (token.ends_clause) ends += token.shown;
    EXPECT_EQ(ends, ";.?!");
}

TEST(Tokens, WhatAFieldCoversIsMarkedAndWhatTouchesItIsNot) {
    std::string within;
    // Given out of their order.
    for (auto const& token : tokens_of({{}, "một hai ba bốn", false, {{11, 3}, {4, 3}}}))
        if (token.in_field) within += token.shown + " ";
    EXPECT_EQ(within, "hai bốn ");
    within.clear();
    for (auto const& token : tokens_of({{}, "một hai ba", false, {{3, 1}, {6, 2}}}))
        if (token.in_field) within += token.shown + " ";
    EXPECT_EQ(within, "hai ") << "its last letter is covered";
}

TEST(Phrases, SmallNumbersAreFoundHoweverTheyAreWritten) {
    auto const used = [](std::string const& phrase, std::string const& text, bool roman = false) {
        return match_phrase(tokens(text), 0, phrase_of(phrase, roman));
    };
    for (auto const* text : {"tháng 7", "tháng 07", "tháng VII", "tháng bảy"})
        EXPECT_EQ(used("tháng 7", text), 2U) << text;
    EXPECT_EQ(used("tháng 11", "tháng mười một"), 3U);
    EXPECT_EQ(used("tháng 11", "tháng mười"), 0U) << "half of its words";
    EXPECT_EQ(used("tháng 5", "tháng năm 2024"), 0U) << "the year, and no five";
    EXPECT_EQ(used("tháng 5", "tháng năm nay"), 2U);
    EXPECT_EQ(used("tháng 12", "tháng XII"), 2U);
    EXPECT_EQ(used("tháng 13", "tháng XIII"), 0U) << "no month, so digits alone";
    EXPECT_EQ(used("tháng 13", "tháng 13"), 2U);
    EXPECT_EQ(used("tháng 13", "tháng mười ba"), 0U);
    EXPECT_EQ(used("tháng 7", "tháng"), 0U);
    EXPECT_EQ(used("tháng 7", "tháng ("), 0U);
    EXPECT_EQ(used("quý III", "quý 3", true), 2U);
    EXPECT_EQ(used("quý III", "quý 3", false), 0U);
    EXPECT_EQ(used("quý III", "quý III", false), 2U);
    EXPECT_EQ(used("hồ sơ", "hồ"), 0U);
}

TEST(Phrases, SayWhereTheyStand) {
    TextParagraph const paragraph{{}, "có hồ  sơ mới", false, {}};
    auto const all = tokens_of(paragraph);
    EXPECT_EQ(text_of(paragraph, all, 1, 2), "hồ  sơ");
    EXPECT_EQ(stretch_of(all, 1, 2).offset, 3U);
    EXPECT_EQ(stretch_of(all, 1, 2).length, 6U);
}

}  // namespace
}  // namespace report

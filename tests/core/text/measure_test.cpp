// SPDX-License-Identifier: MPL-2.0
#include "core/text/measure.hpp"

#include <gtest/gtest.h>

#include "core/text/unicode.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

/// Every letter is 100 wide, and half as much again in bold.
std::int64_t measure(std::string_view text, Face face) {
    return static_cast<std::int64_t>(utf16_length(text)) * (face.bold ? 150 : 100);
}

Lines broken(std::string_view text, std::int64_t letters, Face face = {}) {
    return break_lines(text, letters * 100, face, measure);
}

TEST(BreakLines, LeavesATextThatFitsInOneLine) {
    EXPECT_EQ(broken("Ủy ban nhân dân", 15), (Lines{"Ủy ban nhân dân"}));
    EXPECT_EQ(broken("Ủy ban nhân dân", 100), (Lines{"Ủy ban nhân dân"}));
    EXPECT_EQ(broken("x", 1), (Lines{"x"}));
}

TEST(BreakLines, BreaksAtBlanksIntoTheFewestLines) {
    EXPECT_EQ(broken("Ủy ban nhân dân", 14), (Lines{"Ủy ban", "nhân dân"}));
    EXPECT_EQ(broken("a b c d e f", 3), (Lines{"a b", "c d", "e f"}));
    EXPECT_EQ(broken("a b c d e f", 1), (Lines{"a", "b", "c", "d", "e", "f"}));
}

TEST(BreakLines, LeavesNoShortWordAloneAtTheEnd) {
    EXPECT_EQ(broken("aaaa bbbb cccc d", 14), (Lines{"aaaa bbbb", "cccc d"}));
    EXPECT_EQ(broken("Về kết quả công tác cải cách hành chính", 36),
              (Lines{"Về kết quả công tác", "cải cách hành chính"}));
}

TEST(BreakLines, MakesTheLinesAsEvenAsMayBe) {
    EXPECT_EQ(broken("aaaa bb cc dddd ee ff", 12), (Lines{"aaaa bb cc", "dddd ee ff"}));
    EXPECT_EQ(broken("aa bb cc dd ee ff", 11), (Lines{"aa bb cc", "dd ee ff"}));
}

// The widest line is the same however the others are broken.
TEST(BreakLines, EvensTheLinesBesideALongOne) {
    EXPECT_EQ(broken("a bbbb cccc dddddddddd", 10), (Lines{"a bbbb", "cccc", "dddddddddd"}));
    EXPECT_EQ(broken("dddddddddd a bbbb cccc", 10), (Lines{"dddddddddd", "a bbbb", "cccc"}));
}

TEST(BreakLines, LeavesATooWideWordAloneInItsLine) {
    EXPECT_EQ(broken("aa bbbbbbbbbb cc", 5), (Lines{"aa", "bbbbbbbbbb", "cc"}));
    EXPECT_EQ(broken("bbbbbbbbbb", 5), (Lines{"bbbbbbbbbb"}));
    EXPECT_EQ(broken("a b", 0), (Lines{"a", "b"}));
}

TEST(BreakLines, KeepsTheBreaksAlreadyThere) {
    EXPECT_EQ(broken("aa\nbb cc", 10), (Lines{"aa", "bb cc"}));
    EXPECT_EQ(broken("aa bb\ncc dd", 2), (Lines{"aa", "bb", "cc", "dd"}));
}

TEST(BreakLines, NeverBreaksAtANonBreakingBlank) {
    EXPECT_EQ(broken("ngày\u00A020 tháng\u00A07", 9), (Lines{"ngày\u00A020", "tháng\u00A07"}));
    EXPECT_EQ(broken("Điều\u00A05", 4), (Lines{"Điều\u00A05"}));
}

TEST(BreakLines, MeasuresLettersAndNotBytes) {
    EXPECT_EQ(broken("Được Được", 9), (Lines{"Được Được"}));
}

TEST(BreakLines, TakesRunsOfBlanksAsOne) {
    EXPECT_EQ(broken("  aa   bb  ", 5), (Lines{"aa bb"}));
}

TEST(BreakLines, GivesOneEmptyLineForNoText) {
    EXPECT_EQ(broken("", 5), (Lines{""}));
    EXPECT_EQ(broken("   ", 5), (Lines{""}));
}

TEST(BreakLines, MeasuresWithTheFaceGiven) {
    Face bold;
    bold.bold = true;
    EXPECT_EQ(broken("aa bb", 5), (Lines{"aa bb"}));
    EXPECT_EQ(broken("aa bb", 5, bold), (Lines{"aa", "bb"}));
}

}  // namespace
}  // namespace report

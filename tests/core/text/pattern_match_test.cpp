// SPDX-License-Identifier: MPL-2.0
#include "core/text/pattern_match.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace report {
namespace {

using Places = std::map<std::string, std::string>;

std::optional<Places> places(char const* pattern, std::string const& text,
                             PlaceTests const& tests = {}) {
    auto const match = PatternMatcher(*parse_pattern(pattern)).match(text, tests);
    return match ? std::optional(match->places) : std::nullopt;
}

constexpr auto bill = "{what} no {no}[ of {day}][ from {who}][ on {why}]";

TEST(MatchPattern, ReadsBackWhatFillingWrote) {
    EXPECT_EQ(
        places(bill, "Bill no 7 of May from us on tea"),
        (Places{{"what", "Bill"}, {"no", "7"}, {"day", "May"}, {"who", "us"}, {"why", "tea"}}));
    EXPECT_EQ(places(bill, "Bill no 7 on tea"),
              (Places{{"what", "Bill"}, {"no", "7"}, {"why", "tea"}}));
    EXPECT_EQ(places(bill, "Bill no 7"), (Places{{"what", "Bill"}, {"no", "7"}}));
    EXPECT_EQ(places("{name}: {a}[/{b}]", "x: 3/4"),
              (Places{{"name", "x"}, {"a", "3"}, {"b", "4"}}));
    EXPECT_EQ(places("{name} ({form})", "x (y)"), (Places{{"name", "x"}, {"form", "y"}}));
}

TEST(MatchPattern, CaseBlanksCommasAndWaysToWriteALetterAreFree) {
    Places const expected{{"a", "Tên"}, {"b", "Hòa"}};
    EXPECT_EQ(places("{a} của {b}", "  Tên,  CỦA\u00a0 Hòa ,"), expected);
    EXPECT_EQ(places("{a} của {b}", "Tên,của Hòa"), expected);
    EXPECT_EQ(places("{a} cu\u0309a {b}", "Te\u0302n của Hòa"), expected);
    EXPECT_EQ(places("{a} hoà {b}", "Tên HÒA Hòa"), expected);
}

TEST(MatchPattern, PlacesStayShortAndTheLastTakesTheRest) {
    EXPECT_EQ(places(bill, "Bill no 7 on tea of May from us on it"),
              (Places{{"what", "Bill"}, {"no", "7"}, {"why", "tea of May from us on it"}}));
    EXPECT_EQ(places(bill, "Bill no no no"), (Places{{"what", "Bill"}, {"no", "no no"}}));
}

TEST(MatchPattern, LiteralsAreWholeWordsWhereThePatternHasBlanks) {
    EXPECT_EQ(places("{a} on {b}", "x only y"), std::nullopt);
    EXPECT_EQ(places("{a} on {b}", "xon y"), std::nullopt);
}

TEST(MatchPattern, RefusesWhatIsNotWrittenByThePattern) {
    for (auto const* text : {"", " ", "Bill", "no 7", "Bill no", "\xff no 7"})
        EXPECT_EQ(places(bill, text), std::nullopt) << text;
    EXPECT_EQ(places("{a} {b}", "x y"), std::nullopt) << "no word of the pattern";
    EXPECT_EQ(places("{a}[ on {b}]", "x y"), std::nullopt) << "no word of the pattern";
    EXPECT_EQ(places("", ""), std::nullopt);
    EXPECT_EQ(places("{a} on {a}", "x on y"), std::nullopt) << "a place of two texts";
}

TEST(MatchPattern, OptionalPartsMayBeMereWords) {
    for (auto const* text : {"x no: 7 for y", "x no 7 for y", "x 7 for y"})
        EXPECT_EQ(places("{a}[ no][:] {n} for {b}", text,
                         {{"n", [](std::string const& n) { return n == "7"; }}}),
                  (Places{{"a", "x"}, {"n", "7"}, {"b", "y"}}))
            << text;
}

TEST(MatchPattern, ATestDecidesWhereAPlaceIs) {
    PlaceTests const tests{{"n", [](std::string const& n) { return n == "7"; }}};
    EXPECT_EQ(places("{a}: {n}", "x: y: 7", tests), (Places{{"a", "x: y"}, {"n", "7"}}));
    EXPECT_EQ(places("{a}: {n}", "x: y", tests), std::nullopt);
}

TEST(MatchPattern, SaysWhereThePlacesEnd) {
    auto const match = PatternMatcher(*parse_pattern("{a} on {b}")).match("ôi on x");
    ASSERT_TRUE(match);
    EXPECT_EQ(match->ends, (std::vector<std::size_t>{2, 7}));
}

TEST(MatchPattern, ALongTextWithManyFalseStartsTakesNoTime) {
    auto const repeated = [](std::string const& word) {
        std::string text;
        while (text.size() < 100'000) text += word;
        return text;
    };
    PlaceTests const tests{{"n", [](std::string const& n) { return n.back() == '7'; }}};
    auto const start = std::chrono::steady_clock::now();
    for (auto const* word : {"a ", ", ", " on", " on on ", "1 ", "1 on ", " of from on"}) {
        EXPECT_EQ(places("{a} on {b} on {c} on {d}!", repeated(word)), std::nullopt);
        EXPECT_EQ(places("{a}[ of {b}][ from {c}][ on {d}][ of {e}] {n}!", repeated(word), tests),
                  std::nullopt);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/json/json.hpp"

#include <gtest/gtest.h>

namespace report {
namespace {

/// "json.double_key a.json key=x line=2 column=5", or "none".
std::string problem_of(std::string const& text, JsonLetters letters = JsonLetters::fit) try {
    parse_json(text, "a.json", letters);
    return "none";
} catch (ProblemError const& error) {
    auto said = error.problem.code + " " + error.problem.where;
    for (auto const& [name, value] : error.problem.arguments) said += " " + name + "=" + value;
    return said;
}

TEST(ParseJson, NamesLineAndColumnOfWhatIsNoJson) {
    EXPECT_EQ(problem_of("{\n\"ệ\": x}"), "json.syntax a.json line=2 column=6");
    EXPECT_EQ(problem_of("{} {}"), "json.syntax a.json line=1 column=4");
    EXPECT_EQ(problem_of("{\"a\": \"b"), "json.syntax a.json line=1 column=9");
}

/// Boost keeps the last of two and says nothing.
TEST(ParseJson, ANameThatStandsTwiceInOneGroupIsRefusedWithItsLine) {
    EXPECT_EQ(problem_of("{\"a\": 1,\n  \"b\": 2,\n  \"a\": 3}"),
              "json.double_key a.json key=a line=3 column=3");
    EXPECT_EQ(problem_of(R"({"x": [{"a": 1}, {"a": 1, "\u0061": 2}]})"),
              "json.double_key a.json key=a line=1 column=27");
    // One letter, composed and decomposed.
    EXPECT_EQ(problem_of("{\"\xC3\xA1\": 1, \"a\xCC\x81\": 2}"),
              "json.double_key a.json key=\xC3\xA1 line=1 column=10");
    EXPECT_EQ(problem_of(R"({"a": {"a": 1}, "b": {"a": ["a", "a"]}, "c": "a"})"), "none");
    EXPECT_EQ(problem_of(R"({"a\"": 1, "a": 2, "a\\": "\"", "b": {}})"), "none");
    EXPECT_EQ(problem_of("{\"\": 1, \"\": 2}"), "json.double_key a.json key= line=1 column=9");
}

TEST(ParseJson, BytesThatAreNoTextAreRefusedWithLineAndColumn) {
    EXPECT_EQ(problem_of("{\n\"a\": \"Ph\xE1 An\"}"), "json.encoding a.json line=2 column=9");
    EXPECT_EQ(problem_of("\xff\xfe{"), "json.encoding a.json line=1 column=1");
    for (auto const* bytes : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE1\xBB"})
        EXPECT_EQ(problem_of("{\"a\": \"" + std::string(bytes) + "\"}"),
                  "json.encoding a.json line=1 column=8");
}

TEST(ParseJson, LettersThatNoReportCarriesAreNamedWithTheirLine) {
    EXPECT_EQ(problem_of("{\"a\": 1,\n\"ten\": \"Ph\xEF\xBF\xBE\"}"),
              "json.unfit_letter a.json key=ten letter=U+FFFE line=2 column=8");
    EXPECT_EQ(problem_of(R"({"ten": ["x", "a\u0000"]})"),
              "json.unfit_letter a.json key=ten letter=U+0000 line=1 column=15");
    EXPECT_EQ(problem_of(R"({"so": "1\u200b2"})"),
              "json.unfit_letter a.json key=so letter=U+200B line=1 column=8");
    EXPECT_EQ(problem_of(R"({"s\u202eo": 1})"),
              "json.unfit_letter a.json key=s\u202eo letter=U+202E line=1 column=2");
    EXPECT_EQ(problem_of(R"("\uffff")"),
              "json.unfit_letter a.json key= letter=U+FFFF line=1 column=1");
    EXPECT_EQ(problem_of(R"({"ten": "a\tb\r\nc\u2028d"})"), "none");
    EXPECT_EQ(problem_of(R"({"ten": "a\u0000"})", JsonLetters::any), "none");
    // Half of a letter is none, and no parser takes it.
    EXPECT_EQ(problem_of(R"({"ten": "a\ud800"})").substr(0, 11), "json.syntax");
}

TEST(ObjectReader, ANumberBeyondItsBoundsIsRefusedAndNeverBent) {
    auto const value = parse_json(R"({"n": 29, "m": -1, "k": 5})", "a.json");
    ObjectReader in(value, "a.json");
    EXPECT_EQ(in.whole_between("k", 0, 28, 1), 5);
    EXPECT_EQ(in.whole_between("k", 5, 5, 1), 5);
    EXPECT_EQ(in.whole_between("absent", 0, 28, 99), 99);
    for (auto const* key : {"n", "m"}) {
        try {
            in.whole_between(key, 0, 28, 1);
            ADD_FAILURE() << key;
        } catch (ProblemError const& error) {
            EXPECT_EQ(error.problem.code, "json.out_of_bounds");
            EXPECT_EQ(error.problem.arguments.front().second, key);
        }
    }
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/truth/typed_letterhead.hpp"

#include <gtest/gtest.h>

#include "core/compose/letterhead.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

class TypedLetterhead : public testing::Test {
protected:
    TypedLetterhead() {
        report_ = test::small_report();
        report_.number.reset();
        report_.issue = {{}, {}, 2023};
    }

    std::string as_written(int number, int day) const {
        auto filled = report_;
        filled.number = number;
        filled.issue.day = day;
        filled.issue.month = 7;
        return canonical_text(number_line(kind_, filled)) + "\n" +
               canonical_text(place_and_date(kind_, filled));
    }
    /// What is taken of a letterhead that reads so.
    std::string taken(std::string const& lines, std::optional<int> stored_number = {}) const {
        auto report = report_, stored = report_;
        stored.number = stored_number;
        auto const end = lines.find('\n');
        std::map<std::string, std::string> places{{"number", lines.substr(0, end)},
                                                  {"place_date", lines.substr(end + 1)}};
        auto const told = take_typed_letterhead(kind_, stored, places, report);
        return std::to_string(report.number.value_or(0)) + " " +
               std::to_string(report.issue.day.value_or(0)) + " " + std::to_string(told.size());
    }

    ReportKind const kind_ = test::small_kind();
    Report report_;
};

TEST_F(TypedLetterhead, NumberAndDayTypedIntoTheirBlanksAreTheReports) {
    EXPECT_EQ(taken(as_written(125, 20)), "125 20 2");
    EXPECT_EQ(taken(as_written(5, 3)), "5 3 2");
}

/// Who types into the midst of the blanks leaves some on both sides.
TEST_F(TypedLetterhead, BlanksThatAreLeftAndNoughtsInFrontAreNoOtherNumber) {
    auto const with = [&](std::string const& number, std::string const& day) {
        auto text = as_written(125, 20);
        text.replace(text.find("125"), 3, number);
        return text.replace(text.find(" 20 "), 4, " " + day + " ");
    };
    EXPECT_EQ(taken(with("  125  ", "  20   ")), "125 20 2");
    EXPECT_EQ(taken(with("0125", "\u00a020\u00a0")), "125 20 2");
    EXPECT_EQ(taken(with("5", "3")), "5 3 2");
    EXPECT_EQ(taken(with("1 25", "2 0")), "0 0 0");
    EXPECT_EQ(taken(with("125b", "32")), "0 0 0");
}

TEST_F(TypedLetterhead, WhatReadsOtherwiseIsNotTaken) {
    auto text = as_written(125, 20);
    EXPECT_EQ(taken("Số: …" + text.substr(text.find('\n'))), "0 20 1");
    EXPECT_EQ(taken(text.replace(text.find("125"), 3, "125a")), "0 20 1");
    EXPECT_EQ(taken("\n"), "0 0 0");
}

TEST_F(TypedLetterhead, ANumberThatTheClerkHasTakenOutIsNotTakenBack) {
    EXPECT_EQ(taken(as_written(125, 20), 125), "0 20 1");
}

TEST_F(TypedLetterhead, ANumberInTheNameOfThePlaceIsNoDay) {
    report_.agency.place = "Sao Mai 2";
    report_.agency.symbol = "UBND5";
    auto const blank = canonical_text(number_line(kind_, report_)) + "\n" +
                       canonical_text(place_and_date(kind_, report_));
    ASSERT_NE(blank.find("Sao Mai 2"), std::string::npos);
    EXPECT_EQ(taken(blank), "0 0 0");
    EXPECT_EQ(taken(as_written(7, 20)), "7 20 2");
}

}  // namespace
}  // namespace report

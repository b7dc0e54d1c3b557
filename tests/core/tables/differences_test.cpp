// SPDX-License-Identifier: MPL-2.0
#include "core/tables/differences.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;
using Fate = DifferenceFate;
using Asked = std::vector<std::vector<TableDifference>>;

constexpr char const* dossiers = "bang_ho_so";
constexpr char const* numbers = "bang_so";

class DifferencesTest : public testing::Test {
protected:
    ReportKind kind_ = test::table_kind();
    Report report_ = test::small_report();
    Asked asked_;

    /// One of the table's own rows with this entry.
    void enter(char const* table, char const* row, char const* column, Value value) {
        auto& rows = report_.tables[table].rows;
        for (auto& one : rows)
            if (one.fixed == row) {
                one.cells[column] = std::move(value);
                return;
            }
        TableRow entered;
        entered.fixed = row;
        entered.cells[column] = std::move(value);
        rows.push_back(std::move(entered));
    }
    /// A row of the clerk.
    void add(char const* table, Row cells) {
        TableRow row;
        row.cells = std::move(cells);
        report_.tables[table].rows.push_back(std::move(row));
    }
    std::vector<TableDefinition const*> tables() const {
        return {kind_.table(dossiers), kind_.table(numbers)};
    }
    std::vector<TableDifference> all() const { return table_differences(kind_, report_, tables()); }
    TableDifference find(std::string const& row, std::string const& column) const {
        for (auto const& one : all())
            if (one.row == row && one.column == column) return one;
        throw std::runtime_error("no difference in " + row + " " + column);
    }
    /// The report when every question of a round gets the same answer, the last for all the rest.
    std::optional<Report> settle(std::vector<Fate> fates,
                                 std::vector<TableDifference> const& known = {}) {
        return report::settle(kind_, report_, tables(), known,
                              [&](std::vector<TableDifference> differences) {
                                  auto const round = std::min(asked_.size(), fates.size() - 1);
                                  decide_all(differences, fates[round]);
                                  asked_.push_back(differences);
                                  return std::optional(differences);
                              });
    }
};

TEST_F(DifferencesTest, NothingDiffersWhereNobodyTyped) {
    EXPECT_TRUE(all().empty());
    ASSERT_TRUE(settle({Fate::table}));
    EXPECT_TRUE(asked_.empty());
}

TEST_F(DifferencesTest, ATypedCellCanGoIntoItsFigureOrFollowItAgain) {
    enter(dossiers, "chung", "mang", Amount{7});
    EXPECT_EQ(all().size(), 4U);
    auto const one = find("chung", "mang");
    EXPECT_EQ(one.figure, "mang");
    EXPECT_TRUE(one.can_be(Fate::table) && one.can_be(Fate::report) && one.can_be(Fate::keep));
    EXPECT_EQ(one.caption, "Hồ sơ 7 tháng đầu năm 2023");
    EXPECT_EQ(one.number, 1U);
    EXPECT_EQ(one.row_label, "Tất cả của UBND xã Phổ An");
    EXPECT_EQ(one.heads, (Lines{"Nhận", "Trong đó", "Trực tuyến"}));
    EXPECT_EQ(one.label, "Trực tuyến");
    EXPECT_EQ(one.here_text, "7");
    EXPECT_EQ(one.reported_text, "909");
}

TEST_F(DifferencesTest, TheSumOfARowAndATotalThatRepeatsItAreNotAskedOfTheirOwn) {
    enter(dossiers, "chung", "mang", Amount{7});
    ASSERT_TRUE(settle({Fate::keep}));
    ASSERT_EQ(asked_.size(), 1U);
    ASSERT_EQ(asked_[0].size(), 1U);
    EXPECT_EQ(asked_[0][0].column, "mang");
    auto const sum = find("chung", "tong");
    EXPECT_FALSE(sum.can_be(Fate::table) || sum.can_be(Fate::report));
}

TEST_F(DifferencesTest, TheReportTakesTheTablesValueAndTheCellFollowsItFromThenOn) {
    enter(dossiers, "chung", "mang", Amount{7});
    auto const settled = settle({Fate::table});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->values.at("mang"), Value(Amount{7}));
    EXPECT_TRUE(settled->tables.empty());
    report_ = *settled;
    EXPECT_TRUE(all().empty());
}

TEST_F(DifferencesTest, TheTableTakesTheReportsValue) {
    enter(dossiers, "chung", "mang", Amount{7});
    enter(dossiers, "chung", "ten", std::string("Mọi lĩnh vực"));
    auto const settled = settle({Fate::report});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->values, report_.values);
    EXPECT_EQ(settled->tables.at(dossiers).rows.front().cells,
              (Row{{"ten", std::string("Mọi lĩnh vực")}}));
}

TEST_F(DifferencesTest, WhatIsLeftStaysAndIsAskedOnce) {
    enter(dossiers, "chung", "mang", Amount{7});
    auto const settled = settle({Fate::keep});
    ASSERT_TRUE(settled);
    EXPECT_EQ(settled->values, report_.values);
    EXPECT_EQ(settled->tables, report_.tables);
    EXPECT_EQ(asked_.size(), 1U);
}

TEST_F(DifferencesTest, WhatWasLeftIsAskedAgainOnlyWhenOneOfTheTwoHasChanged) {
    enter(dossiers, "chung", "mang", Amount{7});
    auto const known = all();
    ASSERT_TRUE(settle({Fate::keep}, known));
    EXPECT_TRUE(asked_.empty());
    report_.values["mang"] = Amount{910};
    ASSERT_TRUE(settle({Fate::keep}, known));
    ASSERT_EQ(asked_.size(), 1U);
    EXPECT_EQ(asked_[0][0].reported_text, "910");
    report_.values["mang"] = Amount{909};
    enter(dossiers, "chung", "mang", Amount{8});
    ASSERT_TRUE(settle({Fate::keep}, known));
    EXPECT_EQ(asked_.size(), 2U);
}

TEST_F(DifferencesTest, NothingIsSettledWhenThePersonGivesUp) {
    enter(dossiers, "chung", "mang", Amount{7});
    EXPECT_FALSE(report::settle(kind_, report_, tables(), {},
                                [](std::vector<TableDifference> const&) { return std::nullopt; }));
}

TEST_F(DifferencesTest, ANumberInOtherUnitsIsNeverPutIntoAFigure) {
    report_.values["tien"] = Amount{1234567};
    enter(numbers, "tien", "nay", Amount{5});
    auto const one = find("tien", "nay");
    EXPECT_EQ(one.reported_text, "1.235");
    EXPECT_FALSE(one.can_be(Fate::table));
    EXPECT_TRUE(one.can_be(Fate::report));
    EXPECT_EQ(settle({Fate::table})->values.at("tien"), Value(Amount{1234567}));
}

TEST_F(DifferencesTest, ACellThatAddsFiguresUpCannotGoIntoOne) {
    report_.tables[dossiers].switches["them_cu"] = true;
    enter(dossiers, "chung", "mang", Amount{7});
    auto const one = find("chung", "mang");
    EXPECT_EQ(one.reported_text, "952");
    EXPECT_TRUE(one.label.empty());
    EXPECT_FALSE(one.can_be(Fate::table));
}

TEST_F(DifferencesTest, AnEarlierPeriodIsNotChanged) {
    report_.last["mang"] = Amount{800};
    enter(numbers, "mang", "truoc", Amount{801});
    EXPECT_FALSE(find("mang", "truoc").can_be(Fate::table));
    EXPECT_TRUE(find("mang", "truoc").can_be(Fate::report));
}

TEST_F(DifferencesTest, SharesAndChoicesGoIntoFiguresOfTheirKind) {
    report_.values["dat"] = Percent{9700};
    report_.values["hinh_thuc"] = std::string("a");
    enter(numbers, "tl", "nay", Percent{9766});
    enter(numbers, "cach", "nay", std::string("b"));
    EXPECT_EQ(find("cach", "nay").here_text, "1");
    EXPECT_EQ(find("cach", "nay").reported_text, "0");
    auto const settled = settle({Fate::table});
    EXPECT_EQ(settled->values.at("dat"), Value(Percent{9766}));
    EXPECT_EQ(settled->values.at("hinh_thuc"), Value(std::string("b")));
}

TEST_F(DifferencesTest, ARoundedShareIsNeverPutIntoAFigure) {
    kind_ =
        load_report_kind(test::table_files(R"("derive": {"share_of": ["mang"], "whole": ["tong"]})",
                                           R"("tied": {"figure": "dat"},
                                      "derive": {"share_of": ["mang"], "whole": ["tong"]})"))
            .value();
    report_.values["dat"] = Percent{4000};
    EXPECT_EQ(find("chung", "ty_le").here_text, "44,23%");
    EXPECT_FALSE(find("chung", "ty_le").can_be(Fate::table));
}

TEST_F(DifferencesTest, ATotalOfTheClerksRowsCanGoIntoItsFigure) {
    add(dossiers, {{"ten", std::string("Đất đai")}, {"mang", Amount{900}}, {"giay", Amount{1146}}});
    add(dossiers, {{"ten", std::string("Hộ tịch")}, {"mang", Amount{19}}});
    auto const one = find("", "mang");
    EXPECT_EQ(one.row_label, "TỔNG CỘNG");
    EXPECT_EQ(one.number, 3U);
    EXPECT_FALSE(one.can_be(Fate::report));
    auto const settled = settle({Fate::table});
    EXPECT_EQ(settled->values.at("mang"), Value(Amount{919}));
    EXPECT_EQ(settled->tables, report_.tables);
}

TEST_F(DifferencesTest, AColumnThatNobodyFilledIsNoZeroForTheReport) {
    add(dossiers, {{"ten", std::string("Đất đai")}, {"mang", Amount{919}}});
    EXPECT_EQ(find("", "giay").here_text, "0");
    EXPECT_FALSE(find("", "giay").can_be(Fate::table));
    EXPECT_EQ(settle({Fate::table})->values.at("giay"), Value(Amount{1146}));
}

TEST_F(DifferencesTest, WhatADecisionBringsAboutInAnotherTableIsAskedToo) {
    enter(dossiers, "chung", "mang", Amount{7});
    enter(numbers, "mang", "nay", Amount{909});
    auto const settled = settle({Fate::table, Fate::report});
    ASSERT_EQ(asked_.size(), 2U);
    ASSERT_EQ(asked_[1].size(), 1U);
    EXPECT_EQ(asked_[1][0].table, numbers);
    EXPECT_EQ(asked_[1][0].here_text, "909");
    EXPECT_EQ(asked_[1][0].reported_text, "7");
    EXPECT_EQ(settled->values.at("mang"), Value(Amount{7}));
    EXPECT_TRUE(settled->tables.empty());
}

TEST_F(DifferencesTest, OfTwoTablesThatContradictEachOtherTheLoserIsAskedAgain) {
    enter(dossiers, "chung", "mang", Amount{5});
    enter(numbers, "mang", "nay", Amount{7});
    auto const settled = settle({Fate::table, Fate::keep});
    ASSERT_TRUE(settled);
    ASSERT_EQ(asked_.size(), 2U);
    ASSERT_EQ(asked_[1].size(), 1U);
    EXPECT_EQ(asked_[1][0].table, dossiers);
    EXPECT_EQ(settled->values.at("mang"), Value(Amount{7}));
    EXPECT_EQ(settled->tables.count(dossiers), 1U);
    EXPECT_EQ(settled->tables.count(numbers), 0U);
}

/// A row that feeds the figure its own total goes into never settles.
TEST_F(DifferencesTest, QuestionsEndWhereATotalRunsAwayFromItsFigure) {
    kind_ = load_report_kind(test::table_files(R"("cells": {"ten": "Tất cả của {agency}"}})",
                                               R"("cells": {"ten": "Tất cả"}},
        {"id": "moi", "cells": {"ten": "Mới", "giay": {"figure": "giay"}}},
        {"id": "khac", "cells": {"ten": "Khác"}})"))
                .value();
    enter(dossiers, "khac", "giay", Amount{1});
    ASSERT_TRUE(settle({Fate::table}));
    EXPECT_EQ(asked_.size(), 2U);
}

TEST_F(DifferencesTest, ARowThatIsThereOnlyWhenNamedStaysWithoutItsEntry) {
    kind_ = load_report_kind(
                test::table_files(R"("nay": {"kind": "percent"})", R"("nay": {"figure": "dat"})"))
                .value();
    report_.values["dat"] = Percent{9700};
    enter(numbers, "la", "nay", Percent{9800});
    auto const settled = settle({Fate::report});
    ASSERT_EQ(settled->tables.at(numbers).rows.size(), 1U);
    EXPECT_TRUE(settled->tables.at(numbers).rows.front().cells.empty());
}

TEST_F(DifferencesTest, ADifferenceIsToldWithBothValues) {
    enter(dossiers, "chung", "mang", Amount{7});
    EXPECT_EQ(told(find("chung", "mang")).arguments,
              (Arguments{{"table", "Hồ sơ 7 tháng đầu năm 2023"},
                         {"row", "1"},
                         {"column", "Trực tuyến"},
                         {"here", "7"},
                         {"reported", "909"}}));
}

TEST_F(DifferencesTest, TheWindowShowsWhatWasDecidedAndWhy) {
    Texts const texts({{"table_differs.line_keep", "{row} {column} {here} {reported}"},
                       {"table_differs.line_table", "bảng {here}"},
                       {"table_differs.place", "{table}|{number}|{row}|{column}|{here}"},
                       {"table_differs.reported_figure", "{figure} {reported}"},
                       {"table_differs.not_for_report", "không"}});
    enter(dossiers, "chung", "mang", Amount{7});
    auto one = find("chung", "mang");
    EXPECT_EQ(difference_lines({one}, texts).front().label,
              "Tất cả của UBND xã Phổ An Trực tuyến 7 909");
    EXPECT_EQ(difference_details(one, texts),
              "Hồ sơ 7 tháng đầu năm 2023|1|Tất cả của UBND xã Phổ An|"
              "Nhận / Trong đó / Trực tuyến|7\nTrực tuyến 909");
    one.fate = Fate::table;
    EXPECT_EQ(difference_lines({one}, texts).front().label, "bảng 7");
    one.figure.clear();
    EXPECT_EQ(difference_details(one, texts).substr(difference_details(one, texts).rfind('\n')),
              "\nkhông");
}

TEST(DifferenceFateTest, IsNamedByAWord) {
    EXPECT_EQ(fate_named("keep"), Fate::keep);
    EXPECT_EQ(fate_named("table"), Fate::table);
    EXPECT_EQ(fate_named("report"), Fate::report);
    EXPECT_FALSE(fate_named("Table"));
}

TEST_F(DifferencesTest, ACellBelowZeroOrOfAnotherSortNeverGoesIntoTheReport) {
    report_.values["dat"] = Percent{9766};
    enter(numbers, "mang", "nay", Amount{-5, false});
    enter(numbers, "tl", "nay", Percent{-100});
    EXPECT_FALSE(find("mang", "nay").can_be(Fate::table));
    EXPECT_FALSE(find("tl", "nay").can_be(Fate::table));
    enter(numbers, "mang", "nay", Amount{5, false});
    enter(numbers, "tl", "nay", Percent{100});
    EXPECT_TRUE(find("mang", "nay").can_be(Fate::table));
    EXPECT_TRUE(find("tl", "nay").can_be(Fate::table));
    enter(numbers, "mang", "nay", Percent{5});
    enter(numbers, "tl", "nay", Amount{100, false});
    EXPECT_FALSE(find("mang", "nay").can_be(Fate::table));
    EXPECT_FALSE(find("tl", "nay").can_be(Fate::table));
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/figure_source.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

class FillFromTables : public testing::Test {
protected:
    FillFromTables() {
        report_ = test::small_report();
        report_.values.clear();
        report_.tables.clear();
    }

    void add(Row cells) {
        TableRow row;
        row.cells = std::move(cells);
        report_.tables["bang_ho_so"].rows.push_back(std::move(row));
    }
    std::vector<Problem> fill() {
        return fill_from_tables(kind_, report_,
                                {kind_.table("bang_ho_so"), kind_.table("bang_so")});
    }
    std::optional<std::int64_t> value(std::string const& id) const {
        auto const found = report_.values.find(id);
        if (found == report_.values.end()) return std::nullopt;
        return std::get<Amount>(found->second).value;
    }

    ReportKind const kind_ = test::table_kind();
    Report report_;
};

TEST_F(FillFromTables, TheTotalsOfATableAreTheFiguresThatNobodyEntered) {
    add({{"ten", std::string("Đất đai")}, {"mang", Amount{30}}, {"giay", Amount{4}}});
    add({{"ten", std::string("Hộ tịch")}, {"mang", Amount{12}}, {"giay", Amount{0}}});
    auto const told = fill();
    EXPECT_EQ(value("mang"), 42);
    EXPECT_EQ(value("giay"), 4);
    EXPECT_FALSE(value("moi")) << "it follows from these two";
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].code, "table.filled");
    EXPECT_EQ(told[0].arguments[2].second, "Trực tuyến 42; Trực tiếp 4");
    EXPECT_TRUE(fill().empty()) << "told once";
}

TEST_F(FillFromTables, WhatWasEnteredStays) {
    report_.values["mang"] = Amount{7};
    add({{"mang", Amount{30}}, {"giay", Amount{4}}});
    fill();
    EXPECT_EQ(value("mang"), 7) << "the two are asked about";
    EXPECT_EQ(value("giay"), 4);
}

TEST_F(FillFromTables, AColumnWithAnEmptyCellHasNoTotal) {
    add({{"mang", Amount{30}}, {"giay", Amount{4}}});
    add({{"mang", Amount{12}}});
    fill();
    EXPECT_EQ(value("mang"), 42);
    EXPECT_FALSE(value("giay"));
}

TEST_F(FillFromTables, WhatTheTableAddsToAFigureIsTakenOffAgain) {
    report_.tables["bang_ho_so"].switches["them_cu"] = true;
    add({{"mang", Amount{30}}, {"giay", Amount{4}}});
    auto without = report_;
    fill();
    EXPECT_EQ(value("mang"), 30) << "whole, with a word, while nobody knows of old ones";
    report_ = without;
    report_.values["cu"] = Amount{10};
    fill();
    EXPECT_EQ(value("mang"), 20);
    report_ = without;
    report_.values["cu"] = Amount{31};
    fill();
    EXPECT_FALSE(value("mang")) << "never below nought";
}

TEST_F(FillFromTables, ACellOfTheTablesOwnRowIsTheFigureAndFollowsIt) {
    TableRow row;
    row.fixed = "mang";
    row.cells["nay"] = Amount{5};
    row.cells["truoc"] = Amount{4};
    report_.tables["bang_so"].rows.push_back(row);
    fill();
    EXPECT_EQ(value("mang"), 5);
    auto const& cells = report_.tables["bang_so"].rows.front().cells;
    EXPECT_EQ(cells.count("nay"), 0U);
    EXPECT_EQ(cells.count("truoc"), 1U) << "of another period";
}

TEST_F(FillFromTables, ATableThatNobodyFilledSaysNothing) {
    EXPECT_TRUE(fill().empty());
    EXPECT_TRUE(report_.values.empty());
}

}  // namespace
}  // namespace report

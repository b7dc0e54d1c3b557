// SPDX-License-Identifier: MPL-2.0
#include "core/tables/update.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class TableUpdateTest : public testing::Test {
protected:
    ReportKind const kind_ = test::table_kind();
    Report const stored_ = test::small_report();
    Report report_ = stored_;

    TableDefinition const& table(char const* id = "bang_ho_so") const { return *kind_.table(id); }
    BodyTexts written(char const* id = "bang_ho_so") const {
        return body_texts(
            for_document(grid(kind_, stored_, table(id), rows_of(stored_, table(id))), table(id)));
    }
    TableUpdate update(BodyTexts const& now, char const* id = "bang_ho_so") {
        return update_table(kind_, stored_, report_, table(id), now);
    }
    static Lines codes(TableUpdate const& update) {
        Lines codes;
        for (auto const& one : update.unread) codes.push_back(one.code);
        return codes;
    }
};

TEST_F(TableUpdateTest, WhatNobodyTouchedIsNotStored) {
    auto const result = update(written());
    EXPECT_EQ(body_texts(result.after), written());
    EXPECT_TRUE(report_.tables.empty());
    EXPECT_TRUE(result.unread.empty());
}

TEST_F(TableUpdateTest, ATypedCellIsStoredAndDiffersFromTheReport) {
    auto now = written();
    now[0][3] = "7";
    auto const result = update(now);
    EXPECT_EQ(report_.tables.at("bang_ho_so").rows.front().cells.at("mang"),
              Value(Amount{7, false}));
    EXPECT_EQ(result.after.body[0].cells[3].text, "7");
    EXPECT_EQ(result.after.body.back().cells[2].text, "7");
    EXPECT_EQ(result.after.differences.size(), 4U);
}

TEST_F(TableUpdateTest, AFigureOfTheNewReportReachesCellsNobodyTyped) {
    report_.values["mang"] = Amount{99, false};
    auto const result = update(written());
    EXPECT_EQ(result.after.body[0].cells[3].text, "99");
    EXPECT_TRUE(result.after.differences.empty());
}

TEST_F(TableUpdateTest, WhatCannotBeReadStays) {
    auto now = written();
    now[0][3] = "nhiều";
    auto const result = update(now);
    EXPECT_EQ(codes(result), Lines{"table.cell_not_a_number"});
    EXPECT_EQ(result.kept.count({0, 3}), 1U);
    EXPECT_FALSE(result.untouched);
}

TEST_F(TableUpdateTest, AComputedCellTypedOverIsComputedAgain) {
    auto now = written();
    now[0][2] = "1";
    auto const result = update(now);
    EXPECT_EQ(codes(result), Lines{"table.cell_computed"});
    EXPECT_TRUE(result.kept.empty());
}

TEST_F(TableUpdateTest, ATableWhoseRowsCannotBeToldApartIsLeftAlone) {
    auto now = written();
    now[0].pop_back();
    auto const result = update(now);
    EXPECT_TRUE(result.untouched);
    EXPECT_EQ(codes(result), Lines{"table.row_shape"});
    EXPECT_TRUE(report_.tables.empty());
}

/// A column taken out was told as often as the table has rows.
TEST_F(TableUpdateTest, AColumnTakenOutIsToldOnceWithAllRows) {
    auto stored = stored_;
    TableRow row;
    for (auto const* name : {"Hộ tịch", "Đất đai"}) {
        row.cells = {{"ten", std::string(name)}, {"mang", Amount{3, false}}};
        stored.tables["bang_ho_so"].rows.push_back(row);
    }
    auto now =
        body_texts(for_document(grid(kind_, stored, table(), rows_of(stored, table())), table()));
    for (auto& cells : now) cells.pop_back();
    auto report = stored;
    auto const result = update_table(kind_, stored, report, table(), now);
    EXPECT_TRUE(result.untouched);
    ASSERT_EQ(codes(result), Lines{"table.rows_shape"});
    auto const& arguments = result.unread.front().arguments;
    EXPECT_EQ(arguments[1], (std::pair<std::string, std::string>("rows", "1, 2, 3")));
}

TEST_F(TableUpdateTest, RowsGivenOnPurposeCountMoreThanTheDocument) {
    TableRow row;
    row.cells = {{"ten", std::string("Hộ tịch")}, {"mang", Amount{3, false}}};
    report_.tables["bang_ho_so"].rows = {row};
    auto now = written();
    now[0][3] = "7";
    auto const result = update(now);
    EXPECT_EQ(result.after.body[0].cells[1].text, "Hộ tịch");
    EXPECT_EQ(result.after.body[0].cells[3].text, "3");
}

/// A table without rows offers one to type in, which is no row until something stands in it.
TEST_F(TableUpdateTest, AnotherPeriodLeavesWhatWasTypedBehind) {
    auto other = stored_;
    other.values["moi"] = Amount{5};
    other.values["mang"] = Amount{3};
    other.values["giay"] = Amount{2};
    auto const& table = *kind_.table("bang_ho_so");
    auto const update = renew_table(kind_, stored_, other, table);
    EXPECT_FALSE(update.untouched);
    EXPECT_TRUE(update.kept.empty());
    EXPECT_EQ(body_texts(update.after),
              body_texts(for_document(grid(kind_, other, table, {}), table)));
    EXPECT_TRUE(other.tables.empty());
}

TEST_F(TableUpdateTest, TheOfferedRowIsTakenWhenSomebodyTypesInIt) {
    report_.lists.clear();
    auto const empty = report_;
    auto const& positions = table("bang_vi_tri");
    auto const blank = body_texts(for_document(grid(kind_, empty, positions, {}), positions));
    ASSERT_EQ(blank.size(), 2U);
    auto const quiet = update_table(kind_, empty, report_, positions, blank);
    EXPECT_TRUE(report_.tables.empty());
    EXPECT_EQ(body_texts(quiet.after), blank);
    auto typed = blank;
    typed[0][1] = "Văn thư";
    typed[0][2] = "2";
    auto const result = update_table(kind_, empty, report_, positions, typed);
    EXPECT_EQ(report_.tables.at("bang_vi_tri").rows.size(), 1U);
    EXPECT_EQ(test::lines_of(result.after), (Lines{"1|Văn thư|2", "Tổng|2"}));
}

/// With columns a row of the head may go, and the rows below it seem to be fewer.
TEST_F(TableUpdateTest, ColumnsTakenOutWithARowOfTheHeadAreNotSaidToBeRows) {
    auto stored = stored_;
    TableRow row;
    for (auto const* name : {"Hộ tịch", "Đất đai", "Chứng thực"}) {
        row.cells = {{"ten", std::string(name)}, {"mang", Amount{3, false}}};
        stored.tables["bang_ho_so"].rows.push_back(row);
    }
    auto now =
        body_texts(for_document(grid(kind_, stored, table(), rows_of(stored, table())), table()));
    for (auto& cells : now) cells.pop_back();
    now.erase(now.begin());
    for (auto& cells : now) cells.back() += "1";
    auto report = stored;
    auto const result = update_table(kind_, stored, report, table(), now);
    EXPECT_TRUE(result.untouched);
    EXPECT_EQ(codes(result), Lines{"table.rows_shape"});
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/read_back.hpp"

#include <gtest/gtest.h>

#include "small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class ReadBackTest : public testing::Test {
protected:
    ReportKind const kind_ = test::table_kind();
    Report const report_ = test::small_report();
    TableRows rows_;

    TableDefinition const& table(char const* id) const { return *kind_.table(id); }
    Grid written(char const* id) const { return grid(kind_, report_, table(id), rows_); }
    ReadBack read(char const* id, BodyTexts const& now) const {
        return read_back(kind_, report_, table(id), rows_, written(id), now);
    }
    void enter(std::string const& name, std::int64_t online, std::int64_t paper) {
        rows_.rows.emplace_back();
        rows_.rows.back().cells = {
            {"ten", name}, {"mang", Amount{online, false}}, {"giay", Amount{paper, false}}};
    }
    static Lines codes(ReadBack const& back) {
        Lines codes;
        for (auto const& one : back.complaints) codes.push_back(one.problem.code);
        return codes;
    }
};

TEST_F(ReadBackTest, WhatNobodyTouchedChangesNothing) {
    enter("Hộ tịch", 1, 2);
    for (auto const* id : {"bang_ho_so", "bang_so", "bang_vi_tri"}) {
        if (std::string(id) != "bang_ho_so") rows_.rows.clear();
        auto const back = read(id, body_texts(written(id)));
        EXPECT_TRUE(back.changes.empty()) << id;
        EXPECT_TRUE(back.complaints.empty()) << id;
        EXPECT_EQ(back.rows, rows_) << id;
    }
}

TEST_F(ReadBackTest, AChangedCellIsReadAndTheTotalComputedAnew) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    auto texts = body_texts(written("bang_ho_so"));
    texts[1][3] = " 2098 ";
    auto const back = read("bang_ho_so", texts);
    ASSERT_EQ(back.changes.size(), 1U);
    EXPECT_EQ(back.changes[0].row, 1U);
    EXPECT_EQ(back.changes[0].column, 3U);
    EXPECT_EQ(std::get<Amount>(*back.changes[0].before).value, 3);
    EXPECT_EQ(std::get<Amount>(*back.changes[0].now).value, 2098);
    EXPECT_EQ(test::lines_of(back.after)[2], "TỔNG CỘNG|2.105|2.099|6|99,71");
}

TEST_F(ReadBackTest, SortedRowsKeepTheirNumbersAndTheRowOfSumsIsStillThatWhereverItWent) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    enter("Đất đai", 5, 0);
    auto const written_rows = body_texts(written("bang_ho_so"));
    // By the column of sums, the largest first: the row of sums comes to the top.
    BodyTexts const sorted{written_rows[3], written_rows[1], written_rows[2], written_rows[0]};
    auto const back = read("bang_ho_so", sorted);
    EXPECT_TRUE(back.complaints.empty()) << back.complaints.size();
    EXPECT_TRUE(back.changes.empty());
    EXPECT_EQ(test::lines_of(back.after), (Lines{"1|Chứng thực|7|3|4|42,86", "2|Đất đai|5|5|0|100",
                                                 "3|Hộ tịch|3|1|2|33,33", "TỔNG CỘNG|15|9|6|60"}));
}

TEST_F(ReadBackTest, OfATableThatWasSplitNoOtherRowIsTakenForTheSums) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    enter("Đất đai", 5, 0);
    auto first_part = body_texts(written("bang_ho_so"));
    first_part.resize(2);
    auto const back = read("bang_ho_so", first_part);
    EXPECT_EQ(codes(back), Lines{"table.row_of_sums_gone"});
    EXPECT_TRUE(back.changes.empty());
    EXPECT_EQ(back.rows, rows_) << "what stands in the other part is not taken out";
    first_part.back()[3] = "30";
    EXPECT_EQ(codes(read("bang_ho_so", first_part)), Lines{"table.row_of_sums_gone"})
        << "corrected before";
    // A label that somebody worded otherwise is still that of the sums.
    auto worded = body_texts(written("bang_ho_so"));
    worded.back().front() = "Cộng";
    EXPECT_EQ(read("bang_ho_so", worded).rows, rows_);
    EXPECT_EQ(codes(read("bang_ho_so", worded)), Lines());
}

TEST_F(ReadBackTest, ACellChangedBelowARowOfSumsThatWentUpIsRead) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    auto const rows = body_texts(written("bang_ho_so"));
    BodyTexts moved{rows[2], rows[0], rows[1]};
    moved[2][3] = "30";
    auto const back = read("bang_ho_so", moved);
    EXPECT_TRUE(back.complaints.empty());
    ASSERT_EQ(back.changes.size(), 1U);
    EXPECT_EQ(back.changes[0].row, 2U) << "as it stands in the document";
    EXPECT_EQ(
        test::lines_of(back.after),
        (Lines{"1|Hộ tịch|3|1|2|33,33", "2|Chứng thực|34|30|4|88,24", "TỔNG CỘNG|37|31|6|83,78"}));
}

TEST_F(ReadBackTest, OfTwoRowsThatAreCalledLikeTheSumsTheLastIsMeant) {
    enter("Tổng cộng", 1, 2);
    auto const rows = body_texts(written("bang_ho_so"));
    auto const back = read("bang_ho_so", rows);
    EXPECT_TRUE(back.complaints.empty());
    EXPECT_EQ(back.rows, rows_);
}

TEST_F(ReadBackTest, ACellThatFollowsTheReportIsOverriddenAndTheDifferenceSaid) {
    auto texts = body_texts(written("bang_ho_so"));
    texts[0][3] = "910";
    auto const back = read("bang_ho_so", texts);
    ASSERT_EQ(back.rows.rows.size(), 1U);
    EXPECT_EQ(back.rows.rows[0].fixed, "chung");
    EXPECT_EQ(back.rows.rows[0].cells.size(), 1U);
    ASSERT_FALSE(back.after.differences.empty());
    EXPECT_EQ(back.after.differences[0].row, 0U);
    EXPECT_EQ(std::get<Amount>(back.after.differences[0].reported).value, 2055);
    // Emptied, it follows the report again.
    rows_ = back.rows;
    texts = body_texts(written("bang_ho_so"));
    texts[0][3] = "";
    auto const again = read("bang_ho_so", texts);
    EXPECT_TRUE(again.after.differences.empty());
    EXPECT_EQ(test::lines_of(again.after)[0], "1|Tất cả của UBND xã Phổ An|2.055|909|1.146|44,23");
}

TEST_F(ReadBackTest, WhatCannotBeReadIsSaidWithRowAndColumnAndStandsAsItWas) {
    enter("Hộ tịch", 1, 2);
    auto texts = body_texts(written("bang_ho_so"));
    texts[0][3] = "chín";
    texts[0][4] = "-2";
    texts[0][2] = "8";
    texts[0][0] = "7";
    texts[1][1] = "99";
    auto const back = read("bang_ho_so", texts);
    EXPECT_EQ(codes(back), (Lines{"table.cell_computed", "table.cell_not_a_number",
                                  "table.cell_negative", "table.cell_computed"}));
    EXPECT_EQ(back.complaints[1].row, 0U);
    EXPECT_EQ(back.complaints[1].column, 3U);
    EXPECT_EQ(back.complaints[3].row, 1U);
    EXPECT_EQ(back.complaints[1].problem.arguments[2].second, "Trực tuyến");
    EXPECT_EQ(back.rows, rows_);
    EXPECT_EQ(test::lines_of(back.after), test::lines_of(written("bang_ho_so")));
}

TEST_F(ReadBackTest, EachCellIsReadAsItsKind) {
    auto texts = body_texts(written("bang_so"));
    texts[2][1] = "97,5%";
    texts[4][1] = "1";
    texts[1][2] = "3";
    auto back = read("bang_so", texts);
    EXPECT_TRUE(back.complaints.empty());
    EXPECT_EQ(test::lines_of(back.after)[2], "Tỷ lệ|97,50|||");
    EXPECT_EQ(test::lines_of(back.after)[4], "Hình thức|1|||");
    EXPECT_EQ(test::lines_of(back.after)[1], "Trực tuyến|909|3|+906|+30.200");
    texts[2][1] = "nhiều";
    texts[4][1] = "9";
    back = read("bang_so", texts);
    EXPECT_EQ(codes(back), (Lines{"table.cell_percent", "table.cell_choice"}));
}

TEST_F(ReadBackTest, AChangedRowOfAListMakesTheRowsTheTablesOwn) {
    auto texts = body_texts(written("bang_vi_tri"));
    texts[1][2] = "5";
    auto const back = read("bang_vi_tri", texts);
    EXPECT_EQ(back.rows.rows.size(), 2U);
    EXPECT_EQ(test::lines_of(back.after),
              (Lines{"1|Chủ tịch|1", "2|Phó Chủ tịch (thiếu 1)|5", "Tổng|6"}));
}

TEST_F(ReadBackTest, RowsPutInAndTakenOutByHandAreFound) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    auto texts = body_texts(written("bang_ho_so"));
    texts.insert(texts.begin() + 1, {"", "Đất đai", "", "10", "20", ""});
    auto back = read("bang_ho_so", texts);
    EXPECT_EQ(test::lines_of(back.after),
              (Lines{"1|Hộ tịch|3|1|2|33,33", "2|Đất đai|30|10|20|33,33",
                     "3|Chứng thực|7|3|4|42,86", "TỔNG CỘNG|40|14|26|35"}));
    texts = body_texts(written("bang_ho_so"));
    texts.erase(texts.begin());
    back = read("bang_ho_so", texts);
    EXPECT_EQ(test::lines_of(back.after),
              (Lines{"1|Chứng thực|7|3|4|42,86", "TỔNG CỘNG|7|3|4|42,86"}));
}

TEST_F(ReadBackTest, ARowPutInAfterAFixedOneStaysThere) {
    auto texts = body_texts(written("bang_so"));
    texts.insert(texts.begin() + 2, {"Riêng", "1", "", "", ""});
    auto back = read("bang_so", texts);
    EXPECT_EQ(test::lines_of(back.after)[2], "Riêng|1|||");
    // One in and one out are as many rows as before, and still not the same ones.
    texts.erase(texts.begin() + 5);
    back = read("bang_so", texts);
    EXPECT_EQ(codes(back), Lines{});
    EXPECT_EQ(test::lines_of(back.after), (Lines{"Mục||||", "Trực tuyến|909|||", "Riêng|1|||",
                                                 "Tỷ lệ|……||……|……", "Nghìn đồng|……||……|……"}));
    texts = body_texts(written("bang_so"));
    texts.erase(texts.begin() + 3);
    back = read("bang_so", texts);
    EXPECT_TRUE(back.rows.rows.at(0).left_out);
    EXPECT_EQ(back.after.body.size(), 4U);
}

TEST_F(ReadBackTest, RowsChangedTooMuchAtOnceAreLeftAlone) {
    enter("Hộ tịch", 1, 2);
    enter("Chứng thực", 3, 4);
    auto texts = body_texts(written("bang_ho_so"));
    texts.insert(texts.begin() + 1, {"", "Đất đai", "", "10", "20", ""});
    texts[0][1] = "Khác";
    texts[2][1] = "Khác nữa";
    auto const back = read("bang_ho_so", texts);
    EXPECT_EQ(codes(back), Lines{"table.rows_changed"});
    EXPECT_EQ(back.rows, rows_);
    EXPECT_EQ(codes(read("bang_ho_so", {})), Lines{"table.rows_changed"});
}

/// As statistics write it, and as a sheet is read.
TEST_F(ReadBackTest, ADashTypedIntoACellIsNoneAndDotsAreNotKnown) {
    enter("Hộ tịch", 1, 2);
    auto texts = body_texts(written("bang_ho_so"));
    texts[0][3] = "–";
    texts[0][4] = "…";
    auto const back = read("bang_ho_so", texts);
    EXPECT_TRUE(codes(back).empty());
    auto const& cells = back.rows.rows.front().cells;
    EXPECT_EQ(cells.at("mang"), Value(Amount{0, false}));
    EXPECT_EQ(cells.count("giay"), 0U);
}

TEST_F(ReadBackTest, ARowWithMergedCellsIsSaidAndLeftAlone) {
    enter("Hộ tịch", 1, 2);
    auto texts = body_texts(written("bang_ho_so"));
    texts[0].pop_back();
    auto const back = read("bang_ho_so", texts);
    EXPECT_EQ(codes(back), Lines{"table.row_shape"});
    EXPECT_EQ(back.rows, rows_);
}

TEST_F(ReadBackTest, HiddenDecisionsAreKept) {
    rows_.rows.emplace_back();
    rows_.rows.back().fixed = "tien";
    rows_.rows.back().left_out = true;
    rows_.switches["gi_do"] = true;
    auto texts = body_texts(written("bang_so"));
    texts[1][0] = "Qua mạng";
    auto const back = read("bang_so", texts);
    EXPECT_TRUE(back.rows.switches.at("gi_do"));
    EXPECT_EQ(back.rows.rows.size(), 2U);
    EXPECT_EQ(test::lines_of(back.after)[1], "Qua mạng|909|||");
}

}  // namespace
}  // namespace report

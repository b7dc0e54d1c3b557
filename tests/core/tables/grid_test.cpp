// SPDX-License-Identifier: MPL-2.0
#include "core/tables/grid.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "small_table.hpp"

namespace report {
namespace {

using Lines = std::vector<std::string>;

class GridTest : public testing::Test {
protected:
    ReportKind const kind_ = test::table_kind();
    Report report_ = test::small_report();
    TableRows rows_;

    Grid make(char const* table = "bang_ho_so", std::int64_t width = 0) const {
        return grid(kind_, report_, *kind_.table(table), rows_, width);
    }
    static TableRow row(std::string const& name, std::int64_t online, std::int64_t paper) {
        TableRow one;
        one.cells = {
            {"ten", name}, {"mang", Amount{online, false}}, {"giay", Amount{paper, false}}};
        return one;
    }
};

TEST_F(GridTest, HeadsMergeOverTheirColumnsAndReachDownToTheNumberRow) {
    auto const grid = make();
    EXPECT_EQ(grid.head_rows, 4U);
    test::check_cover(grid);
    std::map<std::string, std::pair<std::size_t, std::size_t>> spans;
    for (auto const& cell : grid.head) spans[cell.text] = {cell.row_span, cell.column_span};
    using Span = std::pair<std::size_t, std::size_t>;
    EXPECT_EQ(spans.at("TT"), Span(3, 1));
    EXPECT_EQ(spans.at("Nhận"), Span(1, 3));
    EXPECT_EQ(spans.at("Tổng số"), Span(2, 1));
    EXPECT_EQ(spans.at("Trong đó"), Span(1, 2));
    EXPECT_EQ(spans.at("(3) = (4) + (5)"), Span(1, 1));
    EXPECT_EQ(spans.at("(6)"), Span(1, 1));
}

TEST_F(GridTest, WithoutRowsOneStandsForAllAndFillsItselfFromTheReport) {
    auto const grid = make();
    EXPECT_EQ(test::lines_of(grid), (Lines{"1|Tất cả của UBND xã Phổ An|2.055|909|1.146|44,23",
                                           "TỔNG CỘNG|2.055|909|1.146|44,23"}));
    EXPECT_EQ(grid.caption, "Hồ sơ 7 tháng đầu năm 2023");
    EXPECT_EQ(grid.notes, Lines{"Ngoài ra 43 hồ sơ cũ."});
    EXPECT_TRUE(grid.differences.empty());
    EXPECT_EQ(grid.body[1].cells[0].column_span, 2U);
    EXPECT_EQ(grid.body[0].cells[3].align, Align::right);
    EXPECT_EQ(grid.body[0].cells[1].align, Align::left);
    EXPECT_EQ(grid.body[0].cells[0].align, Align::centre);
}

TEST_F(GridTest, ASwitchChangesWhatCountsAndTheNote) {
    rows_.switches["them_cu"] = true;
    auto const grid = make();
    EXPECT_EQ(test::lines_of(grid)[1], "TỔNG CỘNG|2.098|952|1.146|45,38");
    EXPECT_EQ(grid.notes, Lines{"Cột (4) gồm cả hồ sơ cũ."});
    // The total of the column is tied to a figure that the switch does not touch.
    ASSERT_EQ(grid.differences.size(), 2U);
    EXPECT_EQ(std::get<Amount>(grid.differences[1].reported).value, 2055);
}

TEST_F(GridTest, EnteredRowsTakeThePlaceOfTheOneForAllAndAreAddedUp) {
    rows_.rows = {row("Hộ tịch", 900, 1000), row("Chứng thực", 9, 146)};
    rows_.rows.emplace_back();
    rows_.rows.back().cells["ten"] = "Đất đai";
    rows_.rows.back().cells["mang"] = Amount{3, false};
    auto const grid = make();
    EXPECT_EQ(test::lines_of(grid),
              (Lines{"1|Hộ tịch|1.900|900|1.000|47,37", "2|Chứng thực|155|9|146|5,81",
                     "3|Đất đai|3|3|0|100", "TỔNG CỘNG|2.058|912|1.146|44,31"}));
    ASSERT_EQ(grid.differences.size(), 2U);
    EXPECT_EQ(grid.differences[0].row, 3U);
    EXPECT_EQ(grid.differences[1].column, 3U);
    EXPECT_EQ(std::get<Amount>(grid.differences[1].reported).value, 909);
}

TEST_F(GridTest, HeadingsOfTheClerkAreNeitherNumberedNorAdded) {
    TableRow heading;
    heading.heading = true;
    heading.cells = {{"ten", std::string("I. Hệ thống của Bộ")}, {"mang", Amount{5, false}}};
    rows_.rows = {heading, row("Hộ tịch", 1, 3)};
    auto const grid = make();
    EXPECT_EQ(test::lines_of(grid),
              (Lines{"|I. Hệ thống của Bộ||||", "1|Hộ tịch|4|1|3|25", "TỔNG CỘNG|4|1|3|25"}));
    EXPECT_TRUE(grid.body[0].cells[1].bold);
}

TEST_F(GridTest, AFigureNotEnteredIsMissingAndNeverZero) {
    report_.values.erase("giay");
    EXPECT_EQ(test::lines_of(make())[1], "TỔNG CỘNG|……|909|……|……");
}

TEST_F(GridTest, AShareOfNothingIsUndefined) {
    rows_.rows = {row("Hộ tịch", 0, 0)};
    EXPECT_EQ(test::lines_of(make())[0], "1|Hộ tịch|0|0|0|0");
}

TEST_F(GridTest, ComparesWithLastPeriodInNumbersPercentsAndPoints) {
    report_ = test::small_report(
        R"({"values": {"mang": 909, "dat": "97,5", "tien": 1500, "hinh_thuc": "b"},
                                     "last": {"mang": 874, "dat": "98,75"}})");
    EXPECT_EQ(test::lines_of(make("bang_so")), (Lines{"Mục||||", "Trực tuyến|909|874|+35|+4",
                                                      "Tỷ lệ|97,50|98,75|-1,25 điểm|-1,25 điểm",
                                                      "Nghìn đồng|2|||", "Hình thức|1|||"}));
}

TEST_F(GridTest, AFallReadsLikeARiseAndNothingBeforeGivesNoRate) {
    report_ = test::small_report(R"({"values": {"mang": 7, "dat": "1"}, "last": {"mang": 8}})");
    EXPECT_EQ(test::lines_of(make("bang_so"))[1], "Trực tuyến|7|8|-1|-12,50");
    report_.last["mang"] = Amount{0, false};
    EXPECT_EQ(test::lines_of(make("bang_so"))[1], "Trực tuyến|7|0|+7|");
    report_.last.clear();
    EXPECT_EQ(test::lines_of(make("bang_so"))[1], "Trực tuyến|7|||");
}

TEST_F(GridTest, FixedRowsAreLeftOutAddedAndFollowedByRowsOfTheClerk) {
    TableRow out, rare, own;
    out.fixed = "tien";
    out.left_out = true;
    rare.fixed = "la";
    own.after = "mang";
    own.cells["ten"] = "Riêng";
    rows_.rows = {own, out, rare};
    report_.values["hinh_thuc"] = "a";
    auto const lines = test::lines_of(make("bang_so"));
    EXPECT_EQ(lines, (Lines{"Mục||||", "Trực tuyến|909|||", "Riêng||||", "Tỷ lệ|……||……|……",
                            "Hình thức|0|||", "Ít dùng||||"}));
}

TEST_F(GridTest, RowsFollowTheListUntilOthersAreEntered) {
    report_.lists["vi_tri"].push_back({{"ten", std::string("Văn phòng")}});
    EXPECT_EQ(test::lines_of(make("bang_vi_tri")),
              (Lines{"1|Chủ tịch|1", "2|Phó Chủ tịch (thiếu 1)|2", "3|Văn phòng|", "Tổng|3"}));
    TableRow own;
    own.cells = {{"ten", std::string("Khác")}, {"so", Amount{7, false}}};
    rows_.rows = {own};
    EXPECT_EQ(test::lines_of(make("bang_vi_tri")), (Lines{"1|Khác|7", "Tổng|7"}));
}

TEST_F(GridTest, SortsByNumbersNotByTheirDigits) {
    for (auto const n : {11, 7, 9}) {
        TableRow own;
        own.cells["so"] = Amount{n, false};
        rows_.rows.push_back(own);
    }
    EXPECT_EQ(test::lines_of(make("bang_vi_tri")), (Lines{"1||7", "2||9", "3||11", "Tổng|27"}));
}

TEST_F(GridTest, ATableWithoutAnyRowHasItsTotalRowOnly) {
    report_.lists.clear();
    EXPECT_EQ(test::lines_of(make("bang_vi_tri")), Lines{"Tổng|"});
}

TEST_F(GridTest, WidthsAddUpToAnyTextWidth) {
    for (auto const width : {16000, 15999, 24700, 12347, 7})
        for (auto const& table : kind_.tables) {
            auto const widths = grid(kind_, report_, table, {}, width).widths;
            EXPECT_EQ(std::accumulate(widths.begin(), widths.end(), std::int64_t{}), width);
        }
    EXPECT_EQ(make().widths[1], 7000);
}

TEST_F(GridTest, ATotalBeyondWhatFitsIsMissingNotWrong) {
    auto const most = std::numeric_limits<std::int64_t>::max();
    rows_.rows = {row("a", most, 0), row("b", 1, 0)};
    EXPECT_EQ(test::lines_of(make())[2], "TỔNG CỘNG|……|……|0|……");
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
// Sheets that show several times beside each other, sums of groups, lettered number rows.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/report/data_file.hpp"
#include "core/report/period.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/excel_2003_sheet.hpp"
#include "core/tables/html_sheet.hpp"
#include "core/tables/sheet_times.hpp"
#include "core/tables/take_in.hpp"
#include "kind_folder.hpp"

namespace report {
namespace {

class YearsSheets : public testing::Test {
protected:
    Report report_of(char const* period, int number, int year) const {
        auto report = read_data(kind_,
                                test::read_file(test::source_folder() /
                                                "docs/samples/pho-an-7-thang-2023.json"),
                                "mau.json")
                          .value();
        report.period = make_period(kind_, period, number, year).value();
        return report;
    }
    Sheet sheet(std::string const& title, std::string const& rows) const {
        auto const page = "<html><body><table><tr><td colspan=9>" + title + "</td></tr>" + rows +
                          "</table></body></html>";
        return read_html(page, "a.xls").value().at(0);
    }
    Result<Intake> take(Report const& report, char const* table, Sheet const& sheet) const {
        auto const& its = *kind_.table(table);
        return take_in(kind_, report, its, sheet, match_columns(kind_, report, its, sheet).mapping);
    }
    static std::int64_t number(TableRow const& row, char const* column) {
        auto const found = row.cells.find(column);
        return found == row.cells.end() ? -1 : std::get<Amount>(found->second).value;
    }

    ReportKind const kind_ = test::shipped_kind("cchc_xa");
    std::string const quarters_ =
        "<tr><th rowspan=2>STT</th><th rowspan=2>Lĩnh vực</th><th colspan=3>Nộp trực tuyến</th>"
        "<th colspan=3>Kỳ trước chuyển sang</th></tr><tr><th>Quý I</th><th>Quý II</th><th>6 tháng"
        "</th><th>Quý I</th><th>Quý II</th><th>6 tháng</th></tr>"
        "<tr><td>1</td><td>Hộ tịch</td><td>31</td><td>42</td><td>73</td><td>5</td><td>6</td><td>5"
        "</td></tr><tr><td>2</td><td>Đất đai</td><td>11</td><td>12</td><td>23</td><td>1</td><td>2"
        "</td><td>1</td></tr>";
};

TEST_F(YearsSheets, OfAllQuartersOfAYearOnlyTheReportsIsTaken) {
    auto const there = sheet("THEO DÕI HỒ SƠ NĂM 2024", quarters_);
    auto const quarter =
        take(report_of("quy", 2, 2024), "bang_tthc_ii_06a", there).value().rows.rows;
    ASSERT_EQ(quarter.size(), 2U);
    EXPECT_EQ(number(quarter[0], "truc_tuyen"), 42);
    EXPECT_EQ(number(quarter[0], "ky_truoc"), 6);
    auto const half =
        take(report_of("sau_thang", 0, 2024), "bang_tthc_ii_06a", there).value().rows.rows;
    ASSERT_EQ(half.size(), 2U);
    EXPECT_EQ(number(half[1], "truc_tuyen"), 23);
}

TEST_F(YearsSheets, AQuarterThatTheSheetDoesNotHaveIsNotMadeOfAnother) {
    auto const third = take(report_of("quy", 3, 2024), "bang_tthc_ii_06a",
                            sheet("THEO DÕI HỒ SƠ NĂM 2024", quarters_));
    ASSERT_FALSE(third);
    EXPECT_EQ(third.error().code, "import.other_time");
    auto const other_year = take(report_of("quy", 2, 2025), "bang_tthc_ii_06a",
                                 sheet("THEO DÕI HỒ SƠ NĂM 2024", quarters_));
    EXPECT_FALSE(other_year);
}

TEST_F(YearsSheets, WhatSaysNoTimeUnderTheTitleOfAYearIsTheYears) {
    auto const rows = take(report_of("quy", 2, 2024), "bang_tthc_ii_06a",
                           sheet("THEO DÕI HỒ SƠ NĂM 2024",
                                 "<tr><th>STT</th><th>Lĩnh vực</th><th>Trực tuyến</th><th>Kỳ trước "
                                 "chuyển sang quý II</th></tr><tr><td>1</td><td>Hộ tịch</td><td>90"
                                 "</td><td>4</td></tr><tr><td>2</td><td>Đất đai</td><td>80</td><td>"
                                 "3</td></tr>"))
                          .value()
                          .rows.rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0].cells.count("truc_tuyen"), 0U);
    EXPECT_EQ(rows[0].gaps.count("truc_tuyen"), 1U);
}

TEST_F(YearsSheets, TheSumOfAGroupIsTheGroupsAndOnlyWhereItIsOne) {
    auto const page = [](char const* last) {
        return std::string(
                   "<tr><th rowspan=2>TT</th><th rowspan=2>Chức danh</th><th colspan=3>Biên "
                   "chế được giao</th></tr><tr><th>Cán bộ</th><th>Công chức</th><th>Cộng"
                   "</th></tr><tr><td>1</td><td>Chủ tịch</td><td>1</td><td></td><td>1</td>"
                   "</tr><tr><td>2</td><td>Chuyên viên</td><td></td><td>9</td><td>") +
               last + "</td></tr>";
    };
    auto const report = report_of("nam", 0, 2025);
    auto const right =
        take(report, "bang_bien_che", sheet("BIÊN CHẾ", page("9"))).value().rows.rows;
    ASSERT_EQ(right.size(), 2U);
    EXPECT_EQ(number(right[1], "giao"), 9);
    // Whether its parts or the sum are mistyped nobody knows.
    auto const& table = *kind_.table("bang_bien_che");
    auto const layout = match_columns(kind_, report, table, sheet("BIÊN CHẾ", page("8")));
    EXPECT_EQ(layout.mapping.columns.count("giao"), 0U);
}

TEST_F(YearsSheets, ANumberRowWithLettersIsNoRowOfFigures) {
    auto const there = sheet(
        "Đơn vị tính: triệu đồng",
        "<tr><th rowspan=2>STT</th><th rowspan=2>Nội dung</th><th colspan=2>Dự toán năm 2025</th>"
        "<th colspan=2>Thực hiện</th><th rowspan=2>Ghi chú</th></tr><tr><th>Tỉnh giao</th><th>Xã "
        "giao</th><th>Tháng 9</th><th>Lũy kế 9 tháng</th></tr><tr><td>A</td><td>B</td><td>1</td>"
        "<td>2</td><td>3</td><td>4=3+2</td><td>C</td></tr><tr><td>I</td><td>Thu phí</td><td>300"
        "</td><td>310</td><td>20</td><td>171,5</td><td></td></tr>");
    auto const report = report_of("chin_thang", 0, 2025);
    auto const& table = *kind_.table("bang_thu_chi");
    auto const mapping = match_columns(kind_, report, table, there).mapping;
    EXPECT_EQ(mapping.first_row, 4U);
    EXPECT_EQ(mapping.columns.count("du_toan"), 0U);
    auto const rows = take_in(kind_, report, table, there, mapping).value().rows.rows;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(number(rows[0], "thuc_hien"), 171'500'000);
}

TEST_F(YearsSheets, NumbersWithMoreThanBeforeThemAreFigures) {
    auto const rows = take(report_of("nam", 0, 2025), "bang_tuyen_truyen",
                           sheet("TUYÊN TRUYỀN",
                                 "<tr><th>Nội dung</th><th>Hình thức</th><th>Số đợt</th><th>Lượt "
                                 "người nghe</th><th>Địa điểm</th></tr><tr><td>Luật A</td><td>Hội "
                                 "nghị</td><td>3</td><td>trên 400</td><td>05 thôn</td></tr><tr><td>"
                                 "Luật B</td><td>Họp thôn</td><td>1</td><td>trên 1.215</td><td>11 "
                                 "thôn</td></tr>"))
                          .value()
                          .rows.rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(number(rows[0], "dot"), 3);
    EXPECT_EQ(number(rows[0], "luot"), 400);
    EXPECT_TRUE(std::get<Amount>(rows[1].cells.at("luot")).at_least);
}

/// A system's sheet of the report's own months was "of another time", or one of other months
/// passed.
TEST_F(YearsSheets, SystemsCountFromOtherDaysAndTheMonthsDecide) {
    auto const report = report_of("sau_thang", 0, 2024);
    for (auto const& [said, time] : std::vector<std::pair<char const*, TimeMatch>>{
             {"Từ ngày 01/01/2024 đến ngày 30/6/2024", TimeMatch::same},
             {"Từ ngày 15/12/2023 đến ngày 30/6/2024", TimeMatch::same},
             {"Từ ngày 31/12/2023 đến ngày 01/6/2024", TimeMatch::same},
             {"Từ ngày 30/11/2023 đến ngày 30/6/2024", TimeMatch::other},
             {"Từ ngày 01/02/2024 đến ngày 30/6/2024", TimeMatch::other},
             {"Từ ngày 01/01/2024 đến ngày 01/7/2024", TimeMatch::other},
             {"Từ ngày 01/01/2024 đến ngày 31/5/2024", TimeMatch::other},
             {"Từ ngày 01/01/2023 đến ngày 30/6/2023", TimeMatch::other},
             {"Từ ngày 30/6/2024 đến ngày 01/01/2024", TimeMatch::nothing}})
        EXPECT_EQ(said_time(kind_, report, said), time) << said;
}

/// Heads in one row over three rows of figures, one a column.
std::string plain_rows(std::vector<std::string> const& heads) {
    std::string rows = "<tr><th>STT</th><th>Nội dung</th>";
    for (auto const& head : heads) rows += "<th>" + head + "</th>";
    for (int row = 1; row <= 3; ++row) {
        rows += "</tr><tr><td>" + std::to_string(row) + "</td><td>Khoản " + std::to_string(row) +
                "</td>";
        for (std::size_t i = 0; i < heads.size(); ++i)
            rows +=
                "<td>" + std::to_string(1000 * (i + 1) + static_cast<std::size_t>(row)) + "</td>";
    }
    return rows + "</tr>";
}

TEST_F(YearsSheets, TheYearBeforeBesideThePlanIsNotTakenForThisYears) {
    auto const intake =
        take(report_of("nam", 0, 2025), "bang_thu_chi",
             sheet("THU CHI NGÂN SÁCH NĂM 2025 (đơn vị tính: đồng)",
                   "<tr><th rowspan=2>STT</th><th rowspan=2>Nội dung</th><th rowspan=2>Thực hiện "
                   "năm 2024</th><th colspan=2>Năm 2025</th><th colspan=2>So sánh (%)</th></tr>"
                   "<tr><th>Dự toán</th><th>Ước thực hiện</th><th>TH 2025/DT 2025</th><th>TH "
                   "2025/TH 2024</th></tr><tr><td>1</td><td>Thu A</td><td>70</td><td>80</td><td>90"
                   "</td><td>1,1</td><td>1,3</td></tr><tr><td>2</td><td>Chi B</td><td>71</td><td>81"
                   "</td><td>91</td><td>1,1</td><td>1,3</td></tr>"))
            .value();
    auto const& rows = intake.rows.rows;
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(number(rows[0], "du_toan"), 80);
    EXPECT_EQ(number(rows[0], "thuc_hien"), 90);
    std::set<std::string> said;
    for (auto const& note : intake.notes) said.insert(note.why.code);
    EXPECT_EQ(said.count("import.column_as"), 1U);
    EXPECT_TRUE(std::any_of(intake.notes.begin(), intake.notes.end(), [](IntakeNote const& note) {
        return note.why.code == "import.column_unused" &&
               note.why.arguments.front().second == "Thực hiện năm 2024";
    }));
}

TEST_F(YearsSheets, HeadsOfAnotherYearOrPeriodAreLeftOutHoweverTheyAreWorded) {
    struct Case {
        char const* period;
        int number;
        std::vector<std::string> heads;
        std::int64_t plan, done;
    };
    std::vector<Case> const cases{
        {"nam", 0, {"TH 2024", "Dự toán 2025", "TH 2025"}, 2001, 3001},
        {"nam", 0, {"Thực hiện 2024", "Dự toán 2025"}, 2001, -1},
        {"nam", 0, {"Dự toán 2024", "Dự toán 2025", "Thực hiện 2025"}, 2001, 3001},
        {"nam", 0, {"Dự toán năm 2025", "Thực hiện 9 tháng", "Dự toán năm 2026"}, 1001, -1},
        {"chin_thang", 0, {"Dự toán năm 2025", "Thực hiện 6 tháng"}, 1001, -1},
        {"chin_thang",
         0,
         {"Dự toán năm 2025", "Thực hiện 9 tháng", "Ước thực hiện cả năm"},
         1001,
         2001},
        {"chin_thang", 0, {"Thực hiện 9 tháng năm 2024", "Thực hiện 9 tháng năm 2025"}, -1, 2001},
        {"quy", 2, {"Dự toán theo NQ 45/2024/NQ-HĐND", "Thực hiện quý II"}, 1001, 2001}};
    for (auto const& one : cases) {
        auto const there =
            take(report_of(one.period, one.number, 2025), "bang_thu_chi",
                 sheet("THU CHI NGÂN SÁCH (đơn vị tính: đồng)", plain_rows(one.heads)));
        ASSERT_TRUE(there) << one.heads[0];
        ASSERT_EQ(there.value().rows.rows.size(), 3U) << one.heads[0];
        EXPECT_EQ(number(there.value().rows.rows[0], "du_toan"), one.plan) << one.heads[0];
        EXPECT_EQ(number(there.value().rows.rows[0], "thuc_hien"), one.done) << one.heads[0];
    }
}

TEST_F(YearsSheets, WhatTheTimeBeforeLeftIsTheColumnOfWhatWasTakenOver) {
    for (auto const* head : {"Hồ sơ tháng 6 chuyển sang", "Tháng 6 chuyển qua"}) {
        auto const rows = take(report_of("thang", 7, 2023), "bang_tthc_ii_06a",
                               sheet("HỒ SƠ THÁNG 7 NĂM 2023",
                                     "<tr><th>STT</th><th>Lĩnh vực</th><th>Trực tuyến</th><th>" +
                                         std::string(head) +
                                         "</th></tr><tr><td>1</td><td>Hộ tịch</td><td>90</td><td>4"
                                         "</td></tr><tr><td>2</td><td>Đất đai</td><td>80</td><td>3"
                                         "</td></tr>"))
                              .value()
                              .rows.rows;
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_EQ(number(rows[0], "ky_truoc"), 4) << head;
    }
}

TEST_F(YearsSheets, WhatATimeLongBeforeLeftIsNotWhatWasTakenOver) {
    for (auto const* head : {"Hồ sơ tháng 5 chuyển sang", "Hồ sơ tháng 8 chuyển sang", "Tháng 6"}) {
        auto const there = take(
            report_of("thang", 7, 2023), "bang_tthc_ii_06a",
            sheet("HỒ SƠ THÁNG 7 NĂM 2023",
                  "<tr><th>STT</th><th>Lĩnh vực</th><th>Trực tuyến</th><th>" + std::string(head) +
                      "</th></tr><tr><td>1</td><td>Hộ tịch</td><td>90</td><td>"
                      "4</td></tr><tr><td>2</td><td>Đất đai</td><td>80</td><td>"
                      "3</td></tr>"));
        ASSERT_TRUE(there) << head;
        for (auto const& row : there.value().rows.rows)
            EXPECT_EQ(number(row, "ky_truoc"), -1) << head;
    }
}

// What was left over at the end of a month begins the next one: their sum is no quarter's.
TEST_F(YearsSheets, OfRowsThatAreMonthsOnlyTheRowOfTheWholeTimeCounts) {
    auto const rows_of = [&](std::string const& more) {
        return take(report_of("quy", 2, 2024), "bang_tthc_ii_06a",
                    sheet("THEO DÕI HỒ SƠ QUÝ II NĂM 2024",
                          "<tr><th>Tháng</th><th>Tồn tháng trước</th><th>Trực tuyến</th><th>Trực "
                          "tiếp</th></tr><tr><td>Tháng 4</td><td>11</td><td>100</td><td>5</td></tr>"
                          "<tr><td>Tháng 5</td><td>16</td><td>200</td><td>6</td></tr>"
                          "<tr><td>Tháng 6</td><td>13</td><td>300</td><td>7</td></tr>" +
                              more))
            .value()
            .rows.rows;
    };
    auto const row = [](char const* label, char const* left) {
        return std::string("<tr><td>") + label + "</td><td>" + left +
               "</td><td>600</td><td>18</td></tr>";
    };
    auto const whole = rows_of(row("Quý II", "11"));
    ASSERT_EQ(whole.size(), 1U);
    EXPECT_EQ(number(whole[0], "ky_truoc"), 11);
    EXPECT_EQ(number(whole[0], "truc_tuyen"), 600);
    EXPECT_EQ(rows_of(row("Cả quý II", "11")).size(), 1U);
    EXPECT_TRUE(rows_of("").empty()) << "nobody says what the quarter comes to";
    EXPECT_EQ(rows_of(row("Hộ tịch", "3")).size(), 4U) << "a field stands among them";
}

TEST_F(YearsSheets, LevelsOfPoliticalTheoryAreNotAddedUpAsSchooling) {
    std::string rows =
        "<tr><th rowspan=2>Đối tượng</th><th rowspan=2>Tổng số</th><th colspan=2>Chuyên môn</th>"
        "<th colspan=2>Lý luận chính trị</th></tr><tr><th>Đại học</th><th>Cao đẳng</th><th>Trung "
        "cấp</th><th>Sơ cấp</th></tr>";
    for (auto const* label : {"Cán bộ", "Công chức"})
        rows += std::string("<tr><td>") + label +
                "</td><td>9</td><td>6</td><td>3</td><td>4</td><td>5</td></tr>";
    auto const taken =
        take(report_of("nam", 0, 2025), "bang_trinh_do", sheet("TRÌNH ĐỘ NĂM 2025", rows))
            .value()
            .rows.rows;
    ASSERT_EQ(taken.size(), 2U);
    EXPECT_EQ(number(taken[0], "dai_hoc"), 6);
    EXPECT_EQ(number(taken[0], "trung_cap"), -1);
    EXPECT_EQ(number(taken[0], "llct"), -1);
}

}  // namespace
}  // namespace report

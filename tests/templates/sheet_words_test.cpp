// SPDX-License-Identifier: MPL-2.0
// What the heads, titles and names of sheets say of units and times.
#include "core/tables/sheet_times.hpp"
#include "core/tables/sheet_units.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/report/period.hpp"
#include "core/tables/csv.hpp"
#include "template_file.hpp"

namespace report {
namespace {

class SheetWordsTest : public testing::Test {
protected:
    /// "6": millions of what is counted, "6đ": of đồng; "*" behind it: said of all the table.
    std::string unit(std::string_view text) const {
        auto const said = said_unit(kind_.sheets, text);
        if (!said) return "";
        return std::to_string(said->power) + (said->is_money ? "đ" : "") +
               (said->of_table ? "*" : "");
    }
    static Sheet sheet(std::string const& rows, std::string const& name = "so") {
        auto sheet = read_csv(rows, name).value().sheet;
        sheet.name = name;
        return sheet;
    }
    std::string unit_of(std::string const& rows, std::size_t column, std::size_t first_row = 2,
                        std::string const& name = "so") const {
        auto const unit = unit_of_column(kind_.sheets, sheet(rows, name), first_row, column);
        return (unit.unit ? std::to_string(unit.unit->power) : "") + (unit.doubtful ? "?" : "");
    }
    Report report_of(char const* kind, int ordinal, int year) const {
        Report report;
        report.kind = "cchc_xa";
        report.period = make_period(kind_, kind, ordinal, year).value();
        return report;
    }
    std::string time(Report const& report, std::string const& rows, std::size_t first_row,
                     std::string const& name = "so") const {
        auto const found = time_of_sheet(kind_, report, sheet(rows, name), first_row);
        auto const* word = found.time == TimeMatch::same    ? "same"
                           : found.time == TimeMatch::other ? "other"
                                                            : "nothing";
        return std::string(word) + (found.by_name ? " name" : "") +
               (found.by_columns ? " columns" : "");
    }
    /// "year": another year, "holds", "before"; empty: no other time.
    std::string other(Report const& report, std::string_view text) const {
        auto const found = other_time_said(kind_, report, text);
        if (!found) return "";
        return std::string("other") + (found->of_other_year ? " year" : "") +
               (found->holds ? " holds" : "") + (found->just_before ? " before" : "");
    }

    ReportKind const kind_ = test::shipped_kind("cchc_xa");
};

TEST_F(SheetWordsTest, UnitsAreFoundHoweverTheyAreSaid) {
    for (auto const& [text, said] :
         std::vector<std::pair<char const*, char const*>>{{"ĐVT: triệu đồng", "6đ*"},
                                                          {"Đơn vị tính: 1.000 đồng", "3đ*"},
                                                          {"don vi tinh: trieu dong", "6đ*"},
                                                          {"Đơn vị tính: nghìn", "3*"},
                                                          {"Đơn vị tính: tỷ", "9đ*"},
                                                          {"Đơn vị tính: hồ sơ", ""},
                                                          {"Đơn vị: UBND xã Phổ An", ""},
                                                          {"Dự toán (triệu đồng)", "6đ"},
                                                          {"Dự toán (năm 2025) (triệu đồng)", "6đ"},
                                                          {"Dự toán (ĐVT: triệu đồng)", "6đ*"},
                                                          {"Dự toán (xã giao; triệu đồng)", "6đ"},
                                                          {"Dự toán (1)", ""},
                                                          {"Dự toán (triệu đồng", "6đ"},
                                                          {"triệu đồng", "6đ"},
                                                          {"Tr.đ", "6đ"},
                                                          {"VNĐ", "0đ"},
                                                          {"đồng", "0đ"},
                                                          {"1000đ", "3đ"},
                                                          {"Thu ngân sách triệu đồng", "6đ"},
                                                          {"Thu được 12 triệu đồng", ""},
                                                          {"Thu ngân sách triệu", ""},
                                                          {"Thu của đồng bào", ""},
                                                          {"Thu ngân sách", ""},
                                                          {"1000", ""},
                                                          {"", ""},
                                                          {"Hội đồng nhân dân", ""}})
        EXPECT_EQ(unit(text), said) << text;
}

TEST_F(SheetWordsTest, WordsAreWholeWords) {
    EXPECT_EQ(unit("HĐVT: triệu đồng"), "6đ") << "not said of the table";
    EXPECT_EQ(unit("ĐVTX: triệu đồng"), "6đ");
    EXPECT_EQ(unit("Bảng ĐVT triệu đồng"), "6đ*");
    EXPECT_EQ(unit("(nghìn lượt)"), "3");
    EXPECT_EQ(unit("(nghìnlượt)"), "");
    EXPECT_EQ(unit("(nghìn 5 lượt)"), "") << "a number is none";
}

TEST_F(SheetWordsTest, TheUnitOfAColumnIsItsOwnBeforeThatOfTheTable) {
    std::string const rows = "TT;Nội dung;Thu (triệu đồng);Chi (nghìn đồng)\n;;;\n1;a;5;6\n";
    EXPECT_EQ(unit_of(rows, 1), "");
    EXPECT_EQ(unit_of(rows, 2), "6");
    EXPECT_EQ(unit_of(rows, 3), "3");
    EXPECT_EQ(unit_of(rows, 2, 0), "") << "what stands among the figures is no head";
    std::string const titled = "ĐVT: tỷ đồng;;;\nTT;Nội dung;Thu (triệu đồng);Chi\n1;a;5;6\n";
    EXPECT_EQ(unit_of(titled, 2), "6");
    EXPECT_EQ(unit_of(titled, 3), "9");
    EXPECT_EQ(unit_of("ĐVT: tỷ đồng;;\nTT;ĐVT: triệu đồng;Chi\n1;a;5\n", 2), "6?");
    EXPECT_EQ(unit_of("ĐVT: tỷ đồng;;\nTT;ĐVT: tỷ đồng;Chi\n1;a;5\n", 2), "9");
    EXPECT_EQ(unit_of("TT;Nội dung;Thu\n1;a;5\n", 2, 1, "Chi (triệu đồng)"), "6");
    EXPECT_EQ(unit_of("TT;Nội dung;Thu\n1;a;5\n", 2, 1, "đồng"), "");
    EXPECT_EQ(unit_of(titled, 3, 2, "Chi (triệu đồng)"), "9");
    EXPECT_EQ(unit_of("(triệu đồng)\nTT;Nội dung;Thu\n", 2), "6") << "alone in its row";
}

TEST_F(SheetWordsTest, AHeadOverSeveralColumnsIsTheUnitOfJustThese) {
    auto spanned = sheet("TT;Thu (triệu đồng);;Chi\n;Năm;Kỳ;Kỳ\n1;5;6;7\n");
    spanned.rows[0][1].column_span = 2;
    auto const power = [&](std::size_t column) {
        auto const found = unit_of_column(kind_.sheets, spanned, 2, column);
        return found.unit ? found.unit->power : -1;
    };
    EXPECT_EQ(power(0), -1);
    EXPECT_EQ(power(1), 6);
    EXPECT_EQ(power(2), 6);
    EXPECT_EQ(power(3), -1);
    spanned.rows[0][1].column_span = 3;
    EXPECT_EQ(power(0), 6) << "a head so wide is said of all the table";
}

TEST_F(SheetWordsTest, OtherTimesInHeadsAreTold) {
    auto const half = report_of("sau_thang", 0, 2024);
    for (auto const& [text, said] : std::vector<std::pair<char const*, char const*>>{
             {"6 tháng đầu năm 2024", ""},
             {"6 tháng đầu năm", ""},
             {"6 tháng đầu năm 2023", "other year before"},
             {"6 tháng đầu năm 2022", "other year"},
             {"Năm 2024", "other holds"},
             {"Năm 2023", "other year before"},
             {"Quý I năm 2024", "other"},
             {"Quý II", "other"},
             {"Tháng 6", "other"},
             {"9 tháng", "other holds"},
             {"TH 2023", "other year before"},
             {"TH 2022", "other year"},
             {"TH 2023/TH 2024", ""},
             {"NQ 45/2023/NQ-HĐND", ""},
             {"31/12/2023", ""},
             {"Trực tuyến", ""},
             {"Ngày 15 tháng 6 năm 2023", "other year before"}})
        EXPECT_EQ(other(half, text), said) << text;
    auto const may = report_of("thang", 5, 2024);
    EXPECT_EQ(other(may, "Tháng 4"), "other before");
    EXPECT_EQ(other(may, "Tháng 6"), "other");
    EXPECT_EQ(other(may, "Tháng 5"), "");
    EXPECT_EQ(other(may, "Quý II"), "other holds");
    EXPECT_EQ(other(may, "Quý I"), "other");
}

TEST_F(SheetWordsTest, TheOwnTimeIsKnownByItsWords) {
    auto const half = report_of("sau_thang", 0, 2024);
    EXPECT_EQ(own_time_said(kind_, half, "Thực hiện 6 tháng đầu năm 2024"), "6 tháng đầu năm 2024");
    EXPECT_EQ(own_time_said(kind_, half, "Thực hiện 5 tháng đầu năm 2024"), "");
    EXPECT_EQ(own_time_said(kind_, half, "Thực hiện"), "");
}

TEST_F(SheetWordsTest, ATitleSaysTheTimeOfASheetAndItsNameOnlyWhereNoTitleDoes) {
    auto const half = report_of("sau_thang", 0, 2024);
    EXPECT_EQ(time(half, "6 tháng đầu năm 2024;;\nTT;a;b\n1;x;5\n", 2), "same");
    EXPECT_EQ(time(half, "6 tháng đầu năm 2023;;\nTT;a;b\n1;x;5\n", 2), "other");
    EXPECT_EQ(time(half, "6 tháng đầu năm 2023;;\n6 tháng đầu năm 2024;;\nTT;a;b\n", 3), "same");
    EXPECT_EQ(time(half, "Biểu;;\nTT;a;b\n1;x;5\n", 2, "6 tháng 2024"), "same name");
    EXPECT_EQ(time(half, "Biểu;;\nTT;a;b\n1;x;5\n", 2, "6 tháng 2023"), "other name");
    EXPECT_EQ(time(half, "6 tháng đầu năm 2023;;\nTT;a;b\n1;x;5\n", 2, "6 tháng 2024"), "other");
    EXPECT_EQ(time(half, "Biểu;;\nTT;a;b\n1;x;5\n", 2), "nothing name");
    EXPECT_EQ(time(half, "TT;a;b\n6 tháng đầu năm 2023;;\n", 1), "nothing name")
        << "what stands among the figures is no title";
    EXPECT_EQ(time(half, "Cập nhật đến quý III;;\nTT;a;b\n1;x;5\n", 2), "nothing name");
    EXPECT_EQ(time(half, "Năm 2024;;\nTT;6 tháng đầu năm 2024;9 tháng\n1;x;5\n", 2),
              "same columns");
    EXPECT_EQ(time(half, "Năm 2024;;\nTT;3 tháng đầu năm 2024;9 tháng\n1;x;5\n", 2), "other");
    EXPECT_EQ(time(half, "Năm 2023;;\nTT;6 tháng đầu năm 2024;9 tháng\n1;x;5\n", 2), "other");
}

TEST_F(SheetWordsTest, AReportCountsFromTheStartOfTheYearOrNot) {
    EXPECT_TRUE(is_cumulative(kind_, report_of("sau_thang", 0, 2024)));
    EXPECT_TRUE(is_cumulative(kind_, report_of("quy", 1, 2024)));
    EXPECT_FALSE(is_cumulative(kind_, report_of("quy", 2, 2024)));
    EXPECT_FALSE(is_cumulative(kind_, report_of("thang", 1, 2024)));
    EXPECT_FALSE(is_cumulative(kind_, report_of("thang", 5, 2024)));
}

}  // namespace
}  // namespace report

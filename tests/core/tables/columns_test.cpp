// SPDX-License-Identifier: MPL-2.0
#include "core/tables/columns.hpp"

#include <gtest/gtest.h>

#include "core/tables/csv.hpp"
#include "core/tables/take_in.hpp"
#include "small_table.hpp"

namespace report {
namespace {

using Columns = std::map<std::string, std::size_t>;

class MatchColumns : public testing::Test {
protected:
    ReportKind const kind_ = test::table_kind();
    Report const report_ = test::small_report();

    SheetLayout match(Sheet const& sheet, char const* table = "bang_ho_so") const {
        return match_columns(kind_, report_, *kind_.table(table), sheet);
    }
    SheetLayout match(std::string const& csv, char const* table = "bang_ho_so") const {
        return match(read_csv(csv, "a").value().sheet, table);
    }
    Columns const all_{{"tt", 0}, {"ten", 1}, {"tong", 2}, {"mang", 3}, {"giay", 4}, {"ty_le", 5}};
};

TEST_F(MatchColumns, FindsSeveralHeadRowsUnderATitle) {
    auto const layout = match(
        "BẢNG SỐ LIỆU;;;;;\nKỳ: 7 tháng;;;;;\n;;;;;\nTT;Lĩnh vực;Nhận;;;Tỷ lệ (%)\n"
        ";;Tổng số;Trong đó;;\n;;;Trực tuyến;Trực tiếp;\n(1);(2);(3)=(4)+(5);(4);(5);(6)\n"
        "1;Đất đai;5;2;3;40\n");
    EXPECT_EQ(layout.mapping.columns, all_);
    EXPECT_EQ(layout.mapping.first_row, 7U);
    EXPECT_EQ(layout.heads[3], "Nhận / Trong đó / Trực tuyến");
    EXPECT_TRUE(layout.unmatched.empty());
}

TEST_F(MatchColumns, GroupsAboveTellColumnsOfTheSameName) {
    Sheet sheet;
    auto const row = [&](std::vector<std::string> const& texts) {
        sheet.rows.emplace_back();
        for (auto const& text : texts) {
            sheet.rows.back().emplace_back();
            sheet.rows.back().back().text = text;
        }
    };
    row({"Tổng hợp"});
    row({"TT", "Tên lĩnh vực", "Giao", "", "Tiếp nhận", ""});
    row({"", "", "Tổng", "Trực tuyến", "Tổng", "Trực tuyến", "Trực tiếp"});
    row({"1", "Đất đai", "4", "3", "5", "2", "3"});
    for (std::size_t column : {0U, 1U}) sheet.rows[1][column].row_span = 2;
    sheet.rows[1][2].column_span = 2;
    sheet.rows[1][4].column_span = 3;
    auto const layout = match(sheet);
    EXPECT_EQ(layout.mapping.first_row, 3U);
    EXPECT_EQ(layout.heads[0], "TT");
    EXPECT_EQ(layout.heads[5], "Tiếp nhận / Trực tuyến");
    EXPECT_EQ(layout.mapping.columns,
              (Columns{{"tt", 0}, {"ten", 1}, {"tong", 4}, {"mang", 5}, {"giay", 6}}));
}

TEST_F(MatchColumns, TheOnlyColumnOfTextsHoldsTheLabels) {
    auto const layout = match("Các lĩnh vực;Trực tuyến;Trực tiếp\nĐất đai;5;1\nHộ tịch;6;2\n");
    EXPECT_EQ(layout.mapping.columns.at("ten"), 0U);
    // Another thing may be asked about, and is not taken.
    auto const other = match("Người xử lý;Trực tuyến;Trực tiếp\nA;5;1\nB;6;2\n");
    EXPECT_EQ(other.mapping.columns.count("ten"), 0U);
    EXPECT_EQ(other.guesses.at("ten"), 0U);
}

TEST_F(MatchColumns, ShortFormsAreToldByTheSums) {
    auto const layout =
        match("TT;Lĩnh vực;TT;Giấy, trực tiếp;Tổng số\n1;a;5;1;6\n2;b;6;2;8\n3;c;7;4;11\n");
    EXPECT_EQ(layout.mapping.columns,
              (Columns{{"tt", 0}, {"ten", 1}, {"mang", 2}, {"giay", 3}, {"tong", 4}}));
}

TEST_F(MatchColumns, PartsThatTheFormAddsUpMayStandInTwoColumns) {
    auto files = test::table_files(R"("Trực tiếp"])", R"("Trực tiếp, bưu chính"])");
    auto const kind = load_report_kind(files).value();
    auto const sheet =
        read_csv("Lĩnh vực;Trực tuyến;Trực tiếp;Bưu chính\na;5;1;2\nb;6;2;0\n", "a").value().sheet;
    auto const& table = *kind.table("bang_ho_so");
    auto const layout = match_columns(kind, report_, table, sheet);
    EXPECT_EQ(layout.mapping.columns.at("giay"), 2U);
    EXPECT_EQ(layout.mapping.added.at("giay"), std::vector<std::size_t>{3U});
    auto const intake = take_in(kind, report_, table, sheet, layout.mapping).value();
    EXPECT_EQ(std::get<Amount>(intake.rows.rows[0].cells.at("giay")).value, 3);
    EXPECT_EQ(std::get<Amount>(intake.rows.rows[1].cells.at("giay")).value, 2);
}

TEST_F(MatchColumns, CaseMarksToneAndRemarksDoNotMatter) {
    auto const layout = match(
        "stt;LĨNH VỰC (công việc);Nhận - tổng số;nhan truc tuyen;Trực tiếp:;TỶ LỆ %\n"
        "1;Đất đai;5;2;3;40\n");
    EXPECT_EQ(layout.mapping.columns.at("ten"), 1U);
    EXPECT_EQ(layout.mapping.columns.at("tong"), 2U);
    EXPECT_EQ(layout.mapping.columns.at("giay"), 4U);
    EXPECT_EQ(layout.mapping.columns.at("ty_le"), 5U);
    EXPECT_EQ(layout.mapping.columns.at("mang"), 3U);
    EXPECT_TRUE(layout.unmatched.empty());
    EXPECT_EQ(match("Ten;So\na;1\n", "bang_vi_tri").unmatched.size(), 0U);
    EXPECT_EQ(label_key("Hoà  Bình:"), label_key("HÒA BÌNH"));
}

TEST_F(MatchColumns, MergedHeadsReachOverTheirColumns) {
    Sheet sheet;
    sheet.rows.resize(3, SheetRow(6));
    auto const set = [&](std::size_t row, std::size_t column, char const* text, std::size_t rows,
                         std::size_t columns) {
        sheet.rows[row][column] = {text, {}, false, rows, columns};
    };
    set(0, 0, "TT", 2, 1);
    set(0, 1, "Lĩnh vực", 2, 1);
    set(0, 2, "Giao", 1, 2);  // another group in front
    set(0, 4, "Nhận", 1, 2);
    set(1, 2, "Trực tuyến", 1, 1);
    set(1, 3, "Tổng số", 1, 1);
    set(1, 4, "Tổng số", 1, 1);
    set(1, 5, "Trực tiếp", 1, 1);
    sheet.rows[2][1].text = "Đất đai";
    auto const columns = match(sheet).mapping.columns;
    EXPECT_EQ(columns.at("tong"), 4U);
    EXPECT_EQ(columns.at("giay"), 5U);
    EXPECT_EQ(match(sheet).mapping.first_row, 2U);
}

TEST_F(MatchColumns, TheFormsNumbersTellColumnsOfUnknownHeads) {
    auto const layout =
        match("No;Area;All;Online;Paper;Rate\n(1);(2);(3);(4);(5);(6)\n1;a;5;2;3;4\n");
    EXPECT_EQ(layout.mapping.columns, all_);
    EXPECT_EQ(layout.mapping.first_row, 2U);
    EXPECT_EQ(match("1;2;3;4;5;6\n7;a;5;2;3;4\n").mapping.columns, all_);
}

TEST_F(MatchColumns, NumbersOfAnotherFormOrAgainstTheTextsDoNotCount) {
    EXPECT_TRUE(match("No;Area;All\n(1);(2);(3)\n1;a;5\n").mapping.columns.empty());
    EXPECT_EQ(
        match("TT;Lĩnh vực;Nhận - tổng số;Online\n(1);(2);(3);(4)\n1;a;5;2\n").mapping.columns,
        (Columns{{"tt", 0}, {"ten", 1}, {"tong", 2}}))
        << "fewer than the form has";
    auto const other = match("Trực tiếp;Lĩnh vực;c;d;e;f\n(1);(2);(3);(4);(5);(6)\n1;a;5;2;3;4\n");
    EXPECT_EQ(other.mapping.columns, (Columns{{"ten", 1}, {"giay", 0}}));
    EXPECT_EQ(other.mapping.first_row, 2U);
}

/// Three words of four are enough, and are as many as are needed.
TEST_F(MatchColumns, AHeadThatSharesThreeOfFourWordsIsTaken) {
    auto const files = test::table_files(
        R"json("heads": ["Tỷ lệ (%)"], "width": 2000, "kind": "percent",
     "derive": {"share_of": ["mang"], "whole": ["tong"]}})json",
        R"json("heads": ["Nộp chậm xin lỗi"], "width": 2000, "kind": "count"})json");
    auto const kind = load_report_kind(files).value();
    auto const columns = [&](std::string const& head) {
        auto const sheet = read_csv("TT;Lĩnh vực;" + head + "\n1;a;5\n2;b;6\n", "a").value().sheet;
        return match_columns(kind, report_, *kind.table("bang_ho_so"), sheet).mapping.columns;
    };
    EXPECT_EQ(columns("Nộp chậm xin phép").count("ty_le"), 1U);
    EXPECT_EQ(columns("Nộp chậm đóng phí").count("ty_le"), 0U);
}

TEST_F(MatchColumns, OfTwoColumnsAlikeNeitherIsTaken) {
    auto const layout = match("TT;Lĩnh vực;Trực tuyến;Trực tuyến\n1;a;5;2\n");
    EXPECT_EQ(layout.mapping.columns, (Columns{{"tt", 0}, {"ten", 1}}));
    EXPECT_EQ(layout.unmatched, (std::vector<std::string>{"mang", "giay"}));
}

TEST_F(MatchColumns, ALayoutKeepsItsKeyFromMonthToMonth) {
    std::string const july = "Nhóm;Tháng 7/2023;Loại\na;5;6\n";
    auto const layout = match(july);
    EXPECT_EQ(layout.heads, (std::vector<std::string>{"Nhóm", "Tháng 7/2023", "Loại"}));
    EXPECT_EQ(layout.mapping.first_row, 1U);
    EXPECT_EQ(match("NHÓM;tháng 12/2024;Loại\nb;1;2\nc;3;4\n").key, layout.key);
    EXPECT_NE(match("Nhóm;Loại;Tháng 7/2023\na;5;6\n").key, layout.key);
    EXPECT_NE(match(july, "bang_vi_tri").key, layout.key);
}

TEST_F(MatchColumns, ASheetWithoutAHeadHasNoColumns) {
    auto const layout = match("1;2098\n2;5\n");
    EXPECT_TRUE(layout.mapping.columns.empty());
    EXPECT_EQ(layout.mapping.first_row, 0U);
}

/// One merged cell says that the file tells its merged cells: an empty one is nobody's then.
TEST_F(MatchColumns, AHeadOfWhichNoWordIsKnownIsTheFirstRowOfSeveralTexts) {
    EXPECT_EQ(match("Xyz\nUvw;Rst\nabc;12\n").mapping.first_row, 2U) << "behind a title";
    EXPECT_EQ(match("Uvw;7\nUvw;Rst\nabc;12\n").mapping.first_row, 2U) << "a number is no head";
    EXPECT_EQ(match("Uvw;(1)\nUvw;Rst\nabc;12\n").mapping.first_row, 2U);
    EXPECT_EQ(match("Uvw;7\nRst;12\n").mapping.first_row, 0U) << "there is none";
    std::string rows;
    for (int i = 0; i < 39; ++i) rows += "Xyz\n";
    EXPECT_EQ(match(rows + "Uvw;Rst\nabc;12\n").mapping.first_row, 40U);
    EXPECT_EQ(match("Xyz\n" + rows + "Uvw;Rst\nabc;12\n").mapping.first_row, 0U)
        << "nobody looks so far down";
}

TEST_F(MatchColumns, HeadsBesideAMergedGroupAreNotDrawnIntoIt) {
    Sheet sheet;
    auto const row = [&](std::vector<std::string> const& texts) {
        sheet.rows.emplace_back();
        for (auto const& text : texts) {
            sheet.rows.back().emplace_back();
            sheet.rows.back().back().text = text;
        }
    };
    row({"TT", "Lĩnh vực", "Nhận", "", ""});
    row({"", "", "Trực tuyến", "Trực tiếp", "Tỷ lệ (%)"});
    row({"1", "Đất đai", "5", "2", "40"});
    sheet.rows[0][2].column_span = 2;
    EXPECT_EQ(match(sheet).heads[4], "Tỷ lệ (%)");
    sheet.rows[0][2].column_span = 1;
    sheet.rows[0][0].row_span = 2;
    EXPECT_EQ(match(sheet).heads[4], "Tỷ lệ (%)");
}

}  // namespace
}  // namespace report

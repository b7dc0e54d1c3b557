// SPDX-License-Identifier: MPL-2.0
// What each row of a sheet is taken for, and which column fills which.
#include "core/tables/sheet_rows.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/tables/columns.hpp"
#include "core/tables/csv.hpp"
#include "core/tables/matching.hpp"
#include "small_table.hpp"

namespace report {
namespace {

class SheetRowsTest : public testing::Test {
protected:
    void SetUp() override {
        kind_.total_words = {"Tổng cộng", "Cộng"};
        kind_.sheets.other_times = {"Lũy kế", "Cùng kỳ"};
    }
    static Sheet sheet(std::string const& rows) { return read_csv(rows, "so.csv").value().sheet; }

    /// A letter for each row under the head: "d"ata, "-" blank, "h"ead, "T"otal, "p"art of a total,
    /// "o"ther time, "s"truck, "n"ote behind, "t": another table, "i"n a row above, "?" doubtful,
    /// "%" shares.
    std::string roles(Sheet const& sheet, std::string const& groups = {},
                      std::string const& own = {}) const {
        auto const& table = *kind_.table("bang_ho_so");
        RowClues clues{kind_, table, sheet, {0, 1, 2, 3, 4, 5}, std::vector<CellSense>(6), 1, 1,
                       0,     {},    {}};
        if (!numbered_) clues.number = static_cast<std::size_t>(-1);
        for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
            clues.groups.push_back(groups.find(std::to_string(row)) != std::string::npos);
            clues.own.push_back(own.find(std::to_string(row)) != std::string::npos);
        }
        auto const found = rows_of_sheet(clues);
        std::string said;
        for (std::size_t row = 1; row < found.roles.size(); ++row)
            said += "-dhTpoHsnti?%"[static_cast<int>(found.roles[row])];
        for (auto const row : found.proved) said += " proved " + std::to_string(row);
        return said;
    }
    std::string roles(std::string const& rows, std::string const& groups = {},
                      std::string const& own = {}) const {
        return roles(sheet("TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n" + rows), groups, own);
    }

    ReportKind kind_ = test::table_kind();
    bool numbered_ = true;
};

TEST_F(SheetRowsTest, NumberedRowsAreDataAndTheRowTheyComeToIsTheTotal) {
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Cộng;12;5;7;\n"), "ddT");
    EXPECT_EQ(roles(";Cộng;12;5;7;\n1;a;5;2;3;\n2;b;7;3;4;\n"), "Tdd");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Tất cả;12;5;7;\n"), "ddT") << "whatever it is called";
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Cộng;13;5;8;\n"), "ddT") << "called so, and wrong";
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Khác;13;5;8;\n"), "dd?");
    EXPECT_EQ(roles("1;a;5;2;3;\n;b;7;3;4;\n;c;13;5;8;\n;d;9;4;5;\n"), "dddd")
        << "one number among many rows tells nothing";
}

TEST_F(SheetRowsTest, PartsOfATotalAreLeftOut) {
    EXPECT_EQ(
        roles("1;a;5;2;3;\n2;b;7;3;4;\n;Cộng I;12;5;7;\n3;c;6;3;3;\n4;d;9;5;4;\n;Cộng II;15;8;7;\n"
              ";Tổng cộng;27;13;14;\n"),
        "ddpddpT");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Lũy kế;112;55;57;\n"), "ddo");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;Cùng kỳ;7;3;4;\n"), "do");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Cộng;12;5;7;\n;Lũy kế;112;55;57;\n"), "ddTo");
}

TEST_F(SheetRowsTest, HeadsThatArePrintedAgainAreNoRows) {
    EXPECT_EQ(roles("1;a;5;2;3;\nTT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n2;b;7;3;4;\n"),
              "dhd");
    EXPECT_EQ(roles("1;a;5;2;3;\nTrang 2;;;;;\nTT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ "
                    "lệ\n2;b;7;3;4;\n"),
              "dhhd");
    EXPECT_EQ(roles("(1);(2);(3);(4);(5);(6)\n1;a;5;2;3;\n2;b;7;3;4;\n"), "hdd");
    EXPECT_EQ(roles("1;Lĩnh vực;5;2;3;\n2;b;7;3;4;\n"), "dd");
    EXPECT_EQ(roles("TT;Lĩnh vực;;;;\n1;a;5;2;3;\n"), "hd");
    EXPECT_EQ(roles("TT;;;;;\n1;a;5;2;3;\n2;b;7;3;4;\n"), "ddd") << "one word is no head";
}

TEST_F(SheetRowsTest, WhatStandsUnderTheGridIsANote) {
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;;;;;\n;Người lập biểu;;;;\n"), "dd-n");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Ghi chú;;;;\n"), "ddn");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;;;;\n3;c;;;;\n"), "ddd") << "rows numbered on";
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;;;;\n;;;;;\n3;c;;;;\n"), "dd-n");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Ghi chú;;;;\n3;c;;;;\n"), "ddnn");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n3;c;;;;\n", {}, "3"), "ddd");
}

TEST_F(SheetRowsTest, AnotherTableOnTheSheetIsLeftOut) {
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;;;;;\nSTT;Tên;Nhận;Đã trả;Còn;\n1;c;9;9;9;\n"),
              "dd-tt");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Biểu hai;;;;\n;Tên;Nhận;Đã trả;Còn;\n1;c;9;9;9;\n"),
              "ddttt");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Tên;Nhận;Đã trả;Còn;\n5;c;9;9;9;\n").substr(0, 2),
              "dd");
    EXPECT_EQ(roles("1;a;5;2;3;\n2;b;7;3;4;\n;Tên;Nhận;;;\n1;c;9;9;9;\n").find('t'),
              std::string::npos)
        << "one word is no head";
}

TEST_F(SheetRowsTest, StruckAndEmptyRowsAreTold) {
    auto struck =
        sheet("TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n1;a;5;2;3;\n;;;;;\n2;b;7;3;4;\n");
    EXPECT_EQ(roles(struck), "d-d");
    struck.rows[2].resize(2);
    struck.rows[2][1].cleaned = true;
    EXPECT_EQ(roles(struck), "dsd");
    struck.rows[2][1].error = true;
    EXPECT_NE(roles(struck), "dsd");
}

TEST_F(SheetRowsTest, AGroupThatComesToItsRowsIsProved) {
    EXPECT_EQ(roles("I;A;12;5;7;\n1;a;5;2;3;\n2;b;7;3;4;\nII;B;9;4;5;\n1;c;9;4;5;\n", "14"),
              "ddddd proved 1 proved 4");
    EXPECT_EQ(roles("I;A;13;6;7;\n1;a;5;2;3;\n2;b;7;3;4;\nII;B;9;4;5;\n1;c;9;4;5;\n", "14"),
              "ddddd proved 4");
    // A group under a group is of it.
    EXPECT_EQ(roles("I;A;12;5;7;\nA;B;12;5;7;\n1;a;5;2;3;\n2;b;7;3;4;\n", "12"),
              "dddd proved 1 proved 2");
}

TEST_F(SheetRowsTest, WithoutNumbersAFewEqualFiguresAreChance) {
    numbered_ = false;
    EXPECT_EQ(roles(";Đất;5;2;3;\n;Nhà;7;3;4;\n;Hộ tịch;12;5;7;\n"), "ddT");
    EXPECT_EQ(roles(";Đất;5;5;0;\n;Nhà;7;7;0;\n;Hộ tịch;12;12;0;\n;Chứng thực;3;1;2;\n"), "dddd")
        << "two equal figures amid";
    EXPECT_EQ(roles(";Đất;5;2;3;\n;Nhà;7;3;4;\n;Hộ tịch;12;5;7;\n;Chứng thực;3;1;2;\n"), "ddpd");
    EXPECT_EQ(roles(";Đất;5;2;3;\n;Nhà;5;2;3;\n"), "dd") << "one row is no block";
    EXPECT_EQ(roles(";Đất;5;2;3;\n;Cộng;5;2;3;\n"), "dT");
}

TEST_F(SheetRowsTest, ARowNumberReachesOverMergedCells) {
    auto merged = sheet(
        "TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ "
        "lệ\n1;a;5;2;3;\n;b;7;3;4;\n2;c;8;4;4;\n;d;9;4;5;\n");
    EXPECT_EQ(roles(merged), "d?d?");
    merged.rows[1][0].row_span = 2;
    EXPECT_EQ(roles(merged), "ddd?");
    merged.rows[3][0].row_span = 2;
    EXPECT_EQ(roles(merged), "dddd");
}

class ColumnsOfSheets : public SheetRowsTest {
protected:
    /// "first row: column=place ..., ?column=place: proposed".
    std::string mapped(std::string const& rows) const {
        auto const layout = match_columns(kind_, report_, *kind_.table("bang_ho_so"), sheet(rows));
        auto said = std::to_string(layout.mapping.first_row) + ":";
        for (auto const& [id, at] : layout.mapping.columns) {
            said += " " + id + "=" + std::to_string(at);
            if (auto const more = layout.mapping.added.find(id); more != layout.mapping.added.end())
                for (auto const one : more->second) said += "+" + std::to_string(one);
        }
        for (auto const& [id, at] : layout.guesses) said += " ?" + id + "=" + std::to_string(at);
        return said;
    }
    Report report_ = test::small_report();
};

TEST_F(ColumnsOfSheets, HeadsAreFoundWhereverTheyStand) {
    EXPECT_EQ(mapped("TT;Lĩnh vực;Trực tuyến;Trực tiếp\n1;a;2;3\n2;b;4;5\n"),
              "1: giay=3 mang=2 ten=1 tt=0");
    EXPECT_EQ(mapped("Biểu số 1;;;\nTT;Lĩnh vực;Trực tiếp;Trực tuyến\n1;a;2;3\n2;b;4;5\n"),
              "2: giay=2 mang=3 ten=1 tt=0");
    EXPECT_EQ(mapped("x;Lĩnh vực;Trực tuyến;Trực tiếp\n1;a;2;3\n2;b;4;5\n"),
              "1: giay=3 mang=2 ten=1 tt=0")
        << "numbers of rows whatever their head is";
    EXPECT_EQ(mapped("x;Lĩnh vực;Trực tuyến;Trực tiếp\n2;a;2;3\n3;b;4;5\n"),
              "1: giay=3 mang=2 ten=1");
    EXPECT_EQ(mapped("TT;Tên gì đó;Trực tuyến;Trực tiếp\n1;a;2;3\n2;b;4;5\n"),
              "1: giay=3 mang=2 tt=0 ?ten=1");
}

TEST_F(ColumnsOfSheets, RatesAreNoCounts) {
    EXPECT_EQ(mapped("TT;Lĩnh vực;Trực tuyến (%);Trực tiếp\n1;a;20;3\n2;b;40;5\n").find("mang="),
              std::string::npos);
    EXPECT_EQ(mapped("TT;Lĩnh vực;Trực tuyến;Trực tuyến;Trực tiếp\n1;a;2;2;3\n2;b;4;4;5\n")
                  .find(" mang="),
              std::string::npos)
        << "of two that are alike neither, though one is proposed";
}

TEST_F(ColumnsOfSheets, AColumnWithoutANameIsToldByItsSum) {
    EXPECT_EQ(mapped("TT;Lĩnh vực;Tổng số;Trực tuyến;Gì đó\n1;a;5;2;3\n2;b;9;4;5\n3;c;8;3;5\n"),
              "1: giay=4 mang=3 ten=1 tong=2 tt=0");
    EXPECT_EQ(mapped("TT;Lĩnh vực;Tổng số;Trực tuyến;Gì đó\n1;a;5;2;3\n2;b;9;4;5\n").find("giay="),
              std::string::npos)
        << "two rows may be chance";
    EXPECT_EQ(mapped("TT;Lĩnh vực;Tổng số;Trực tuyến;Gì đó\n1;a;5;2;3\n2;b;9;4;5\n3;c;9;3;5\n")
                  .find("giay="),
              std::string::npos);
}

TEST_F(SheetRowsTest, ARowOfSharesAloneIsNoRow) {
    std::string const rows = "1;a;5;2;3;\n2;b;7;3;4;\n";
    EXPECT_EQ(roles(rows + ";Cơ cấu;;41%;59%;\n"), "dd%");
    EXPECT_EQ(roles(rows + ";Cơ cấu;100%;41%;59%;\n"), "dd%");
    EXPECT_EQ(roles(rows + ";Cơ cấu;12;41%;59%;\n").find('%'), std::string::npos)
        << "a count stands among them";
    EXPECT_EQ(roles(rows + ";Cơ cấu;;;59%;\n").find('%'), std::string::npos) << "one share alone";
    EXPECT_EQ(roles(rows + ";Cơ cấu;;(41%);(59%);\n").find('%'), std::string::npos);
    EXPECT_EQ(roles(rows + ";Cơ cấu;;41%;59%;\n", {}, "3").find('%'), std::string::npos)
        << "it is the table's own";
    auto shares =
        sheet("TT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n" + rows + ";Cơ cấu;;x;x;\n");
    for (std::size_t const column : {3U, 4U}) {
        shares.rows[3][column].number = "0.5";
        shares.rows[3][column].kind = SheetCell::Kind::percent;
    }
    EXPECT_EQ(roles(shares), "dd%") << "by their format";
    shares.rows[3][4].kind = SheetCell::Kind::plain;
    EXPECT_EQ(roles(shares).find('%'), std::string::npos);
}

TEST_F(SheetRowsTest, ARowOfTheTablesOwnOverAHeadIsNoLineOverIt) {
    std::string const rows =
        "1;a;5;2;3;\nTrang 2;;;;;\nTT;Lĩnh vực;Tổng số;Trực tuyến;Trực tiếp;Tỷ lệ\n2;b;7;3;4;\n";
    EXPECT_EQ(roles(rows), "dhhd");
    EXPECT_EQ(roles(rows, {}, "2"), "ddhd");
    EXPECT_EQ(roles("1;a;5;2;3;\nTrang 2;;;;;\n2;b;7;3;4;\n").find('h'), std::string::npos)
        << "no head stands below";
}

}  // namespace
}  // namespace report

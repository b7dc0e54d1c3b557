// SPDX-License-Identifier: MPL-2.0
#include "core/tables/csv.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "fonts/old_writing.hpp"
#include "small_table.hpp"

namespace report {
namespace {

TEST(ToCsv, WritesHeadAndBodyForASpreadsheet) {
    auto const kind = test::table_kind();
    TableRows rows;
    rows.rows.emplace_back();
    rows.rows.back().cells = {{"ten", std::string("Đất; \"đai\"\nvà nhà")},
                              {"mang", Amount{2098, false}}};
    EXPECT_EQ(to_csv(grid(kind, test::small_report(), *kind.table("bang_ho_so"), rows)),
              "\xEF\xBB\xBF"
              "TT;Lĩnh vực;Nhận;;;Tỷ lệ (%)\r\n"
              ";;Tổng số;Trong đó;;\r\n"
              ";;;Trực tuyến;Trực tiếp;\r\n"
              "(1);(2);(3) = (4) + (5);(4);(5);(6)\r\n"
              "1;\"Đất; \"\"đai\"\"\nvà nhà\";2.098;2.098;0;100\r\n"
              "TỔNG CỘNG;;2.098;2.098;0;100\r\n");
}

using Texts = std::vector<std::string>;

CsvFile read(std::string const& bytes) {
    return read_csv(bytes, "a.csv").value();
}

std::string code(std::string const& bytes) {
    auto const file = read_csv(bytes, "a.csv");
    return file ? "" : file.error().code;
}

Texts row(CsvFile const& file, std::size_t row) {
    Texts texts;
    for (auto const& cell : file.sheet.rows.at(row)) texts.push_back(cell.text);
    return texts;
}

TEST(ReadCsv, GuessesCommasSemicolonsAndTabs) {
    for (char const separator : {',', ';', '\t'}) {
        std::string text = "TT|Tên|Số\n1|Đất đai|2.098\r\n2|Hộ tịch|5\r";
        std::replace(text.begin(), text.end(), '|', separator);
        auto const file = read(text);
        EXPECT_EQ(file.separator, separator);
        ASSERT_EQ(file.sheet.rows.size(), 3U);
        EXPECT_EQ(row(file, 1), (Texts{"1", "Đất đai", "2.098"}));
    }
    // Decimal commas do not part cells where semicolons do.
    EXPECT_EQ(row(read("Tên;Tỷ lệ\nA;97,66\nB;69,58\n"), 1), (Texts{"A", "97,66"}));
    EXPECT_EQ(row(read("sep=,\r\na;b,c\r\n"), 0), (Texts{"a;b", "c"}));
}

/// The ways in which systems write the same rows.
TEST(ReadCsv, OfAnyCommonDialectGivesTheSameRows) {
    std::vector<Texts> const rows{
        {"TT", "Lĩnh vực", "Ghi chú"}, {"1", "Đất đai; nhà ở", "2.098"}, {"2", "Hộ tịch", "a, b"}};
    auto const utf16 = [](std::string const& text, bool big) {
        std::string bytes = big ? "\xFE\xFF" : "\xFF\xFE";
        for (auto const unit : to_code_points(text)) {
            auto const low = static_cast<char>(unit & 0xFFU), high = static_cast<char>(unit >> 8U);
            bytes += big ? std::string{high, low} : std::string{low, high};
        }
        return bytes;
    };
    std::string const tabs =
        "TT\tLĩnh vực\tGhi chú\r\n1\tĐất đai; nhà ở\t2.098\r\n2\tHộ tịch\ta, b\r\n";
    std::string const bars = "TT|Lĩnh vực|Ghi chú\n1|Đất đai; nhà ở|2.098\n2|Hộ tịch|a, b\n";
    std::string const quoted =
        "\"TT\",\"Lĩnh vực\",\"Ghi chú\"\r\n\"1\",\"Đất đai; nhà ở\",\"2.098\"\r\n\"2\",\"Hộ "
        "tịch\",\"a, b\"\r\n";
    for (auto const& bytes :
         {tabs, bars, quoted, "\xEF\xBB\xBF" + quoted, utf16(tabs, false), utf16(tabs, true),
          std::string("TT;Lĩnh vực;Ghi chú\n1;\"Đất đai; nhà ở\";2.098\n2;Hộ tịch;a, b\n"),
          std::string("TT,Lĩnh vực,Ghi chú\r1,Đất đai; nhà ở,2.098\r2,Hộ tịch,\"a, b\"\r"),
          std::string("sep=;\r\nTT;Lĩnh vực;Ghi chú\r\n1;\"Đất đai; nhà ở\";2.098\r\n2;Hộ tịch;a, "
                      "b\r\n"),
          std::string("TT,Lĩnh vực,Ghi chú,\n1,Đất đai; nhà ở,2.098,\n2,Hộ tịch,\"a, b\",\n")}) {
        SCOPED_TRACE(bytes);
        auto const file = read(bytes);
        ASSERT_EQ(file.sheet.rows.size(), 3U);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto texts = row(file, i);
            while (!texts.empty() && texts.back().empty()) texts.pop_back();
            EXPECT_EQ(texts, rows[i]);
        }
    }
}

TEST(ReadCsv, QuotesHoldSeparatorsLinesAndQuotes) {
    auto const file = read("a;\"b;\"\"c\"\"\r\nd\";e\r\n5\" ống;\"\";\"x\"y\r\n");
    EXPECT_EQ(row(file, 0), (Texts{"a", "b;\"c\"\r\nd", "e"}));
    EXPECT_EQ(row(file, 1), (Texts{"5\" ống", "", "xy"}));
    EXPECT_EQ(code("a;\"b\nc;d\n"), "import.open_quote");
}

TEST(ReadCsv, ReadsUnicodeWithAndWithoutAMark) {
    std::string const text = "Tên;Số\nĐất đai;5\n";
    std::string utf16 = "\xFF\xFE";
    for (auto const unit : to_code_points(text))
        utf16 += {static_cast<char>(unit & 0xFFU), static_cast<char>(unit >> 8U)};
    for (auto const& bytes : {text, "\xEF\xBB\xBF" + text, utf16, to_nfd(text)}) {
        EXPECT_EQ(row(read(bytes), 1), (Texts{"Đất đai", "5"}));
        EXPECT_FALSE(read(bytes).doubt);
    }
}

TEST(ReadCsv, ReadsOldEncodingsAndSaysSo) {
    std::string const text = "lĩnh vực;tiếp nhận\nđất đai;5\nchứng thực;7\n";
    for (auto const& [bytes, encoding] :
         {std::pair{test::in_bytes(test::in_tcvn3(text)), FileEncoding::tcvn3},
          std::pair{test::in_bytes(test::in_windows_1258(text)), FileEncoding::windows_1258},
          std::pair{test::in_bytes(test::in_vni(text)), FileEncoding::vni}}) {
        auto const file = read(bytes);
        EXPECT_EQ(file.encoding, encoding);
        EXPECT_EQ(row(file, 2), (Texts{"chứng thực", "7"}));
        ASSERT_TRUE(file.doubt);
        EXPECT_EQ(file.doubt->code, "import.encoding_guessed");
    }
    EXPECT_EQ(read("caf\xE9;1\n").doubt->code, "import.encoding_unknown");
}

TEST(ReadCsv, WhatIsNoTextOrTooMuchIsRefusedWithASentence) {
    EXPECT_EQ(code(""), "import.empty");
    EXPECT_EQ(code("\xEF\xBB\xBF;;\r\n;;\r\n"), "import.empty");
    EXPECT_EQ(code("PK\x03\x04xyz"), "import.is_workbook");
    EXPECT_EQ(code("\xD0\xCF\x11\xE0xyz"), "import.is_workbook");
    EXPECT_EQ(code("%PDF-1.4"), "import.not_text");
    EXPECT_EQ(code(std::string("a\0b", 3)), "import.not_text");
    EXPECT_EQ(code(std::string(most_csv_bytes + 1, 'a')), "import.file_too_large");
    EXPECT_EQ(code(std::string(most_columns, ';') + "a"), "import.too_wide");
    std::string many;
    for (int i = 0; i < 100000; ++i) many += "1;Đất đai;2.098\r\n";
    EXPECT_EQ(code(many), "import.too_many_rows");
}

TEST(ReadCsv, EmptyRowsInTheMiddleStayAndAtTheEndGo) {
    auto const file = read("a;b;;\n\n;c;;\n;;;\n");
    ASSERT_EQ(file.sheet.rows.size(), 3U);
    EXPECT_EQ(file.sheet.columns(), 2U);
    EXPECT_EQ(cell_name(2, 1), "B3");
    EXPECT_EQ(cell_name(0, 26), "AA1");
    EXPECT_EQ(cell_name(9, 701), "ZZ10");
}

/// Cells of one column, written and read back.
std::vector<std::string> there_and_back(std::vector<std::string> const& texts, std::string* csv) {
    Grid sheet;
    sheet.widths = {1, 1};
    for (auto const& text : texts) {
        sheet.body.emplace_back();
        for (auto const& one : {std::string("a"), text}) {
            GridCell cell;
            cell.column = sheet.body.back().cells.size();
            cell.text = one;
            sheet.body.back().cells.push_back(cell);
        }
    }
    *csv = to_csv(sheet);
    std::vector<std::string> back;
    for (auto const& row : read(*csv).sheet.rows)
        back.push_back(row.size() > 1 ? row[1].text : std::string());
    return back;
}

TEST(ToCsv, NothingIsComputedByASpreadsheetAndAllComesBackEqual) {
    Texts const texts{"=1+1",
                      "@SUM(A1)",
                      "+cmd|' /C calc'!A0",
                      "-2+3",
                      "=cmd|'/c calc'!A1",
                      "＝1+1",
                      "＋A1",
                      "－A1",
                      "＠x",
                      "'=1+1",
                      "''=1+1",
                      "'",
                      "''",
                      "'a",
                      "-A1",
                      "+\"a\"&A1",
                      "- Đất đai",
                      "=HYPERLINK(\"a\")",
                      "-1,5*2",
                      "+84 (24) 12"};
    std::string csv;
    EXPECT_EQ(there_and_back(texts, &csv), texts);
    for (auto const& start : {"=", "@", "+", "-", "＝", "＋", "－", "＠", "\t", "\r"})
        for (auto const* before : {";", ";\""})
            EXPECT_EQ(csv.find(before + std::string(start)), std::string::npos) << start;
    // Behind white space it would be computed as well.
    EXPECT_EQ(there_and_back({"\t=1+1", "\r=2", " =3", "\u00A0=4"}, &csv),
              (Texts{"=1+1", "=2", "=3", "=4"}));
    EXPECT_NE(csv.find(";'=1+1"), std::string::npos);
    EXPECT_NE(csv.find(";'=4"), std::string::npos);
}

TEST(ToCsv, NumbersWithASignStayNumbers) {
    Texts const texts{"-5", "+3", "-1.234", "+12,5%", "-0,25 điểm %", "-", "+3 %", "-12 345"};
    std::string csv;
    EXPECT_EQ(there_and_back(texts, &csv), texts);
    EXPECT_EQ(csv.find('\''), std::string::npos) << csv;
}

}  // namespace
}  // namespace report

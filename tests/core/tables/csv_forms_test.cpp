// SPDX-License-Identifier: MPL-2.0
// Text files of rows at the edge of what is read, and sheets that are cut to what they hold.
#include <gtest/gtest.h>

#include <string>

#include "core/tables/csv.hpp"
#include "core/tables/sheet.hpp"

namespace report {
namespace {

/// Cells parted by "|", rows by "/".
std::string shown(Sheet const& sheet) {
    std::string all;
    for (auto const& row : sheet.rows) {
        if (&row != &sheet.rows[0]) all += "/";
        for (auto const& cell : row) all += (&cell != &row[0] ? "|" : "") + cell.text;
    }
    return all;
}
std::string read(std::string const& text) {
    auto const file = read_csv(text, "so.csv");
    return file ? shown(file->sheet) : file.error().code;
}

TEST(CsvForms, TextsThatSpreadsheetsAreToKeepComeWithoutTheirMarks) {
    EXPECT_EQ(read("a;=\"0123\"\n"), "a|0123");
    EXPECT_EQ(read("a;=\"\"\n"), "a|=\"\"");
    EXPECT_EQ(read("a;=\"1\"\n"), "a|1");
    EXPECT_EQ(read("a;=\"1\n"), "a|=\"1");
    EXPECT_EQ(read("a;'=1+1\n"), "a|=1+1");
    EXPECT_EQ(read("a;'abc\n"), "a|'abc");
    EXPECT_EQ(read("a;'\n"), "a|'");
}

TEST(CsvForms, ALineMaySayTheSeparator) {
    EXPECT_EQ(read("sep=,\na,b;c\n"), "a|b;c");
    EXPECT_EQ(read("sep=|\r\na|b;c\r\n"), "a|b;c");
    EXPECT_EQ(read("sep=;;\na;b\n"), "sep=/a|b");
    EXPECT_EQ(read("Sep=,\na;b\n"), "Sep=,/a|b");
    EXPECT_EQ(read("sep=,"), "import.empty");
}

TEST(CsvForms, TheSeparatorThatMakesMostEqualRowsIsTaken) {
    EXPECT_EQ(read("a,b;c\nd,e;f\ng;h\n"), "a,b|c/d,e|f/g|h");
    EXPECT_EQ(read("a\tb;c\nd\te\n"), "a|b;c/d|e");
    EXPECT_EQ(read("a|b\nc|d\n"), "a|b/c|d");
    EXPECT_EQ(read("một cột\nhai dòng\n"), "một cột/hai dòng");
}

TEST(CsvForms, QuotesAndEndsOfLines) {
    EXPECT_EQ(read("a;\"b\"\"c\"\n"), "a|b\"c");
    EXPECT_EQ(read("a;b\"c\"\n"), "a|b\"c\"");
    EXPECT_EQ(read("a;\"b\nc\";d\n"), "a|b\nc|d");
    EXPECT_EQ(read("a;b\rc;d\r\ne;f\ng;h"), "a|b/c|d/e|f/g|h");
    EXPECT_EQ(read("a;b\n\n\nc;d"), "a|b///c|d");
    auto const open = read_csv("a;b\n\"c;d\n", "so.csv");
    ASSERT_FALSE(open);
    EXPECT_EQ(open.error().arguments.at(0).second, "2");
}

TEST(CsvForms, RowsAndColumnsHoldUpToTheirLimits) {
    auto const rows = [](std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i) all += "a;b\n";
        return all;
    };
    EXPECT_EQ(read_csv(rows(most_rows), "a")->sheet.rows.size(), most_rows);
    EXPECT_EQ(read(rows(most_rows + 1)), "import.too_many_rows");
    auto const wide = [](std::size_t columns) { return std::string(columns - 1, ';') + "a\n"; };
    EXPECT_EQ(read_csv(wide(most_columns), "a")->sheet.columns(), most_columns);
    EXPECT_EQ(read(wide(most_columns + 1)), "import.too_wide");
}

TEST(CsvForms, CellsOfTheClipboardStandBetweenTabs) {
    EXPECT_EQ(read_cells("a\tb\nc\t\"d\te\"").value(),
              (std::vector<std::vector<std::string>>{{"a", "b"}, {"c", "d\te"}}));
    EXPECT_EQ(read_cells("a\n\"b").error().arguments.at(0).second, "2");
    EXPECT_TRUE(read_cells("").value().empty());
}

TEST(Sheets, AreCutToWhatTheyHold) {
    Sheet sheet;
    sheet.rows.resize(3, SheetRow(3));
    sheet.rows[0][1].text = "a";
    EXPECT_EQ(shown(trimmed_sheet(sheet).value()), "|a");
    sheet.rows[1][2].error = true;
    EXPECT_EQ(trimmed_sheet(sheet)->rows[1].size(), 3U);
    sheet.rows[1][2].error = false;
    sheet.rows[1][2].cleaned = true;
    EXPECT_EQ(trimmed_sheet(sheet)->rows[1].size(), 3U);
    sheet.rows[1][2].cleaned = false;
    sheet.rows[1][2].number = "5";
    EXPECT_EQ(trimmed_sheet(sheet)->rows[1].size(), 3U);
    sheet.rows[1][2].number.reset();
    sheet.rows[1][1].column_span = 2;
    EXPECT_EQ(trimmed_sheet(sheet)->rows[1].size(), 2U) << "a merged cell is no empty one";
    EXPECT_EQ(trimmed_sheet(Sheet{}).error().code, "import.empty");
}

TEST(Sheets, PlacesAreThoseOfTheSourceThoughRowsAndColumnsWereTurned) {
    Sheet sheet;
    EXPECT_EQ(sheet.place(6, 1), "B7");
    EXPECT_EQ(sheet.column_name(1), "B");
    EXPECT_EQ(sheet.row_name(6), "7");
    sheet.turned_below = 2;
    EXPECT_EQ(sheet.place(1, 1), "B2") << "above stands as there";
    EXPECT_EQ(sheet.place(2, 0), "A3");
    EXPECT_EQ(sheet.place(3, 4), "B7");
    EXPECT_EQ(sheet.column_name(4), "7");
    EXPECT_EQ(sheet.row_name(1), "");
    EXPECT_EQ(sheet.row_name(2), "A");
    EXPECT_EQ(sheet.row_name(3), "B");
}

TEST(Sheets, WholeNumbersAreExactUpToWhereADoubleCounts) {
    EXPECT_EQ(exact_number(9007199254740992), "9007199254740992");
    EXPECT_EQ(exact_number(-9007199254740992), "-9007199254740992");
    EXPECT_EQ(exact_number(1.5), "1.5");
    EXPECT_EQ(exact_number(-0.25), "-0.25");
    EXPECT_EQ(exact_number(1.0 / 3), "0.333333333333333");
}

}  // namespace
}  // namespace report

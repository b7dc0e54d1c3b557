// SPDX-License-Identifier: MPL-2.0
// Sheets of the XML that Excel 2003 wrote, as portals still do.
#include "core/tables/excel_2003_sheet.hpp"

#include <gtest/gtest.h>

#include <string>

namespace report {
namespace {

std::vector<Sheet> sheets(std::string const& body, std::string const& styles = {}) {
    return read_spreadsheet_xml("<?xml version=\"1.0\"?><Workbook><Styles>" + styles + "</Styles>" +
                                    body + "</Workbook>",
                                "so.xls")
        .value();
}
Sheet sheet(std::string const& rows, std::string const& styles = {}) {
    return sheets("<Worksheet ss:Name=\"S1\"><Table>" + rows + "</Table></Worksheet>", styles)
        .at(0);
}
/// Cells parted by "|", rows by "/"; a number in brackets behind what is seen.
std::string shown(Sheet const& sheet) {
    std::string all;
    for (auto const& row : sheet.rows) {
        if (&row != &sheet.rows[0]) all += "/";
        for (auto const& cell : row) {
            if (&cell != &row[0]) all += "|";
            all += cell.text;
            if (cell.number) all += "(" + *cell.number + ")";
            if (cell.error) all += "!";
            if (cell.cleaned) all += "~";
        }
    }
    return all;
}
std::string data(std::string const& text, std::string const& type = "String") {
    return "<Cell><Data ss:Type=\"" + type + "\">" + text + "</Data></Cell>";
}

TEST(Excel2003, CellsAreReadByTheirTypes) {
    EXPECT_EQ(shown(sheet("<Row>" + data("a") + data("5", "Number") + data("2.5E3", "Number") +
                          data("1", "Boolean") + data("#N/A", "Error") + "</Row>")),
              "a|5(5)|2.5E3(2500)|1(1)|#N/A!");
    auto const dates = sheet("<Row>" + data("2024-05-01T00:00:00.000", "DateTime") +
                             data("8:30", "DateTime") + "</Row>");
    EXPECT_EQ(dates.rows[0][0].text, "01/5/2024");
    EXPECT_EQ(dates.rows[0][0].kind, SheetCell::Kind::date);
    EXPECT_EQ(dates.rows[0][1].kind, SheetCell::Kind::time);
}

TEST(Excel2003, AllLettersOfACellCountWhateverTheirLook) {
    EXPECT_EQ(shown(sheet("<Row>" + data("<B>Đất</B> <Font>đai</Font> và nhà") + "</Row>")),
              "Đất đai và nhà");
    EXPECT_EQ(shown(sheet("<Row>" + data("12<Sup>3</Sup>4") + data("5<S>6</S>") +
                          data("<Sub> </Sub>7") + "</Row>")),
              "124~|5~|7");
    EXPECT_EQ(shown(sheet("<Row>" + data("1<S>2<Sup>3</Sup>4</S>5") + "</Row>")), "15~");
    EXPECT_EQ(shown(sheet("<Row>" + data("1<S/>2") + "</Row>")), "12");
    EXPECT_EQ(shown(sheet("<Row><Cell><Data/></Cell>x<Cell/>" + data("a") + "</Row>")), "||a");
}

TEST(Excel2003, RowsAndCellsStandWhereTheirIndexSays) {
    EXPECT_EQ(shown(sheet("<Row>" + data("a") +
                          "</Row><Row ss:Index=\"3\"><Cell "
                          "ss:Index=\"2\"><Data>b</Data></Cell></Row>")),
              "a//|b");
    auto const spans = sheet(
        "<Row><Cell ss:MergeAcross=\"1\" ss:MergeDown=\"2\"><Data>a</Data>"
        "</Cell>" +
        data("b") + "</Row>");
    EXPECT_EQ(spans.rows[0][0].column_span, 2U);
    EXPECT_EQ(spans.rows[0][0].row_span, 3U);
    EXPECT_EQ(shown(spans), "a||b");
    EXPECT_EQ(sheet("<Row>" + data("a") + "</Row>").rows[0][0].column_span, 1U);
}

TEST(Excel2003, WhatIsHiddenIsKnown) {
    auto const hidden = sheet(
        "<Column ss:Hidden=\"1\"/><Column/><Column ss:Index=\"4\" ss:Span=\"1\" "
        "ss:Hidden=\"1\"/><Column ss:Hidden=\"1\"/><Row ss:Hidden=\"1\">" +
        data("a") + "</Row><Row ss:Hidden=\"0\">" + data("b") + "</Row>");
    EXPECT_EQ(hidden.hidden_columns, (std::set<std::size_t>{0, 3, 4, 5}));
    EXPECT_EQ(hidden.hidden_rows, std::set<std::size_t>{0});
}

TEST(Excel2003, FormatsSayWhatIsAShareAndWhatWasStruck) {
    std::string const styles =
        "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style>"
        "<Style ss:ID=\"q\"><NumberFormat ss:Format=\"0.0%\"/></Style>"
        "<Style ss:ID=\"t\"><NumberFormat ss:Format=\"0&quot;%&quot;\"/></Style>"
        "<Style ss:ID=\"s\"><Font ss:StrikeThrough=\"1\"/></Style>"
        "<Style ss:ID=\"n\"><Font ss:Bold=\"1\"/></Style>";
    auto const kind = [&](std::string const& style) {
        auto const one = sheet("<Row><Cell ss:StyleID=\"" + style +
                                   "\"><Data ss:Type=\"Number\">0.5</Data></Cell></Row>",
                               styles)
                             .rows[0][0];
        return one.text.empty()                       ? "struck"
               : one.kind == SheetCell::Kind::percent ? "percent"
                                                      : "plain";
    };
    EXPECT_STREQ(kind("p"), "percent");
    EXPECT_STREQ(kind("q"), "percent");
    EXPECT_STREQ(kind("t"), "plain");
    EXPECT_STREQ(kind("s"), "struck");
    EXPECT_STREQ(kind("n"), "plain");
    EXPECT_STREQ(kind("x"), "plain");
}

TEST(Excel2003, EachWorksheetIsASheet) {
    auto const all = sheets("<Worksheet ss:Name=\"Một\"><Table><Row>" + data("a") +
                            "</Row></Table></Worksheet><Worksheet ss:Name=\"Hai\"><Table><Row>" +
                            data("b") + "</Row></Table></Worksheet>");
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].name, "Một");
    EXPECT_EQ(shown(all[1]), "b");
    EXPECT_EQ(read_spreadsheet_xml("<Workbook/>", "so.xls").error().code, "import.no_table");
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/html_sheet.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/tables/markup.hpp"

namespace report {
namespace {

std::vector<Sheet> sheets(std::string const& body) {
    auto const read = read_html("<html><body>" + body + "</body></html>", "a.xls");
    return read ? *read : std::vector<Sheet>();
}

/// Rows parted by "/", cells by "|".
std::string cells(Sheet const& sheet) {
    std::string all;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
        all += row == 0 ? "" : "/";
        for (std::size_t i = 0; i < sheet.rows[row].size(); ++i)
            all += (i == 0 ? "" : "|") + sheet.rows[row][i].text;
    }
    return all;
}

std::string cell(std::string const& inside) {
    auto const all = sheets("<table><tr><td>" + inside + "</td><td>x</td></tr></table>");
    auto const& first = all.at(0).rows.at(0).at(0);
    return first.text + (first.cleaned ? "*" : "");
}

TEST(HtmlSheet, WhatIsHiddenOrStruckOutInACellDoesNotCountAndIsTold) {
    EXPECT_EQ(cell("12<span style='display:none'>34</span>"), "12*");
    EXPECT_EQ(cell("12<span style='DISPLAY : NONE'>34</span>56"), "1256*");
    EXPECT_EQ(cell("12<span style='visibility:hidden'>34</span>"), "12*");
    EXPECT_EQ(cell("12<span style='text-decoration:line-through'>34</span>"), "12*");
    EXPECT_EQ(cell("12<span hidden>34</span>"), "12*");
    EXPECT_EQ(cell("12<span style='color:red'>34</span>"), "1234");
    for (auto const* name : {"s", "strike", "del", "sup", "sub"})
        EXPECT_EQ(cell(std::string("12<") + name + ">3</" + name + ">4"), "124*") << name;
    EXPECT_EQ(cell("12<del> </del>"), "12") << "nothing was struck out";
    EXPECT_EQ(cell("12<b>34</b>"), "1234");
}

TEST(HtmlSheet, WhatIsHiddenEndsWithItsOwnTag) {
    EXPECT_EQ(cell("1<span hidden>2<span>3</span>4</span>5"), "15*") << "one in the other";
    EXPECT_EQ(cell("1<span hidden>2<b>3</b>4</span>5"), "15*");
    EXPECT_EQ(cell("1<b>2</b></span>3"), "123") << "an end without its begin";
    // Tags that have no end hide nothing behind them.
    for (auto const* name : {"br", "img", "input", "hr", "col", "meta"})
        EXPECT_EQ(cell(std::string("1 <") + name + " hidden> 2"), "1 2") << name;
    EXPECT_EQ(cell("1<span hidden/>2"), "12");
}

TEST(HtmlSheet, AHiddenCellIsEmptyAndTheNextIsNot) {
    auto const all = sheets("<table><tr><td style='display:none'>1</td><td>2</td></tr></table>");
    EXPECT_EQ(cells(all.at(0)), "|2");
    EXPECT_TRUE(all[0].rows[0][0].cleaned);
    EXPECT_FALSE(all[0].rows[0][1].cleaned);
}

TEST(HtmlSheet, HiddenRowsAreKeptAndKnown) {
    auto const all = sheets(
        "<table><tr><td>a</td></tr><tr style='display:none'><td>b</td></tr><tr><td>c</td></tr>"
        "</table>");
    EXPECT_EQ(cells(all.at(0)), "a/b/c");
    EXPECT_EQ(all[0].hidden_rows, std::set<std::size_t>{1});
}

TEST(HtmlSheet, TablesThatNobodySeesOrThatAreEmptyAreNotOffered) {
    EXPECT_EQ(sheets("<div hidden><table><tr><td>a</td></tr></table></div>").size(), 0U);
    EXPECT_EQ(sheets("<table><tr><td> </td></tr></table>").size(), 0U);
    EXPECT_EQ(sheets("<p>a</p>").size(), 0U);
    auto const none = read_html("<p>a</p>", "b.html");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, "import.no_table");
    EXPECT_EQ(none.error().where, "b.html");
    auto const two = sheets("<table><tr><td>a</td></tr></table><table><tr><td>b</td></tr></table>");
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[0].name, "a.xls 1");
    EXPECT_EQ(two[1].name, "a.xls 2");
}

TEST(HtmlSheet, TheLinesOverATableStandOverIt) {
    EXPECT_EQ(
        cells(sheets("<p>Thống kê</p>hồ sơ<br>quý I<table><tr><td>a</td></tr></table>").at(0)),
        "Thống kê/hồ sơ/quý I/a");
    EXPECT_EQ(cells(sheets("<p>một</p><p hidden>hai</p><table><tr><td>a</td></tr></table>").at(0)),
              "một/a");
    EXPECT_EQ(cells(sheets("<title>một</title><script>if (a < b) c();</script><style>p {}</style>"
                           "<table><tr><td>a</td></tr></table>")
                        .at(0)),
              "một/a");
    auto const two = sheets(
        "<p>b</p><table><tr><td>1</td></tr></table><p>c</p><table><tr><td>2</td></tr></table>");
    EXPECT_EQ(cells(two.at(0)), "b/1");
    EXPECT_EQ(cells(two.at(1)), "c/2") << "each has its own";
}

TEST(HtmlSheet, OfManyLinesOverATableTheLastTwelveStay) {
    auto const over = [](int lines) {
        std::string page;
        for (int i = 1; i <= lines; ++i) page += "<p>d" + std::to_string(i) + "</p>";
        return sheets(page + "<table><tr><td>a</td></tr></table>").at(0).rows;
    };
    EXPECT_EQ(over(12).size(), 13U);
    EXPECT_EQ(over(12)[0][0].text, "d1");
    EXPECT_EQ(over(13).size(), 13U);
    EXPECT_EQ(over(13)[0][0].text, "d2");
}

TEST(HtmlSheet, CellsAndRowsWithoutTheirEndsAreReadAllTheSame) {
    EXPECT_EQ(cells(sheets("<table><tr><td>a<td>b<tr><td>c<td>d</table>").at(0)), "a|b/c|d");
    EXPECT_EQ(cells(sheets("<table><td>a<td>b</table>").at(0)), "a|b") << "no row at all";
    EXPECT_EQ(cells(sheets("<table><tr><td>a").at(0)), "a");
    EXPECT_EQ(
        cells(sheets("<td>x</td></table><table><tr><th>a</th>b<td>c</td></tr></table>").at(0)),
        "x/a|c")
        << "a text between cells belongs to none";
}

TEST(HtmlSheet, MergedCellsPushTheOthersAside) {
    auto const all = sheets(
        "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr>"
        "</table>");
    EXPECT_EQ(cells(all.at(0)), "a|b|/|c|d");
    EXPECT_EQ(all[0].rows[0][0].row_span, 2U);
    EXPECT_EQ(all[0].rows[0][1].column_span, 2U);
    EXPECT_EQ(all[0].rows[1][1].row_span, 1U);
}

TEST(HtmlSheet, ANumberBesideItsTextIsTheNumber) {
    auto const read = [](std::string const& attribute, std::string const& text) {
        return sheets("<table><tr><td " + attribute + ">" + text + "</td></tr></table>")
            .at(0)
            .rows.at(0)
            .at(0);
    };
    EXPECT_EQ(read("x:num='1234'", "1.234").number, "1234");
    EXPECT_EQ(read("sdval=\"0.9766\"", "97,66%").number, "0.9766");
    EXPECT_EQ(read("sdval=\"0.9766\"", "97,66%").kind, SheetCell::Kind::percent);
    EXPECT_NE(read("sdval=\"0.9766\"", "97,66").kind, SheetCell::Kind::percent);
    EXPECT_FALSE(read("x:num='45292'", "1/1/2024").number.has_value()) << "a day of a spreadsheet";
    EXPECT_FALSE(read("num='5'", "6").number.has_value()) << "another's attribute";
    EXPECT_FALSE(read("x:num='12a'", "12").number.has_value());
}

TEST(HtmlSheet, TablesInOneAnotherAreReadDownToABound) {
    std::string page;
    for (int i = 1; i <= 25; ++i) page += "<table><tr><td>" + std::to_string(i);
    auto const all = sheets(page);
    ASSERT_EQ(all.size(), 20U);
    EXPECT_EQ(cells(all.front()), "20/21/22/23/24/25") << "deeper ones are rows of the last";
    EXPECT_EQ(cells(all.back()), "1");
}

TEST(Markup, LettersByTheirNamesAndNumbersAreLetters) {
    EXPECT_EQ(cell("a&amp;b &lt;c&gt; &Aacute;&agrave; &#7893;&#x1ED5;"), "a&b <c> Áà ổổ");
    EXPECT_EQ(cell("a & b; c &none; d"), "a & b; c &none; d") << "no name of a letter";
    EXPECT_EQ(cell("a&nbsp;b"), "a b");
    EXPECT_EQ(cell("a&#0;b&#31;c"), "a b c");
    EXPECT_EQ(cell("a&#32;b&#xD7FF;&#xD800;c&#xDFFF;&#x110000;d&#x10FFFF;"), "a b퟿cd\U0010FFFF");
    EXPECT_EQ(cell("a&#;b&#x;c&#12345678;d&#1z;e"), "abcde");
    EXPECT_EQ(cell("&amp"), "&amp");
}

TEST(Markup, SpansAreAtLeastOneAndNoMoreThanFit) {
    auto const span = [](std::string const& value) {
        return span_of({{"colspan", value}}, "colspan", 100);
    };
    EXPECT_EQ(span("2"), 2U);
    EXPECT_EQ(span("0"), 1U);
    EXPECT_EQ(span(""), 1U);
    EXPECT_EQ(span("100"), 100U);
    EXPECT_EQ(span("101"), 100U);
    EXPECT_EQ(span("00002"), 2U);
    EXPECT_EQ(span("000002"), 1U) << "too long to be one";
    EXPECT_EQ(span("2px"), 2U);
    EXPECT_EQ(span_of({}, "colspan", 100), 1U);
}

TEST(Markup, DecimalsMayHaveAnExponent) {
    EXPECT_EQ(plain_decimal("12.5"), "12.5");
    EXPECT_EQ(plain_decimal("1.25E2"), "125");
    EXPECT_EQ(plain_decimal("1.25e+1"), "12.5");
    EXPECT_EQ(plain_decimal("125E-2"), "1.25");
    EXPECT_EQ(plain_decimal("1E05"), "100000");
    for (auto const* text : {"1E", "1E+", "1E-", "1E100", "1E1.5", "1Ex", "E5", "", "a"})
        EXPECT_FALSE(plain_decimal(text).has_value()) << text;
}

TEST(Markup, TagsAndTheirAttributesAreReadWhateverIsWrongWithThem) {
    MarkupPieces pieces("<A HREF = 'x y' b=c d e=\"f\"><!-- <b> --><o:p/>t<?xml?></a><!x>u<");
    auto const first = pieces.next();
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->name, "a");
    EXPECT_FALSE(first->closes);
    EXPECT_FALSE(first->is_empty);
    EXPECT_EQ(first->attributes,
              (MarkupAttributes{{"href", "x y"}, {"b", "c"}, {"d", ""}, {"e", "f"}}));
    auto const second = pieces.next();
    EXPECT_EQ(second->name, "p");
    EXPECT_TRUE(second->is_empty);
    EXPECT_EQ(pieces.next()->text, "t");
    EXPECT_TRUE(pieces.next()->closes);
    EXPECT_EQ(pieces.next()->text, "u");
    EXPECT_EQ(pieces.next()->name, "");
    EXPECT_FALSE(pieces.next().has_value());
}

}  // namespace
}  // namespace report

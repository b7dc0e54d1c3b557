// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <fstream>

#include "flat_document.hpp"
#include "office/check/collect.hpp"
#include "office/uno/strings.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// How a document is formatted, as the rules are given it, and its words found again.
class Collect : public test::OfficeTest {
protected:
    OldFonts const fonts_{{{".Vn", "", OldEncoding::tcvn3}}, "Times New Roman"};
    session::Model model_;

    office::CollectedDocument collect(std::string const& body, std::string const& styles = {},
                                      std::string const& more = {}) {
        auto const file = folder() / "thu.fodt";
        std::ofstream(file, std::ios::binary) << test::flat_document(body, styles, more);
        model_ = keep(session::load(context(), file));
        return again();
    }

    office::CollectedDocument again() {
        return office::collect_document(context(), model_, fonts_).value();
    }

    std::string whole_text() const {
        return office::from_office(
            Reference<css::text::XTextDocument>(model_, UNO_QUERY_THROW)->getText()->getString());
    }

    std::string words(office::CollectedDocument const& collected, TextSpan const& span) const {
        auto const found = office::find_words(collected, fonts_, span);
        if (!found.range.is()) return "-";
        return office::from_office(found.range->getString()) + (found.exact ? "" : " ~");
    }
};

std::string p(std::string const& text, std::string const& style = {}) {
    return "<text:p" + (style.empty() ? "" : " text:style-name=\"" + style + "\"") + ">" + text +
           "</text:p>";
}

std::string span(std::string const& style, std::string const& text) {
    return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
}

std::string style(std::string const& name, std::string const& family, std::string const& more) {
    return "<style:style style:name=\"" + name + "\" style:family=\"" + family + "\">" + more +
           "</style:style>";
}

TEST_F(Collect, DirectFormattingOfAWordIsSeenBesideItsParagraphs) {
    auto const collected = collect(
        p("Một " + span("D", "hai") + " ba", "P"),
        style("P", "paragraph",
              "<style:paragraph-properties fo:text-align=\"justify\" fo:text-indent=\"1.27cm\" "
              "fo:margin-top=\"6pt\" fo:line-height=\"150%\"/>"
              "<style:text-properties fo:font-size=\"14pt\" fo:color=\"#000000\"/>") +
            style("D", "text",
                  "<style:text-properties fo:font-size=\"11.5pt\" fo:font-weight=\"bold\" "
                  "fo:font-style=\"italic\" fo:color=\"#ff0000\" "
                  "style:text-underline-style=\"solid\"/>"));
    auto const& layout = collected.checked.layout.at(0);
    EXPECT_EQ(layout.align, ParagraphLayout::Align::justified);
    EXPECT_NEAR(static_cast<double>(layout.first_line), 1270, 2);
    EXPECT_NEAR(static_cast<double>(layout.above), 212, 2);
    EXPECT_EQ(layout.line, 150);
    ASSERT_EQ(layout.portions.size(), 3U);
    EXPECT_EQ(layout.portions[0].tenths, 140);
    EXPECT_EQ(layout.portions[0].colour, 0);
    auto const& word = layout.portions[1];
    EXPECT_EQ(
        collected.checked.text.blocks[0].paragraph.text.substr(word.from, word.until - word.from),
        "hai");
    EXPECT_EQ(word.tenths, 115);
    EXPECT_TRUE(word.bold && word.italic && word.underlined);
    EXPECT_EQ(word.colour, 0xff0000);
}

TEST_F(Collect, RulesOfLinesBordersAndCellsAreKnownWithTheirLengths) {
    auto const collected = collect(
        "<table:table table:style-name=\"T\"><table:table-column table:style-name=\"A\"/>"
        "<table:table-column table:style-name=\"B\"/><table:table-row><table:table-cell>" +
            p("XÃ PHỔ AN") + p("", "K") + "</table:table-cell><table:table-cell>" +
            p("Độc lập<draw:line text:anchor-type=\"paragraph\" svg:x1=\"1cm\" svg:y1=\"0.6cm\" "
              "svg:x2=\"7cm\" svg:y2=\"0.6cm\"/>",
              "C") +
            "</table:table-cell></table:table-row></table:table>" + p("Sau"),
        style("T", "table",
              "<style:table-properties style:width=\"160mm\" table:align=\"left\"/>") +
            style("A", "table-column",
                  "<style:table-column-properties style:column-width=\"60mm\"/>") +
            style("B", "table-column",
                  "<style:table-column-properties style:column-width=\"100mm\"/>") +
            style("K", "paragraph",
                  "<style:paragraph-properties fo:border-top=\"0.75pt solid #000000\" "
                  "fo:border-bottom=\"none\" fo:border-left=\"none\" fo:border-right=\"none\" "
                  "fo:margin-left=\"20mm\" fo:margin-right=\"20mm\"/>") +
            style("C", "paragraph",
                  "<style:paragraph-properties fo:text-align=\"center\"/>"
                  "<style:text-properties fo:font-size=\"14pt\" style:font-name=\"Times New "
                  "Roman\"/>"));
    // The empty text of the line stands in front of what the line hangs on.
    ASSERT_EQ(collected.checked.layout.size(), 5U);
    auto const* layout = collected.checked.layout.data() + 1;
    EXPECT_TRUE(layout[1].border_above);
    EXPECT_NEAR(static_cast<double>(layout[1].room), 6000, 5);
    EXPECT_NEAR(static_cast<double>(layout[1].rule), 2000, 10);
    ASSERT_EQ(layout[2].drawn.size(), 1U);
    EXPECT_NEAR(static_cast<double>(layout[2].drawn[0]), 6000, 5);
    ASSERT_EQ(layout[2].widths.size(), 1U);
    EXPECT_GT(layout[2].widths[0], 1000);
    EXPECT_TRUE(layout[3].drawn.empty());
}

std::string const pages =
    "<office:master-styles><style:master-page style:name=\"Standard\" "
    "style:page-layout-name=\"L\"><style:header><text:p "
    "text:style-name=\"N\">Trang <text:page-number text:select-page=\"current\">1"
    "</text:page-number></text:p></style:header></style:master-page></office:master-styles>";

TEST_F(Collect, ThePageIsMeasuredWithItsHeaderAndItsNumber) {
    auto const collected = collect(
        p("Báo cáo"),
        "<style:page-layout style:name=\"L\"><style:page-layout-properties fo:page-width=\"210mm\" "
        "fo:page-height=\"297mm\" fo:margin-top=\"10mm\" fo:margin-bottom=\"20mm\" "
        "fo:margin-left=\"30mm\" fo:margin-right=\"15mm\" style:num-format=\"1\"/>"
        "<style:header-style><style:header-footer-properties fo:min-height=\"10mm\" "
        "fo:margin-bottom=\"0mm\"/></style:header-style></style:page-layout>" +
            style("N", "paragraph",
                  "<style:paragraph-properties fo:text-align=\"center\"/><style:text-properties "
                  "fo:font-size=\"13pt\" fo:font-style=\"italic\"/>"),
        pages);
    auto const& page = collected.checked.page;
    EXPECT_TRUE(page.measured);
    EXPECT_NEAR(static_cast<double>(page.width), 21000, 3);
    EXPECT_NEAR(static_cast<double>(page.top), 2000, 3);
    EXPECT_NEAR(static_cast<double>(page.right), 1500, 3);
    EXPECT_TRUE(page.numbered && page.first_numbered && page.number_italic);
    EXPECT_FALSE(page.number_bare);
    EXPECT_EQ(page.number_tenths, 130);
}

TEST_F(Collect, WordsAreFoundBehindHiddenOnesFieldsAndOldFonts) {
    auto const old_style =
        style("H", "text", "<style:text-properties text:display=\"none\"/>") +
        style("V", "text",
              "<style:text-properties style:font-name=\".VnTime\" fo:font-family=\"'.VnTime'\"/>");
    auto const collected =
        collect(p("Ủy ban " + span("H", "nhân dân ") +
                  "xã <text:placeholder "
                  "text:placeholder-type=\"text\">tên</text:placeholder> 😀 họp") +
                    p(span("V", "B\xC2\xB8o c\xC2\xB8o th\xC2\xB8ng")) + p(""),
                old_style);
    auto const& first = collected.checked.text.blocks[0].paragraph.text;
    EXPECT_EQ(first, "Ủy ban xã <tên> 😀 họp");
    auto const at = [&](std::string const& text, std::string const& word) {
        return TextSpan{0, text.find(word), text.find(word) + word.size()};
    };
    EXPECT_EQ(words(collected, at(first, "ban")), "ban");
    EXPECT_EQ(words(collected, at(first, "họp")), "họp");
    EXPECT_EQ(words(collected, at(first, "😀 h")), "😀 h");
    EXPECT_EQ(words(collected, at(first, "tên")), "<tên> ~");
    auto old = collected.checked.text.blocks[1].paragraph.text;
    EXPECT_EQ(old, "Báo cáo tháng");
    EXPECT_EQ(words(collected, {1, 0, TextSpan::end}), "B\xC2\xB8o c\xC2\xB8o th\xC2\xB8ng ~");
    EXPECT_EQ(words(collected, {2, 0, TextSpan::end}), "");
    EXPECT_EQ(words(collected, {9, 0, 3}), "-");
    Reference<css::util::XModifiable> const modifiable(model_, UNO_QUERY_THROW);
    EXPECT_FALSE(modifiable->isModified()) << "Collecting changes nothing.";
    office::find_words(collected, fonts_, at(first, "họp"))
        .range->setString(office::to_office("họp bàn"));
    EXPECT_NE(whole_text().find("😀 họp bàn"), std::string::npos) << whole_text();
    EXPECT_EQ(words(collected, at(first, "ban")), "-")
        << "Of a changed paragraph nothing is found.";
}

TEST_F(Collect, OurOwnReportStandsOnALawfulPageWithRulesOfTheirLength) {
    model_ = make_report(test::sample("pho-an-7-thang-2023.json"));
    auto collected = again();
    auto const& page = collected.checked.page;
    EXPECT_NEAR(static_cast<double>(page.top), 2000, 5);
    EXPECT_NEAR(static_cast<double>(page.left), 3000, 5);
    EXPECT_TRUE(page.numbered);
    EXPECT_FALSE(page.first_numbered || page.number_elsewhere);
    std::vector<Hundredths> rules;
    for (auto const& one : collected.checked.layout)
        if (one.border_above) rules.push_back(one.rule);
    ASSERT_GE(rules.size(), 3U);
    EXPECT_NEAR(static_cast<double>(rules[1]), 6050, 30) << "The motto's, as long as its text.";
    office::measure_pages(model_, collected);
    auto const& last = collected.checked.layout.back();
    ASSERT_TRUE(last.page);
    EXPECT_GT(*last.page, 3);
    EXPECT_EQ(collected.checked.layout.front().page, 1);
}

}  // namespace
}  // namespace report

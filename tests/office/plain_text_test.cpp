// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <fstream>

#include "flat_document.hpp"
#include "office/writer/old_document.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using namespace std::chrono_literals;

/// Documents written as flat ODF, and their text as the reader is given it.
class PlainText : public test::OfficeTest {
protected:
    OldFonts const fonts_;

    session::Model document(std::string const& body, std::string const& styles = {}) {
        auto const file = folder() / "thu.fodt";
        std::ofstream(file, std::ios::binary) << test::flat_document(body, styles);
        return keep(session::load(context(), file));
    }

    static std::string shown(PlainParagraph const& paragraph) {
        return (paragraph.outline > 0 ? std::to_string(paragraph.outline) + "# " : "") +
               (paragraph.label.empty() ? "" : paragraph.label + " ") +
               (paragraph.bold ? "**" + paragraph.text + "**" : paragraph.text);
    }

    /// A line for each paragraph, and one for each row with "|" between its cells.
    std::string read(session::Model const& model) const {
        std::string all;
        auto const document = office::plain_document(model, fonts_).value();
        for (auto const& block : document.blocks) {
            auto const* place = block.place == PlainBlock::Place::frame  ? "[khung] "
                                : block.place == PlainBlock::Place::note ? "[chú thích] "
                                                                         : "";
            if (!block.table) all += place + shown(block.paragraph) + "\n";
            if (!block.table) continue;
            for (auto const& row : block.table->rows) {
                std::string line;
                for (auto const& cell : row) {
                    line += line.empty() ? "" : "|";
                    for (auto const& paragraph : cell) line += "<" + shown(paragraph) + ">";
                    if (cell.empty()) line += "-";
                }
                all += place + line + "\n";
            }
        }
        return all;
    }

    std::string read(std::string const& body, std::string const& styles = {}) {
        return read(document(body, styles));
    }
};

std::string p(std::string const& text) {
    return "<text:p>" + text + "</text:p>";
}

std::string cell(std::string const& content, std::string const& attributes = {}) {
    return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
}

std::string row(std::string const& cells) {
    return "<table:table-row>" + cells + "</table:table-row>";
}

std::string table(int columns, std::string const& rows) {
    return "<table:table><table:table-column table:number-columns-repeated=\"" +
           std::to_string(columns) + "\"/>" + rows + "</table:table>";
}

std::string const covered = "<table:covered-table-cell/>";

TEST_F(PlainText, HeadingsAndBoldLinesAreKnown) {
    EXPECT_EQ(read("<text:h text:outline-level=\"2\">Mục</text:h>" +
                       p("<text:span text:style-name=\"B\">Đậm</text:span>") +
                       p("<text:span text:style-name=\"B\">Đậm</text:span> một nửa"),
                   "<style:style style:name=\"B\" style:family=\"text\">"
                   "<style:text-properties fo:font-weight=\"bold\"/></style:style>"),
              "2# **Mục**\n**Đậm**\nĐậm một nửa\n");
}

TEST_F(PlainText, LineBreaksTabsAndFieldsReadAsTheyShow) {
    EXPECT_EQ(read(p("một<text:line-break/>hai<text:tab/>ba<text:s text:c=\"2\"/>"
                     "<text:placeholder text:placeholder-type=\"text\">chỗ</text:placeholder>")),
              "một\nhai\tba  <chỗ>\n");
}

TEST_F(PlainText, CommentsHiddenTextAndIndexesAreLeftOut) {
    EXPECT_EQ(read(p("Có<office:annotation><dc:creator>A</dc:creator><text:p>12 "
                     "hồ sơ</text:p></office:annotation> 5 hồ sơ.") +
                       p("<text:span text:style-name=\"H\">9 hồ sơ</text:span>") +
                       "<text:section text:name=\"An\" text:display=\"none\">" + p("7 hồ sơ") +
                       "</text:section><text:section text:name=\"Hien\">" + p("6 hồ sơ") +
                       "</text:section>"
                       "<text:table-of-content text:name=\"ML\"><text:table-of-content-source "
                       "text:outline-level=\"3\"/><text:index-body>" +
                       p("Mục 4") + "</text:index-body></text:table-of-content>" + p("cuối"),
                   "<style:style style:name=\"H\" style:family=\"text\">"
                   "<style:text-properties text:display=\"none\"/></style:style>"),
              "Có 5 hồ sơ.\n\n6 hồ sơ\ncuối\n");
}

TEST_F(PlainText, FootnotesAndEndnotesStandBehindWhatTheyHangOn) {
    auto const note = [](char const* type, std::string const& text) {
        return std::string("<text:note text:note-class=\"") + type +
               "\"><text:note-citation>1</text:note-citation><text:note-body>" + p(text) +
               "</text:note-body></text:note>";
    };
    EXPECT_EQ(
        read(p("Có 5 hồ sơ" + note("footnote", "8 hồ sơ") + ", và" + note("endnote", "9 hồ sơ") +
               ".") +
             table(2, row(cell(p("Đã nhận" + note("footnote", "trực tuyến 3"))) + cell(p("7")))) +
             p("cuối")),
        "Có 5 hồ sơ, và.\n[chú thích] 8 hồ sơ\n[chú thích] 9 hồ sơ\n<Đã nhận>|<7>\n"
        "[chú thích] trực tuyến 3\ncuối\n");
}

TEST_F(PlainText, TrackedChangesAreTakenAsAccepted) {
    auto const change = [](std::string const& id, std::string const& kind,
                           std::string const& content) {
        return "<text:changed-region xml:id=\"" + id + "\" text:id=\"" + id + "\"><text:" + kind +
               "><office:change-info><dc:creator>A</dc:creator><dc:date>2024-01-01T00:00:00"
               "</dc:date></office:change-info>" +
               content + "</text:" + kind + "></text:changed-region>";
    };
    EXPECT_EQ(read("<text:tracked-changes>" + change("d1", "deletion", p("mới ")) +
                   change("i1", "insertion", "") +
                   change("d2", "deletion", p(" bỏ") + p("dòng này") + p("và ")) +
                   "</text:tracked-changes>" +
                   p("tiếp nhận <text:change text:change-id=\"d1\"/>"
                     "<text:change-start text:change-id=\"i1\"/>909<text:change-end "
                     "text:change-id=\"i1\"/> hồ sơ") +
                   p("đầu<text:change text:change-id=\"d2\"/> cuối")),
              "tiếp nhận 909 hồ sơ\nđầu cuối\n");
}

TEST_F(PlainText, MergedCellsStandInTheColumnAndRowInWhichTheyBegin) {
    EXPECT_EQ(read(table(3, row(cell(p("STT")) +
                                cell(p("Số"), "table:number-columns-spanned=\"2\"") + covered) +
                                row(cell(p("1"), "table:number-rows-spanned=\"2\"") + cell(p("a")) +
                                    cell(p("b"))) +
                                row(covered + cell(p("c")) + cell(p("d")))) +
                   p("sau")),
              "<STT>|<Số>|-\n<1>|<a>|<b>\n-|<c>|<d>\nsau\n");
}

TEST_F(PlainText, ATableWithinATableIsReadBehindIt) {
    auto const inner = table(2, row(cell(p("trong 1")) + cell(p("trong 2"))));
    EXPECT_EQ(
        read(p("trước") + table(1, row(cell(p("ngoài") + inner + p("ngoài nữa")))) + p("sau")),
        "trước\n<ngoài><ngoài nữa>\n<trong 1>|<trong 2>\nsau\n");
}

TEST_F(PlainText, TextBoxesAndShapesAreReadBeforeWhatTheyHangOn) {
    auto const box = [](std::string const& anchor, std::string const& text) {
        return "<draw:frame text:anchor-page-number=\"1\" text:anchor-type=\"" + anchor +
               "\" svg:width=\"4cm\" svg:height=\"1cm\"><draw:text-box>" + text +
               "</draw:text-box></draw:frame>";
    };
    auto const shape =
        "<draw:g text:anchor-type=\"paragraph\"><draw:rect svg:width=\"4cm\" svg:height=\"1cm\" "
        "svg:x=\"0cm\" svg:y=\"0cm\">" +
        p("hình") + "</draw:rect></draw:g>";
    EXPECT_EQ(read(box("page", p("trang")) + p("đoạn" + box("paragraph", p("khung"))) +
                   p("chữ" + box("as-char", p("trong chữ") + table(1, row(cell(p("ô")))))) +
                   p("vẽ" + shape) + table(1, row(cell(p("ô" + box("char", p("của ô"))))))),
              "[khung] trang\n[khung] khung\nđoạn\n[khung] trong chữ\n[khung] <ô>\nchữ\n"
              "[khung] hình\nvẽ\n[khung] của ô\n<ô>\n\n");
}

TEST_F(PlainText, OldFontsAreReadByPortion) {
    OldFonts fonts;
    fonts.rules.push_back({".vn", "", OldEncoding::tcvn3});
    auto const model =
        document(p("Kỳ <text:span text:style-name=\"V\">b\u00B8o c\u00B8o</text:span>"),
                 "<style:style style:name=\"V\" style:family=\"text\">"
                 "<style:text-properties fo:font-family=\"'.VnTime'\"/></style:style>");
    EXPECT_EQ(office::plain_document(model, fonts).value().blocks.at(0).paragraph.text,
              "Kỳ báo cáo");
}

TEST_F(PlainText, ADocumentThatIsTooLongOrTakesTooLongIsGivenUp) {
    std::string body;
    for (int i = 0; i < 40; ++i) body += p("một đoạn");
    auto const model = document(body + table(5, row(cell(p("a")) + cell(p("b")))));
    auto const problem = [&](office::ReadingLimits const& limits) {
        auto const document = office::plain_document(model, fonts_, limits);
        return document ? std::string("none") : document.error().code;
    };
    EXPECT_EQ(problem({}), "none");
    EXPECT_EQ(problem({{20, 8'000'000}, 30s}), "reader.too_large");
    EXPECT_EQ(problem({{50'000, 100}, 30s}), "reader.too_large");
    EXPECT_EQ(problem({{}, 0s}), "reader.too_slow");
}

}  // namespace
}  // namespace report

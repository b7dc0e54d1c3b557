// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/drawing/XShapes.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/util/XRefreshable.hpp>

#include "../core/fonts/old_writing.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/walk.hpp"
#include "test_office.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using office::to_office;
using namespace test;

using Lines = std::vector<std::string>;
using Properties = Reference<css::beans::XPropertySet>;
using Text = Reference<css::text::XText>;

std::string joined(Lines const& lines) {
    std::string all;
    for (auto const& one : lines) all += one + "\n";
    return all;
}

class OldFontsInWriter : public test::OfficeTest {
protected:
    void SetUp() override {
        OfficeTest::SetUp();
        plain_ = keep(session::load_url(context(), "private:factory/swriter"));
        body_ = Reference<css::text::XTextDocument>(plain_, UNO_QUERY_THROW)->getText();
    }

    /// Puts text of this font at the end and answers with it.
    static Reference<css::text::XTextRange> write(Text const& text, std::string const& words,
                                                  std::string const& font, bool is_bold = false) {
        auto const cursor = text->createTextCursorByRange(text->getEnd());
        Properties const properties(cursor, UNO_QUERY_THROW);
        properties->setPropertyValue("CharFontName", Any(to_office(font)));
        properties->setPropertyValue(
            "CharWeight", Any(is_bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        Reference<css::text::XTextRange> const range(cursor, UNO_QUERY_THROW);
        text->insertString(range, to_office(words), true);
        return range;
    }
    static void end_paragraph(Text const& text) {
        text->insertControlCharacter(text->getEnd(), css::text::ControlCharacter::PARAGRAPH_BREAK,
                                     false);
    }
    void line(std::string const& words, std::string const& font) {
        write(body_, words, font);
        end_paragraph(body_);
    }
    template <class T>
    Reference<T> made(char const* service) {
        return Reference<T>(Reference<css::lang::XMultiServiceFactory>(plain_, UNO_QUERY_THROW)
                                ->createInstance(rtl::OUString::createFromAscii(service)),
                            UNO_QUERY_THROW);
    }
    Reference<css::text::XTextTable> table_in(Text const& text) {
        auto const table = made<css::text::XTextTable>("com.sun.star.text.TextTable");
        table->initialize(1, 2);
        text->insertTextContent(text->getEnd(), {table, UNO_QUERY_THROW}, false);
        return table;
    }
    static Text cell(Reference<css::text::XTextTable> const& table, char const* name) {
        return {table->getCellByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
    }
    Text frame() {
        auto const frame = made<css::text::XTextFrame>("com.sun.star.text.TextFrame");
        body_->insertTextContent(body_->getEnd(), {frame, UNO_QUERY_THROW}, false);
        return frame->getText();
    }
    void draw(Reference<css::drawing::XShape> const& shape) {
        Reference<css::drawing::XShapes>(
            Reference<css::drawing::XDrawPagesSupplier>(plain_, UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(0),
            UNO_QUERY_THROW)
            ->add(shape);
    }
    Properties style(char const* family, char const* name) {
        Reference<css::container::XNameAccess> const styles(
            Reference<css::style::XStyleFamiliesSupplier>(plain_, UNO_QUERY_THROW)
                ->getStyleFamilies()
                ->getByName(rtl::OUString::createFromAscii(family)),
            UNO_QUERY_THROW);
        return {styles->getByName(rtl::OUString::createFromAscii(name)), UNO_QUERY_THROW};
    }
    Text header() {
        auto const page = style("PageStyles", "Standard");
        page->setPropertyValue("HeaderIsOn", Any(true));
        return {page->getPropertyValue("HeaderText"), UNO_QUERY_THROW};
    }
    static rtl::OUString font_of(Properties const& of) {
        rtl::OUString font;
        of->getPropertyValue("CharFontName") >>= font;
        return font;
    }

    /// Every written portion as "text [font]", and "bold" behind those that are.
    static Lines shown(session::Model const& model) {
        Lines lines;
        office::walk_paragraphs(model, [&](office::MetParagraph const& paragraph) {
            for (std::size_t i = 0; i < paragraph.portions.size(); ++i) {
                auto const& [text, font, is_fixed] = paragraph.portions[i];
                if (text.empty() || is_fixed) continue;
                float weight = css::awt::FontWeight::NORMAL;
                Properties(paragraph.ranges[i], UNO_QUERY_THROW)->getPropertyValue("CharWeight") >>=
                    weight;
                bool const is_bold = weight > css::awt::FontWeight::NORMAL;
                lines.push_back(text + " [" + font + "]" + (is_bold ? " bold" : ""));
            }
        });
        return lines;
    }
    session::Answer convert() { return call("unicode", plain_); }

    void expect_refused(std::string const& words) {
        auto const before = shown(plain_);
        auto const steps = test::undo_titles(plain_);
        auto const answer = convert();
        EXPECT_FALSE(answer.done);
        EXPECT_NE(answer.sentence.find(words), std::string::npos) << answer.sentence;
        EXPECT_EQ(shown(plain_), before);
        EXPECT_EQ(test::undo_titles(plain_), steps);
    }

    session::Model plain_;
    Text body_;
};

TEST_F(OldFontsInWriter, EveryEncodingInEveryPlaceBecomesUnicodeInOneStep) {
    write(header(), in_tcvn3(country), ".VnTimeH");
    line(in_tcvn3(report_title), ".VnTime");
    line(in_vni(motto), "VNI-Times");
    line(to_nfd(motto), "Times New Roman");
    line(in_windows_1258(report_title), "Arial");
    line(motto, "Times New Roman");
    auto const outer = table_in(body_);
    write(cell(outer, "A1"), in_tcvn3("số"), ".VnArialH");
    write(cell(table_in(cell(outer, "B1")), "A1"), in_vni("xã"), "VNI-Helve");
    write(frame(), in_tcvn3("khung"), ".VnTime");
    auto const note = made<css::text::XTextContent>("com.sun.star.text.Footnote");
    body_->insertTextContent(body_->getEnd(), note, false);
    write({note, UNO_QUERY_THROW}, in_vni("chú thích"), "VNI-Times");
    auto const before = shown(plain_);
    auto const steps = test::undo_titles(plain_).size();

    auto const answer = convert();
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const after = shown(plain_);
    EXPECT_EQ(after, (Lines{std::string(report_title) + " [Times New Roman]",
                            std::string(motto) + " [Times New Roman]",
                            std::string(motto) + " [Times New Roman]",
                            std::string(report_title) + " [Arial]",
                            std::string(motto) + " [Times New Roman]", "SỐ [Times New Roman]",
                            "xã [Times New Roman]", to_upper(country) + " [Times New Roman]",
                            "khung [Times New Roman]", "chú thích [Times New Roman]"}));
    EXPECT_EQ(joined(answer.warnings),
              "Đã sửa 1 đoạn chữ Unicode tổ hợp hoặc có chữ nhìn giống chữ Việt.\n"
              "Đã chuyển 4 đoạn chữ TCVN3 (.VnTime…) sang Unicode.\n"
              "Đã chuyển 3 đoạn chữ VNI sang Unicode.\n"
              "Đã chuyển 1 đoạn chữ Windows-1258 sang Unicode.\n");

    ASSERT_EQ(test::undo_titles(plain_).size(), steps + 1);
    EXPECT_EQ(test::undo_titles(plain_).front(), "Chuyển phông cũ sang Unicode");
    test::undo(plain_);
    EXPECT_EQ(shown(plain_), before);
    EXPECT_EQ(test::undo_titles(plain_).size(), steps);
    test::redo(plain_);
    EXPECT_EQ(shown(plain_), after);
    EXPECT_EQ(convert().warnings.front(),
              "Không có chữ phông cũ nào cần chuyển; văn bản vẫn như cũ.");
    EXPECT_EQ(test::undo_titles(plain_).size(), steps + 1);
}

TEST_F(OldFontsInWriter, FormattingBookmarksAndFieldsStay) {
    write(body_, in_tcvn3("Số: "), ".VnTime");
    body_->insertTextContent(
        body_->getEnd(), made<css::text::XTextContent>("com.sun.star.text.TextField.PageNumber"),
        false);
    write(body_, in_tcvn3(" của "), ".VnTime");
    auto const marked = write(body_, in_tcvn3("Ủy ban"), ".VnTime", true);
    auto const mark = made<css::text::XTextContent>("com.sun.star.text.Bookmark");
    Reference<css::container::XNamed>(mark, UNO_QUERY_THROW)->setName("cua_toi");
    body_->insertTextContent(marked, mark, true);
    write(body_, in_tcvn3("đ"), ".VnTime", true);
    write(body_, in_tcvn3("ồng"), ".VnTime");
    ASSERT_TRUE(convert().done);

    EXPECT_EQ(shown(plain_), (Lines{"Số:  [Times New Roman]", " của  [Times New Roman]",
                                    "ủy ban [Times New Roman] bold", "đ [Times New Roman] bold",
                                    "ồng [Times New Roman]"}));
    EXPECT_EQ(mark->getAnchor()->getString(), to_office("ủy ban"));
    EXPECT_TRUE(Reference<css::text::XTextFieldsSupplier>(plain_, UNO_QUERY_THROW)
                    ->getTextFields()
                    ->createEnumeration()
                    ->hasMoreElements());
}

TEST_F(OldFontsInWriter, AStyleGetsTheNewFontAndUndoGivesItTheOldOne) {
    auto const standard = style("ParagraphStyles", "Standard");
    standard->setPropertyValue("CharFontName", Any(rtl::OUString(".VnTime")));
    body_->setString(to_office(in_tcvn3(report_title)));
    auto const steps = test::undo_titles(plain_).size();
    ASSERT_TRUE(convert().done);
    EXPECT_EQ(font_of(standard), "Times New Roman");
    EXPECT_EQ(shown(plain_), Lines{std::string(report_title) + " [Times New Roman]"});
    auto const cursor = body_->createTextCursor();
    cursor->gotoEnd(true);
    EXPECT_EQ(Reference<css::beans::XPropertyState>(cursor, UNO_QUERY_THROW)
                  ->getPropertyState("CharFontName"),
              css::beans::PropertyState_DEFAULT_VALUE);
    EXPECT_EQ(test::undo_titles(plain_).size(), steps + 1);
    test::undo(plain_);
    EXPECT_EQ(font_of(standard), ".VnTime");
    EXPECT_EQ(shown(plain_), Lines{in_tcvn3(report_title) + " [.VnTime]"});
}

TEST_F(OldFontsInWriter, FilesOfEveryKindAreConvertedAndKeepIt) {
    write(header(), in_vni(country), "VNI-Times");
    line(in_tcvn3(report_title), ".VnTime");
    line(in_tcvn3("được hưởng"), ".VnTimeH");
    write(cell(table_in(body_), "B1"), in_vni(motto), "VNI-Times");
    for (auto const* ending : {".odt", ".docx", ".doc"}) {
        auto const loaded = reload(plain_, ending);
        auto const answer = call("unicode", loaded);
        ASSERT_TRUE(answer.done) << ending << answer.sentence;
        Lines const wanted{
            std::string(report_title) + " [Times New Roman]", "ĐƯỢC HƯỞNG [Times New Roman]",
            std::string(motto) + " [Times New Roman]", std::string(country) + " [Times New Roman]"};
        EXPECT_EQ(shown(loaded), wanted) << ending;
        EXPECT_EQ(test::undo_titles(loaded).size(), 1U) << ending;
        EXPECT_EQ(shown(reload(loaded, ending)), wanted) << ending;
    }
}

TEST_F(OldFontsInWriter, WhatIsLeftIsSaidWithItsPlace) {
    write(header(), "m\u00AFt", "VPS Times");
    line(in_tcvn3(report_title), ".VnTime");
    line("C«ng v¨n", "Arial");
    auto const shape = made<css::drawing::XShape>("com.sun.star.drawing.RectangleShape");
    shape->setSize({3000, 1000});
    draw(shape);
    Text const drawn(shape, UNO_QUERY_THROW);
    drawn->setString(to_office(in_vni(motto)));
    Properties(shape, UNO_QUERY_THROW)
        ->setPropertyValue("CharFontName", Any(rtl::OUString("VNI-Times")));
    auto const answer = convert();
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(joined(answer.warnings),
              "Đã chuyển 1 đoạn chữ TCVN3 (.VnTime…) sang Unicode.\n"
              "Còn 3 đoạn chữ để nguyên, xin xem lại:\n"
              "- Thân văn bản, “C«ng v¨n”: Không chắc là chữ của bảng mã cũ hay không, nên giữ "
              "nguyên.\n"
              "- Đầu trang, “m\u00AFt”: Phông “VPS Times” dùng bảng mã chưa đọc được, nên đoạn chữ "
              "này được giữ nguyên.\n"
              "- Hình vẽ, “" +
                  in_vni(motto) + "”: Chữ này do trường hoặc hình vẽ hiện ra, nên giữ nguyên.\n");
}

TEST_F(OldFontsInWriter, TheTextBoxOfAShapeIsConverted) {
    auto const shape = made<css::drawing::XShape>("com.sun.star.drawing.CustomShape");
    shape->setSize({5000, 2000});
    draw(shape);
    Properties(shape, UNO_QUERY_THROW)->setPropertyValue("TextBox", Any(true));
    write({shape, UNO_QUERY_THROW}, in_vni(motto), "VNI-Times");
    auto const answer = convert();
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_EQ(shown(plain_), Lines{std::string(motto) + " [Times New Roman]"});
    test::undo(plain_);
    EXPECT_EQ(shown(plain_), Lines{in_vni(motto) + " [VNI-Times]"});
}

TEST_F(OldFontsInWriter, RecordedChangesAreNoneOfTheConversion) {
    line(in_tcvn3(report_title), ".VnTime");
    Properties const document(plain_, UNO_QUERY_THROW);
    document->setPropertyValue("RecordChanges", Any(true));
    ASSERT_TRUE(convert().done);
    EXPECT_EQ(shown(plain_), Lines{std::string(report_title) + " [Times New Roman]"});
    EXPECT_TRUE(document->getPropertyValue("RecordChanges").get<bool>());
    EXPECT_FALSE(Reference<css::document::XRedlinesSupplier>(plain_, UNO_QUERY_THROW)
                     ->getRedlines()
                     ->createEnumeration()
                     ->hasMoreElements());
}

TEST_F(OldFontsInWriter, AProtectedSectionIsNamedAndNothingIsWritten) {
    line(in_tcvn3(report_title), ".VnTime");
    auto const inside = write(body_, in_tcvn3(motto), ".VnTime");
    auto const section = made<css::text::XTextContent>("com.sun.star.text.TextSection");
    Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->setName(to_office("Vùng khóa"));
    body_->insertTextContent(inside, section, true);
    Properties(section, UNO_QUERY_THROW)->setPropertyValue("IsProtected", Any(true));
    expect_refused("“Vùng khóa”");
}

TEST_F(OldFontsInWriter, ATableOfContentsIsConvertedThoughItIsLocked) {
    auto const heading = write(body_, in_tcvn3(report_title), ".VnTime");
    Properties(heading, UNO_QUERY_THROW)
        ->setPropertyValue("ParaStyleName", Any(rtl::OUString("Heading 1")));
    end_paragraph(body_);
    auto const index = made<css::text::XDocumentIndex>("com.sun.star.text.ContentIndex");
    Properties(index, UNO_QUERY_THROW)->setPropertyValue("CreateFromOutline", Any(true));
    body_->insertTextContent(body_->getEnd(), {index, UNO_QUERY_THROW}, false);
    style("ParagraphStyles", "Contents 1")
        ->setPropertyValue("CharFontName", Any(rtl::OUString(".VnTime")));
    Reference<css::util::XRefreshable>(index, UNO_QUERY_THROW)->refresh();
    auto const answer = convert();
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const lines = shown(plain_);
    EXPECT_EQ(std::count_if(lines.begin(), lines.end(),
                            [](std::string const& one) { return one.find(report_title) == 0; }),
              2)
        << joined(lines);
}

TEST_F(OldFontsInWriter, AProtectedCellIsNamedAndNothingIsWritten) {
    line(in_tcvn3(report_title), ".VnTime");
    auto const locked = cell(table_in(body_), "A1");
    write(locked, "x\u00B7", ".VnTime");
    Properties(locked, UNO_QUERY_THROW)->setPropertyValue("IsProtected", Any(true));
    expect_refused("“x\u00B7”");
}

TEST_F(OldFontsInWriter, AReadOnlyDocumentIsRefused) {
    line(in_tcvn3(report_title), ".VnTime");
    auto const file = folder() / "read_only.odt";
    session::store(plain_, file);
    auto const arguments = office::sequence<css::beans::PropertyValue>(
        {session::argument("Hidden", Any(true)), session::argument("ReadOnly", Any(true))});
    plain_ = keep(session::Model(css::frame::Desktop::create(context())->loadComponentFromURL(
                                     to_office(session::file_url(file)), "_blank", 0, arguments),
                                 UNO_QUERY_THROW));
    expect_refused("chỉ cho đọc");
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "settled.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using test::Element;
using test::text_of;

class Panel : public test::WindowTest {
protected:
    Element open_panel(session::Model const& document,
                       std::string const& item = "Bảng viết báo cáo",
                       char const* id = "vn.cchc.baocao.WritePanel") {
        // Boxes are drawn as there is room for them.
        document->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        choose_from_menu(document, item);
        Element panel;
        test::wait_until("the panel", [&] {
            panel = test::sidebar_panel(document, id);
            return panel.exists();
        });
        // The command gives a box the keyboard two steps later, when the sidebar is drawn; a caret
        // that is moved before that is not followed.
        for (int step = 0; step < 3; ++step) test::settle();
        return panel;
    }

    void go_to(session::Model const& document, char const* bookmark) {
        auto const marks =
            Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)->getBookmarks();
        Reference<css::text::XTextContent> const mark(
            marks->getByName(rtl::OUString::createFromAscii(bookmark)), UNO_QUERY_THROW);
        Reference<css::text::XTextViewCursorSupplier>(document->getCurrentController(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(mark->getAnchor()->getEnd(), false);
    }

    /// The keyboard is in the text again.
    static void go_to_text(session::Model const& document) {
        document->getCurrentController()->getFrame()->getComponentWindow()->setFocus();
    }

    /// A part of a panel that is seen now.
    static Element seen(Element const& panel, std::string const& name) {
        for (auto const& part : panel.shown_children())
            if (part.name() == name && part.role() != test::role::LABEL) return part;
        return {};
    }
    static Element wait_seen(Element const& panel, std::string const& name) {
        Element found;
        test::wait_until(name.c_str(), [&] {
            found = seen(panel, name);
            return found.exists();
        });
        return found;
    }
    static bool says(Element const& panel, std::string const& words) {
        for (auto const& part : panel.shown_children())
            if (part.role() == test::role::LABEL && part.name().find(words) != std::string::npos)
                return true;
        return false;
    }
    static void wait_says(Element const& panel, std::string const& words) {
        test::wait_until(words.c_str(), [&] { return says(panel, words); });
    }
    static void wait_for_text(session::Model const& report, std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return text_of(report).find(text) != std::string::npos; });
    }
    /// Types into a box and leaves it for a button.
    static void enter(Element const& panel, std::string const& label, std::string const& text) {
        auto const box = wait_seen(panel, label);
        box.focus();
        test::wait_until("the focus", [&] { return box.is_focused(); });
        box.type(text);
        seen(panel, "Thông tin chung…").focus();
    }

    static constexpr char const* outline = "Mục của báo cáo:";

    /// The same with the caret in this section, as somebody puts it there.
    Element open_panel_at(session::Model const& document, char const* bookmark,
                          std::string const& title) {
        auto const panel = open_panel(document);
        wait_seen(panel, outline);
        go_to_text(document);
        go_to(document, bookmark);
        wait_says(panel, title);
        return panel;
    }
};

TEST_F(Panel, TextAndPanelFollowEachOther) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const title = "II.2.5. Kết quả giải quyết TTHC";
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", title);
    auto const sections = seen(panel, outline);
    EXPECT_NE(sections.chosen().find("II.2. Cải cách thủ tục hành chính"), std::string::npos);
    std::string third;
    for (auto const& line : sections.items())
        if (line.find("II.3. ") != std::string::npos) third = line;
    sections.choose(third);
    test::wait_until("the caret", [&] {
        return test::paragraph_at_cursor(report).find("Cải cách tổ chức bộ máy") !=
               std::string::npos;
    });
    EXPECT_FALSE(says(panel, title));
    EXPECT_TRUE(test::undo_titles(report).empty());
}

TEST_F(Panel, WhatIsTypedStandsInTheTextWhenItsBoxIsLeft) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "910");
    wait_for_text(report, "2.056");
    EXPECT_EQ(test::undo_titles(report), std::vector<std::string>{"Nhập số liệu"});
    wait_says(panel, "2.056");
    auto const after = test::record_properties(report);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    EXPECT_EQ(test::record_properties(report), record);
    auto const box = wait_seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:");
    test::wait_until("the old value", [&] { return box.text() == "909"; });
    test::redo(report);
    EXPECT_EQ(test::record_properties(report), after);
    test::wait_until("the new value", [&] { return box.text() == "910"; });
}

TEST_F(Panel, WhatCannotBeReadStaysInItsBoxAndChangesNothing) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "nhiều");
    wait_says(panel, "“nhiều” không phải là số");
    EXPECT_EQ(seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:").text(), "nhiều");
    EXPECT_EQ(test::record_properties(report), record);
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "909");
    test::wait_until("the end of the complaint", [&] { return !says(panel, "“nhiều”"); });
    EXPECT_TRUE(test::undo_titles(report).empty());
}

TEST_F(Panel, WhatIsTypedInABoxThatIsNotLeftIsThereAgainWhenTheOfficeDied) {
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    {
        auto const report = keep(session::load(context(), file, false));
        auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
        enter(panel, "Hồ sơ kỳ trước chuyển qua:", "239");
        wait_for_text(report, "239");
        auto const box = wait_seen(panel, label);
        box.focus();
        test::wait_until("the focus", [&] { return box.is_focused(); });
        box.type("911");
    }
    session::OfficeOptions options;
    options.profile = folder() / "profile";
    options.log = folder() / "again.log";
    office().kill();
    session::Office again(options);
    test::look_at_office(again.context());
    auto const report = session::load(again.context(), file, false);
    auto const before = text_of(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    wait_says(panel, "Có 2 ô đã gõ mà chưa vào báo cáo");
    EXPECT_EQ(wait_seen(panel, label).text(), "911");
    EXPECT_EQ(text_of(report), before) << "nothing is written unasked";
    wait_seen(panel, "Ghi những ô này").press();
    wait_for_text(report, "2.057");
    test::wait_until("the end of what waits",
                     [&] { return !seen(panel, "Ghi những ô này").exists(); });
    again.kill();
}

TEST_F(Panel, WhatIsTypedWhenTheSidebarIsClosedStandsInTheText) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const box = wait_seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:");
    box.focus();
    test::wait_until("the focus", [&] { return box.is_focused(); });
    box.type("910");
    Reference<css::frame::XController2>(report->getCurrentController(), UNO_QUERY_THROW)
        ->getSidebar()
        ->setVisible(false);
    wait_for_text(report, "2.056");
    // Where the sidebar is hidden, the command shows it again.
    wait_seen(open_panel(report), outline);
}

/// A closed sidebar of 25.2 has its decks a moment after it is opened: "this window cannot open the
/// panel beside the text" was said the first time.
TEST_F(Panel, AClosedSidebarIsOpenedAtThePanel) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    Reference<css::frame::XController2>(report->getCurrentController(), UNO_QUERY_THROW)
        ->getSidebar()
        ->setVisible(false);
    test::settle();
    wait_seen(open_panel(report), outline);
}

TEST_F(Panel, RowsOfAListAreSeenAndOneIsTakenOutAndComesBack) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const panel = open_panel(report);
    wait_seen(panel, outline);
    auto const sections = seen(panel, outline);
    for (auto const& line : sections.items())
        if (line.find(" III. ") != std::string::npos) sections.choose(line);
    wait_says(panel, "Kết quả đạt được");
    wait_seen(panel, "✕").press();
    wait_says(panel, "Đã xóa dòng");
    EXPECT_NE(text_of(report), before);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    test::wait_until("the row again", [&] { return says(panel, "2. Cán bộ, công chức"); });
    std::vector<Element> edits;
    for (auto const& part : panel.shown_children())
        if (part.name() == "Sửa…") edits.push_back(part);
    ASSERT_GE(edits.size(), 2U);
    edits[1].press();
    auto const window = open_dialog("Nhập số liệu theo mục");
    EXPECT_EQ(test::list(window, "Kết quả đạt được, ưu điểm:").chosen().rfind("2. ", 0), 0U);
    test::button(window, "Hủy").press();
    wait_closed("Nhập số liệu theo mục");
}

TEST_F(Panel, ADocumentThatIsNotOursIsLeftAloneBesideOneThatIs) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const of_report = open_panel(report);
    wait_seen(of_report, outline);
    auto const plain = plain_document();
    auto const panel = open_panel(plain);
    wait_says(panel, "không phải báo cáo lập bằng Báo cáo CCHC");
    EXPECT_TRUE(seen(panel, "Tạo báo cáo mới…").exists());
    EXPECT_FALSE(seen(panel, outline).exists());
    session::close(report);
    EXPECT_TRUE(says(panel, "không phải báo cáo lập bằng Báo cáo CCHC"));
    EXPECT_TRUE(test::undo_titles(plain).empty());
}

TEST_F(Panel, TwoReportsInTwoWindowsKeepApart) {
    auto const one = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(one, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const other = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const of_other = open_panel_at(other, "cchc_muc_ii_2_5", "II.2.5. ");
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    auto const before = text_of(one);
    enter(of_other, label, "910");
    wait_for_text(other, "2.056");
    EXPECT_EQ(text_of(one), before);
    EXPECT_EQ(seen(panel, label).text(), "909");
    EXPECT_TRUE(test::undo_titles(one).empty());
    session::close(other);
    enter(panel, label, "911");
    wait_for_text(one, "2.057");
}

TEST_F(Panel, AReportThatCannotBeWrittenIsShownAndTakesNothing) {
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    auto const report =
        keep(session::Model(css::frame::Desktop::create(context())->loadComponentFromURL(
                                office::to_office(session::file_url(file)), "_blank", 0,
                                office::sequence<css::beans::PropertyValue>(
                                    {session::argument("ReadOnly", css::uno::Any(true))})),
                            UNO_QUERY_THROW));
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    wait_says(panel, "đang mở chỉ để đọc");
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    EXPECT_EQ(wait_seen(panel, label).text(), "909");
    EXPECT_FALSE(seen(panel, label).is_enabled());
    EXPECT_EQ(test::record_properties(report), record);
}

/// The report with a paragraph typed by hand that breaks rules of numbers.
class CheckPanel : public Panel {
protected:
    session::Model open_faulty() {
        auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
        Reference<css::text::XTextContent> const mark(
            Reference<css::text::XBookmarksSupplier>(report, UNO_QUERY_THROW)
                ->getBookmarks()
                ->getByName("cchc_muc_ii_3"),
            UNO_QUERY_THROW);
        auto const text = mark->getAnchor()->getText();
        Reference<css::text::XParagraphCursor> const cursor(
            text->createTextCursorByRange(mark->getAnchor()), UNO_QUERY_THROW);
        cursor->gotoEndOfParagraph(false);
        Reference<css::text::XTextRange> const end(cursor, UNO_QUERY_THROW);
        text->insertControlCharacter(end, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        text->insertString(end, office::to_office(typed), false);
        return report;
    }
    Element open_check(session::Model const& document) {
        return open_panel(document, "Kiểm tra lỗi báo cáo…", "vn.cchc.baocao.CheckPanel");
    }
    /// Chooses the finding that says this.
    static void choose(Element const& panel, std::string const& words) {
        auto const findings = wait_seen(panel, "Những chỗ tìm thấy:");
        for (auto const& line : findings.items())
            if (line.find(words) != std::string::npos) return findings.choose(line);
        throw std::runtime_error("not found: " + words);
    }
    static std::string selected(session::Model const& document) {
        return office::from_office(
            Reference<css::text::XTextRange>(Reference<css::text::XTextViewCursorSupplier>(
                                                 document->getCurrentController(), UNO_QUERY_THROW)
                                                 ->getViewCursor(),
                                             UNO_QUERY_THROW)
                ->getString());
    }

    static std::string ignored_in(session::Model const& document) {
        Reference<css::beans::XPropertySet> const properties(
            Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW);
        rtl::OUString text;
        if (properties->getPropertySetInfo()->hasPropertyByName("cchc.ignored"))
            properties->getPropertyValue("cchc.ignored") >>= text;
        return office::from_office(text);
    }

    static constexpr char const* typed =
        "Tổng thu 1,146,000,000 đồng; đã nhận 12500 hồ sơ và 13700 phiếu.";
};

TEST_F(CheckPanel, AFindingIsShownInTheTextMendedAndUndone) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const steps = test::undo_titles(report).size();
    auto const panel = open_check(report);
    choose(panel, "1,146,000,000");
    test::wait_until("the words", [&] { return selected(report) == "1,146,000,000"; });
    wait_says(panel, "Sửa thành: “1.146.000.000”");
    EXPECT_EQ(text_of(report), before);
    seen(panel, "Sửa chỗ này").press();
    wait_for_text(report, "Tổng thu 1.146.000.000 đồng");
    EXPECT_EQ(test::undo_titles(report).size(), steps + 1);
    test::wait_until("the new list", [&] { return !says(panel, "1,146,000,000"); });
    EXPECT_FALSE(says(panel, "Văn bản đã đổi từ lần kiểm tra này."));
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    wait_says(panel, "Văn bản đã đổi từ lần kiểm tra này.");
}

TEST_F(CheckPanel, AllOfAKindAreMendedInOneStep) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const panel = open_check(report);
    choose(panel, "Số 12500");
    auto const all = wait_seen(panel, "Sửa mọi chỗ như vậy");
    test::wait_until("what can be mended", [&] { return all.is_enabled(); });
    all.press();
    wait_for_text(report, "đã nhận 12.500 hồ sơ và 13.700 phiếu");
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(CheckPanel, WhatIsIgnoredForAReasonStaysSoInTheFileAndCanBeUndone) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const panel = open_check(report);
    choose(panel, "Số 12500");
    auto const ignore = wait_seen(panel, "Bỏ qua");
    ignore.press();
    wait_says(panel, "Ghi lý do");
    test::field(panel, "Lý do bỏ qua:").type("số của phần mềm khác");
    ignore.press();
    test::wait_until("the ignored one", [&] {
        auto const all = seen(panel, "Những chỗ tìm thấy:").items();
        return !all.empty() && all.back().find("(Bỏ qua) Số 12500") == 0;
    });
    EXPECT_EQ(text_of(report), before);
    auto const again = reload(report, ".docx");
    EXPECT_NE(ignored_in(again).find("phần mềm khác"), std::string::npos);
    test::undo(report);
    EXPECT_EQ(ignored_in(report), "");
}

}  // namespace
}  // namespace report

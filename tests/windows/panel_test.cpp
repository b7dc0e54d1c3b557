// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using test::Element;
using test::text_of;

/// The office does not hang what it draws in the sidebar into the accessible tree of its window, so
/// a panel is reached by its own.
class Panel : public test::WindowTest {
protected:
    Element open_panel(session::Model const& document) {
        // Boxes are drawn as there is room for them.
        document->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        choose_from_menu(document, "Bảng viết báo cáo");
        Element panel;
        test::wait_until("the panel", [&] {
            panel = find_panel(document);
            return panel.exists();
        });
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

    static Element find_panel(session::Model const& document) {
        Reference<css::frame::XController2> const controller(document->getCurrentController(),
                                                             UNO_QUERY_THROW);
        auto const sidebar = controller->getSidebar();
        rtl::OUString const deck("vn.cchc.baocao.Deck"), panel("vn.cchc.baocao.WritePanel");
        if (!sidebar.is() || !sidebar->isVisible()) return {};
        auto const decks = sidebar->getDecks();
        if (!decks->hasByName(deck)) return {};
        Reference<css::ui::XDeck> const ours(decks->getByName(deck), UNO_QUERY_THROW);
        auto const panels = ours->getPanels();
        if (!panels.is() || !panels->hasByName(panel)) return {};
        Reference<css::ui::XPanel> const one(panels->getByName(panel), UNO_QUERY_THROW);
        return Element(Reference<css::accessibility::XAccessible>(one->getDialog(), UNO_QUERY));
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

}  // namespace
}  // namespace report

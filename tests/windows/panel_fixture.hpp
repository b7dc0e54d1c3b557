// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <string_view>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "panel_parts.hpp"
#include "settled.hpp"
#include "window_test.hpp"
#include "writer_command.hpp"

namespace report {

using test::Element;
using test::says;
using test::seen;
using test::text_of;
using test::wait_says;
using test::wait_seen;

/// A report with a panel of ours beside it.
class Panel : public test::WindowTest {
protected:
    test::Element open_panel(session::Model const& document,
                             std::string const& item = "Bảng viết báo cáo",
                             char const* id = test::write_panel) {
        // Boxes are drawn as there is room for them.
        document->getCurrentController()->getFrame()->getContainerWindow()->setPosSize(
            0, 0, 1300, 900, css::awt::PosSize::POSSIZE);
        choose_from_menu(document, item);
        test::Element panel;
        test::wait_until("the panel", [&] {
            panel = test::sidebar_panel(document, id);
            return panel.exists();
        });
        // The command gives a box the keyboard when the sidebar is drawn, some turns of the office
        // later; a caret that is moved before that is not followed.
        if (id == std::string_view(test::write_panel) && takes_entries(document))
            return test::panel_with_keyboard(document, id);
        for (int step = 0; step < 3; ++step) test::settle();
        return panel;
    }

    /// Whether it is a report of ours that may be written: a box takes the keyboard.
    static bool takes_entries(session::Model const& document) {
        using css::uno::Reference;
        using css::uno::UNO_QUERY_THROW;
        if (Reference<css::frame::XStorable>(document, UNO_QUERY_THROW)->isReadonly()) return false;
        auto const names = Reference<css::text::XBookmarksSupplier>(document, UNO_QUERY_THROW)
                               ->getBookmarks()
                               ->getElementNames();
        return std::any_of(names.begin(), names.end(),
                           [](auto const& name) { return name.startsWith("cchc_"); });
    }

    void go_to(session::Model const& document, char const* bookmark) {
        auto const marks =
            css::uno::Reference<css::text::XBookmarksSupplier>(document, css::uno::UNO_QUERY_THROW)
                ->getBookmarks();
        css::uno::Reference<css::text::XTextContent> const mark(
            marks->getByName(rtl::OUString::createFromAscii(bookmark)), css::uno::UNO_QUERY_THROW);
        css::uno::Reference<css::text::XTextViewCursorSupplier>(document->getCurrentController(),
                                                                css::uno::UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(mark->getAnchor()->getEnd(), false);
    }

    /// A paragraph typed by hand below that of a bookmark.
    static void type_below(session::Model const& document, char const* bookmark,
                           std::string const& words) {
        css::uno::Reference<css::text::XTextContent> const mark(
            css::uno::Reference<css::text::XBookmarksSupplier>(document, css::uno::UNO_QUERY_THROW)
                ->getBookmarks()
                ->getByName(rtl::OUString::createFromAscii(bookmark)),
            css::uno::UNO_QUERY_THROW);
        auto const text = mark->getAnchor()->getText();
        css::uno::Reference<css::text::XParagraphCursor> const cursor(
            text->createTextCursorByRange(mark->getAnchor()), css::uno::UNO_QUERY_THROW);
        cursor->gotoEndOfParagraph(false);
        css::uno::Reference<css::text::XTextRange> const end(cursor, css::uno::UNO_QUERY_THROW);
        text->insertControlCharacter(end, css::text::ControlCharacter::PARAGRAPH_BREAK, false);
        text->insertString(end, office::to_office(words), false);
    }

    /// As a hand does of the paragraph in which its caret stands.
    static void make_a_table_here(session::Model const& document) {
        test::give_command(document, "GoToStartOfPara");
        test::give_command(document, "EndOfParaSel");
        test::give_command(document, "ConvertTextToTable",
                           {session::argument("Delimiter", css::uno::Any(rtl::OUString(" "))),
                            session::argument("WithHeader", css::uno::Any(false))});
    }

    /// The keyboard is in the text again.
    static void go_to_text(session::Model const& document) {
        document->getCurrentController()->getFrame()->getComponentWindow()->setFocus();
    }

    static void wait_for_text(session::Model const& report, std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return test::text_of(report).find(text) != std::string::npos; });
    }
    /// Types into a box and leaves it for a button.
    static void enter(test::Element const& panel, std::string const& label,
                      std::string const& text) {
        auto const box = test::wait_seen(panel, label);
        box.focus();
        test::wait_until("the focus", [&] { return box.is_focused(); });
        box.type(text);
        test::seen(panel, "Thông tin chung…").focus();
    }

    static constexpr char const* outline = "Mục của báo cáo:";

    /// The same with the caret in this section, as somebody puts it there.
    test::Element open_panel_at(session::Model const& document, char const* bookmark,
                                std::string const& title) {
        auto const panel = open_panel(document);
        test::wait_seen(panel, outline);
        go_to_text(document);
        go_to(document, bookmark);
        test::wait_says(panel, title);
        return panel;
    }
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <chrono>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/accessibility/XAccessibleText.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <thread>

#include "accessible.hpp"
#include "document_text.hpp"
#include "keyboard.hpp"
#include "office/uno/strings.hpp"
#include "panel_parts.hpp"
#include "settled.hpp"

namespace report {
namespace {

using css::accessibility::XAccessible;
using css::accessibility::XAccessibleComponent;
using css::accessibility::XAccessibleText;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using test::field;
using test::list;
using test::text_of;

TEST_F(Keyboard, AClerkMakesAReportWithoutAMouse) {
    auto const plain = plain_document();
    activate(plain);
    choose("t");
    wait_for_focus(agency_title);
    auto const agency = open_dialog(agency_title);
    keys({"Tab", "Tab"});  // from the province and the kind of unit to its name
    type_into(agency, "Tên riêng:", "Phổ An");
    keys({"Tab"});
    type_into(agency, "Người ký 1:", "Nguyễn Minh Hà");
    keys({"alt+a"});  // what most people leave as it is
    type_into(agency, "Huyện, thị xã (cũ):", "thị xã Đức Phổ");
    keys({"Return"});
    wait_for_focus(new_title);
    keys({"alt+n"});
    keys({"ctrl+a"});
    type("2023");
    keys({"Return"});
    auto const text = text_of(new_report_beside({plain}));
    EXPECT_NE(text.find("XÃ PHỔ AN"), std::string::npos);
    EXPECT_NE(text.find("năm 2023"), std::string::npos);
    EXPECT_NE(text.find("Nguyễn Minh Hà"), std::string::npos);
}

TEST_F(Keyboard, TheNumberIsTypedAtOnceAndCtrlZTakesItBack) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    activate(report);
    keys({"alt+b", "m", "h"});
    wait_for_focus(general_title);
    type("115");
    keys({"Tab", "Tab"});
    type("20");
    keys({"Return"});
    test::wait_until("the number in the report",
                     [&] { return text_of(report).find("Số: 115/BC-UBND") != std::string::npos; });
    EXPECT_NE(text_of(report).find("Phổ An, ngày 20 tháng 7 năm 2023"), std::string::npos);
    activate(report);
    keys({"ctrl+z"});
    test::wait_until("the undone number", [&] { return text_of(report) == before; });
}

TEST_F(Keyboard, EnterGoesFromBoxToBoxOverPagesAndCtrlEnterIsOk) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"alt+b", "m", "2"});
    wait_for_focus(sections_title);
    auto const window = open_dialog(sections_title);
    auto const focused = [&](char const* label) {
        test::wait_until(label, [&] { return field(window, label).is_focused(); });
    };
    focused("Số TTHC có tiếp nhận hồ sơ:");
    keys({"F1"});
    wait_for_focus("Hướng dẫn");
    keys({"Escape"});
    wait_closed("Hướng dẫn");
    focused("Số TTHC có tiếp nhận hồ sơ:");
    type("1150");
    keys({"Return"});
    focused("Số TTHC không tiếp nhận hồ sơ:");
    type("8");
    keys({"Return", "Next"});  // a page with a list, and the page behind it
    focused("Số TTHC đã rà soát:");
    keys({"shift+Tab", "ctrl+Return"});
    wait_closed(sections_title);
    test::wait_until("the figures", [&] {
        auto const text = text_of(report);
        return text.find("1.150") != std::string::npos && text.find("1.158") != std::string::npos;
    });
    // Opened again, it is where it was left.
    activate(report);
    keys({"alt+b", "m", "2"});
    wait_for_focus(sections_title);
    auto const again = open_dialog(sections_title);
    test::wait_until("the page", [&] { return field(again, "Số TTHC đã rà soát:").is_showing(); });
    keys({"Escape"});
    wait_closed(sections_title);
}

TEST_F(Keyboard, WhatIsWrongIsTypedOverAndEnterGoesOnFromThere) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"alt+b", "m", "2"});
    wait_for_focus(sections_title);
    auto const window = open_dialog(sections_title);
    auto const focused = [&](char const* label) {
        test::wait_until(label, [&] { return field(window, label).is_focused(); });
    };
    constexpr auto first = "Số TTHC có tiếp nhận hồ sơ:";
    constexpr auto second = "Số TTHC không tiếp nhận hồ sơ:";
    focused(first);
    type("bao nhieu");
    keys({"Return", "Next", "Next"});  // two pages on
    focused("Số TTHC đã rà soát:");
    keys({"ctrl+Return"});
    focused(first);
    type("12");
    keys({"Return"});
    focused(second);
    EXPECT_EQ(field(window, first).text(), "12");
    keys({"ctrl+Return"});
    wait_closed(sections_title);
    EXPECT_EQ(test::undo_titles(report).size(), 1U);
}

/// The question whether what was typed may be lost.
class KeyboardInAQuestion : public Keyboard {
protected:
    void SetUp() override {
        Keyboard::SetUp();
        report_ = open_report(test::sample("pho-an-7-thang-2023.json"));
        before_ = text_of(report_);
        activate(report_);
        keys({"alt+b", "m", "h"});
        wait_for_focus(general_title);
        type("115");
        keys({"Escape"});
        wait_for_focus(question_);
    }

    /// The window is back with its entries, which are lost only to a yes.
    void expect_kept_until_yes() {
        wait_for_focus(general_title);
        EXPECT_EQ(field(open_dialog(general_title), "Số báo cáo:").text(), "115");
        keys({"Escape"});
        wait_for_focus(question_);
        keys({"alt+c"});
        wait_closed(general_title);
        EXPECT_EQ(text_of(report_), before_);
    }

    static constexpr char const* question_ = "Báo cáo CCHC";
    session::Model report_;
    std::string before_;
};

TEST_F(KeyboardInAQuestion, EscAsksBeforeEntriesAreLost) {
    keys({"Escape"});  // no answer is no
    expect_kept_until_yes();
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

/// Esc and then Enter threw away all that was typed.
TEST_F(KeyboardInAQuestion, EnterKeepsWhatWasTyped) {
    keys({"Return"});
    expect_kept_until_yes();
}

/// Of somebody who does not look at the screen.
TEST_F(KeyboardInAQuestion, NoKeyChangesTheReportOrTheWindowBehindIt) {
    keys({"7", "BackSpace", "ctrl+z", "ctrl+s", "ctrl+w", "ctrl+v", "Delete", "alt+b", "ctrl+alt+p",
          "ctrl+alt+u", "F5", "Next", "Home"});
    EXPECT_TRUE(test::is_open(context(), question_));
    EXPECT_EQ(text_of(report_), before_);
    EXPECT_TRUE(test::undo_titles(report_).empty());
    wait_for_focus(question_);
    keys({"Escape"});
    wait_for_focus(general_title);
    EXPECT_EQ(field(open_dialog(general_title), "Số báo cáo:").text(), "115");
    // What was meant works as before.
    keys({"Return"});
    wait_closed(general_title);
    test::wait_until("the number in the report",
                     [&] { return text_of(report_).find("Số: 115/BC-UBND") != std::string::npos; });
    EXPECT_EQ(test::undo_titles(report_).size(), 1U);
}

TEST_F(Keyboard, TabWalksThroughARowOfATableWiderThanItsWindow) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"alt+b", "b"});
    wait_for_focus(tables_title);
    keys({"alt+d"});
    wait_for_focus(rows_title);
    keys({"alt+t"});  // the row that stands for all others gives way
    type("Ho tich");
    for (auto const* number : {"11", "22", "33", "44", "55", "66", "77", "88"}) {
        keys({"Tab"});
        type(number);
    }
    keys({"alt+t"});
    type("Dat dai");
    keys({"Tab"});
    type("100");
    keys({"Up"});  // to the number above, which is typed over
    type("12");
    keys({"Return"});
    auto const rows = open_dialog(rows_title);
    auto const online = std::string("Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, ");
    test::wait_until("the sum", [&] { return field(rows, online + "TỔNG CỘNG").text() == "112"; });
    keys({"shift+Tab", "shift+Tab"});  // the last cell of the first row
    type("89");
    test::wait_until("the last cell", [&] {
        return field(rows, "Số lượng hồ sơ đang giải quyết / Quá hạn, TỔNG CỘNG").text() == "89";
    });
    keys({"Escape"});
    wait_for_focus("Báo cáo CCHC");
    keys({"alt+c"});
    wait_closed(rows_title);
    wait_for_focus(tables_title);
    keys({"Escape"});
    wait_closed(tables_title);
    EXPECT_TRUE(test::undo_titles(report).empty());
}

TEST_F(Keyboard, FiguresAreEnteredBesideTheTextAndEscGoesBackIntoIt) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const steps = [&] { return test::undo_titles(report).size(); };
    activate(report);
    choose("o");
    test::Element panel;
    auto const with_keyboard = [&] { return test::with_keyboard(panel); };
    test::wait_until("a box of the panel", [&] {
        panel = test::sidebar_panel(report, test::write_panel);
        return !with_keyboard().empty();
    });
    auto const first = with_keyboard();
    type("Cong van 12");
    keys({"Return"});
    test::wait_until("the next box", [&] { return with_keyboard() != first; });
    test::wait_until("the entry in the text",
                     [&] { return text_of(report).find("Cong van 12") != std::string::npos; });
    EXPECT_EQ(steps(), 1U);
    keys({"shift+Tab"});
    test::wait_until("the box before", [&] { return with_keyboard() == first; });
    // What was entered is undone and done again out of the panel.
    keys({"ctrl+z"});
    test::wait_until("no entry", [&] {
        return text_of(report).find("Cong van 12") == std::string::npos && steps() == 0;
    });
    keys({"ctrl+y"});
    test::wait_until("the entry again", [&] {
        return text_of(report).find("Cong van 12") != std::string::npos && steps() == 1;
    });
    // So does the window for a name open, and leave the keyboard where it was.
    keys({"ctrl+shift+s"});
    test::wait_until("the window for the name", [] {
        return test::run_program({"xdotool", "getactivewindow", "getwindowname"}, environment())
                   .out.find("Save") == 0;
    });
    keys({"Escape"});
    test::wait_until("the box before", [&] { return with_keyboard() == first; });
    keys({"ctrl+a"});
    type("Cong van 13");
    keys({"Escape"});
    test::wait_until("the second entry",
                     [&] { return text_of(report).find("Cong van 13") != std::string::npos; });
    EXPECT_EQ(steps(), 2U);
    test::wait_until("the text", [&] { return with_keyboard().empty(); });
    keys({"ctrl+z", "ctrl+z"});
    test::wait_until("no entry", [&] {
        return text_of(report).find("Cong van 1") == std::string::npos && steps() == 0;
    });
}

/// Where the first letter of these words is drawn on the screen.
css::awt::Point place_of(Reference<XAccessible> const& part, rtl::OUString const& words) {
    auto const context = part.is() ? part->getAccessibleContext() : nullptr;
    if (!context.is()) return {-1, -1};
    auto const role = context->getAccessibleRole();
    if (role == test::role::MENU_BAR || role == test::role::TOOL_BAR) return {-1, -1};
    if (Reference<XAccessibleText> const text(context, UNO_QUERY);
        text.is() && role == test::role::PARAGRAPH)
        if (auto const at = text->getText().indexOf(words); at >= 0) {
            auto const corner =
                Reference<XAccessibleComponent>(context, UNO_QUERY_THROW)->getLocationOnScreen();
            auto const letter = text->getCharacterBounds(at);
            return {corner.X + letter.X + letter.Width / 2,
                    corner.Y + letter.Y + letter.Height / 2};
        }
    for (test::PartNumber i = 0, count = context->getAccessibleChildCount(); i < count; ++i)
        if (auto const found = place_of(context->getAccessibleChild(i), words); found.X >= 0)
            return found;
    return {-1, -1};
}

TEST_F(Keyboard, ADoubleClickOnANumberLeadsToItsBoxAndCtrlEnterBack) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    Reference<css::text::XTextContent> const mark(
        Reference<css::text::XBookmarksSupplier>(report, UNO_QUERY_THROW)
            ->getBookmarks()
            ->getByName("cchc_muc_ii_2_5"),
        UNO_QUERY_THROW);
    Reference<css::text::XTextViewCursorSupplier>(report->getCurrentController(), UNO_QUERY_THROW)
        ->getViewCursor()
        ->gotoRange(mark->getAnchor()->getStart(), false);
    css::awt::Point at{-1, -1};
    // Toolbars may still be coming, and push the text down.
    int looks = 0;
    test::wait_until("the number on the screen", [&] {
        auto const now = place_of(
            Reference<XAccessible>(report->getCurrentController()->getFrame()->getContainerWindow(),
                                   UNO_QUERY),
            "909");
        looks = now.X >= 0 && now.X == at.X && now.Y == at.Y ? looks + 1 : 0;
        at = now;
        return looks == 20;
    });
    // A menu that gtk draws is not in the office's account of the screen: one aims by the caret.
    for (int tries = 0; test::paragraph_at_cursor(report).find("909") == std::string::npos;
         ++tries) {
        ASSERT_LT(tries, 10);
        xdotool({"mousemove", std::to_string(at.X), std::to_string(at.Y + 10 * tries)});
        xdotool({"click", "1"});
        // Longer than the two clicks of a double click are apart.
        std::this_thread::sleep_for(std::chrono::milliseconds(1000));
    }
    xdotool({"click", "--repeat", "2", "--delay", "60", "1"});
    auto const is_in_box = [&] {
        return test::with_keyboard(test::sidebar_panel(report, test::write_panel)) ==
               "Hồ sơ mới tiếp nhận trực tuyến:";
    };
    test::wait_until("the box", is_in_box);
    EXPECT_TRUE(test::open_dialogs(context()).empty());
    type("910");
    keys({"ctrl+Return"});
    test::wait_until("the number in the text",
                     [&] { return text_of(report).find("2.056") != std::string::npos; });
    test::wait_until("the caret", [&] {
        return test::paragraph_at_cursor(report).find("910") != std::string::npos;
    });
    test::wait_until("the keyboard in the text", [&] { return !is_in_box(); });
    // From the text to the box with the same key.
    keys({"ctrl+Return"});
    test::wait_until("the box again", is_in_box);
}

}  // namespace
}  // namespace report

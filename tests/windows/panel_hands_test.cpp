// SPDX-License-Identifier: MPL-2.0
// What hasty hands do to a panel.
#include <com/sun/star/util/XCloseable.hpp>

#include "panel_fixture.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class PanelInHastyHands : public Panel {
protected:
    static void type_and_stay(test::Element const& panel, std::string const& text) {
        auto const box = wait_seen(panel, online);
        box.focus();
        test::wait_until("the focus", [&] { return box.is_focused(); });
        box.type(text);
    }
    static constexpr auto online = "Hồ sơ mới tiếp nhận trực tuyến:";
    static constexpr auto mark = "cchc_muc_ii_2_5";
};

TEST_F(PanelInHastyHands, EntriesUndoneAndRedoneInOneBreathLeaveWhatTheyFound) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, mark, "II.2.5. ");
    for (int turn = 0; turn < 5; ++turn) {
        enter(panel, online, std::to_string(910 + turn));
        wait_for_text(report, test::seen(panel, online).text());
        test::wait_until("the step", [&] { return test::undo_titles(report).size() == 1; });
        test::undo(report);
        test::redo(report);
        test::undo(report);
        EXPECT_EQ(text_of(report), before);
        EXPECT_EQ(test::record_properties(report), record);
        auto const box = wait_seen(panel, online);
        test::wait_until("the old value", [&] { return box.text() == "909"; });
    }
}

/// An undo while somebody types is of the text: what stands in the box stays there and is written.
TEST_F(PanelInHastyHands, AnUndoWhileABoxIsTypedInKeepsWhatIsTyped) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(report, mark, "II.2.5. ");
    enter(panel, "Hồ sơ kỳ trước chuyển qua:", "239");
    wait_for_text(report, "239");
    type_and_stay(panel, "910");
    test::undo(report);
    for (int step = 0; step < 5; ++step) test::settle();
    EXPECT_EQ(seen(panel, online).text(), "910");
    seen(panel, "Thông tin chung…").focus();
    wait_for_text(report, "910");
    EXPECT_EQ(test::undo_titles(report).size(), 1U);
}

/// Seen: numbers went into a paragraph below the end of the screen, and a letter typed after a
/// window was closed into the heading.
TEST_F(PanelInHastyHands, TheTextShowsWhereTheBoxThatIsTypedInComesToStand) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(report, mark, "II.2.5. ");
    type_and_stay(panel, "910");
    auto const chosen = [&] { return test::chosen_at_cursor(report); };
    test::wait_until("its number in the text", [&] { return chosen() == "909"; });
    EXPECT_EQ(seen(panel, online).text(), "910") << "which is still typed";
    auto const next = wait_seen(panel, "Hồ sơ kỳ trước chuyển qua:");
    auto const shown = next.text();
    next.focus();
    wait_for_text(report, "2.056");
    test::wait_until("the next number in the text", [&] { return chosen() == shown; });
    EXPECT_EQ(test::undo_titles(report).size(), 1U);
}

TEST_F(PanelInHastyHands, ATableIsMadeOfAParagraphThatThePanelLooksAtAndTheOfficeLives) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    open_panel_at(report, mark, "II.2.5. ");
    make_a_table_here(report);
    EXPECT_NE(text_of(report), before);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(PanelInHastyHands, AReportClosedWithABoxNotLeftOffersItWhenItIsOpenedAgain) {
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    auto const first = session::load(context(), file, false);
    auto const panel = open_panel_at(first, mark, "II.2.5. ");
    type_and_stay(panel, "910");
    Reference<css::util::XCloseable>(first, UNO_QUERY_THROW)->close(true);
    auto const again = keep(session::load(context(), file, false));
    auto const before = text_of(again);
    auto const shown = open_panel_at(again, mark, "II.2.5. ");
    EXPECT_EQ(wait_seen(shown, online).text(), "910");
    EXPECT_EQ(text_of(again), before) << "nothing is written unasked";
    wait_seen(shown, "Ghi những ô này").press();
    wait_for_text(again, "2.056");
}

/// A question of one report is open, and somebody goes on in another: each stays what it is.
TEST_F(PanelInHastyHands, AWindowOpenOverOneReportLeavesTheBoxOfAnotherAsItIs) {
    auto const one = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(one, mark, "II.2.5. ");
    auto const other = open_report(test::sample("pho-an-9-thang-2025.json"));
    auto const before = text_of(one);
    type_and_stay(panel, "910");
    choose_from_menu(other, "Thông tin chung…");
    test::button(open_dialog("Thông tin chung của báo cáo"), "Hủy").press();
    wait_closed("Thông tin chung của báo cáo");
    EXPECT_TRUE(test::undo_titles(other).empty());
    auto const text = seen(panel, online).text();
    EXPECT_EQ(text, "910");
    seen(panel, online).focus();
    seen(panel, "Thông tin chung…").focus();
    wait_for_text(one, "2.056");
    EXPECT_EQ(test::undo_titles(one).size(), 1U);
    EXPECT_NE(text_of(one), before);
}

}  // namespace
}  // namespace report

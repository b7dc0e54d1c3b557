// SPDX-License-Identifier: MPL-2.0
// Keys are made to fail where they come to the extension: it is said, and the next key works.
#include "document_text.hpp"
#include "panel_parts.hpp"
#include "throwing_keyboard.hpp"

namespace report {
namespace {

class ThrowingKeys : public Throwing<Keyboard> {
protected:
    static constexpr char const* message = "Báo cáo CCHC";

    void close_sentence() {
        wait_for_focus(message);
        keys({"Escape"});
        wait_closed(message);
    }
    static void wait_said(test::Element const& panel) {
        test::wait_until("the sentence", [&] {
            return test::says(panel, "LibreOffice không thực hiện được việc này");
        });
    }
};

TEST_F(ThrowingKeys, OfAWindowAreSaidAndOfTheSentenceLeaveItToBeClosed) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    choose("v");
    wait_for_focus(import_title);
    tell("window.key");
    keys({"Down"});
    wait_failed("window.key");
    wait_for_focus(message);
    tell("message.key");
    keys({"Down"});
    wait_failed("message.key");
    tell("");
    close_sentence();
    wait_for_focus(import_title);
    keys({"F1"});
    wait_for_focus("Hướng dẫn");
    keys({"Escape"});
    wait_closed("Hướng dẫn");
    keys({"Escape"});
    wait_closed(import_title);
}

TEST_F(ThrowingKeys, OfATableAreSaidAndTheNextOneGoesToTheNextRow) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"alt+b", "b"});
    wait_for_focus(tables_title);
    keys({"alt+d"});
    wait_for_focus(rows_title);
    tell("matrix.key");
    keys({"Down"});
    wait_failed("matrix.key");
    tell("");
    close_sentence();
    wait_for_focus(rows_title);
    keys({"Escape"});
    wait_closed(rows_title);
    wait_for_focus(tables_title);
    keys({"Escape"});
    wait_closed(tables_title);
}

TEST_F(ThrowingKeys, OfThePanelAreSaidInIt) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    choose("o");
    auto const panel = test::panel_with_keyboard(report, test::write_panel);
    tell("panel.keys\npanel.key");
    keys({"Down"});
    wait_failed("panel.keys");
    wait_failed("panel.key");
    wait_said(panel);
    tell("");
    keys({"Escape"});
    EXPECT_TRUE(office().is_alive());
}

TEST_F(ThrowingKeys, OfTheFindingsLeaveThem) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"ctrl+alt+r"});
    auto const panel = test::panel_with_keyboard(report, test::check_panel);
    auto const before = test::seen(panel, "Những chỗ tìm thấy:").items();
    tell("check_panel.key");
    keys({"Down"});
    wait_failed("check_panel.key");
    tell("");
    EXPECT_EQ(test::seen(panel, "Những chỗ tìm thấy:").items(), before);
    EXPECT_TRUE(office().is_alive());
}

}  // namespace
}  // namespace report

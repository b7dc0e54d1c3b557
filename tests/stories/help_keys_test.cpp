// SPDX-License-Identifier: MPL-2.0
// F1 wherever the keyboard is, by the two ways in which Linux draws windows.
#include "core/form/help_page.hpp"
#include "document_text.hpp"
#include "keyboard.hpp"
#include "kind_folder.hpp"
#include "panel_parts.hpp"

namespace report {
namespace {

class HelpByKey : public Keyboard, public testing::WithParamInterface<char const*> {
protected:
    void SetUp() override {
        auto drawn = environment();
        drawn["SAL_USE_VCLPLUGIN"] = GetParam();
        set_environment(drawn);
        Keyboard::SetUp();
    }
    void TearDown() override {
        Keyboard::TearDown();
        auto usual = environment();
        usual["SAL_USE_VCLPLUGIN"] = "gtk3";
        set_environment(usual);
    }

    /// The title of the page that a window names.
    static std::string page_of(std::string const& window) {
        auto const folder = test::source_folder() / "extension/help";
        auto const page = read_help_index(test::read_file(folder / "index.json"), "index.json")
                              .value()
                              .page_of(window);
        return read_help_page(test::read_file(folder / "vi" / (page + ".html")), page)
            .value()
            .title;
    }
    /// F1, and back with Esc.
    void expect_page_of(std::string const& window, char const* key = "F1") {
        keys({key});
        wait_for_focus(help_title);
        auto const pages = test::list(open_dialog(help_title), "Trang:");
        EXPECT_EQ(pages.chosen(), page_of(window)) << window;
        keys({"Escape"});
        wait_closed(help_title);
    }

    static constexpr char const* help_title = "Hướng dẫn";
};

TEST_P(HelpByKey, OpensThePageOfEveryWindowOfTheMenu) {
    struct Opened {
        std::vector<std::string> keys;
        char const* title;
        char const* window;
    };
    std::vector<Opened> const windows{
        {{"t"}, agency_title, "agency"},  // who has told of no agency is asked for it
        {{"k"}, "Lập báo cáo kỳ sau", "next"},
        {{"c"}, "Các mục của báo cáo", "overview"},
        {{"m", "h"}, general_title, "general"},
        {{"m", "u"}, "Kính gửi, nơi nhận, người ký", "parties"},
        {{"m", "2"}, sections_title, "section"},
        {{"n"}, "Chèn câu mẫu", "sentence"},
        {{"b"}, tables_title, "table"},
        {{"v"}, import_title, "import"},
        {{"g"}, "Giới thiệu", "about"},
    };
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    for (auto const& one : windows) {
        SCOPED_TRACE(one.title);
        auto all = one.keys;
        all.insert(all.begin(), "alt+b");
        keys(all);
        wait_for_focus(one.title);
        expect_page_of(one.window);
        wait_for_focus(one.title);
        if (one.window == std::string_view("table")) {
            keys({"alt+d"});
            wait_for_focus(rows_title);
            expect_page_of("table_rows");
            wait_for_focus(rows_title);
            keys({"Escape"});
            wait_closed(rows_title);
            wait_for_focus(one.title);
        }
        keys({"Escape"});
        wait_closed(one.title);
    }
    EXPECT_TRUE(test::undo_titles(report).empty());
}

/// Those that stand behind a window, a question, or have no agency to begin with.
TEST_P(HelpByKey, OpensThePageOfWindowsBehindOthers) {
    constexpr char const* ours = "Báo cáo CCHC";
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    struct Opened {
        char const* key;
        char const* title;
        char const* window;
    };
    for (auto const& one : {Opened{"u", "Bắt đầu báo cáo của kỳ này", "start"},
                            Opened{"x", "Xuất bảng số liệu", "export"}}) {
        SCOPED_TRACE(one.title);
        choose(one.key);
        wait_for_focus(one.title);
        expect_page_of(one.window);
        wait_for_focus(one.title);
        keys({"Escape"});
        wait_closed(one.title);
    }
    // A question over a window.
    keys({"alt+b", "m", "h"});
    wait_for_focus(general_title);
    type("115");
    keys({"Escape"});
    wait_for_focus(ours);
    expect_page_of("message");
    wait_for_focus(ours);
    keys({"alt+c"});
    wait_closed(general_title);
    // Rows that are pasted, from the page of a list.
    keys({"alt+b", "m", "2"});
    wait_for_focus(sections_title);
    keys({"Next", "alt+d"});
    wait_for_focus("Dán nhiều dòng");
    expect_page_of("paste");
    wait_for_focus("Dán nhiều dòng");
    keys({"Escape"});
    wait_closed("Dán nhiều dòng");
    wait_for_focus(sections_title);
    keys({"Escape"});
    wait_closed(sections_title);
    // The window for a new report, behind that for the agency.
    choose("t");
    wait_for_focus(agency_title);
    auto const agency = open_dialog(agency_title);
    keys({"Tab", "Tab"});
    type_into(agency, "Tên riêng:", "Phổ An");
    keys({"Tab"});
    type_into(agency, "Người ký 1:", "Nguyễn Minh Hà");
    keys({"Return"});
    wait_for_focus(new_title);
    expect_page_of("new_report");
    wait_for_focus(new_title);
    keys({"Escape"});
    wait_closed(new_title);
    EXPECT_TRUE(test::undo_titles(report).empty());
}

INSTANTIATE_TEST_SUITE_P(Drawn, HelpByKey, testing::Values("gtk3", "gen"));

class HelpByKeyInPanels : public HelpByKey {};

TEST_P(HelpByKeyInPanels, OpensTheirPageAndGoesBackToTheBox) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    activate(report);
    keys({"ctrl+alt+p"});
    auto panel = test::panel_with_keyboard(report, test::write_panel);
    auto const box = test::with_keyboard(panel);
    type("Cong van 12");
    // Where gtk draws, a panel is a window of gtk's own in the sidebar, and F1 alone is gone before
    // it comes there (docs/windows.md).
    std::vector<char const*> all{"shift+F1"};
    if (GetParam() == std::string_view("gen")) all.push_back("F1");
    for (auto const* key : all) {
        SCOPED_TRACE(key);
        expect_page_of("panel", key);
        test::wait_until("the box", [&] { return test::with_keyboard(panel) == box; });
        EXPECT_EQ(test::seen(panel, box).text(), "Cong van 12");
    }
    keys({"Escape", "ctrl+alt+r"});
    panel = test::panel_with_keyboard(report, test::check_panel);
    for (auto const* key : all) {
        SCOPED_TRACE(key);
        expect_page_of("check_panel", key);
    }
}

INSTANTIATE_TEST_SUITE_P(Drawn, HelpByKeyInPanels, testing::Values("gtk3", "gen"));

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
// Reports of two kinds beside each other, and in one window one behind the other.
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>

#include "office/uno/strings.hpp"
#include "panel_fixture.hpp"

namespace report {
namespace {

namespace json = boost::json;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

class PanelOfTwoKinds : public Panel {
protected:
    static void SetUpTestSuite() {
        set_package(test::package_with_kind());
        Panel::SetUpTestSuite();
    }

    static std::string reform() { return test::sample("pho-an-7-thang-2023.json"); }
    static std::string visits() {
        return test::read_file(test::source_folder() / "tests/kinds/so-lieu.json");
    }

    /// Into the window of another, as File > Open does there.
    session::Model load_into(session::Model const& shown, std::string const& data) {
        Reference<css::frame::XComponentLoader> const window(
            shown->getCurrentController()->getFrame(), UNO_QUERY_THROW);
        return keep({window->loadComponentFromURL(
                         office::to_office(session::file_url(report_file(data))), "_self", 0, {}),
                     UNO_QUERY_THROW});
    }
    static Element panel_of(session::Model const& document, char const* id = test::write_panel) {
        return test::sidebar_panel(document, id);
    }
    /// The panel of a window in which the document has just come.
    static Element wait_for_outline(session::Model const& document, std::string const& title) {
        Element panel;
        test::wait_until(title.c_str(), [&] {
            panel = panel_of(document);
            if (!panel.exists()) return false;
            auto const sections = seen(panel, outline);
            return sections.exists() && line_of(sections, title) != std::string();
        });
        return panel;
    }
    static std::string line_of(Element const& sections, std::string const& title) {
        for (auto const& line : sections.items())
            if (line.find(title) != std::string::npos) return line;
        return {};
    }
    /// By the outline, which shows the boxes of a section that has only one group of them.
    void go_to_section(session::Model const& document, Element const& panel,
                       std::string const& title, std::string const& label) {
        auto const sections = wait_seen(panel, outline);
        sections.choose(line_of(sections, title));
        wait_seen(panel, label);
        go_to_text(document);
    }

    static constexpr auto visited = "I. Kết quả tiếp công dân";
    static constexpr auto letters = "II. Kết quả giải quyết đơn thư";
    static constexpr auto procedures = "II.2. Cải cách thủ tục hành chính";
    static constexpr auto online = "Hồ sơ mới tiếp nhận trực tuyến:";
    static constexpr auto visit_count = "Số lượt tiếp:";
    static constexpr auto letter_count = "Đơn đã tiếp nhận:";
};

TEST_F(PanelOfTwoKinds, InTwoWindowsEachHasItsOutlineAndTakesItsFigures) {
    auto const one = open_report(reform());
    auto const panel = open_panel_at(one, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const other = open_report(visits());
    auto const of_other = open_panel(other);
    go_to_section(other, of_other, letters, letter_count);
    EXPECT_EQ(line_of(seen(panel, outline), letters), "");
    EXPECT_EQ(line_of(seen(of_other, outline), procedures), "");
    EXPECT_EQ(seen(of_other, letter_count).text(), "11");
    EXPECT_FALSE(seen(of_other, online).exists());
    EXPECT_FALSE(seen(panel, letter_count).exists());
    auto const before = text_of(one);
    enter(of_other, letter_count, "12");
    wait_for_text(other, "12 đơn");
    EXPECT_EQ(text_of(one), before);
    auto const of_visits = text_of(other);
    enter(panel, online, "910");
    wait_for_text(one, "2.056");
    EXPECT_EQ(text_of(other), of_visits);
    EXPECT_EQ(test::undo_titles(one).size(), 1U);
    EXPECT_EQ(test::undo_titles(other).size(), 1U);
    // The one that stays goes on when the other is closed, and the other way round.
    session::close(one);
    enter(of_other, letter_count, "13");
    wait_for_text(other, "13 đơn");
}

TEST_F(PanelOfTwoKinds, InOneWindowOneBehindTheOtherItIsThatOfTheReportThere) {
    auto first = open_report(reform());
    open_panel_at(first, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const second = load_into(first, visits());
    auto panel = wait_for_outline(second, letters);
    EXPECT_EQ(line_of(seen(panel, outline), procedures), "");
    go_to_section(second, panel, visited, visit_count);
    EXPECT_EQ(seen(panel, visit_count).text(), "14");
    enter(panel, visit_count, "15");
    wait_for_text(second, "15 lượt");
    EXPECT_EQ(test::undo_titles(second).size(), 1U);
    auto const third = load_into(second, reform());
    panel = wait_for_outline(third, procedures);
    EXPECT_EQ(line_of(seen(panel, outline), letters), "");
    EXPECT_FALSE(seen(panel, visit_count).exists());
    go_to_text(third);
    go_to(third, "cchc_muc_ii_2_5");
    wait_says(panel, "II.2.5. ");
    enter(panel, online, "910");
    wait_for_text(third, "2.056");
}

/// What is typed and not left when the window gets another report is that of the first: it waits
/// there, and never comes into the other.
TEST_F(PanelOfTwoKinds, WhatIsBeingTypedWhenTheWindowGetsAnotherKindWaitsInItsOwnReport) {
    auto const file = report_file(reform());
    auto const first = keep(session::load(context(), file, false));
    auto panel = open_panel_at(first, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const box = wait_seen(panel, online);
    box.focus();
    test::wait_until("the focus", [&] { return box.is_focused(); });
    box.type("910");
    auto const second = load_into(first, visits());
    panel = wait_for_outline(second, letters);
    EXPECT_EQ(text_of(second).find("910"), std::string::npos);
    EXPECT_TRUE(test::undo_titles(second).empty());
    EXPECT_FALSE(says(panel, "đã gõ mà chưa vào báo cáo"));
    auto const again = keep(session::load(context(), file, false));
    panel = open_panel_at(again, "cchc_muc_ii_2_5", "II.2.5. ");
    EXPECT_EQ(wait_seen(panel, online).text(), "910");
}

TEST_F(PanelOfTwoKinds, TheFindingsAreThoseOfTheReportInTheWindow) {
    auto const one = open_report(reform());
    type_below(one, "cchc_muc_ii_3", "Đã nhận 12500 hồ sơ.");
    auto data = json::parse(visits()).as_object();
    data["values"].as_object()["dt_gq"] = 21;
    auto const other = open_report(json::serialize(data));
    auto const check = [&](session::Model const& report) {
        auto const panel = open_panel(report, "Kiểm tra lỗi báo cáo…", test::check_panel);
        wait_seen(panel, "Những chỗ tìm thấy:");
        return panel;
    };
    auto const found = [](Element const& panel, std::string const& words) {
        auto const lines = seen(panel, "Những chỗ tìm thấy:").items();
        return std::any_of(lines.begin(), lines.end(), [&](std::string const& line) {
            return line.find(words) != std::string::npos;
        });
    };
    constexpr auto more_than_came = "Số đơn đã giải quyết (21)";
    auto const panel = check(one);
    auto const of_other = check(other);
    EXPECT_TRUE(found(panel, "12500"));
    EXPECT_FALSE(found(panel, more_than_came));
    EXPECT_TRUE(found(of_other, more_than_came));
    EXPECT_FALSE(found(of_other, "12500"));
    auto const next = load_into(other, reform());
    test::wait_until("nothing of the report before", [&] {
        auto const shown = panel_of(next, test::check_panel);
        return says(shown, "Bấm “Kiểm tra”") && !says(shown, more_than_came) &&
               !seen(shown, "Những chỗ tìm thấy:").exists();
    });
    EXPECT_TRUE(found(panel, "12500"));
}

}  // namespace
}  // namespace report

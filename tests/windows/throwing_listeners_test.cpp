// SPDX-License-Identifier: MPL-2.0
// The listeners of a window's boxes and lists and of the cells of a table are made to fail.
#include "throwing.hpp"

#include <future>

namespace report {
namespace {

using test::button;
using test::Element;
using test::list;
using test::Throwing;

class ThrowingListeners : public Throwing {
protected:
    static constexpr char const* tables = "Chèn bảng số liệu";
    static constexpr char const* rows = "Nhập dòng số liệu";

    /// Fails at this part of a window, which says so once.
    void fail_and_say(char const* part, std::function<void()> const& act) {
        fail_at({part}, [&] {
            auto const done = std::async(std::launch::async, act);
            expect_said_and_close();
        });
    }

    static Element box(Element const& window, std::string const& cell) {
        Element found;
        test::wait_until(cell.c_str(), [&] {
            for (auto const& part : window.shown_children())
                if (part.role() == test::role::TEXT && part.name() == cell) found = part;
            return found.exists();
        });
        return found;
    }
};

TEST_F(ThrowingListeners, ABoxThatIsTypedIntoOrEnteredStillTakesWhatIsTypedNext) {
    {
        auto const pages = open_section();
        fail_and_say("listener.text", [&] { pages.field(income).type("1.000.000"); });
        pages.field(income).type("2.000.000");
        pages.button("Đồng ý").press();
        wait_closed(sections);
        EXPECT_NE(test::text_of(report_).find("2.000.000 đồng"), std::string::npos);
    }
    auto const pages = open_section();
    fail_and_say("listener.focus", [&] { pages.field(income).focus(); });
    pages.button("Hủy").press();
    wait_closed(sections);
    expect_still_works();
}

TEST_F(ThrowingListeners, AListThatIsChosenFromLeavesTheWindowOpen) {
    auto const window = open_from_menu("Chèn bảng số liệu…", tables);
    auto const all = list(window, "Bảng:").items();
    ASSERT_GT(all.size(), 2U);
    fail_and_say("listener.item", [&] { list(window, "Bảng:").choose(all[2]); });
    list(window, "Bảng:").choose(all[1]);
    EXPECT_EQ(list(window, "Bảng:").chosen(), all[1]);
    button(window, "Hủy").press();
    wait_closed(tables);
    expect_still_works();
}

TEST_F(ThrowingListeners, ACellOfATableStillTakesWhatIsTypedNext) {
    auto const window = open_from_menu("Chèn bảng số liệu…", tables);
    for (auto const& item : list(window, "Bảng:").items())
        if (item.find("Kết quả đào tạo, bồi dưỡng") != std::string::npos)
            list(window, "Bảng:").choose(item);
    button(window, "Nhập dòng số liệu…").press();
    {
        auto const grid = open_dialog(rows);
        fail_and_say("matrix.text", [&] { box(grid, "Cán bộ, dòng 1").type("12"); });
        // Said once: what fails after it is in the log, and the window goes on.
        fail_at({"matrix.focus"}, [&] { box(grid, "Công chức, dòng 1").focus(); });
        box(grid, "Cán bộ, dòng 1").type("34");
        EXPECT_EQ(box(grid, "Cán bộ, dòng 1").text(), "34");
        discard(grid);
        wait_closed(rows);
    }
    button(window, "Hủy").press();
    wait_closed(tables);
    expect_still_works();
}

}  // namespace
}  // namespace report

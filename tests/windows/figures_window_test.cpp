// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::list;
using test::text_of;

constexpr char const* title = "Nhập số liệu";
constexpr char const* late = "Hồ sơ đã giải quyết quá hạn:";

class FiguresWindow : public test::WindowTest {
protected:
    void SetUp() override {
        WindowTest::SetUp();
        report_ = open_report(test::sample("pho-an-7-thang-2023.json"));
        choose_from_menu(report_, "Nhập số liệu…");
        window_ = open_dialog(title);
    }
    /// Chooses a section by its title, whatever stands behind it.
    void go_to(std::string const& section) {
        for (auto const& item : list(window_, "Mục:").items())
            if (item.rfind(section, 0) == 0) return list(window_, "Mục:").choose(item);
        FAIL() << "no section " << section;
    }
    void turn_until(std::string const& label) {
        for (int pages = 0; pages < 8 && !is_shown(label); ++pages)
            button(window_, "Trang sau").press();
        ASSERT_TRUE(is_shown(label)) << label;
    }
    bool is_shown(std::string const& label) {
        auto const box = field(window_, label);
        return box.exists() && box.is_showing();
    }

    session::Model report_;
    test::Element window_;
};

TEST_F(FiguresWindow, WhatIsTypedStandsInTheReportAndOneUndoTakesItBack) {
    auto const before = text_of(report_);
    go_to("Cải cách thủ tục hành chính");
    turn_until(late);
    EXPECT_EQ(field(window_, late).text(), "310");
    field(window_, late).type("311");
    button(window_, "Đồng ý").press();
    wait_closed(title);
    test::wait_until("the figure in the report", [&] {
        return text_of(report_).find("Quá hạn: 311 hồ sơ") != std::string::npos;
    });
    ASSERT_EQ(test::undo_titles(report_), std::vector<std::string>{"Nhập số liệu"});
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

TEST_F(FiguresWindow, WhatIsWrongIsSaidOnItsOwnPage) {
    go_to("Cải cách thủ tục hành chính");
    turn_until(late);
    field(window_, late).type("nhiều");
    go_to("Cải cách tài chính công");
    button(window_, "Đồng ý").press();
    test::wait_until("the page of the complaint", [&] { return is_shown(late); });
    EXPECT_EQ(field(window_, late).text(), "nhiều");
    discard(window_);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(FiguresWindow, LookingThroughAllPagesChangesNothing) {
    auto const forward = [&] {
        test::Element found;
        test::wait_until("the button", [&] {
            found = button(window_, "Trang sau");
            return found.exists();
        });
        return found;
    };
    int pages = 1;
    for (; forward().is_enabled(); ++pages) forward().press();
    EXPECT_GT(pages, 17);
    button(window_, "Hủy").press();
    wait_closed(title);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

}  // namespace
}  // namespace report

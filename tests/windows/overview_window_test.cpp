// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::list;
using test::text_of;

constexpr char const* title = "Các mục của báo cáo";
constexpr char const* label = "Chọn mục để nhập số liệu hoặc xem trong văn bản:";

class OverviewWindow : public test::ReportWindowTest {
protected:
    OverviewWindow() : ReportWindowTest(title) {}
    test::Element open() { return open_from_menu("Các mục của báo cáo…"); }
    static std::string line_of(test::Element const& window, std::string const& section) {
        for (auto const& item : list(window, label).items())
            if (item.rfind(section, 0) == 0) return item;
        return {};
    }
};

TEST_F(OverviewWindow, TellsHowFarEachSectionIs) {
    auto const window = open();
    EXPECT_EQ(list(window, label).items().size(), 18U);
    EXPECT_EQ(line_of(window, "I.2."), "I.2. Công tác kiểm tra CCHC - chưa nhập (0/3)");
    EXPECT_EQ(line_of(window, "II.1."), "II.1. Cải cách thể chế - đã nhập đủ (16/16)");
    EXPECT_EQ(line_of(window, "II.2."),
              "II.2. Cải cách thủ tục hành chính - đã nhập một phần (22/25)");
    button(window, "Đóng").press();
    wait_closed(title);
}

TEST_F(OverviewWindow, OpensASectionAndComesBackWithWhatWasEntered) {
    auto const window = open();
    list(window, label).choose(line_of(window, "I.2."));
    button(window, "Nhập…").press();
    test::SectionPages const section(open_dialog("Nhập số liệu theo mục"));
    section.field("Số cơ quan, đơn vị, bộ phận được kiểm tra:").type("0");
    section.button("Đồng ý").press();
    wait_closed("Nhập số liệu theo mục");
    auto const again = open_dialog(title);
    EXPECT_EQ(line_of(again, "I.2."), "I.2. Công tác kiểm tra CCHC - đã nhập một phần (1/3)");
    button(again, "Đóng").press();
    wait_closed(title);
}

TEST_F(OverviewWindow, TurnsToTheSectionInTheText) {
    auto const window = open();
    list(window, label).choose(line_of(window, "II.5."));
    button(window, "Xem trong văn bản").press();
    wait_closed(title);
    test::wait_until("the cursor", [&] {
        return test::paragraph_at_cursor(report_) == "Cải cách tài chính công";
    });
}

TEST_F(OverviewWindow, PutsADeletedSectionBack) {
    auto const whole = text_of(report_);
    test::delete_section(report_, "Cải cách tài chính công");
    choose_from_menu(report_, "Các mục của báo cáo…");
    // Three of its figures were entered: that is told once, by whatever command comes next.
    button(open_dialog("Báo cáo CCHC"), "Đóng").press();
    auto const window = open_dialog(title);
    auto const deleted = line_of(window, "II.5.");
    EXPECT_NE(deleted.find("đã xóa khỏi văn bản"), std::string::npos) << deleted;
    list(window, label).choose(deleted);
    button(window, "Đặt lại vào văn bản").press();
    test::wait_until("the section", [&] { return text_of(report_) == whole; });
    auto const again = open_dialog(title);
    EXPECT_EQ(line_of(again, "II.5.").find("đã xóa"), std::string::npos);
    button(again, "Đóng").press();
    wait_closed(title);
}

TEST_F(OverviewWindow, AWindowOfADeletedSectionOffersToPutItBackFirst) {
    auto const whole = text_of(report_);
    test::delete_section(report_, "Cải cách tài chính công");
    choose_from_menu(report_, "II.5. Cải cách tài chính công");
    button(open_dialog("Báo cáo CCHC"), "Đóng").press();
    button(open_dialog("Báo cáo CCHC"), "Có").press();
    auto const section = open_dialog("Nhập số liệu theo mục");
    EXPECT_EQ(text_of(report_), whole);
    button(section, "Hủy").press();
    wait_closed("Nhập số liệu theo mục");
}

}  // namespace
}  // namespace report

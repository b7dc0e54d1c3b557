// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::text_of;

constexpr char const* title = "Kính gửi, nơi nhận, người ký";

class PartiesWindow : public test::ReportWindowTest {
protected:
    PartiesWindow() : ReportWindowTest(title) {}
    test::Element open() { return open_from_menu("Phần cuối: Kính gửi, Nơi nhận, người ký…"); }
};

TEST_F(PartiesWindow, ChangesTheEndOfTheReportInOneUndoStep) {
    auto const before = text_of(report_);
    auto const window = open();
    EXPECT_EQ(field(window, "Họ tên:").text(), "Nguyễn Minh Hà");
    field(window, "Họ tên:").type("Họ Tên Khác");
    // The cursor stands in the first line, after "Như trên" the first recipient.
    button(window, "Xuống dưới").press();
    accept(window);
    test::wait_until("the name",
                     [&] { return text_of(report_).find("Họ Tên Khác") != std::string::npos; });
    auto const text = text_of(report_);
    EXPECT_LT(text.find("- Đảng ủy, TT. HĐND xã;"), text.find("- UBND thị xã Đức Phổ;"));
    ASSERT_EQ(test::undo_titles(report_),
              std::vector<std::string>{"Sửa Kính gửi, Nơi nhận, người ký"});
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
}

/// "Kính gửi" has words of the clerk, and shall now name somebody else.
class ConflictWindow : public PartiesWindow {
protected:
    test::Element open_conflict() {
        test::type_after(report_, "Kính gửi", " (để báo cáo)");
        auto const window = open();
        field(window, "Kính gửi (mỗi dòng một nơi):").type("Sở Nội vụ tỉnh Quảng Ngãi");
        field(window, "Họ tên:").type("Họ Tên Khác");
        button(window, "Đồng ý").press();
        return open_dialog(conflict_title);
    }
    void wait_for_name() {
        test::wait_until("the name",
                         [&] { return text_of(report_).find("Họ Tên Khác") != std::string::npos; });
    }
    char const* const conflict_title = "Chỗ đã sửa bằng tay";
    std::string const mine = "Kính gửi: Phòng Nội vụ thị xã Đức Phổ (để báo cáo)";
    std::string const fresh = "Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi";
};

TEST_F(ConflictWindow, ShowsBothTextsAndKeepsTheClerksUnlessToldOtherwise) {
    auto const window = open_conflict();
    EXPECT_EQ(field(window, "Của tôi (đang có trong văn bản):").text(), mine);
    EXPECT_EQ(field(window, "Bản mới (theo số liệu):").text(), fresh);
    button(window, "Ghi vào báo cáo").press();
    wait_closed(conflict_title);
    wait_for_name();
    EXPECT_NE(text_of(report_).find(mine), std::string::npos);
}

TEST_F(ConflictWindow, TakesTheNewTextWhereItIsWanted) {
    auto const window = open_conflict();
    button(window, "Lấy bản mới").press();
    auto const all =
        test::list(window,
                   "Những chỗ sau đã được sửa bằng tay và nay có nội dung mới theo số liệu. "
                   "Hãy so hai bản của từng chỗ rồi chọn giữ hay thay.");
    EXPECT_EQ(all.items(), std::vector<std::string>{"Kính gửi - lấy bản mới"});
    button(window, "Ghi vào báo cáo").press();
    wait_closed(conflict_title);
    wait_for_name();
    EXPECT_EQ(text_of(report_).find(mine), std::string::npos);
    EXPECT_NE(text_of(report_).find(fresh), std::string::npos);
    EXPECT_EQ(test::undo_titles(report_).front(), "Sửa Kính gửi, Nơi nhận, người ký");
}

TEST_F(ConflictWindow, CancelWritesNothing) {
    auto const window = open_conflict();
    auto const before = text_of(report_);
    button(window, "Hủy").press();
    wait_closed(conflict_title);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_EQ(text_of(report_).find("Họ Tên Khác"), std::string::npos);
}

}  // namespace
}  // namespace report

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

TEST_F(PartiesWindow, WordsTypedIntoAPlaceStayAndTheClerkIsTold) {
    test::type_after(report_, "Kính gửi", " (để báo cáo)");
    auto const window = open();
    field(window, "Họ tên:").type("Họ Tên Khác");
    accept(window);
    auto const message = open_dialog("Báo cáo CCHC");
    button(message, "OK").press();
    wait_closed("Báo cáo CCHC");
    auto const text = text_of(report_);
    EXPECT_NE(text.find("Kính gửi: Phòng Nội vụ thị xã Đức Phổ (để báo cáo)"), std::string::npos);
    EXPECT_NE(text.find("Họ Tên Khác"), std::string::npos);
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::list;

constexpr char const* title = "Chèn bảng số liệu";

class TableWindow : public test::ReportWindowTest {
protected:
    TableWindow() : ReportWindowTest(title) {}
    test::Element open() { return open_from_menu("Chèn bảng số liệu…"); }
    void wait_for(std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return test::text_of(report_).find(text) != std::string::npos; });
    }
};

TEST_F(TableWindow, SetsTheChosenTableWhereItIsWanted) {
    auto const window = open();
    EXPECT_EQ(list(window, "Bảng:").items().size(), 14U);
    list(window, "Bảng:").choose("Trình độ cán bộ, công chức của xã Phổ An");
    EXPECT_EQ(list(window, "Vị trí:").items(),
              (std::vector<std::string>{"Cuối mục của bảng", "Sau đoạn có con trỏ",
                                        "Phụ lục ở cuối báo cáo"}));
    accept(window);
    wait_for("Bảng 1. Trình độ cán bộ, công chức của xã Phổ An");
}

TEST_F(TableWindow, AsksHowTheTableCountsAndTakesItAwayAgain) {
    auto const window = open();
    EXPECT_TRUE(window.find(test::role::CHECK_BOX, "Tính hồ sơ rút vào cột Đúng hạn").exists());
    window.find(test::role::CHECK_BOX, "Tính hồ sơ rút vào cột Đúng hạn").press();
    accept(window);
    wait_for("Ngoài ra 29 hồ sơ");
    auto const again = open();
    list(again, "Vị trí:").choose("Xóa khỏi văn bản");
    accept(again);
    test::wait_until("the table to go", [&] {
        return test::text_of(report_).find("Ngoài ra 29 hồ sơ") == std::string::npos;
    });
}

}  // namespace
}  // namespace report

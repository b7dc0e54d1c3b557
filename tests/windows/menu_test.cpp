// SPDX-License-Identifier: MPL-2.0
#include "window_test.hpp"

namespace report {
namespace {

class Menu : public test::WindowTest {};

TEST_F(Menu, StandsInWriterWithItsVietnameseItems) {
    std::vector<std::string> titles;
    for (auto const& item : test::menu(plain_document()).children())
        if (!item.name().empty()) titles.push_back(item.name());
    EXPECT_EQ(titles,
              (std::vector<std::string>{"Tạo báo cáo mới…", "Nhập số liệu…", "Thông tin chung…",
                                        "Cập nhật", "Tùy chọn…", "Giới thiệu"}));
}

TEST_F(Menu, ToolbarIsGreyWhereItCannotAct) {
    auto const plain = plain_document();
    EXPECT_TRUE(test::toolbar_button(plain, "Tạo báo cáo mới…").is_enabled());
    EXPECT_FALSE(test::toolbar_button(plain, "Thông tin chung…").is_enabled());
    EXPECT_FALSE(test::toolbar_button(plain, "Nhập số liệu…").is_enabled());
    EXPECT_FALSE(test::toolbar_button(plain, "Cập nhật").is_enabled());
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_TRUE(test::toolbar_button(report, "Thông tin chung…").is_enabled());
    EXPECT_TRUE(test::toolbar_button(report, "Cập nhật").is_enabled());
}

TEST_F(Menu, SaysWhichVersionThisIs) {
    choose_from_menu(plain_document(), "Giới thiệu");
    auto const about = open_dialog("Giới thiệu");
    EXPECT_TRUE(about.find(test::role::LABEL, "Phiên bản " CCHC_VERSION).exists());
    test::button(about, "Đóng").press();
    wait_closed("Giới thiệu");
}

}  // namespace
}  // namespace report

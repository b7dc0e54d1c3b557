// SPDX-License-Identifier: MPL-2.0
#include "window_test.hpp"

namespace report {
namespace {

class Menu : public test::WindowTest {};

std::vector<std::string> titles_of(test::Element const& menu) {
    std::vector<std::string> titles;
    for (auto const& item : menu.children())
        if (!item.name().empty()) titles.push_back(item.name());
    return titles;
}

TEST_F(Menu, StandsInWriterWithItsVietnameseItems) {
    EXPECT_EQ(titles_of(test::menu(plain_document())),
              (std::vector<std::string>{"Bắt đầu làm…",
                                        "Tạo báo cáo mới…",
                                        "Lập báo cáo kỳ sau…",
                                        "Các mục của báo cáo…",
                                        "Nhập từng mục",
                                        "Bảng viết báo cáo",
                                        "Chèn câu mẫu…",
                                        "Chèn bảng số liệu…",
                                        "Chèn biểu đồ…",
                                        "Nhập số liệu vào bảng…",
                                        "Xuất bảng số liệu…",
                                        "Rà chữ kỳ cũ…",
                                        "Cộng số liệu các kỳ…",
                                        "Kiểm tra lỗi báo cáo…",
                                        "Cập nhật",
                                        "Chuyển phông cũ sang Unicode",
                                        "Chuẩn hóa thể thức theo mẫu…",
                                        "Tùy chọn…",
                                        "Hướng dẫn",
                                        "Giới thiệu"}));
}

TEST_F(Menu, EverySectionOfTheReportHasItsItem) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const titles = titles_of(test::section_menu(report));
    ASSERT_EQ(titles.size(), 18U);
    EXPECT_EQ(titles.front(), "Thông tin chung…");
    EXPECT_EQ(titles[2], "I.1. Công tác chỉ đạo, điều hành");
    EXPECT_EQ(titles[9], "II.2. Cải cách thủ tục hành chính");
    EXPECT_EQ(titles[16], "V. Kiến nghị, đề xuất");
    EXPECT_EQ(titles.back(), "Phần cuối: Kính gửi, Nơi nhận, người ký…");
}

TEST_F(Menu, ToolbarIsGreyWhereItCannotAct) {
    auto const plain = plain_document();
    EXPECT_TRUE(test::toolbar_button(plain, "Tạo báo cáo mới…").is_enabled());
    EXPECT_FALSE(test::toolbar_button(plain, "Các mục của báo cáo…").is_enabled());
    EXPECT_FALSE(test::toolbar_button(plain, "Cập nhật").is_enabled());
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    EXPECT_TRUE(test::toolbar_button(report, "Các mục của báo cáo…").is_enabled());
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

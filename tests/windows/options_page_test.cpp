// SPDX-License-Identifier: MPL-2.0
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::list;

class OptionsPage : public test::WindowTest {
protected:
    /// The options as our menu opens them: on our own page.
    test::Element open(session::Model const& document) {
        choose_from_menu(document, "Tùy chọn…");
        test::Element window;
        test::wait_until("the options", [&] {
            for (auto const& name : test::open_dialogs(context()))
                if (name.find("Báo cáo CCHC") != std::string::npos)
                    window = test::dialog(context(), name);
            return window.exists() &&
                   test::part(window, {test::role::COMBO_BOX, test::role::LIST}, "Ngôn ngữ:")
                       .exists();
        });
        return window;
    }
    void accept(test::Element const& window) {
        button(window, "OK").press();
        test::wait_until("the end of the options",
                         [&] { return test::open_dialogs(context()).empty(); });
    }
    static constexpr char const* profiles =
        "Cơ quan đã khai báo (dòng đang chọn được dùng cho báo cáo mới):";
};

TEST_F(OptionsPage, KeepsSeveralAgenciesAndTheChosenOneIsProposed) {
    auto const plain = plain_document();
    auto const window = open(plain);
    EXPECT_FALSE(button(window, "Sửa…").is_enabled());
    std::vector<std::string> listed;
    for (auto const* name : {"Phổ An", "Phổ Quang"}) {
        button(window, "Thêm…").press();
        fill_agency(name);
        listed.push_back(std::string("xã ") + name);
        test::wait_until("the agency's line",
                         [&] { return list(window, profiles).items() == listed; });
    }
    list(window, profiles).choose("xã Phổ Quang");
    accept(window);
    EXPECT_EQ(stored_agencies().size(), 2U);
    choose_from_menu(plain, "Tạo báo cáo mới…");
    auto const new_report = open_dialog("Tạo báo cáo mới");
    EXPECT_EQ(list(new_report, "Cơ quan:").chosen(), "xã Phổ Quang");
    button(new_report, "Hủy").press();
    wait_closed("Tạo báo cáo mới");
}

TEST_F(OptionsPage, RemovesAnAgencyWhenAskedTwice) {
    auto const plain = plain_document();
    auto const window = open(plain);
    button(window, "Thêm…").press();
    fill_agency("Phổ An");
    test::wait_until("the agency's line", [&] { return button(window, "Xóa").is_enabled(); });
    button(window, "Xóa").press();
    button(open_dialog("Báo cáo CCHC"), "Không").press();
    wait_closed("Báo cáo CCHC");
    EXPECT_EQ(stored_agencies().size(), 1U);
    button(window, "Xóa").press();
    button(open_dialog("Báo cáo CCHC"), "Có").press();
    test::wait_until("the agency's end", [&] { return stored_agencies().empty(); });
    accept(window);
}

TEST_F(OptionsPage, EnglishTurnsTheMenuEnglish) {
    auto const plain = plain_document();
    auto const window = open(plain);
    list(window, "Ngôn ngữ:").choose("English");
    accept(window);
    test::wait_until("the English menu",
                     [&] { return test::menu_item(plain, "New report…").exists(); });
    EXPECT_FALSE(test::menu_item(plain, "Tạo báo cáo mới…").exists());
}

}  // namespace
}  // namespace report

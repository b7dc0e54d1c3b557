// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/deployment/PackageInformationProvider.hpp>
#include <com/sun/star/frame/XTitle.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Any;
using css::uno::UNO_QUERY_THROW;
using test::button;
using test::text_of;

class StartWindow : public test::ReportWindowTest {
protected:
    StartWindow() : ReportWindowTest("Bắt đầu báo cáo của kỳ này") {}
};

TEST_F(StartWindow, OffersTheNextReportAndNamesAndPutsItsFileBesideTheLast) {
    constexpr auto next = "8 tháng đầu năm 2023: lập từ báo cáo 7 tháng đầu năm 2023";
    auto const window = open_from_menu("Bắt đầu làm…");
    auto const items = test::list(window, "Báo cáo đã mở gần đây:").items();
    ASSERT_FALSE(items.empty());
    EXPECT_EQ(items.front().rfind("7 tháng đầu năm 2023 - /", 0), 0U) << items.front();
    auto const before = open_documents();
    button(window, next).press();
    button(open_dialog("Lập báo cáo kỳ sau"), "Lập báo cáo").press();
    auto const made = new_report_beside(before);
    EXPECT_NE(text_of(made).find("8 tháng đầu năm 2023"), std::string::npos);
    auto const title = office::from_office(
        css::uno::Reference<css::frame::XTitle>(made, UNO_QUERY_THROW)->getTitle());
    EXPECT_NE(title.find("2023"), std::string::npos) << title;
    EXPECT_EQ(title.find("Untitled"), std::string::npos) << title;
    std::string folder;
    test::wait_until("the folder", [&] {
        for (auto const& one : made->getArgs())
            if (rtl::OUString value; one.Name == "SuggestedSaveAsDir" && (one.Value >>= value))
                folder = office::from_office(value);
        return !folder.empty();
    });
    auto const last = office::from_office(report_->getURL());
    EXPECT_EQ(folder, last.substr(0, last.rfind('/')));
    office().kill();
}

class FirstStart : public test::WindowTest {};

TEST_F(FirstStart, WhereNothingWasOpenedItsFirstButtonMakesANewReport) {
    choose_from_menu(plain_document(), "Bắt đầu làm…");
    auto const window = open_dialog("Bắt đầu báo cáo của kỳ này");
    std::string buttons;
    for (auto const& part : window.shown_children())
        if (part.role() == test::role::PUSH_BUTTON) {
            EXPECT_TRUE(part.is_enabled()) << part.name();
            buttons += part.name() + "; ";
        }
    EXPECT_EQ(buttons, "Tạo báo cáo mới…; Lập từ tệp khác…; Đóng; ");
    button(window, "Tạo báo cáo mới…").press();
    button(open_dialog("Thông tin cơ quan"), "Hủy").press();
    wait_closed("Thông tin cơ quan");
}

TEST_F(StartWindow, ATemplateOpenedInWriterIsOfferedToBeFilled) {
    auto const package =
        css::deployment::PackageInformationProvider::get(context())->getPackageLocation(
            "vn.cchc.baocao");
    auto const unfilled = keep(session::load_url(
        context(), office::from_office(package) + "/gallery/cchc/cchc_xa.ott", false));
    auto const asked = open_dialog("Báo cáo CCHC");
    button(asked, "Không").press();
    wait_closed("Báo cáo CCHC");
    EXPECT_TRUE(test::undo_titles(unfilled).empty());
}

}  // namespace
}  // namespace report

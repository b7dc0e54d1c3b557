// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>

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
    bool says_done() const {
        css::uno::Reference<css::frame::XInfobarProvider> const bars(
            report_->getCurrentController(), css::uno::UNO_QUERY_THROW);
        return bars->hasInfobar("vn.cchc.baocao.done");
    }
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
    // The view is there, and a line above the text says what was done.
    auto const caret = [&] { return test::paragraph_at_cursor(report_); };
    auto const caption = std::string("Bảng 1. Trình độ");
    test::wait_until("the caret", [&] { return caret().find(caption) == 0; });
    test::wait_until("the line above the text", [&] { return says_done(); });
    EXPECT_TRUE(call("show?hs_tong", report_).done);
    EXPECT_NE(caret().find("hồ sơ"), std::string::npos) << caret();
    EXPECT_TRUE(call("show?bang_trinh_do", report_).done);
    EXPECT_EQ(caret().find(caption), 0U) << caret();
    EXPECT_FALSE(call("show?khong_co", report_).done);
}

TEST_F(TableWindow, AnUpdateThatChangesNoWordSaysSo) {
    choose_from_menu(report_, "Cập nhật");
    test::wait_until("the line above the text", [&] { return says_done(); });
}

TEST_F(TableWindow, AsksHowTheTableCountsAndTakesItAwayAgain) {
    auto const window = open();
    EXPECT_TRUE(window
                    .find(test::role::CHECK_BOX,
                          "Cột Đúng hạn tính cả hồ sơ rút (lời văn, biểu đồ không tính)")
                    .exists());
    window
        .find(test::role::CHECK_BOX, "Cột Đúng hạn tính cả hồ sơ rút (lời văn, biểu đồ không tính)")
        .press();
    accept(window);
    wait_for("Ngoài ra 29 hồ sơ");
    auto const again = open();
    list(again, "Vị trí:").choose("Xóa khỏi văn bản");
    accept(again);
    test::wait_until("the table to go", [&] {
        return test::text_of(report_).find("Ngoài ra 29 hồ sơ") == std::string::npos;
    });
}

TEST_F(TableWindow, SetsAChartOfTheFiguresThatItShows) {
    auto const window = open_from_menu("Chèn biểu đồ…", "Chèn biểu đồ");
    EXPECT_EQ(list(window, "Biểu đồ:").items().size(), 4U);
    EXPECT_EQ(test::field(window, "Số liệu:").text(),
              "Trước hạn: 1.739\nĐúng hạn: 0\nQuá hạn: 310");
    list(window, "Biểu đồ:").choose("Hồ sơ nộp trực tuyến và trực tiếp 7 tháng đầu năm 2023");
    EXPECT_EQ(test::field(window, "Số liệu:").text(),
              "Trực tuyến: 909\nTrực tiếp, dịch vụ bưu chính: 1.146");
    accept(window);
    css::uno::Reference<css::text::XTextEmbeddedObjectsSupplier> const objects(
        report_, css::uno::UNO_QUERY_THROW);
    test::wait_until("the chart", [&] {
        return objects->getEmbeddedObjects()->getElementNames().getLength() == 1;
    });
}

}  // namespace
}  // namespace report

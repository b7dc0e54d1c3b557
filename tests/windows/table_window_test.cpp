// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/text/XTextEmbeddedObjectsSupplier.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <future>

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

/// Writer's own window for splitting a table, with each of its four ways.
class SplitTable : public TableWindow, public testing::WithParamInterface<char const*> {
protected:
    css::uno::Reference<css::text::XTextTable> table() const {
        auto const tables =
            css::uno::Reference<css::text::XTextTablesSupplier>(report_, css::uno::UNO_QUERY_THROW)
                ->getTextTables();
        return {tables->getByName("cchc_bang_tthc_ii_06a"), css::uno::UNO_QUERY_THROW};
    }
    /// Splits it above the row that begins with this cell.
    void split_at(char const* cell, std::string const& way) {
        css::uno::Reference<css::text::XText> const there(
            table()->getCellByName(rtl::OUString::createFromAscii(cell)),
            css::uno::UNO_QUERY_THROW);
        css::uno::Reference<css::text::XTextViewCursorSupplier>(report_->getCurrentController(),
                                                                css::uno::UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(there->getStart(), false);
        auto const rows = table()->getCellNames().getLength();
        auto const asked = std::async(std::launch::async, [&] {
            css::util::URL url;
            url.Complete = ".uno:SplitTable";
            url.Protocol = ".uno:";
            url.Path = "SplitTable";
            css::uno::Reference<css::frame::XDispatchProvider>(
                report_->getCurrentController()->getFrame(), css::uno::UNO_QUERY_THROW)
                ->queryDispatch(url, "", 0)
                ->dispatch(url, {});
        });
        auto const window = open_dialog("Split Table");
        window.find(test::role::RADIO_BUTTON, way).press();
        button(window, "OK").press();
        asked.wait();
        wait_closed("Split Table");
        test::wait_until("two tables", [&] { return table()->getCellNames().getLength() < rows; });
    }
    static bool says(std::vector<std::string> const& warnings, std::string const& words) {
        return std::any_of(warnings.begin(), warnings.end(), [&](std::string const& one) {
            return one.find(words) != std::string::npos;
        });
    }
};

INSTANTIATE_TEST_SUITE_P(Ways, SplitTable,
                         testing::Values("Copy heading", "Custom heading (apply Style)",
                                         "Custom heading", "No heading"),
                         [](auto const& way) { return "Way" + std::to_string(way.index + 1); });

TEST_P(SplitTable, IsToldAndNoRowIsLostOrTakenForTheSums) {
    auto const inserted = call("table?bang_tthc_ii_06a", report_,
                               R"({"rows": [{"cells": {"linh_vuc": "Hộ tịch", "truc_tuyen": 1}},
                                            {"cells": {"linh_vuc": "Đất đai", "truc_tuyen": 2}},
                                            {"cells": {"linh_vuc": "Chứng thực", "truc_tuyen": 3}}]})");
    ASSERT_TRUE(inserted.done) << inserted.sentence;
    auto const whole = test::text_of(report_);
    auto const steps = test::undo_titles(report_).size();
    split_at("A7", GetParam());
    auto const split = test::text_of(report_);
    auto const answer = call("refresh", report_);
    ASSERT_TRUE(answer.done) << answer.sentence;
    EXPECT_TRUE(says(answer.warnings, "không còn dòng tổng cộng"));
    EXPECT_TRUE(test::text_of(report_) == split) << "both parts stay";
    // Another figure changes: still no word of the table does.
    auto data = test::sample("pho-an-7-thang-2023.json");
    data.replace(data.find("\"hs_truc_tuyen\": 909"), 20, "\"hs_truc_tuyen\": 910");
    ASSERT_TRUE(call("general", report_, data).done);
    auto const text = test::text_of(report_);
    for (std::string const row : {"\nĐất đai\n", "\nChứng thực\n", "\nTỔNG CỘNG\n"})
        EXPECT_EQ(text.find(row, text.find(row) + 1), std::string::npos) << "once: " << row;
    while (test::undo_titles(report_).size() > steps) test::undo(report_);
    EXPECT_TRUE(test::text_of(report_) == whole);
    EXPECT_FALSE(says(call("refresh", report_).warnings, "không còn dòng tổng cộng"));
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

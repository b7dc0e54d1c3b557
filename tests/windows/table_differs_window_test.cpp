// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using test::button;
using test::list;
using test::text_of;

constexpr char const* title = "Bảng khác số liệu của báo cáo";
constexpr char const* message = "Báo cáo CCHC";
constexpr char const* places = "Những chỗ khác nhau:";
constexpr char const* online_cell = "D5";

class TableDiffersWindow : public test::ReportWindowTest {
protected:
    TableDiffersWindow() : ReportWindowTest(title) {}

    void SetUp() override {
        ReportWindowTest::SetUp();
        auto const answer = call("table?bang_tthc_ii_06a", report_);
        ASSERT_TRUE(answer.done) << answer.sentence;
        cell_ = cell_with("909");
        type("919");
    }
    /// The form's cell of dossiers received online.
    Reference<css::text::XText> cell_with(std::string const& text) const {
        auto const tables =
            Reference<css::text::XTextTablesSupplier>(report_, UNO_QUERY_THROW)->getTextTables();
        for (auto const& name : tables->getElementNames()) {
            Reference<css::text::XTextTable> const table(tables->getByName(name), UNO_QUERY_THROW);
            Reference<css::text::XText> const cell(
                table->getCellByName(office::to_office(online_cell)), UNO_QUERY);
            if (cell.is() && office::from_office(cell->getString()) == text) return cell;
        }
        throw std::runtime_error("no cell with " + text);
    }
    void type(std::string const& text) { cell_->setString(office::to_office(text)); }
    std::string typed() const { return office::from_office(cell_->getString()); }

    test::Element update() { return open_from_menu("Cập nhật"); }
    void write(test::Element const& window) {
        button(window, "Ghi vào báo cáo").press();
        wait_closed(title);
    }
    /// Closes the message of what still differs.
    void read_message() {
        button(open_dialog(message), "Đóng").press();
        wait_closed(message);
    }
    void wait_for(std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return text_of(report_).find(text) != std::string::npos; });
    }

    Reference<css::text::XText> cell_;
};

TEST_F(TableDiffersWindow, TheReportTakesWhatTheClerkTypedIntoTheTable) {
    auto const before = text_of(report_);
    auto const record = test::record_properties(report_);
    auto const window = update();
    ASSERT_EQ(list(window, places).items().size(), 1U);
    EXPECT_NE(list(window, places).items()[0].find("bảng ghi 919, báo cáo ghi 909 - để cả hai"),
              std::string::npos);
    auto const details = test::field(window, "Chỗ đang chọn:").text();
    EXPECT_NE(details.find("Cột: Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến"),
              std::string::npos)
        << details;
    EXPECT_NE(details.find("Số của báo cáo (Hồ sơ mới tiếp nhận trực tuyến): 909"),
              std::string::npos)
        << details;
    button(window, "Lấy số trong bảng cho báo cáo").press();
    EXPECT_NE(list(window, places).items()[0].find("lấy 919 cho báo cáo"), std::string::npos);
    write(window);
    wait_for("2.108 hồ sơ");
    EXPECT_EQ(typed(), "919");
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_EQ(test::record_properties(report_), record);
}

TEST_F(TableDiffersWindow, TheTableTakesTheReportsNumberForAllAtOnce) {
    auto const window = update();
    button(window, "Tất cả: lấy số của báo cáo").press();
    write(window);
    test::wait_until("the cell", [&] { return typed() == "909"; });
}

TEST_F(TableDiffersWindow, CancelLeavesTheDocumentAsItWas) {
    auto const before = text_of(report_);
    auto const record = test::record_properties(report_);
    auto const steps = test::undo_titles(report_);
    auto const window = update();
    button(window, "Lấy số trong bảng cho báo cáo").press();
    discard(window);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_EQ(test::record_properties(report_), record);
    EXPECT_EQ(test::undo_titles(report_), steps);
}

TEST_F(TableDiffersWindow, WhatWasLeftIsOnlyToldUntilOneOfTheTwoChanges) {
    write(update());
    read_message();
    EXPECT_EQ(typed(), "919");
    choose_from_menu(report_, "Cập nhật");
    read_message();
    type("920");
    write(update());
    read_message();
    choose_from_menu(report_, "II.2. Cải cách thủ tục hành chính");
    test::SectionPages pages(open_dialog("Nhập số liệu theo mục"));
    auto const online = "Hồ sơ mới tiếp nhận trực tuyến:";
    pages.turn_to(online);
    pages.field(online).type("950");
    pages.button("Đồng ý").press();
    auto const window = open_dialog(title);
    EXPECT_NE(list(window, places).items()[0].find("bảng ghi 920, báo cáo ghi 950"),
              std::string::npos);
    button(window, "Lấy số của báo cáo cho bảng").press();
    write(window);
    test::wait_until("the cell", [&] { return typed() == "950"; });
}

}  // namespace
}  // namespace report

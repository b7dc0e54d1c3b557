// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::list;

constexpr char const* tables_title = "Chèn bảng số liệu";
constexpr char const* rows_title = "Nhập dòng số liệu";

class TableRowsWindow : public test::ReportWindowTest {
protected:
    TableRowsWindow() : ReportWindowTest(tables_title) {}

    test::Element open_rows(test::Element const& tables, std::string const& begin) {
        for (auto const& item : list(tables, "Bảng:").items())
            if (item.find(begin) != std::string::npos) list(tables, "Bảng:").choose(item);
        button(tables, "Nhập dòng số liệu…").press();
        return open_dialog(rows_title);
    }
    /// The box of a cell, which has to be on the screen.
    static test::Element box(test::Element const& window, std::string const& cell) {
        test::Element found;
        test::wait_until(cell.c_str(), [&] {
            for (auto const& part : window.shown_children())
                if (part.role() == test::role::TEXT && part.name() == cell) found = part;
            return found.exists();
        });
        return found;
    }
    static void wait_for_text(test::Element const& window, std::string const& cell,
                              std::string const& text) {
        test::wait_until((cell + " " + text).c_str(),
                         [&] { return box(window, cell).text() == text; });
    }
    static void wait_for_label(test::Element const& window, std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return window.find(test::role::LABEL, text).exists(); });
    }
    void wait_for(std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return test::text_of(report_).find(text) != std::string::npos; });
    }
};

TEST_F(TableRowsWindow, TypedRowsStandInTheDocumentWithTheirSumsAsOneStep) {
    auto const before = test::text_of(report_);
    auto const tables = open_from_menu("Chèn bảng số liệu…");
    auto const rows = open_rows(tables, "Kết quả đào tạo, bồi dưỡng");
    box(rows, "Lớp đào tạo, bồi dưỡng, dòng 1").type("Kỹ năng số");
    box(rows, "Cán bộ, dòng 1").type("1200");
    button(rows, "Thêm dòng").press();
    box(rows, "Lớp đào tạo, bồi dưỡng, dòng 2").type("Quản lý nhà nước");
    box(rows, "Cán bộ, dòng 2").type("34");
    wait_for_text(rows, "Cán bộ, Tổng cộng (lượt)", "1.234");
    wait_for_text(rows, "Cán bộ, dòng 1", "1.200");

    box(rows, "Công chức, dòng 2").type("-3");
    auto const complaint =
        "Bảng “Kết quả đào tạo, bồi dưỡng cán bộ, công chức 7 tháng đầu năm 2023”, dòng 2, cột "
        "“Công chức”: không được ghi số âm (-3).";
    wait_for_label(rows, complaint);
    box(rows, "Cán bộ, dòng 1").type("1300");
    button(rows, "Đồng ý").press();
    wait_for_label(rows, complaint);
    EXPECT_TRUE(test::is_open(context(), rows_title));
    box(rows, "Công chức, dòng 2").type("3");
    button(rows, "Đồng ý").press();
    wait_closed(rows_title);
    EXPECT_EQ(test::text_of(report_), before) << "nothing is written yet";
    accept(tables);
    // The report itself says another sum.
    button(open_dialog("Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    wait_for("Quản lý nhà nước");
    EXPECT_NE(test::text_of(report_).find("1.334"), std::string::npos);
    EXPECT_EQ(test::undo_titles(report_), std::vector<std::string>{tables_title});
    test::undo(report_);
    EXPECT_EQ(test::text_of(report_), before);
}

TEST_F(TableRowsWindow, PastedRowsAreScrolledToTheFirstWrongCell) {
    auto const tables = open_from_menu("Chèn bảng số liệu…");
    auto const rows = open_rows(tables, "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC");
    auto const field_of_work = std::string("Lĩnh vực, công việc giải quyết theo cấp, dòng ");
    EXPECT_EQ(box(rows, "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, dòng 1").text(), "909");
    button(rows, "Thêm dòng").press();
    wait_for_text(rows, field_of_work + "1", "");
    button(rows, "Dán từ bảng tính…").press();
    auto const paste = open_dialog("Dán từ bảng tính");
    std::string text;
    for (int i = 1; i < 300; ++i) text += "Lĩnh vực " + std::to_string(i) + "\t\t1\t2\n";
    field(paste,
          "Mỗi dòng là một hàng, các ô cách nhau bằng dấu tab (chép từ bảng tính). Ô đầu tiên "
          "vào: " +
              field_of_work + "1.")
        .type(text + "Lĩnh vực 300\t\tba\n");
    button(paste, "Dán vào bảng").press();
    wait_closed("Dán từ bảng tính");
    wait_for_text(rows, field_of_work + "2", "Lĩnh vực 2");
    wait_for_text(rows, "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, TỔNG CỘNG", "299");
    button(rows, "Đồng ý").press();
    wait_for_text(rows, field_of_work + "300", "Lĩnh vực 300");
    auto const wrong = box(rows, "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, dòng 300");
    EXPECT_EQ(wrong.text(), "ba");
    wrong.type("3");
    button(rows, "Xóa dòng").press();
    wait_for_text(rows, "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, TỔNG CỘNG", "299");
    button(rows, "Lấy lại dòng đã xóa").press();
    wait_for_text(rows, "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến, TỔNG CỘNG", "302");
    discard(rows);
    button(tables, "Hủy").press();
    wait_closed(tables_title);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(TableRowsWindow, TypedRowsAreNotLostWithTheTableWindowUnasked) {
    auto const tables = open_from_menu("Chèn bảng số liệu…");
    auto const rows = open_rows(tables, "Kết quả đào tạo, bồi dưỡng");
    box(rows, "Cán bộ, dòng 1").type("5");
    button(rows, "Đồng ý").press();
    wait_closed(rows_title);
    auto const again = open_rows(tables, "Kết quả đào tạo, bồi dưỡng");
    EXPECT_EQ(box(again, "Cán bộ, dòng 1").text(), "5");
    button(again, "Hủy").press();
    wait_closed(rows_title);
    discard(tables);
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <fstream>

#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::list;

constexpr char const* title = "Nhập số liệu vào bảng";
constexpr char const* columns_label =
    "Cột của bảng và nơi lấy số liệu. Chọn một dòng rồi chọn cột của tệp ở dưới; bố cục này được "
    "nhớ cho lần sau.";
constexpr char const* field_of_work = "Lĩnh vực, công việc giải quyết theo cấp  ←  ";
constexpr char const* online = "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến  ←  ";

class ImportWindow : public test::ReportWindowTest {
protected:
    ImportWindow() : ReportWindowTest(title) {}
    test::Element open() { return open_from_menu("Nhập số liệu vào bảng…"); }

    std::string made_file(std::string const& name, std::string const& text) const {
        auto const file = folder() / name;
        std::ofstream(file, std::ios::binary) << text;
        return file.string();
    }
    /// Waits until the window shows this label.
    static test::Element shown(test::Element const& window, sal_Int16 role,
                               std::string const& name) {
        test::Element found;
        test::wait_until(name.c_str(), [&] {
            found = window.find(role, name);
            return found.exists() && found.is_showing();
        });
        return found;
    }
    static void go_on(test::Element const& window) { button(window, "Tiếp tục").press(); }
    void map(test::Element const& window, std::string const& column, std::string const& from) {
        list(window, columns_label).choose(column + "(không lấy)");
        list(window, "Lấy từ cột:").choose(from);
        test::wait_until(column.c_str(),
                         [&] { return list(window, columns_label).chosen() == column + from; });
    }
    static std::string notes_of(test::Element const& window, std::string const& counts) {
        auto const label = "Chưa ghi gì vào báo cáo: " + counts +
                           ". Số liệu cũ của bảng được thay bằng những dòng này.";
        test::wait_until(label.c_str(), [&] { return field(window, label).exists(); });
        return field(window, label).text();
    }
};

TEST_F(ImportWindow, ColumnsAreMappedOnceAndRememberedForTheNextFile) {
    auto const before = test::text_of(report_);
    auto window = open();
    field(window, "Tệp:")
        .type(made_file("thang-6.csv", "Mảng việc;Qua mạng tháng 6\nĐất đai;11\nTổng cộng;11\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    map(window, field_of_work, "A: Mảng việc");
    map(window, online, "B: Qua mạng tháng 6");
    go_on(window);
    auto const notes = notes_of(window, "lấy 1 dòng, bỏ qua 1, chưa rõ 7");
    EXPECT_NE(notes.find("- thang-6.csv A2: Đã lấy dòng “Đất đai”."), std::string::npos) << notes;
    EXPECT_NE(notes.find("- thang-6.csv A3: Dòng tổng “Tổng cộng”"), std::string::npos) << notes;
    EXPECT_EQ(test::text_of(report_), before);
    button(window, "Đưa vào bảng").press();
    wait_closed(title);
    // The rows do not add up to what the report says.
    button(open_dialog("Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    button(open_dialog("Báo cáo CCHC"), "OK").press();
    test::wait_until("the row",
                     [&] { return test::text_of(report_).find("Đất đai") != std::string::npos; });
    EXPECT_EQ(test::undo_titles(report_), std::vector<std::string>{title});
    test::undo(report_);
    EXPECT_EQ(test::text_of(report_), before);

    window = open();
    field(window, "Tệp:")
        .type(made_file("thang-7.csv", "Mảng việc;Qua mạng tháng 7\nHộ tịch;12\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    auto const lines = list(window, columns_label).items();
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0], std::string(field_of_work) + "A: Mảng việc");
    EXPECT_EQ(lines[1], std::string(online) + "B: Qua mạng tháng 7");
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, SaysInTheWindowWhatCannotBeReadAndGoesOn) {
    auto const window = open();
    go_on(window);
    EXPECT_TRUE(
        shown(window, test::role::LABEL, "Hãy chọn một tệp, hoặc lấy từ bộ nhớ tạm.").exists());
    field(window, "Tệp:").type(made_file("trang.xls", "<html><table><tr><td>1"));
    go_on(window);
    EXPECT_TRUE(shown(window, test::role::LABEL,
                      "trang.xls: Tên tệp có đuôi .xls nhưng bên trong là tệp .html. Hãy đổi lại "
                      "đuôi tệp cho đúng, hoặc mở tệp rồi lưu lại thành .xlsx hay .ods.")
                    .exists());
    field(window, "Tệp:")
        .type(made_file("so.csv",
                        "Lĩnh vực, công việc giải quyết theo cấp;Trực "
                        "tuyến\nĐất đai;-1\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    EXPECT_EQ(list(window, columns_label).items().front(),
              std::string(field_of_work) + "A: Lĩnh vực, công việc giải quyết theo cấp");
    button(window, "Hủy").press();
    wait_closed(title);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(ImportWindow, TheTableWindowLeadsHereWithItsTable) {
    auto const tables = open_from_menu("Chèn bảng số liệu…", "Chèn bảng số liệu");
    auto const chosen = "Trình độ cán bộ, công chức của xã Phổ An";
    list(tables, "Bảng:").choose(chosen);
    button(tables, "Nhập số liệu từ tệp…").press();
    auto const window = open_dialog(title);
    EXPECT_EQ(list(window, "Bảng:").chosen(), chosen);
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, ATableGoesOutIntoTheFileThatIsNamed) {
    auto const window = open_from_menu("Xuất bảng số liệu…", "Xuất bảng số liệu");
    auto const file = folder() / "ra.csv";
    auto const path = field(window, "Tệp (.xlsx, .ods hoặc .csv):");
    path.type((folder() / "ra.pdf").string());
    button(window, "Xuất").press();
    EXPECT_TRUE(shown(window, test::role::LABEL,
                      "Chỉ xuất được ra tệp .xlsx, .ods hoặc .csv. Hãy ghi đuôi tệp vào tên.")
                    .exists());
    path.type(file.string());
    button(window, "Xuất").press();
    wait_closed("Xuất bảng số liệu");
    test::wait_until("the file", [&] { return std::filesystem::exists(file); });
}

}  // namespace
}  // namespace report

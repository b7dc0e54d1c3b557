// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/frame/Desktop.hpp>
#include <filesystem>
#include <fstream>

#include "document_text.hpp"
#include "office/uno/strings.hpp"
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
constexpr char const* remembered = "Bố cục này đã được nhớ từ lần trước.";
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
        auto const lines = list(window, columns_label).items();
        // The only column of texts is found without a question.
        if (std::find(lines.begin(), lines.end(), column + from) != lines.end()) return;
        // What nobody is sure of is proposed in the line, and not taken.
        for (auto const& line : lines)
            if (line.rfind(column + "(", 0) == 0) list(window, columns_label).choose(line);
        list(window, "Lấy từ cột:").choose(from);
        test::wait_until(column.c_str(),
                         [&] { return list(window, columns_label).chosen() == column + from; });
    }
    static bool has_line(test::Element const& window, std::string const& column) {
        auto const lines = list(window, columns_label).items();
        return std::any_of(lines.begin(), lines.end(),
                           [&](std::string const& line) { return line.rfind(column, 0) == 0; });
    }
    /// What the last page says of a file of which so much is taken; how much is unclear, it counts
    /// itself.
    static std::string notes_of(test::Element const& window, std::string const& counts) {
        std::string notes;
        test::wait_until(counts.c_str(), [&] {
            for (int unclear = 0; unclear < 30; ++unclear) {
                auto const label = "Chưa ghi gì vào báo cáo: " + counts + ", chưa rõ " +
                                   std::to_string(unclear) +
                                   ". Số liệu cũ của bảng được thay bằng những dòng này.";
                auto const box =
                    test::part(window, {test::role::TEXT, test::role::SCROLL_PANE}, label);
                if (!box.exists()) continue;
                notes = box.text();
                return true;
            }
            return false;
        });
        return notes;
    }
};

TEST_F(ImportWindow, ColumnsAreMappedOnceRememberedForTheNextFileAndForgotten) {
    auto const before = test::text_of(report_);
    auto window = open();
    field(window, "Tệp:")
        .type(made_file("thang-6.csv", "Mảng việc;Kênh mạng\nĐất đai;11\nTổng cộng;11\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    EXPECT_FALSE(has_line(window, field_of_work)) << "only what is unsure is asked";
    map(window, online, "B: Kênh mạng (11; 11)");
    go_on(window);
    auto const notes = notes_of(window, "lấy 1 dòng, bỏ qua 1");
    EXPECT_NE(notes.find("- thang-6.csv A2: Đã lấy dòng “Đất đai”."), std::string::npos) << notes;
    EXPECT_NE(notes.find("- thang-6.csv A3: Dòng tổng “Tổng cộng”"), std::string::npos) << notes;
    EXPECT_EQ(test::text_of(report_), before);
    button(window, "Đưa vào bảng").press();
    wait_closed(title);
    // The rows do not add up to what the report says.
    button(open_dialog("Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    button(open_dialog("Báo cáo CCHC"), "Đóng").press();
    test::wait_until("the row",
                     [&] { return test::text_of(report_).find("Đất đai") != std::string::npos; });
    EXPECT_EQ(test::undo_titles(report_), std::vector<std::string>{title});
    test::undo(report_);
    EXPECT_EQ(test::text_of(report_), before);

    window = open();
    field(window, "Tệp:").type(made_file("thang-7.csv", "Mảng việc;Kênh mạng\nHộ tịch;12\n"));
    go_on(window);
    // Nothing is unsure: what becomes of the rows is said at once, and Back leads to the file.
    EXPECT_NE(notes_of(window, "lấy 1 dòng, bỏ qua 0").find("Hộ tịch"), std::string::npos);
    button(window, "Quay lại").press();
    shown(window, test::role::LABEL, remembered);
    EXPECT_TRUE(shown(window, test::role::LABEL, "B → Trực tuyến").exists());
    test::part(window, {test::role::CHECK_BOX}, "Xem lại mọi cột, không chỉ cột chưa rõ").press();
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    auto const lines = list(window, columns_label).items();
    ASSERT_FALSE(lines.empty());
    EXPECT_EQ(lines[0], std::string(field_of_work) + "A: Mảng việc (Hộ tịch)");
    EXPECT_EQ(lines[1], std::string(online) + "B: Kênh mạng (12)");
    button(window, "Quay lại").press();
    test::part(window, {test::role::PUSH_BUTTON}, "Bỏ ghi nhớ").press();
    EXPECT_TRUE(shown(window, test::role::LABEL, "B (không lấy)").exists());
    test::wait_until("what is remembered is no more said", [&] {
        auto const said = window.find(test::role::LABEL, remembered);
        return !said.exists() || !said.is_showing();
    });
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, SheetsOfTheMonthsOfAPeriodAreChosenTogether) {
    auto const month = [&](int number, char const* rows) {
        return made_file("thang-" + std::to_string(number) + ".csv",
                         "Tháng " + std::to_string(number) +
                             " năm 2023\n\nLĩnh vực;Trực tuyến;Từ kỳ trước\n" + rows);
    };
    std::string paths;
    for (int number = 7; number > 0; --number)
        paths += (paths.empty() ? "" : "; ") + month(number, "Đất đai;10;3\nHộ tịch;5;1\n");
    auto const window = open();
    field(window, "Tệp:").type(paths);
    go_on(window);
    auto const sheets = list(window, "Trang tính, bảng:");
    test::wait_until("the files", [&] { return sheets.items().size() == 7; });
    EXPECT_EQ(sheets.items().front(), "thang-7.csv");
    EXPECT_TRUE(shown(window, test::role::LABEL, "Đất đai").exists());
    go_on(window);
    notes_of(window, "lấy 14 dòng, bỏ qua 0");
    button(window, "Đưa vào bảng").press();
    wait_closed(title);
    button(open_dialog("Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    button(open_dialog("Báo cáo CCHC"), "Đóng").press();
    test::wait_until("the row", [&] {
        auto const text = test::text_of(report_);
        return text.find("Đất đai") != std::string::npos && text.find("70") != std::string::npos;
    });
}

TEST_F(ImportWindow, RowsThatStandGoOnlyWhenTheClerkSaysSo) {
    auto window = open();
    field(window, "Tệp:")
        .type(made_file("hai.csv", "Lĩnh vực;Trực tuyến;Từ kỳ trước\nĐất đai;10;3\nHộ tịch;5;1\n"));
    go_on(window);
    notes_of(window, "lấy 2 dòng, bỏ qua 0");
    auto const replace = "Thay các dòng đang có của bảng bằng những dòng này";
    EXPECT_FALSE(test::part(window, {test::role::CHECK_BOX}, replace).exists())
        << "nothing stands yet";
    button(window, "Đưa vào bảng").press();
    wait_closed(title);
    button(open_dialog("Bảng khác số liệu của báo cáo"), "Ghi vào báo cáo").press();
    button(open_dialog("Báo cáo CCHC"), "Đóng").press();
    test::wait_until("the row",
                     [&] { return test::text_of(report_).find("Hộ tịch") != std::string::npos; });

    window = open();
    field(window, "Tệp:").type(made_file("mot.csv", "Lĩnh vực;Trực tuyến\nĐất đai;-1\n"));
    go_on(window);
    notes_of(window, "lấy 1 dòng, bỏ qua 0");
    EXPECT_FALSE(button(window, "Đưa vào bảng").is_enabled()) << "nothing was read";
    button(window, "Quay lại").press();
    field(window, "Tệp:")
        .type(made_file("it.csv", "Lĩnh vực;Trực tuyến;Từ kỳ trước\nĐất đai;11;3\n"));
    go_on(window);
    notes_of(window, "lấy 1 dòng, bỏ qua 0");
    EXPECT_FALSE(button(window, "Đưa vào bảng").is_enabled());
    shown(window, test::role::CHECK_BOX, replace).press();
    test::wait_until("leave to write", [&] { return button(window, "Đưa vào bảng").is_enabled(); });
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, SaysInTheWindowWhatCannotBeReadAndGoesOn) {
    auto const window = open();
    go_on(window);
    EXPECT_TRUE(
        shown(window, test::role::LABEL, "Hãy chọn một tệp, hoặc lấy từ bộ nhớ tạm.").exists());
    field(window, "Tệp:").type(made_file("trang.ods", "<html><table><tr><td>1"));
    go_on(window);
    EXPECT_TRUE(shown(window, test::role::LABEL,
                      "trang.ods: Tên tệp có đuôi .ods nhưng bên trong là tệp .html. Hãy đổi lại "
                      "đuôi tệp cho đúng, hoặc mở tệp rồi lưu lại thành .xlsx hay .ods.")
                    .exists());
    field(window, "Tệp:")
        .type(made_file("so.csv",
                        "Lĩnh vực, công việc giải quyết theo cấp;Trực "
                        "tuyến\nĐất đai;-1\n"));
    go_on(window);
    EXPECT_NE(notes_of(window, "lấy 1 dòng, bỏ qua 0").find("số âm (-1)"), std::string::npos);
    button(window, "Hủy").press();
    wait_closed(title);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(ImportWindow, WhatIsAskedOfAWholeSheetIsAnsweredUnderALabelOfItsOwn) {
    auto const window = open();
    field(window, "Tệp:")
        .type(made_file("khac.csv",
                        "Tháng 6 năm 2026\n\nLĩnh vực;Trực tuyến;Kỳ trước\nĐất đai;10;3\nHộ "
                        "tịch;5;1\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    list(window, "Câu trả lời:").choose("Vẫn lấy số liệu này");
    test::wait_until("the answer", [&] {
        return list(window, columns_label).chosen().find("Vẫn lấy số liệu này") !=
               std::string::npos;
    });
    go_on(window);
    EXPECT_NE(notes_of(window, "lấy 2 dòng, bỏ qua 0").find("Hộ tịch"), std::string::npos);
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, WhatStopsTheImportIsTheFirstThatIsAsked) {
    auto const window = open();
    field(window, "Tệp:")
        .type(made_file("khac-va-la.csv",
                        "Tháng 6 năm 2026\n\nLĩnh vực;Kênh mạng;Kỳ trước\nĐất đai;10;3\nHộ "
                        "tịch;5;1\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    auto const asked = list(window, columns_label).chosen();
    EXPECT_EQ(asked.rfind("Thời gian của tệp khác báo cáo", 0), 0U) << asked;
    list(window, "Câu trả lời:").choose("Vẫn lấy số liệu này");
    test::wait_until("the answer", [&] {
        return list(window, columns_label).chosen().find("Vẫn lấy số liệu này") !=
               std::string::npos;
    });
    button(window, "Quay lại").press();
    go_on(window);
    test::wait_until("the column that is open",
                     [&] { return list(window, columns_label).chosen().rfind(online, 0) == 0; });
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(ImportWindow, OfTwoColumnsThatSayTheSameBothAreShown) {
    auto const window = open();
    field(window, "Tệp:")
        .type(made_file("hai-cot.csv",
                        "Lĩnh vực;Nộp trực tuyến;Hồ sơ trực tuyến;Kỳ trước\nĐất đai;10;11;3\nHộ "
                        "tịch;5;5;1\n"));
    go_on(window);
    test::wait_until("the columns", [&] { return list(window, columns_label).is_showing(); });
    EXPECT_TRUE(has_line(window, std::string(online) +
                                     "(chưa rõ; có thể là B: Nộp trực tuyến (10; 5), hay là C: Hồ "
                                     "sơ trực tuyến (11; 5))"));
    map(window, online, "C: Hồ sơ trực tuyến (11; 5)");
    EXPECT_FALSE(has_line(window, std::string(online) + "(chưa rõ"));
    button(window, "Hủy").press();
    wait_closed(title);
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
    auto const again = open_dialog("Chèn bảng số liệu");
    EXPECT_EQ(list(again, "Bảng:").chosen(), chosen) << "who gives up is back where one came from";
    button(again, "Hủy").press();
    wait_closed("Chèn bảng số liệu");
}

class ExportWindow : public ImportWindow {
protected:
    static constexpr char const* export_title = "Xuất bảng số liệu";
    test::Element open() { return open_from_menu("Xuất bảng số liệu…", export_title); }
    static test::Element path(test::Element const& window) {
        return field(window, "Tệp (.xlsx, .ods hoặc .csv):");
    }
    static bool says(test::Element const& window, std::string const& words) {
        test::wait_until(words.c_str(), [&] {
            for (auto const& part : window.children())
                if (part.name().find(words) != std::string::npos) return true;
            return false;
        });
        return true;
    }
    void expect_done(std::filesystem::path const& file) {
        auto const said = open_dialog("Báo cáo CCHC");
        EXPECT_TRUE(says(said, file.string()));
        button(said, "Đóng").press();
        wait_closed("Báo cáo CCHC");
        EXPECT_FALSE(test::is_open(context(), export_title));
        EXPECT_GT(std::filesystem::file_size(file), 50U);
    }
};

TEST_F(ExportWindow, ATableGoesOutIntoTheFileThatIsNamedAndWhereIsSaid) {
    auto const window = open();
    auto const file = folder() / "ra.csv";
    path(window).type((folder() / "ra.pdf").string());
    button(window, "Xuất").press();
    EXPECT_TRUE(shown(window, test::role::LABEL,
                      "Chỉ xuất được ra tệp .xlsx, .ods hoặc .csv. Hãy ghi đuôi tệp vào tên.")
                    .exists());
    path(window).type((folder() / "khong_co" / "ra.csv").string());
    button(window, "Xuất").press();
    EXPECT_TRUE(says(window, "Không có thư mục này. Hãy chọn thư mục khác."));
    path(window).type(file.string());
    button(window, "Xuất").press();
    expect_done(file);
}

TEST_F(ExportWindow, AFileThatStandsThereIsReplacedOnlyWhenTheClerkSaysSo) {
    for (auto const* typed : {"cua_toi.xlsx", "cua_toi", "cua.toi", "cua_toi.ods"}) {
        SCOPED_TRACE(typed);
        auto file = folder() / typed;
        if (file.extension() != ".xlsx" && file.extension() != ".ods")
            file = folder() / (std::string(typed) + ".xlsx");
        made_file(file.filename().string(), "sổ của tôi");
        auto const window = open();
        path(window).type((folder() / typed).string());
        button(window, "Xuất").press();
        auto const asked = open_dialog("Báo cáo CCHC");
        EXPECT_TRUE(says(asked, "Ghi đè"));
        EXPECT_TRUE(says(asked, file.filename().string()));
        button(asked, "Không").press();
        wait_closed("Báo cáo CCHC");
        EXPECT_TRUE(says(window, "Chưa ghi gì"));
        EXPECT_EQ(test::read_file(file), "sổ của tôi");
        button(window, "Xuất").press();
        button(open_dialog("Báo cáo CCHC"), "Có").press();
        test::wait_until("what is said", [&] { return !test::is_open(context(), export_title); });
        expect_done(file);
        EXPECT_NE(test::read_file(file), "sổ của tôi");
    }
}

TEST_F(ExportWindow, ANameIsProposedThatStandsForNoFileYet) {
    auto const window = open();
    std::filesystem::path const proposed(path(window).text());
    EXPECT_EQ(proposed.extension(), ".xlsx");
    EXPECT_FALSE(std::filesystem::exists(proposed));
    EXPECT_TRUE(std::filesystem::is_directory(proposed.parent_path()));
    auto const other = list(window, "Bảng:").items().back();
    list(window, "Bảng:").choose(other);
    test::wait_until("another name", [&] { return path(window).text() != proposed.string(); });
    path(window).type("ten_rieng");
    list(window, "Bảng:").choose(list(window, "Bảng:").items().front());
    EXPECT_EQ(path(window).text(), "ten_rieng") << "a name that was typed stays";
    button(window, "Hủy").press();
    button(open_dialog("Báo cáo CCHC"), "Có").press();
    wait_closed(export_title);
}

TEST_F(ExportWindow, ADocumentThatIsOnlyReadIsExportedToo) {
    auto const file = folder() / "chi_doc.odt";
    session::store(report_, file);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read);
    auto const arguments = office::sequence<css::beans::PropertyValue>(
        {session::argument("ReadOnly", css::uno::Any(true))});
    auto const read_only =
        keep(session::Model(css::frame::Desktop::create(context())->loadComponentFromURL(
                                office::to_office(session::file_url(file)), "_blank", 0, arguments),
                            css::uno::UNO_QUERY_THROW));
    choose_from_menu(read_only, "Xuất bảng số liệu…");
    auto const window = open_dialog(export_title);
    path(window).type((folder() / "tu_ban_chi_doc.ods").string());
    button(window, "Xuất").press();
    expect_done(folder() / "tu_ban_chi_doc.ods");
}

}  // namespace
}  // namespace report

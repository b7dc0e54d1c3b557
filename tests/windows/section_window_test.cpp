// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <set>

#include "core/form/section_form.hpp"
#include "core/report/data_file.hpp"
#include "document_text.hpp"
#include "kind_folder.hpp"
#include "section_typist.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::SectionPages;
using test::text_of;

constexpr char const* title = "Nhập số liệu theo mục";
constexpr char const* procedures = "II.2. Cải cách thủ tục hành chính";
constexpr char const* late = "Hồ sơ đã giải quyết quá hạn:";

class SectionWindow : public test::ReportWindowTest {
protected:
    SectionWindow() : ReportWindowTest(title) {}
    SectionPages open(std::string const& section) { return SectionPages(open_from_menu(section)); }
    void wait_for_text(std::string const& text) {
        test::wait_until(text.c_str(),
                         [&] { return text_of(report_).find(text) != std::string::npos; });
    }
};

TEST_F(SectionWindow, WhatIsTypedStandsInTheReportAndOneUndoTakesItBack) {
    auto const before = text_of(report_);
    auto const record = test::record_properties(report_);
    auto pages = open(procedures);
    pages.turn_to(late);
    EXPECT_EQ(pages.field(late).text(), "310");
    pages.field(late).type("311");
    accept(pages.window());
    wait_for_text("Quá hạn: 311 hồ sơ");
    ASSERT_EQ(test::undo_titles(report_), std::vector<std::string>{"Nhập số liệu"});
    auto const after = test::record_properties(report_);
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_EQ(test::record_properties(report_), record);
    test::redo(report_);
    EXPECT_EQ(test::record_properties(report_), after);
}

TEST_F(SectionWindow, WhatFollowsIsShownWhileTypingAndCannotBeTyped) {
    auto pages = open(procedures);
    auto const solved = "Hồ sơ đã giải quyết:";
    pages.turn_to(late);
    pages.field(late).type("410");
    if (!pages.has_field(solved)) pages.turn_to(solved);
    test::wait_until("the new sum", [&] { return pages.field(solved).text() == "2.149"; });
    EXPECT_FALSE(pages.field(solved).is_editable());
    EXPECT_TRUE(pages.field(late).is_editable());
    discard(pages.window());
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(SectionWindow, WhatIsWrongIsSaidBesideItsRowAndOnOk) {
    auto pages = open(procedures);
    pages.turn_to(late);
    pages.field(late).type("nhiều");
    test::wait_until("the note", [&] { return pages.says("Không phải là số"); });
    // OK on another page turns to the one that is wrong.
    pages.turn();
    pages.button("Đồng ý").press();
    test::wait_until("the page of the complaint", [&] { return pages.has_field(late); });
    EXPECT_EQ(pages.field(late).text(), "nhiều");
    EXPECT_EQ(pages.field(late).selected_text(), "nhiều") << "the right number is typed over it";
    discard(pages.window());
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(SectionWindow, AWarningDoesNotStandInTheWay) {
    auto pages = open(procedures);
    auto const still = "Hồ sơ đang giải quyết, trong hạn:";
    pages.turn_to(still);
    pages.field(still).type("21");
    test::wait_until("the warning", [&] { return pages.says("Không khớp tổng"); });
    accept(pages.window());
    test::wait_until("the figure", [&] { return !test::undo_titles(report_).empty(); });
}

TEST_F(SectionWindow, LookingThroughAllPagesChangesNothing) {
    auto pages = open("I.1. Công tác chỉ đạo, điều hành");
    int count = 1;
    for (; pages.can_turn(); ++count) pages.turn();
    EXPECT_GT(count, 17);
    pages.button("Hủy").press();
    wait_closed(title);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

TEST_F(SectionWindow, EveryFieldHasItsOwnLabel) {
    auto pages = open("Mở đầu");
    for (;;) {
        std::multiset<std::string> names;
        for (auto const& part : pages.window().shown_children())
            if (part.role() == test::role::TEXT || part.role() == test::role::SCROLL_PANE ||
                part.role() == test::role::COMBO_BOX || part.role() == test::role::LIST)
                names.insert(part.name());
        EXPECT_GT(names.size(), 1U);
        for (auto const& name : names) {
            EXPECT_NE(name, "");
            EXPECT_EQ(names.count(name), 1U) << name;
        }
        if (!pages.can_turn()) break;
        pages.turn();
    }
    pages.button("Hủy").press();
    wait_closed(title);
}

TEST_F(SectionWindow, RowsOfAListAreAddedMovedAndDeleted) {
    auto pages = open("II.3. Cải cách tổ chức bộ máy");
    auto const name = "Chức danh, vị trí (*):";
    pages.turn_to(name);
    auto const all = pages.rows("Số có mặt theo chức danh, vị trí thuộc UBND cấp xã:");
    auto const before = all.items();
    ASSERT_GT(before.size(), 2U);
    pages.button("Thêm").press();
    pages.field(name).type("Văn thư");
    test::wait_until("the new row", [&] { return all.items().size() == before.size() + 1; });
    EXPECT_EQ(all.items().at(1), "2. Văn thư");
    pages.button("Lên").press();
    test::wait_until("the move", [&] { return all.items().at(0) == "1. Văn thư"; });
    pages.button("Xóa").press();
    test::wait_until("the end of the row", [&] { return all.items() == before; });
    pages.button("Hủy").press();
    wait_closed(title);
}

TEST_F(SectionWindow, SuaTrongVanBanKeepsTheEntriesAndGoesToTheHeading) {
    auto pages = open(procedures);
    pages.turn_to(late);
    pages.field(late).type("311");
    pages.button("Sửa trong văn bản").press();
    wait_closed(title);
    wait_for_text("Quá hạn: 311 hồ sơ");
    test::wait_until("the cursor", [&] {
        return test::paragraph_at_cursor(report_).find("giải quyết") != std::string::npos;
    });
}

TEST_F(SectionWindow, ASentenceOfTheBankIsChosenAndInserted) {
    auto const window = open_from_menu("Chèn câu mẫu…", "Chèn câu mẫu");
    test::list(window, "Mục:").choose("II.2.5. Kết quả giải quyết TTHC");
    auto const lines = test::list(window, "Câu:");
    test::wait_until("its sentences", [&] {
        auto const all = lines.items();
        return std::find(all.begin(), all.end(), "Cơ cấu hồ sơ tiếp nhận") != all.end();
    });
    lines.choose("Cơ cấu hồ sơ tiếp nhận");
    auto const text = test::field(window, "Nội dung theo số liệu hiện có:").text();
    EXPECT_NE(text.find("2.098"), std::string::npos) << text;
    ASSERT_EQ(text_of(report_).find(text), std::string::npos);
    test::button(window, "Chèn").press();
    wait_for_text(text);
    EXPECT_EQ(test::undo_titles(report_), std::vector<std::string>{"Chèn câu mẫu"});
}

/// A report with nothing entered, filled in from the menu alone, is the one of the data file.
TEST_F(SectionWindow, TheSeedTypedFromTheMenuMakesTheReportOfItsDataFile) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const data = test::sample("pho-an-7-thang-2023.json");
    auto const entries = show_entries(kind, read_data(kind, data, "").value());
    auto stripped = boost::json::parse(data).as_object();
    stripped["values"] = boost::json::object();
    stripped["lists"] = boost::json::object();
    stripped["issue_date"] = "2023";
    stripped["recipients"] = boost::json::array();
    auto const typed = open_report(boost::json::serialize(stripped));
    ASSERT_NE(text_of(typed), text_of(report_));
    for (auto const& line : section_lines(kind, {}, {})) {
        SCOPED_TRACE(line.title);
        std::size_t section = 0;
        while (kind.sections[section].id != line.id) ++section;
        choose_from_menu(typed, line.title);
        SectionPages pages(open_dialog(title));
        type_section(pages, kind, section, entries);
        accept(pages.window());
    }
    choose_from_menu(typed, "Thông tin chung…");
    auto const general = open_dialog("Thông tin chung của báo cáo");
    test::field(general, "tháng").type("7");
    test::button(general, "Đồng ý").press();
    wait_closed("Thông tin chung của báo cáo");
    choose_from_menu(typed, "Phần cuối: Kính gửi, Nơi nhận, người ký…");
    auto const parties = open_dialog("Kính gửi, nơi nhận, người ký");
    test::field(parties, "Nơi nhận (mỗi dòng một nơi):")
        .type("UBND thị xã Đức Phổ\nĐảng ủy, TT. HĐND xã\nCT, các PCT UBND xã\nLưu: VT");
    test::button(parties, "Đồng ý").press();
    wait_closed("Kính gửi, nơi nhận, người ký");
    test::wait_until("what was typed last", [&] { return text_of(typed) == text_of(report_); });
    EXPECT_EQ(test::record_properties(typed), test::record_properties(report_));
}

}  // namespace
}  // namespace report

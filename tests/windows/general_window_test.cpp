// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::list;
using test::text_of;

constexpr char const* title = "Thông tin chung của báo cáo";

class GeneralWindow : public test::ReportWindowTest {
protected:
    GeneralWindow() : ReportWindowTest(title) {}
    test::Element open() { return open_from_menu("Thông tin chung…"); }
    static bool says(test::Element const& window, std::string const& words) {
        if (window.name().find(words) != std::string::npos) return true;
        auto const children = window.children();
        return std::any_of(children.begin(), children.end(),
                           [&](test::Element const& child) { return says(child, words); });
    }
    void issue() {
        auto const window = open();
        field(window, "Số báo cáo:").type("115");
        field(window, "Ngày ban hành:").type("20");
        list(window, "Tình trạng:").choose("Đã phát hành");
        button(window, "Đồng ý").press();
    }
    /// The question names what the sample says against itself.
    void go_out(char const* answer) {
        auto const asked = open_dialog("Báo cáo CCHC");
        EXPECT_TRUE(says(asked, "Trước khi phát hành"));
        button(asked, answer).press();
        wait_closed("Báo cáo CCHC");
    }
};

TEST_F(GeneralWindow, ShowsWhatTheReportSays) {
    auto const window = open();
    EXPECT_EQ(field(window, "đến ngày:").text(), "20/7/2023");
    EXPECT_EQ(list(window, "Tình trạng:").chosen(), "Dự thảo");
    EXPECT_EQ(field(window, "năm").text(), "2023");
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(GeneralWindow, IssuesTheReportInOneUndoStep) {
    auto const before = text_of(report_);
    auto const window = open();
    field(window, "Số báo cáo:").type("115");
    field(window, "Ngày ban hành:").type("20");
    list(window, "Tình trạng:").choose("Đã phát hành");
    button(window, "Đồng ý").press();
    go_out("Có");
    test::wait_until("the number",
                     [&] { return text_of(report_).find("Số: 115/BC-UBND") != std::string::npos; });
    EXPECT_NE(text_of(report_).find("Phổ An, ngày 20 tháng 7 năm 2023"), std::string::npos);
    ASSERT_EQ(test::undo_titles(report_), std::vector<std::string>{"Sửa thông tin chung"});
    test::undo(report_);
    EXPECT_EQ(text_of(report_), before);
    auto const again = open();
    EXPECT_EQ(field(again, "Số báo cáo:").text(), "");
    button(again, "Hủy").press();
    wait_closed(title);
}

TEST_F(GeneralWindow, LeavesTheReportADraftWhenWhatIsWrongIsToBeMendedFirst) {
    auto const before = text_of(report_);
    issue();
    go_out("Không");
    EXPECT_EQ(text_of(report_), before);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

/// The same is not asked twice of one document.
TEST_F(GeneralWindow, RemembersWhatTheReportWentOutWith) {
    issue();
    go_out("Có");
    auto const number = [&] {
        return text_of(report_).find("Số: 115/BC-UBND") != std::string::npos;
    };
    test::wait_until("the number", number);
    test::undo(report_);
    ASSERT_FALSE(number());
    issue();
    test::wait_until("the number, unasked", number);
}

TEST_F(GeneralWindow, RefusesAnIssuedReportWithoutItsNumber) {
    auto const before = text_of(report_);
    auto const window = open();
    list(window, "Tình trạng:").choose("Đã phát hành");
    button(window, "Đồng ý").press();
    auto const sentence = "Báo cáo đã phát hành phải có số và đủ ngày, tháng, năm ban hành.";
    test::wait_until("the sentence",
                     [&] { return window.find(test::role::LABEL, sentence).exists(); });
    discard(window);
    EXPECT_EQ(text_of(report_), before);
    EXPECT_TRUE(test::undo_titles(report_).empty());
}

}  // namespace
}  // namespace report

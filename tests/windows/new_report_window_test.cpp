// SPDX-License-Identifier: MPL-2.0
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XToolkitExperimental.hpp>
#include <com/sun/star/frame/XInfobarProvider.hpp>
#include <com/sun/star/frame/theGlobalEventBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <atomic>

#include "document_text.hpp"
#include "window_test.hpp"

namespace report {
namespace {

using test::button;
using test::field;
using test::list;
using test::text_of;

using css::uno::Reference;

constexpr char const* title = "Tạo báo cáo mới";

/// Runs the office's main loop at every event of a document, as gtk does amid loading when it asks
/// the clipboard.
class LoopAmidLoading : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
public:
    explicit LoopAmidLoading(Reference<css::uno::XComponentContext> const& context)
        : loop_(css::awt::Toolkit::create(context), css::uno::UNO_QUERY_THROW) {}
    void SAL_CALL documentEventOccured(css::document::DocumentEvent const&) override {
        ++events_;
        loop_->processEventsToIdle();
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}
    int events() const { return events_; }

private:
    Reference<css::awt::XToolkitExperimental> loop_;
    std::atomic<int> events_{0};
};

class NewReportWindow : public test::WindowTest {
protected:
    /// The window on a fresh profile, the agency's filled in before it.
    test::Element open_first(session::Model const& document) {
        choose_from_menu(document, "Tạo báo cáo mới…");
        fill_agency("Phổ An");
        return open_dialog(title);
    }

    /// The same with what a clerk of Phổ An enters for the first seven months of 2023.
    test::Element open_filled(session::Model const& document) {
        auto const window = open_first(document);
        list(window, "Kỳ báo cáo:").choose("Số tháng đầu năm");
        field(window, "Năm:").type("2023");
        list(window, "Tháng, quý, số tháng:").choose("7");
        return window;
    }

    session::Model make_from_menu() {
        auto const plain = plain_document();
        button(open_filled(plain), "Đồng ý").press();
        return new_report_beside({plain});
    }
};

TEST_F(NewReportWindow, OnAFreshProfileAsksForTheAgencyAndThenMakesTheReport) {
    auto const report = make_from_menu();
    auto const text = text_of(report);
    for (auto const* expected :
         {"XÃ PHỔ AN", "Công tác cải cách hành chính 7 tháng đầu năm 2023", "/BC-UBND",
          "Kính gửi: Phòng Nội vụ thị xã Đức Phổ", "Nguyễn Minh Hà", "TM. ỦY BAN NHÂN DÂN"})
        EXPECT_NE(text.find(expected), std::string::npos) << expected;
    EXPECT_EQ(stored_agencies().size(), 1U);
}

TEST_F(NewReportWindow, NothingIsAskedOfTheReportThatIsBeingMade) {
    auto const plain = plain_document();
    auto const window = open_filled(plain);
    auto const broadcaster = css::frame::theGlobalEventBroadcaster::get(context());
    rtl::Reference<LoopAmidLoading> const loop(new LoopAmidLoading(context()));
    broadcaster->addDocumentEventListener(loop.get());
    button(window, "Đồng ý").press();
    auto const report = new_report_beside({plain});
    broadcaster->removeDocumentEventListener(loop.get());
    EXPECT_GT(loop->events(), 0);
    EXPECT_NE(text_of(report).find("XÃ PHỔ AN"), std::string::npos);
    EXPECT_FALSE(test::is_open(context(), "Báo cáo CCHC"));
}

TEST_F(NewReportWindow, TheFirstRunDrawsTheLetterheadWhileItIsTyped) {
    choose_from_menu(plain_document(), "Tạo báo cáo mới…");
    auto const agency = open_dialog("Thông tin cơ quan");
    auto const shows = [&](char const* words) {
        test::wait_until(words, [&] {
            for (auto const& part : agency.shown_children())
                if (part.role() == test::role::SCROLL_PANE || part.role() == test::role::TEXT)
                    if (part.text().find(words) != std::string::npos) return true;
            return false;
        });
    };
    field(agency, "Tên riêng:").type("Phổ Mới");
    shows("XÃ PHỔ MỚI");
    shows("Phổ Mới, ngày");
    field(agency, "Người ký 1:").type("Nguyễn Văn A");
    shows("Nguyễn Văn A");
    // There are no townlets any more.
    auto const kinds = list(agency, "Loại đơn vị:").items();
    EXPECT_EQ(std::find(kinds.begin(), kinds.end(), "thị trấn"), kinds.end());
    discard(agency);
}

TEST_F(NewReportWindow, TheCaretStandsOnTheFirstDotsAndNotInTheLetterhead) {
    auto const report = make_from_menu();
    // A number that is typed now stands in their place, and is the figure.
    test::wait_until("the caret", [&] { return test::chosen_at_cursor(report).find("……") == 0; });
    EXPECT_EQ(test::paragraph_at_cursor(report).find("Số nhiệm vụ trong kế hoạch CCHC năm 2023"),
              0U);
}

TEST_F(NewReportWindow, TheLineWithTheButtonOfThePanelGoesWhenThePanelIsThere) {
    auto const report = make_from_menu();
    auto const is_told = [&] {
        return css::uno::Reference<css::frame::XInfobarProvider>(report->getCurrentController(),
                                                                 css::uno::UNO_QUERY_THROW)
            ->hasInfobar("vn.cchc.baocao.new");
    };
    test::wait_until("the line", is_told);
    choose_from_menu(report, "Bảng viết báo cáo");
    test::wait_until("the text without it", [&] { return !is_told(); });
}

TEST_F(NewReportWindow, RemembersTheAgency) {
    auto const first = make_from_menu();
    choose_from_menu(first, "Tạo báo cáo mới…");
    auto const window = open_dialog(title);
    EXPECT_EQ(list(window, "Loại báo cáo:").chosen(),
              "Báo cáo công tác cải cách hành chính cấp xã");
    EXPECT_EQ(list(window, "Cơ quan:").chosen(), "xã Phổ An");
    EXPECT_EQ(list(window, "Người ký:").items(),
              std::vector<std::string>{"Nguyễn Minh Hà - CHỦ TỊCH"});
    button(window, "Hủy").press();
    wait_closed(title);
}

TEST_F(NewReportWindow, OneUndoReturnsToTheUnfilledTemplate) {
    auto const report = make_from_menu();
    auto const unfilled =
        keep(session::load(context(), test::built_folder() / "templates/cchc_xa/report.ott"));
    ASSERT_NE(test::record_properties(report), test::record_properties(unfilled));
    ASSERT_EQ(test::undo_titles(report), std::vector<std::string>{"Lập báo cáo"});
    test::undo(report);
    EXPECT_EQ(text_of(report), text_of(unfilled));
    EXPECT_EQ(test::record_properties(report), test::record_properties(unfilled));
}

TEST_F(NewReportWindow, TheToolbarFollowsAnUndoThatTakesTheReportAway) {
    auto const report = make_from_menu();
    auto const refresh = test::toolbar_button(report, "Cập nhật");
    test::wait_until("the report", [&] { return refresh.is_enabled(); });
    test::undo(report);
    test::wait_until("no report", [&] { return !refresh.is_enabled(); });
    test::redo(report);
    test::wait_until("the report again", [&] { return refresh.is_enabled(); });
}

TEST_F(NewReportWindow, DaysFollowThePeriod) {
    auto const window = open_first(plain_document());
    field(window, "Năm:").type("2024");
    list(window, "Kỳ báo cáo:").choose("Quý");
    list(window, "Tháng, quý, số tháng:").choose("II");
    EXPECT_EQ(field(window, "Số liệu từ ngày:").text(), "15/3/2024");
    EXPECT_EQ(field(window, "đến ngày:").text(), "14/6/2024");
    discard(window);
}

TEST_F(NewReportWindow, SaysWhatIsWrongAndStaysOpen) {
    auto const window = open_first(plain_document());
    field(window, "đến ngày:").type("31/02/2023");
    button(window, "Đồng ý").press();
    auto const sentence =
        "“31/02/2023” không phải là ngày có thật. Hãy ghi ngày, tháng, năm, ví dụ 20/7/2023.";
    test::wait_until("the sentence",
                     [&] { return window.find(test::role::LABEL, sentence).exists(); });
    EXPECT_TRUE(test::is_open(context(), title));
    button(window, "Hủy").press();
    button(open_dialog("Báo cáo CCHC"), "Không").press();
    auto const again = open_dialog(title);
    EXPECT_EQ(field(again, "đến ngày:").text(), "31/02/2023");
    discard(again);
}

TEST_F(NewReportWindow, WithoutAnAgencyNothingIsMade) {
    auto const plain = plain_document();
    choose_from_menu(plain, "Tạo báo cáo mới…");
    auto const agency = open_dialog("Thông tin cơ quan");
    button(agency, "Hủy").press();
    wait_closed("Thông tin cơ quan");
    EXPECT_FALSE(test::is_open(context(), title));
    EXPECT_TRUE(stored_agencies().empty());
}

}  // namespace
}  // namespace report

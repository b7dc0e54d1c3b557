// SPDX-License-Identifier: MPL-2.0
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "office/uno/strings.hpp"
#include "panel_fixture.hpp"

namespace report {
namespace {

namespace json = boost::json;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

TEST_F(Panel, TextAndPanelFollowEachOther) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const title = "II.2.5. Kết quả giải quyết TTHC";
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", title);
    auto const sections = seen(panel, outline);
    EXPECT_NE(sections.chosen().find("II.2. Cải cách thủ tục hành chính"), std::string::npos);
    std::string third;
    for (auto const& line : sections.items())
        if (line.find("II.3. ") != std::string::npos) third = line;
    sections.choose(third);
    test::wait_until("the caret", [&] {
        return test::paragraph_at_cursor(report).find("Cải cách tổ chức bộ máy") !=
               std::string::npos;
    });
    EXPECT_FALSE(says(panel, title));
    EXPECT_TRUE(test::undo_titles(report).empty());
}

TEST_F(Panel, WhatIsTypedStandsInTheTextWhenItsBoxIsLeft) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "910");
    wait_for_text(report, "2.056");
    EXPECT_EQ(test::undo_titles(report), std::vector<std::string>{"Nhập số liệu"});
    wait_says(panel, "2.056");
    auto const after = test::record_properties(report);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    EXPECT_EQ(test::record_properties(report), record);
    auto const box = wait_seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:");
    test::wait_until("the old value", [&] { return box.text() == "909"; });
    test::redo(report);
    EXPECT_EQ(test::record_properties(report), after);
    test::wait_until("the new value", [&] { return box.text() == "910"; });
}

TEST_F(Panel, WhatCannotBeReadStaysInItsBoxAndChangesNothing) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "nhiều");
    wait_says(panel, "“nhiều” không phải là số");
    EXPECT_EQ(seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:").text(), "nhiều");
    EXPECT_EQ(test::record_properties(report), record);
    enter(panel, "Hồ sơ mới tiếp nhận trực tuyến:", "909");
    test::wait_until("the end of the complaint", [&] { return !says(panel, "“nhiều”"); });
    EXPECT_TRUE(test::undo_titles(report).empty());
}

TEST_F(Panel, WhatIsTypedInABoxThatIsNotLeftIsThereAgainWhenTheOfficeDied) {
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    {
        auto const report = keep(session::load(context(), file, false));
        auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
        enter(panel, "Hồ sơ kỳ trước chuyển qua:", "239");
        wait_for_text(report, "239");
        auto const box = wait_seen(panel, label);
        box.focus();
        test::wait_until("the focus", [&] { return box.is_focused(); });
        box.type("911");
    }
    session::OfficeOptions options;
    options.profile = folder() / "profile";
    options.log = folder() / "again.log";
    office().kill();
    session::Office again(options);
    test::look_at_office(again.context());
    auto const report = session::load(again.context(), file, false);
    auto const before = text_of(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    wait_says(panel, "Có 2 ô đã gõ mà chưa vào báo cáo");
    EXPECT_EQ(wait_seen(panel, label).text(), "911");
    EXPECT_EQ(text_of(report), before) << "nothing is written unasked";
    wait_seen(panel, "Ghi những ô này").press();
    wait_for_text(report, "2.057");
    test::wait_until("the end of what waits",
                     [&] { return !seen(panel, "Ghi những ô này").exists(); });
    again.kill();
}

TEST_F(Panel, WhatIsTypedWhenTheSidebarIsClosedStandsInTheText) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const box = wait_seen(panel, "Hồ sơ mới tiếp nhận trực tuyến:");
    box.focus();
    test::wait_until("the focus", [&] { return box.is_focused(); });
    box.type("910");
    Reference<css::frame::XController2>(report->getCurrentController(), UNO_QUERY_THROW)
        ->getSidebar()
        ->setVisible(false);
    wait_for_text(report, "2.056");
    // Where the sidebar is hidden, the command shows it again.
    wait_seen(open_panel(report), outline);
}

/// A closed sidebar of 25.2 has its decks a moment after it is opened: "this window cannot open the
/// panel beside the text" was said the first time.
TEST_F(Panel, AClosedSidebarIsOpenedAtThePanel) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    Reference<css::frame::XController2>(report->getCurrentController(), UNO_QUERY_THROW)
        ->getSidebar()
        ->setVisible(false);
    test::settle();
    wait_seen(open_panel(report), outline);
}

TEST_F(Panel, RowsOfAListAreSeenAndOneIsTakenOutAndComesBack) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const before = text_of(report);
    auto const panel = open_panel(report);
    wait_seen(panel, outline);
    auto const sections = seen(panel, outline);
    for (auto const& line : sections.items())
        if (line.find(" III. ") != std::string::npos) sections.choose(line);
    wait_says(panel, "Kết quả đạt được");
    std::string first;
    for (auto const& part : panel.shown_children())
        if (part.name().rfind("Xóa dòng: 1. ", 0) == 0) first = part.name();
    wait_seen(panel, first).press();
    wait_says(panel, "Đã xóa dòng");
    EXPECT_NE(text_of(report), before);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    test::wait_until("the row again", [&] { return says(panel, "2. Cán bộ, công chức"); });
    std::vector<Element> edits;
    for (auto const& part : panel.shown_children())
        if (part.name().rfind("Sửa…: ", 0) == 0) edits.push_back(part);
    ASSERT_GE(edits.size(), 2U);
    edits[1].press();
    auto const window = open_dialog("Nhập số liệu theo mục");
    EXPECT_EQ(test::list(window, "Kết quả đạt được, ưu điểm:").chosen().rfind("2. ", 0), 0U);
    test::button(window, "Hủy").press();
    wait_closed("Nhập số liệu theo mục");
}

TEST_F(Panel, AListWithNothingThisPeriodIsSaidSoWithOneButtonAndOneStep) {
    auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
    data["lists"].as_object().clear();
    auto const report = open_report(json::serialize(data));
    auto const before = text_of(report);
    auto const panel = open_panel(report);
    auto const sections = wait_seen(panel, outline);
    for (auto const& line : sections.items())
        if (line.find(" I.5. ") != std::string::npos) sections.choose(line);
    constexpr auto none = "Sáng kiến, mô hình, giải pháp mới: kỳ này không có (gõ 0)";
    wait_seen(panel, none).press();
    wait_says(panel, "Kỳ này không có");
    EXPECT_FALSE(seen(panel, none).exists());
    EXPECT_EQ(test::undo_titles(report), std::vector<std::string>{"Nhập số liệu"});
    EXPECT_NE(text_of(report), before);
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    wait_seen(panel, none);
}

TEST_F(Panel, ADocumentThatIsNotOursIsLeftAloneBesideOneThatIs) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const of_report = open_panel(report);
    wait_seen(of_report, outline);
    auto const plain = plain_document();
    auto const panel = open_panel(plain);
    wait_says(panel, "không phải báo cáo lập bằng Báo cáo CCHC");
    EXPECT_TRUE(seen(panel, "Tạo báo cáo mới…").exists());
    EXPECT_FALSE(seen(panel, outline).exists());
    session::close(report);
    EXPECT_TRUE(says(panel, "không phải báo cáo lập bằng Báo cáo CCHC"));
    EXPECT_TRUE(test::undo_titles(plain).empty());
}

/// The sidebar is made anew with the document, and later than it.
TEST_F(Panel, FollowsWhenItsWindowGetsAnotherDocumentAndThenAnotherReport) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    wait_seen(open_panel(report), outline);
    auto const foreign = folder() / "foreign.odt";
    session::store(plain_document(), foreign);
    Reference<css::frame::XComponentLoader> const window(report->getCurrentController()->getFrame(),
                                                         UNO_QUERY_THROW);
    auto const load_here = [&](std::filesystem::path const& file) {
        return session::Model(window->loadComponentFromURL(
                                  office::to_office(session::file_url(file)), "_self", 0, {}),
                              UNO_QUERY_THROW);
    };
    auto const other = load_here(foreign);
    test::wait_until("the panel of another's document", [&] {
        auto const panel = test::sidebar_panel(other, test::write_panel);
        return says(panel, "không phải báo cáo lập bằng Báo cáo CCHC") &&
               !seen(panel, outline).exists();
    });
    auto const second = keep(load_here(report_file(test::sample("pho-an-9-thang-2025.json"))));
    test::wait_until("the panel of the second report", [&] {
        return seen(test::sidebar_panel(second, test::write_panel), outline).exists();
    });
    go_to_text(second);
    go_to(second, "cchc_muc_ii_2_5");
    test::wait_until("its section", [&] {
        return says(test::sidebar_panel(second, test::write_panel), "II.2.5. ");
    });
    EXPECT_TRUE(test::undo_titles(second).empty());
}

TEST_F(Panel, FollowsAReportThatIsReadAnewInItsWindow) {
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const frame = report->getCurrentController()->getFrame();
    enter(open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. "), label, "910");
    wait_for_text(report, "2.056");
    css::uno::Reference<css::frame::XStorable>(report, UNO_QUERY_THROW)->store();
    css::frame::DispatchHelper::create(context())->executeDispatch(
        css::uno::Reference<css::frame::XDispatchProvider>(frame, UNO_QUERY_THROW), ".uno:Reload",
        "", 0, {});
    session::Model again;
    test::wait_until("the report read anew", [&] {
        auto const controller = frame->getController();
        again = controller.is() ? controller->getModel() : session::Model();
        return again.is() && again != report;
    });
    keep(again);
    go_to_text(again);
    go_to(again, "cchc_muc_ii_2_5");
    test::wait_until("its box", [&] {
        auto const box = seen(test::sidebar_panel(again, test::write_panel), label);
        return box.exists() && box.text() == "910";
    });
    enter(test::sidebar_panel(again, test::write_panel), label, "911");
    wait_for_text(again, "2.057");
    EXPECT_EQ(test::undo_titles(again).size(), 1U);
}

TEST_F(Panel, TwoReportsInTwoWindowsKeepApart) {
    auto const one = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const panel = open_panel_at(one, "cchc_muc_ii_2_5", "II.2.5. ");
    auto const other = open_report(test::sample("pho-an-7-thang-2023.json"));
    auto const of_other = open_panel_at(other, "cchc_muc_ii_2_5", "II.2.5. ");
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    auto const before = text_of(one);
    enter(of_other, label, "910");
    wait_for_text(other, "2.056");
    EXPECT_EQ(text_of(one), before);
    EXPECT_EQ(seen(panel, label).text(), "909");
    EXPECT_TRUE(test::undo_titles(one).empty());
    session::close(other);
    enter(panel, label, "911");
    wait_for_text(one, "2.057");
}

TEST_F(Panel, AReportThatCannotBeWrittenIsShownAndTakesNothing) {
    auto const file = report_file(test::sample("pho-an-7-thang-2023.json"));
    auto const report =
        keep(session::Model(css::frame::Desktop::create(context())->loadComponentFromURL(
                                office::to_office(session::file_url(file)), "_blank", 0,
                                office::sequence<css::beans::PropertyValue>(
                                    {session::argument("ReadOnly", css::uno::Any(true))})),
                            UNO_QUERY_THROW));
    auto const record = test::record_properties(report);
    auto const panel = open_panel_at(report, "cchc_muc_ii_2_5", "II.2.5. ");
    wait_says(panel, "đang mở chỉ để đọc");
    constexpr auto label = "Hồ sơ mới tiếp nhận trực tuyến:";
    EXPECT_EQ(wait_seen(panel, label).text(), "909");
    EXPECT_FALSE(seen(panel, label).is_enabled());
    EXPECT_EQ(test::record_properties(report), record);
}

}  // namespace
}  // namespace report

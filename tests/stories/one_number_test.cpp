// SPDX-License-Identifier: MPL-2.0
// One number, one truth: what is typed over the dots and what comes with a table is everywhere the
// same, without having to be entered twice.
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "keyboard.hpp"
#include "kind_folder.hpp"
#include "office/writer/charts.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;
using test::button;
using test::field;
using test::text_of;

class OneNumber : public Keyboard {
protected:
    /// A new report of November 2026 of which nothing is known yet.
    static std::string november() {
        auto all = boost::json::parse(test::sample("pho-an-9-thang-2025.json")).as_object();
        for (auto const* name : {"number", "issue_date", "state"}) all.erase(name);
        all["period"] = {{"kind", "thang"}, {"n", 11}, {"year", 2026}};
        all["values"].as_object().clear();
        all["lists"].as_object().clear();
        return boost::json::serialize(all);
    }
    /// Selects the dots, as a double click does, and types over them.
    static void type_over_dots(session::Model const& report, std::string const& figure,
                               std::string const& number) {
        Reference<css::text::XTextViewCursorSupplier>(report->getCurrentController(),
                                                      UNO_QUERY_THROW)
            ->getViewCursor()
            ->gotoRange(test::field_range(report, figure), false);
        auto const before = text_of(report);
        type(number);
        test::wait_until("the typed number", [&] { return text_of(report) != before; });
    }
    static void expect_text(session::Model const& report, std::vector<std::string> const& all) {
        auto const text = text_of(report);
        for (auto const& words : all) EXPECT_TRUE(text.find(words) != std::string::npos) << words;
    }
};

TEST_F(OneNumber, TypedOverDotsAndTakenFromASheetIsTheSameEverywhereAfterTwoWindows) {
    auto const report = open_report(november());
    activate(report);
    type_over_dots(report, "cd_nv_kh", "12");
    type_over_dots(report, "tt_tin", "7");

    // The first window: the sheet of the province's system.
    keys({"alt+b", "v"});
    wait_for_focus(import_title);
    auto const window = open_dialog(import_title);
    keys({"alt+p"});
    type_into(window, "Tệp:",
              (test::source_folder() / "tests/stories/thong-ke-linh-vuc-t11.xlsx").string());
    auto const showing = [&](char const* title) {
        auto const part = window.find(test::role::PUSH_BUTTON, title);
        return part.exists() && part.is_showing();
    };
    keys({"alt+i"});
    test::wait_until("the columns", [&] { return showing("Quay lại"); });
    go_to_last_page(window, [] { keys({"alt+i"}); });
    keys({"alt+v"});
    wait_closed(import_title);
    // The second one tells what was taken.
    wait_for_focus("Báo cáo CCHC");
    keys({"Return"});
    wait_closed("Báo cáo CCHC");
    EXPECT_TRUE(test::open_dialogs(context()).empty());

    expect_text(report, {"đề ra 12 nhiệm vụ", "Tin, bài về CCHC: 07 tin",
                         "Tổng số hồ sơ tiếp nhận: 1.566 hồ sơ",
                         "tiếp nhận trực tuyến 733 hồ sơ (chiếm 49,36% số hồ sơ mới tiếp nhận)",
                         "Đã giải quyết: 1.462 hồ sơ, đạt 93,36% tổng số hồ sơ tiếp nhận",
                         "Đã giải quyết 1.462/1.566 hồ sơ TTHC, đạt 93,36%",
                         "Hồ sơ nộp trực tuyến trong kỳ: 733 hồ sơ, bằng 49,36%",
                         "Còn 20 hồ sơ TTHC trả kết quả quá hạn"});

    // The section's boxes.
    activate(report);
    keys({"alt+b", "m", "2"});
    wait_for_focus(sections_title);
    auto const boxes = open_dialog(sections_title);
    auto const online = [&] {
        auto const box = test::part(boxes, {test::role::TEXT}, "Hồ sơ mới tiếp nhận trực tuyến:");
        return box.exists() && box.is_showing() ? box.text() : std::string();
    };
    for (int pages = 0; online().empty() && pages < 12; ++pages) keys({"Next"});
    EXPECT_EQ(online(), "733");
    keys({"Escape"});
    wait_closed(sections_title);

    // The chart.
    ASSERT_TRUE(call("chart?bieu_do_hinh_thuc", report).done);
    auto const charts = office::find_charts(report, test::shipped_kind("cchc_xa"));
    ASSERT_EQ(charts.size(), 1U);
    auto const drawn =
        Reference<css::chart::XChartDataArray>(charts.front().chart->getData(), UNO_QUERY_THROW)
            ->getData();
    ASSERT_EQ(drawn.getLength(), 2);
    EXPECT_EQ(drawn[0][0], 733.0);
    EXPECT_EQ(drawn[1][0], 752.0);

    // The next month's report, in which they are those of the month before.
    auto const answer = call("next", report);
    ASSERT_TRUE(answer.done) << answer.sentence;
    auto const next = keep(answer.document);
    auto const stored = from_record(from_properties(test::record_properties(next)).value()).value();
    auto const last = [&](char const* id) {
        auto const found = stored.last.find(id);
        return found == stored.last.end() ? -1 : std::get<Amount>(found->second).value;
    };
    EXPECT_EQ(last("cd_nv_kh"), 12);
    EXPECT_EQ(last("tt_tin"), 7);
    EXPECT_EQ(last("hs_truc_tuyen"), 733);
    EXPECT_EQ(last("hs_truc_tiep"), 752);
    EXPECT_EQ(last("hs_truoc"), 1359);
    EXPECT_EQ(last("hs_qua"), 20);
    EXPECT_EQ(std::get<Amount>(stored.values.at("hs_ky_truoc")).value, 104)
        << "what was left over is what comes in";
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "keyboard.hpp"
#include "panel_parts.hpp"

namespace report {
namespace {

namespace json = boost::json;
using css::uno::Reference;
using test::text_of;

/// A report of the month before, stored where a clerk has it, and the sheet of the month.
class Month : public Keyboard {
protected:
    static std::string october() {
        auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["period"] = {{"kind", "thang"}, {"n", 10}, {"year", 2026}};
        data["issue_date"] = "2026-10-20";
        auto& agency = data["agency"].as_object();
        agency["superior"] = "";
        agency["level"] = "hai_cap";
        agency["addressees"] = json::array{"UBND tỉnh Quảng Ngãi"};
        agency["recipients"] = {"Như trên", "Lưu: VT"};
        return json::serialize(data);
    }
    static std::filesystem::path sheet() {
        auto file = folder() / "t11.csv";
        std::ofstream(file) << "Lĩnh vực, công việc giải quyết theo cấp;"
                               "Số hồ sơ nhận giải quyết / Trong đó / Trực tuyến;"
                               "Số hồ sơ nhận giải quyết / Trong đó / Trực tiếp, dịch vụ bưu chính;"
                               "Số hồ sơ nhận giải quyết / Từ kỳ trước;"
                               "Số lượng hồ sơ đã giải quyết / Trước hạn;"
                               "Số lượng hồ sơ đã giải quyết / Đúng hạn;"
                               "Số lượng hồ sơ đã giải quyết / Quá hạn;"
                               "Số lượng hồ sơ đang giải quyết / Trong hạn;"
                               "Số lượng hồ sơ đang giải quyết / Quá hạn\n"
                               "Hộ tịch;300;50;12;300;40;2;18;2\n"
                               "Đất đai;120;30;8;80;50;3;20;5\n";
        return file;
    }

    /// Keys that are neither a figure nor leave its box.
    void act(std::vector<std::string> const& all) {
        keys(all);
        actions_ += static_cast<int>(all.size());
    }
    /// Boxes that follow one another: each figure, and the key that leaves its box.
    void enter(std::vector<std::string> const& all, std::string const& last_key = "Return") {
        for (auto const& one : all) {
            type(one);
            keys({&one == &all.back() ? last_key : "Return"});
            ++figures_;
        }
    }

    static void in_front(std::string const& title) {
        test::wait_until(title.c_str(), [&] {
            return test::run_program({"xdotool", "getactivewindow", "getwindowname"}, environment())
                       .out.find(title) == 0;
        });
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }

    std::string const stem_ = "xa-pho-an-thang-11-nam-2026";
    int actions_ = 0;
    int figures_ = 0;
};

TEST_F(Month, IsWrittenBesideTheTextWithFewKeysBesideItsFigures) {
    auto const last = open_report(october());
    actions_ = 1;  // to open it
    activate(last);
    auto const known = open_documents();
    act({"alt+b"});
    picture("menu");
    act({"k"});
    wait_for_focus("Lập báo cáo kỳ sau");
    act({"Return"});
    auto const report = new_report_beside(known);
    test::wait_until("the end of what is asked",
                     [&] { return test::open_dialogs(context()).empty(); });
    in_front(stem_);

    act({"alt+b", "v"});
    wait_for_focus("Nhập số liệu vào bảng");
    type_into(open_dialog("Nhập số liệu vào bảng"), "Tệp:", sheet().string());
    ++actions_;
    act({"Return"});
    auto const import = open_dialog("Nhập số liệu vào bảng");
    auto const shows = [&](char const* name) {
        auto const one = import.find(test::role::PUSH_BUTTON, name);
        return one.exists() && one.is_showing() && one.is_enabled();
    };
    test::wait_until("the sheet", [&] { return shows("Quay lại"); });
    picture("import");
    go_to_last_page(import, [&] { act({"alt+i"}); });
    act({"alt+v"});
    wait_closed("Nhập số liệu vào bảng");
    wait_for_focus("Báo cáo CCHC");
    act({"Return"});
    wait_closed("Báo cáo CCHC");
    test::wait_until("the rows",
                     [&] { return text_of(report).find("Hộ tịch") != std::string::npos; });
    in_front(stem_);

    act({"ctrl+alt+p"});
    test::Element panel;
    auto const is_at = [&](char const* label) {
        test::wait_until(label, [&] {
            panel = test::sidebar_panel(report, test::write_panel);
            return test::with_keyboard(panel) == label;
        });
    };
    is_at("Văn bản yêu cầu báo cáo (số, ký hiệu, ngày, cơ quan, trích yếu):");
    enter({"Cong van 12"}, "ctrl+Down");
    is_at("Số nhiệm vụ trong kế hoạch CCHC năm:");
    enter({"47", "40"}, "ctrl+Down");
    act({"ctrl+Down"});  // over documents of the month
    is_at("Số cơ quan, đơn vị, bộ phận được kiểm tra:");
    enter({"2", "5"});
    picture("panel");
    enter({"4"});
    enter({"6", "3", "4", "210"});
    enter({"3", "3"}, "ctrl+Down");
    act({"ctrl+Down"});  // over initiatives
    is_at("Hình thức khảo sát sự hài lòng:");
    act({"ctrl+Down"});
    is_at("Số phiếu khảo sát thu về:");
    enter({"120", "95", "1"});
    enter({"1", "0", "0", "0", "0", "0", "0", "0", "0"});
    is_at("Số thôn, tổ dân phố góp ý dự thảo Luật Đất đai (nếu có):");
    enter({"4", "2", "1", "3", "2", "1"}, "ctrl+Down");
    act({"ctrl+Down"});  // over matters of law
    is_at("Số TTHC đã rà soát:");
    // What the table has brought is gone over.
    enter({"12", "3", "5", "1"}, "ctrl+Down");
    is_at("Hồ sơ công dân rút, trả lại, không giải quyết:");
    enter({"0", "1", "6", "4", "5", "5"});
    is_at("Số ý kiến còn lại:");

    act({"alt+n"});
    wait_for_focus(general_title);
    type_into(open_dialog(general_title), "Số báo cáo:", "45");
    act({"Tab", "Tab"});
    type("15");
    act({"Tab"});
    type("11");
    act({"Return"});
    wait_closed(general_title);
    in_front(stem_);
    // A number typed now would else stand in the heading where the caret is.
    is_at("Số ý kiến còn lại:");

    act({"ctrl+alt+r"});
    test::wait_until("what was found", [&] {
        auto const found = test::sidebar_panel(report, test::check_panel);
        return found.exists() && !test::list(found, "Những chỗ tìm thấy:").items().empty();
    });
    picture("check");
    act({"ctrl+s"});  // out of the findings
    in_front("Save");
    act({"Return"});
    Reference<css::util::XModifiable> const document(report, css::uno::UNO_QUERY_THROW);
    test::wait_until("the file", [&] { return !document->isModified(); });
    test::wait_until("the findings again", [&] {
        return !test::with_keyboard(test::sidebar_panel(report, test::check_panel)).empty();
    });

    EXPECT_EQ(figures_, 40);
    EXPECT_LE(actions_, 25);
    auto const stored = session::load(context(), folder() / (stem_ + ".odt"));
    keep(stored);
    auto const record =
        from_record(from_properties(test::record_properties(stored)).value()).value();
    auto const amount = [&](char const* id) {
        return std::get<Amount>(record.values.at(id)).value;
    };
    EXPECT_EQ(amount("cd_nv_kh"), 47);
    EXPECT_EQ(amount("hs_truc_tuyen"), 420) << "by the table";
    EXPECT_EQ(amount("tcd_da_tra_loi"), 5);
    auto const text = text_of(stored);
    for (auto const* words :
         {"Số: 45/BC-UBND", "ngày 15 tháng 11 năm 2026", "Hộ tịch", "đề ra 47 nhiệm vụ"})
        EXPECT_NE(text.find(words), std::string::npos) << words;
}

}  // namespace
}  // namespace report

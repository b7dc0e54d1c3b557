// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "core/report/record.hpp"
#include "document_text.hpp"
#include "office/uno/strings.hpp"
#include "typed_document.hpp"
#include "window_test.hpp"

namespace report {
namespace {

namespace json = boost::json;
using test::button;
using test::field;
using test::list;
using test::text_of;

constexpr char const* left_over = "Rà chữ kỳ cũ";
constexpr char const* items_label = "Những chỗ còn nói về kỳ cũ:";

class NextWindow : public test::ReportWindowTest {
protected:
    NextWindow() : ReportWindowTest("Lập báo cáo kỳ sau") {}

    test::Element open() {
        known_ = open_documents();
        return open_from_menu("Lập báo cáo kỳ sau…");
    }
    session::Model made() {
        auto const document = new_report_beside(known_);
        button(open_dialog(left_over), "Đóng").press();
        wait_closed(left_over);
        return document;
    }
    static std::string data(char const* kind, int n, int year, int online) {
        auto data = json::parse(test::sample("pho-an-7-thang-2023.json")).as_object();
        data["period"] = {{"kind", kind}, {"n", n}, {"year", year}};
        data["values"].as_object()["hs_truc_tuyen"] = online;
        return json::serialize(data);
    }
    std::string file(std::string const& name, std::string const& data) {
        auto const path = folder() / name;
        auto const report = make_report(data);
        session::store(report, path);
        session::close(report);
        return path.string();
    }
    static Report record_of(session::Model const& document) {
        return from_record(from_properties(test::record_properties(document)).value()).value();
    }

    std::vector<session::Model> known_;
};

TEST_F(NextWindow, ProposesTheNextPeriodAndMakesItsReport) {
    auto const old = text_of(report_);
    auto const window = open();
    EXPECT_EQ(field(window, "Từ báo cáo:").text(), "7 tháng đầu năm 2023 (văn bản đang mở)");
    EXPECT_EQ(list(window, "Kỳ mới:").items(),
              (std::vector<std::string>{"8 tháng đầu năm 2023", "năm 2023", "Kỳ khác"}));
    EXPECT_EQ(field(window, "đến ngày:").text(), "20/8/2023");
    button(window, "Lập báo cáo").press();
    auto const document = made();
    EXPECT_NE(text_of(document).find("Công tác cải cách hành chính 8 tháng đầu năm 2023"),
              std::string::npos);
    EXPECT_EQ(text_of(report_), old);
    EXPECT_EQ(test::undo_titles(document), std::vector<std::string>{"Lập báo cáo kỳ sau"});
}

TEST_F(NextWindow, AnotherPeriodHasTheDaysThatFollow) {
    auto const window = open();
    list(window, "Loại kỳ:").choose("Quý");
    list(window, "Tháng, quý, số tháng:").choose("III");
    EXPECT_EQ(list(window, "Kỳ mới:").chosen(), "Kỳ khác");
    field(window, "Năm:").type("2024");
    EXPECT_EQ(field(window, "Số liệu từ ngày:").text(), "15/6/2024");
    discard(window);
}

TEST_F(NextWindow, TakesTheSamePeriodAYearAgoAndSaysWhenItIsAnother) {
    auto const wrong = file("khac-ky.odt", data("k_thang", 7, 2022, 5));
    auto const right = file("cung-ky.docx", data("k_thang", 8, 2022, 777));
    auto const window = open();
    field(window, "Cùng kỳ năm trước:").type(wrong);
    button(window, "Lập báo cáo").press();
    test::wait_until("the complaint", [&] {
        for (auto const& part : window.children())
            if (part.name().find("không phải cùng kỳ năm trước") != std::string::npos) return true;
        return false;
    });
    field(window, "Cùng kỳ năm trước:").type(right);
    button(window, "Lập báo cáo").press();
    auto const record = record_of(made());
    EXPECT_EQ(std::get<Amount>(record.last_year.at("hs_truc_tuyen")).value, 777);
}

TEST_F(NextWindow, AddsUpTheReportsOfThePartsOfAPeriod) {
    std::string parts;
    for (int month = 7; month <= 9; ++month)
        parts += file("thang" + std::to_string(month) + ".odt", data("thang", month, 2023, month)) +
                 "\n";
    auto const window = open();
    list(window, "Loại kỳ:").choose("Quý");
    list(window, "Tháng, quý, số tháng:").choose("III");
    field(window, "Cộng từ báo cáo các kỳ (mỗi dòng một tệp):").type(parts);
    button(window, "Lập báo cáo").press();
    EXPECT_EQ(std::get<Amount>(record_of(made()).values.at("hs_truc_tuyen")).value, 24);
}

TEST_F(NextWindow, NamesOfTheTwoLevelGovernmentAreTakenOneByOne) {
    choose_from_menu(report_, "Tạo báo cáo mới…");
    button(open_dialog("Thông tin cơ quan"), "Nâng cao…").press();
    list(open_dialog("Thông tin cơ quan"), "Mô hình:")
        .choose("Hai cấp: tỉnh, xã (từ ngày 01/7/2025)");
    button(open_dialog("Thông tin cơ quan"), "Quay lại ba bước").press();
    fill_agency("Phổ An");
    button(open_dialog("Tạo báo cáo mới"), "Hủy").press();
    wait_closed("Tạo báo cáo mới");
    auto const window = open();
    list(window, "Loại kỳ:").choose("Năm");
    field(window, "Năm:").type("2025");
    auto const agencies = list(window, "Cơ quan:");
    agencies.choose(agencies.items().back());
    button(window, "Lập báo cáo").press();
    auto const names = open_dialog("Tên gọi mới");
    auto const lines = list(names, "Tên gọi:").items();
    auto const office = std::find_if(lines.begin(), lines.end(), [](auto const& line) {
        return line.find("→ Văn phòng HĐND và UBND") != std::string::npos;
    });
    ASSERT_NE(office, lines.end());
    auto const old_name = office->substr(0, office->find(" →"));
    list(names, "Tên gọi:").choose(*office);
    button(names, "Giữ tên cũ").press();
    auto const at = static_cast<std::size_t>(office - lines.begin());
    EXPECT_EQ(list(names, "Tên gọi:").items().at(at).rfind(old_name + ": giữ", 0), 0U);
    button(names, "Đổi tất cả").press();
    EXPECT_EQ(list(names, "Tên gọi:").items(), lines);
    button(names, "Lập báo cáo").press();
    auto const text = text_of(made());
    EXPECT_NE(text.find("Sở Nội vụ"), std::string::npos);
    EXPECT_EQ(text.find("Phòng Nội vụ thị xã Đức Phổ"), std::string::npos);
}

class LeftOverWindow : public NextWindow {
protected:
    /// The next report in its window, of which this sentence is left over.
    session::Model make(std::string const& sentence) {
        test::type_after(report_, "Tổng số hồ sơ tiếp nhận", " " + sentence);
        button(open(), "Lập báo cáo").press();
        return new_report_beside(known_);
    }
    static std::string line_with(test::Element const& window, std::string const& words) {
        for (auto const& item : list(window, items_label).items())
            if (item.find(words) != std::string::npos) return item;
        return {};
    }
};

TEST_F(LeftOverWindow, ChangesOneGoesToAnotherAndOneUndoGivesThemBack) {
    auto const document = make("Trong 7 tháng đầu năm 2023 xã có chuyển biến.");
    auto const before = text_of(document);
    auto const window = open_dialog(left_over);
    auto const line = line_with(window, "7 tháng đầu năm 2023");
    ASSERT_FALSE(line.empty());
    list(window, items_label).choose(line);
    EXPECT_NE(field(window, "Trong câu:").text().find("[7 tháng đầu năm 2023] xã có"),
              std::string::npos);
    EXPECT_EQ(field(window, "Thay bằng:").text(), "8 tháng đầu năm 2023");
    button(window, "Xem trong văn bản").press();
    test::wait_until("the selection", [&] {
        css::uno::Reference<css::text::XTextViewCursorSupplier> const view(
            document->getCurrentController(), css::uno::UNO_QUERY_THROW);
        return office::from_office(view->getViewCursor()->getString()) == "7 tháng đầu năm 2023";
    });
    button(window, "Đổi").press();
    EXPECT_FALSE(line_with(window, "7 tháng đầu năm 2023 → 8 tháng đầu năm 2023").empty());
    button(window, "Đổi trong văn bản").press();
    wait_closed(left_over);
    test::wait_until("the words", [&] {
        return text_of(document).find("Trong 8 tháng đầu năm 2023 xã có") != std::string::npos;
    });
    EXPECT_EQ(test::undo_titles(document).front(), "Sửa chữ kỳ cũ");
    test::undo(document);
    EXPECT_EQ(text_of(document), before);
}

TEST_F(LeftOverWindow, TextBoxesAndHeadersAreLookedThroughToo) {
    using css::uno::Reference;
    using css::uno::UNO_QUERY_THROW;
    Reference<css::text::XTextFrame> const box(
        Reference<css::lang::XMultiServiceFactory>(report_, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.TextFrame"),
        UNO_QUERY_THROW);
    auto const body = Reference<css::text::XTextDocument>(report_, UNO_QUERY_THROW)->getText();
    body->insertTextContent(body->getEnd(), {box, UNO_QUERY_THROW}, false);
    box->getText()->setString(office::to_office("Ghi chú của 7 tháng đầu năm 2023."));
    Reference<css::container::XNameAccess> const pages(
        Reference<css::style::XStyleFamiliesSupplier>(report_, UNO_QUERY_THROW)
            ->getStyleFamilies()
            ->getByName("PageStyles"),
        UNO_QUERY_THROW);
    Reference<css::beans::XPropertySet> const page(
        pages->getByName(office::to_office("CCHC Trang dọc")), UNO_QUERY_THROW);
    page->setPropertyValue("FooterIsOn", css::uno::Any(true));
    Reference<css::text::XText>(page->getPropertyValue("FooterText"), UNO_QUERY_THROW)
        ->setString(office::to_office("Chân trang 7 tháng đầu năm 2023"));
    auto const document = make("");
    auto const window = open_dialog(left_over);
    std::size_t found = 0;
    for (auto const& item : list(window, items_label).items()) {
        if (item.find("7 tháng đầu năm 2023") == std::string::npos) continue;
        list(window, items_label).choose(item);
        button(window, "Xem trong văn bản").press();
        button(window, "Đổi").press();
        ++found;
    }
    EXPECT_EQ(found, 2U);
    button(window, "Đổi trong văn bản").press();
    wait_closed(left_over);
    Reference<css::container::XIndexAccess> const boxes(
        Reference<css::text::XTextFramesSupplier>(document, UNO_QUERY_THROW)->getTextFrames(),
        UNO_QUERY_THROW);
    auto const text = [&] {
        Reference<css::text::XTextFrame> const first(boxes->getByIndex(0), UNO_QUERY_THROW);
        return office::from_office(first->getText()->getString());
    };
    test::wait_until("the words", [&] { return text() == "Ghi chú của 8 tháng đầu năm 2023."; });
    test::undo(document);
    EXPECT_EQ(text(), "Ghi chú của 7 tháng đầu năm 2023.");
}

TEST_F(LeftOverWindow, WhatTheProgramMovedIsListedApart) {
    make("Câu riêng.");
    auto const window = open_dialog(left_over);
    auto const groups = list(window, "Nhóm:").items();
    ASSERT_FALSE(groups.empty());
    EXPECT_EQ(groups.back().rfind("Đã tự chuyển sang kỳ mới", 0), 0U) << groups.back();
    list(window, "Nhóm:").choose(groups.back());
    EXPECT_FALSE(line_with(window, "7 tháng đầu năm 2023 → 8 tháng đầu năm 2023").empty());
    button(window, "Đóng").press();
    wait_closed(left_over);
}

TEST_F(LeftOverWindow, OpensAgainFromTheMenu) {
    auto const document = make("Trong 7 tháng đầu năm 2023 xã có chuyển biến.");
    button(open_dialog(left_over), "Đóng").press();
    wait_closed(left_over);
    choose_from_menu(document, "Rà chữ kỳ cũ…");
    auto const window = open_dialog(left_over);
    EXPECT_FALSE(line_with(window, "7 tháng đầu năm 2023").empty());
    button(window, "Đóng").press();
    wait_closed(left_over);
}

/// A report typed by hand, in which a figure has two values.
class ImportOldWindow : public test::WindowTest {
protected:
    session::Model open_typed() {
        auto const typed = test::type_document(
            context(),
            "BÁO CÁO\nCông tác cải cách hành chính tháng 7 năm 2023\n"
            "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
            "2.5. Kết quả giải quyết TTHC\n- Hồ sơ mới tiếp nhận trực tuyến: 12 hồ sơ.\n"
            "- Hồ sơ mới tiếp nhận trực tuyến: 13 hồ sơ.\n- Đã giải quyết trước hạn: 1.739 hồ sơ.");
        auto const file = folder() / "go-tay.odt";
        session::store(typed, file);
        session::close(typed);
        return keep(session::load(context(), file, false));
    }
    static std::string line_of(test::Element const& window, std::string const& words) {
        for (auto const& item : list(window, "Số liệu đọc được:").items())
            if (item.find(words) != std::string::npos) return item;
        return {};
    }
};

TEST_F(ImportOldWindow, AContradictionIsDecidedByTheClerkAndTheRestIsTaken) {
    constexpr auto title = "Số liệu trong báo cáo cũ";
    auto const typed = open_typed();
    auto const known = open_documents();
    choose_from_menu(typed, "Lập báo cáo kỳ sau…");
    auto const window = open_dialog(title);
    auto const line = line_of(window, "mâu thuẫn (12; 13)");
    ASSERT_FALSE(line.empty());
    list(window, "Số liệu đọc được:").choose(line);
    EXPECT_NE(field(window, "Trong câu:").text().find("13 hồ sơ"), std::string::npos);
    EXPECT_EQ(field(window, "Giá trị lấy:").text(), "");
    list(window, "Các giá trị:").choose("13");
    button(window, "Lấy giá trị này").press();
    EXPECT_TRUE(line_of(window, "mâu thuẫn").empty());
    button(window, "Tiếp tục").press();
    wait_closed(title);
    auto const next = open_dialog("Lập báo cáo kỳ sau");
    EXPECT_EQ(list(next, "Kỳ mới:").chosen(), "tháng 8 năm 2023");
    button(next, "Lập báo cáo").press();
    auto const document = new_report_beside(known);
    auto const record =
        from_record(from_properties(test::record_properties(document)).value()).value();
    EXPECT_EQ(std::get<Amount>(record.last.at("hs_truc_tuyen")).value, 13);
    EXPECT_EQ(std::get<Amount>(record.last.at("hs_truoc")).value, 1739);
    // The sentence of the old period stands beside the new report, in the second document.
    auto const sentence = std::string("Hồ sơ mới tiếp nhận trực tuyến: 12 hồ sơ.");
    EXPECT_EQ(text_of(document).find(sentence), std::string::npos);
    test::wait_until("the document beside it", [&] {
        auto const all = open_documents();
        return std::any_of(all.begin(), all.end(), [&](auto const& one) {
            return one != typed && text_of(one).find(sentence) != std::string::npos;
        });
    });
}

TEST_F(ImportOldWindow, ANumberThatWasNotUnderstoodIsSaidOnceAndKnownInTheNextReport) {
    constexpr auto title = "Số liệu trong báo cáo cũ";
    auto const open_saying = [&](std::string const& number) {
        auto const typed = test::type_document(
            context(),
            "ỦY BAN NHÂN DÂN\nXÃ PHỔ AN\nSố: 9/BC-UBND\nBÁO CÁO\n"
            "Công tác cải cách hành chính tháng 7 năm 2023\n"
            "II. KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH\n2. Cải cách thủ tục hành chính\n"
            "2.5. Kết quả giải quyết TTHC\n- Đã giải quyết trước hạn: 1.739 hồ sơ.\n"
            "- Bà con gửi đến qua máy: " +
                number + " xấp.");
        auto const file = folder() / ("rieng-" + number + ".odt");
        session::store(typed, file);
        session::close(typed);
        return keep(session::load(context(), file, false));
    };
    choose_from_menu(open_saying("12"), "Lập báo cáo kỳ sau…");
    auto window = open_dialog(title);
    EXPECT_EQ(list(window, "Nhóm:").chosen(), "Số chưa hiểu (1)");
    EXPECT_EQ(field(window, "Trong câu:").text(), "Bà con gửi đến qua máy: 12 xấp.");
    EXPECT_EQ(field(window, "Giá trị lấy:").text(), "12");
    button(window, "Lấy giá trị này").press();
    test::wait_until("the question which figure it is", [&] {
        return window.find(test::role::LABEL, "Hãy chọn số này là số liệu nào, hoặc bấm “Bỏ qua”.")
            .exists();
    });
    auto const meanings = list(window, "Là số liệu:").items();
    auto const online = std::find_if(meanings.begin(), meanings.end(), [](std::string const& one) {
        return one.rfind("Hồ sơ mới tiếp nhận trực tuyến", 0) == 0;
    });
    ASSERT_NE(online, meanings.end());
    list(window, "Là số liệu:").choose(*online);
    button(window, "Lấy giá trị này").press();
    EXPECT_FALSE(line_of(window, ": 12").empty());
    button(window, "Tiếp tục").press();
    wait_closed(title);
    button(open_dialog("Lập báo cáo kỳ sau"), "Hủy").press();
    wait_closed("Lập báo cáo kỳ sau");

    choose_from_menu(open_saying("15"), "Lập báo cáo kỳ sau…");
    window = open_dialog(title);
    EXPECT_FALSE(line_of(window, ": 15").empty());
    list(window, "Nhóm:").choose("Cách viết riêng đã ghi nhớ (1)");
    test::wait_until("the own wording", [&] { return !line_of(window, "12 xấp").empty(); });
    button(window, "Quên câu này").press();
    EXPECT_FALSE(line_of(window, "(sẽ quên)").empty());
    button(window, "Tiếp tục").press();
    wait_closed(title);
    button(open_dialog("Lập báo cáo kỳ sau"), "Hủy").press();
    wait_closed("Lập báo cáo kỳ sau");

    choose_from_menu(open_saying("16"), "Lập báo cáo kỳ sau…");
    window = open_dialog(title);
    EXPECT_EQ(list(window, "Nhóm:").chosen(), "Số chưa hiểu (1)");
    button(window, "Hủy").press();
    wait_closed(title);
}

}  // namespace
}  // namespace report

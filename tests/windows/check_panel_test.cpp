// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include "office/uno/strings.hpp"
#include "panel_fixture.hpp"
#include "parted_signature.hpp"

namespace report {
namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The report with a paragraph typed by hand that breaks rules of numbers.
class CheckPanel : public Panel {
protected:
    session::Model open_faulty() {
        auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
        type_below(report, "cchc_muc_ii_3", typed);
        return report;
    }
    Element open_check(session::Model const& document) {
        return open_panel(document, "Kiểm tra lỗi báo cáo…", test::check_panel);
    }
    /// Chooses the finding that says this.
    static void choose(Element const& panel, std::string const& words) {
        auto const findings = wait_seen(panel, "Những chỗ tìm thấy:");
        for (auto const& line : findings.items())
            if (line.find(words) != std::string::npos) return findings.choose(line);
        throw std::runtime_error("not found: " + words);
    }
    static std::string selected(session::Model const& document) {
        return office::from_office(
            Reference<css::text::XTextRange>(Reference<css::text::XTextViewCursorSupplier>(
                                                 document->getCurrentController(), UNO_QUERY_THROW)
                                                 ->getViewCursor(),
                                             UNO_QUERY_THROW)
                ->getString());
    }

    static std::string ignored_in(session::Model const& document) {
        Reference<css::beans::XPropertySet> const properties(
            Reference<css::document::XDocumentPropertiesSupplier>(document, UNO_QUERY_THROW)
                ->getDocumentProperties()
                ->getUserDefinedProperties(),
            UNO_QUERY_THROW);
        rtl::OUString text;
        if (properties->getPropertySetInfo()->hasPropertyByName("cchc.ignored"))
            properties->getPropertyValue("cchc.ignored") >>= text;
        return office::from_office(text);
    }

    static constexpr char const* typed =
        "Tổng thu 1,146,000,000 đồng; đã nhận 12500 hồ sơ và 13700 phiếu.";
};

TEST_F(CheckPanel, AFindingIsShownInTheTextMendedAndUndone) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const steps = test::undo_titles(report).size();
    auto const panel = open_check(report);
    choose(panel, "1,146,000,000");
    test::wait_until("the words", [&] { return selected(report) == "1,146,000,000"; });
    wait_says(panel, "Sửa thành: “1.146.000.000”");
    EXPECT_EQ(text_of(report), before);
    seen(panel, "Sửa chỗ này").press();
    wait_for_text(report, "Tổng thu 1.146.000.000 đồng");
    EXPECT_EQ(test::undo_titles(report).size(), steps + 1);
    test::wait_until("the new list", [&] { return !says(panel, "1,146,000,000"); });
    EXPECT_FALSE(says(panel, "Văn bản đã đổi từ lần kiểm tra này."));
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
    wait_says(panel, "Văn bản đã đổi từ lần kiểm tra này.");
}

/// The panel knows where each finding stands, and Writer dies of a range that is kept there.
TEST_F(CheckPanel, ATableIsMadeOfAParagraphWithAFindingAndTheOfficeLives) {
    auto const report = open_report(test::sample("pho-an-7-thang-2023.json"));
    test::type_after(report, "công chức bị xử lý kỷ luật", " Đã nhận 13700 phiếu.");
    auto const before = text_of(report);
    auto const panel = open_check(report);
    choose(panel, "13700");
    test::wait_until("the words", [&] { return selected(report) == "13700"; });
    make_a_table_here(report);
    EXPECT_NE(text_of(report), before);
    wait_says(panel, "Văn bản đã đổi từ lần kiểm tra này.");
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(CheckPanel, AllOfAKindAreMendedInOneStep) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const panel = open_check(report);
    choose(panel, "Số 12500");
    auto const all = wait_seen(panel, "Sửa mọi chỗ như vậy");
    test::wait_until("what can be mended", [&] { return all.is_enabled(); });
    all.press();
    wait_for_text(report, "đã nhận 12.500 hồ sơ và 13.700 phiếu");
    test::undo(report);
    EXPECT_EQ(text_of(report), before);
}

TEST_F(CheckPanel, WhatIsIgnoredForAReasonStaysSoInTheFileAndCanBeUndone) {
    auto const report = open_faulty();
    auto const before = text_of(report);
    auto const panel = open_check(report);
    choose(panel, "Số 12500");
    auto const ignore = wait_seen(panel, "Bỏ qua");
    ignore.press();
    wait_says(panel, "Ghi lý do");
    test::field(panel, "Lý do bỏ qua:").type("số của phần mềm khác");
    ignore.press();
    test::wait_until("the ignored one", [&] {
        auto const all = seen(panel, "Những chỗ tìm thấy:").items();
        return !all.empty() && all.back().find("(Bỏ qua) Số 12500") == 0;
    });
    EXPECT_EQ(text_of(report), before);
    auto const again = reload(report, ".docx");
    EXPECT_NE(ignored_in(again).find("phần mềm khác"), std::string::npos);
    test::undo(report);
    EXPECT_EQ(ignored_in(report), "");
}

/// The pages are those of a copy that nobody sees.
TEST_F(CheckPanel, ASignatureThatAPageEndPartsIsToldAndTheCursorStaysWhereItIs) {
    auto const file = folder() / "go-tay.odt";
    test::store_parted_signature(context(), file);
    auto const report = keep(session::load(context(), file, false));
    auto const cursor = Reference<css::text::XTextViewCursorSupplier>(
                            report->getCurrentController(), UNO_QUERY_THROW)
                            ->getViewCursor();
    cursor->gotoStart(false);
    cursor->goRight(7, true);
    auto const marked = selected(report);
    auto const open = open_documents().size();
    auto const panel = open_check(report);
    auto const said = [&] {
        auto const lines = wait_seen(panel, "Những chỗ tìm thấy:").items();
        return std::any_of(lines.begin(), lines.end(), [](std::string const& line) {
            return line.find("Khối chữ ký") != std::string::npos &&
                   line.find("trang ") != std::string::npos;
        });
    };
    test::wait_until("the parted signature", said);
    EXPECT_EQ(selected(report), marked);
    EXPECT_FALSE(Reference<css::util::XModifiable>(report, UNO_QUERY_THROW)->isModified());
    EXPECT_EQ(open_documents().size(), open) << "The copy is closed.";
}

}  // namespace
}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <gtest/gtest.h>

#include <set>

#include "checked_report.hpp"
#include "core/report/period.hpp"
#include "template_file.hpp"

namespace report {
namespace {

using test::checked;
using test::document_of;
using test::fired;
using test::lawful;
using test::outcome_of;
using test::replaced;
using test::shipped_checks;

Report period_before() {
    Report before;
    before.kind = "cchc_xa";
    before.period = make_period(shipped_checks().kind, "k_thang", 5, 2024).value();
    before.values = {{"hs_ky_truoc", Amount{43, false}}, {"hs_truc_tuyen", Amount{700, false}}};
    return before;
}

TEST(CheckContextTest, FiguresAreHeldAgainstThoseOfThePeriodBefore) {
    auto before = period_before();
    CheckContext context;
    context.previous = &before;
    auto const document = document_of(lawful());
    EXPECT_TRUE(fired(checked(document, context)).empty());
    before.values["hs_ky_truoc"] = Amount{40, false};
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"S08"});
    before.values["hs_ky_truoc"] = Amount{43, false};
    before.values["hs_truc_tuyen"] = Amount{1000, false};
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"S14"});
    EXPECT_EQ(outcome_of(checked(document), "S14"), Outcome::not_evaluated);
}

TEST(CheckContextTest, WhatStillSpeaksOfThePeriodBeforeIsTold) {
    auto const before = period_before();
    CheckContext context;
    context.previous = &before;
    auto const document =
        document_of(replaced(lawful(), "Duy trì các mô hình đã có.",
                             "Duy trì các mô hình đã có từ 5 tháng đầu năm 2024."));
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"T09"});
}

TEST(CheckContextTest, TheTextIsHeldAgainstWhatWasEntered) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped_checks().kind, "sau_thang", 0, 2024).value();
    record.issue = {18, 6, 2024};
    record.number = 27;
    record.agency.unit_kind = "xa";
    record.agency.unit_name = "Phổ An";
    record.values = {{"hs_truc_tuyen", Amount{909, false}}, {"hs_rut", Amount{29, false}}};
    CheckContext context;
    context.record = &record;
    auto const document = document_of(lawful());
    EXPECT_EQ(fired(checked(document, context)).count("M09"), 0U);
    record.values["hs_rut"] = Amount{31, false};
    EXPECT_EQ(fired(checked(document, context)).count("M09"), 1U);
}

TEST(CheckContextTest, AnIssuedReportHasItsNumber) {
    auto const document = document_of(replaced(lawful(), "Số: 27/BC-UBND", "Số:     /BC-UBND"));
    CheckContext context;
    context.state = State::issued;
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{"C05c"});
    EXPECT_EQ(outcome_of(checked(document), "C05c"), Outcome::not_evaluated);
    // With another symbol than a report's it has one all the same.
    EXPECT_EQ(
        fired(checked(document_of(replaced(lawful(), "27/BC-UBND", "27/KH-UBND")))).count("C05b"),
        0U);
}

/// The same words are lawful until the districts are gone.
TEST(CheckContextTest, TermsAreJudgedByTheDateOfTheReport) {
    std::string const said = "UBND huyện đã hỗ trợ máy móc.";
    auto text = replaced(lawful(), "Duy trì các mô hình đã có.", said);
    EXPECT_TRUE(fired(checked(document_of(text))).empty());
    for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
        text.replace(at, 4, "2026");
    EXPECT_EQ(fired(checked(document_of(text))).count("C10b"), 1U);
}

/// Of the last day of the old levels and of the first day of the new ones.
TEST(CheckContextTest, ARuleOfALevelHoldsToItsLastDayAndFromItsFirst) {
    auto const kind = test::shipped_kind("cchc_xa");
    auto const outcome = [&](std::string const& level, std::string const& day) {
        auto files = test::kind_files(test::source_folder() / "templates/cchc_xa");
        files["checks/90_own.json"] =
            R"({"rules": [{"id": "X1", "severity": "info", "source": "a", "message": "a",
                "check": "at_most", "with": {"parts": ["vb_di_ky_so"], "whole": "vb_di"},
                "when": {"levels": [")" +
            level + R"("]}}]})";
        auto const rules = load_rules(kind, files).value();
        auto const text = replaced(lawful(), "Phổ An, ngày 18 tháng 6 năm 2024", "Phổ An, " + day);
        return outcome_of(check(kind, rules, document_of(text), {}).value(), "X1") !=
               Outcome::not_applicable;
    };
    auto const& levels = shipped_checks().kind.levels;
    ASSERT_EQ(levels.size(), 2U);
    auto const &old = levels[0].id, &now = levels[1].id;
    for (auto const* day : {"ngày 29 tháng 6 năm 2025", "ngày 30 tháng 6 năm 2025"}) {
        EXPECT_TRUE(outcome(old, day)) << day;
        EXPECT_FALSE(outcome(now, day)) << day;
    }
    for (auto const* day : {"ngày 01 tháng 7 năm 2025", "ngày 02 tháng 7 năm 2025"}) {
        EXPECT_FALSE(outcome(old, day)) << day;
        EXPECT_TRUE(outcome(now, day)) << day;
    }
}

std::set<std::string> fired_in_2026(std::string const& said) {
    auto text = replaced(lawful(), "Duy trì các mô hình đã có.", said);
    constexpr std::string_view abolished = "Phòng Nội vụ thị xã Đức Phổ";
    for (std::size_t at; (at = text.find(abolished)) != std::string::npos;)
        text.replace(at, abolished.size(), "Sở Nội vụ tỉnh");
    for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
        text.replace(at, 4, "2026");
    return fired(checked(document_of(text)));
}

/// What other documents are called is not ours to change.
TEST(CheckContextTest, OldTermsInTheTitleOfAnotherDocumentAreItsOwn) {
    std::string const act = "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ ";
    for (auto const* said :
         {"về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một "
          "cửa và Cổng Dịch vụ công quốc gia.",
          "quy định về cơ chế một cửa, việc của Bộ phận một cửa.",
          "về tổ chức, hoạt động của thị trấn và xã."})
        EXPECT_EQ(fired_in_2026("Thực hiện " + act + said).count("C10b"), 0U) << said;
    for (auto const* said :
         {"Xã học tập mô hình “Bộ phận một cửa thân thiện”.",
          "Đã sơ kết Đề án “Chuyển đổi số tại thị trấn giai đoạn 2021 - 2025”.",
          "Đã sơ kết Kế hoạch \"Nâng cao chất lượng bộ phận một cửa giai đoạn 2021 - 2025\"."})
        EXPECT_EQ(fired_in_2026(said).count("C10b"), 0U) << said;
    for (auto const& said :
         {"Thực hiện " + act + "về cơ chế một cửa, bộ phận một cửa đã tiếp nhận hồ sơ.",
          "Thực hiện " + act + "về cơ chế một cửa; bộ phận một cửa làm việc nghiêm túc.",
          std::string("Bộ phận một cửa làm việc nghiêm túc, đúng giờ.")})
        EXPECT_EQ(fired_in_2026(said).count("C10b"), 1U) << said;
}

TEST(CheckContextTest, AReportOfTwoLevelsIsAddressedToWhatThereIs) {
    auto const addressed = [](std::string const& to) {
        auto text =
            replaced(lawful(), "Phòng Nội vụ thị xã Đức Phổ\nThực hiện", to + "\nThực hiện");
        for (std::size_t at; (at = text.find("2024")) != std::string::npos;)
            text.replace(at, 4, "2026");
        return fired(checked(document_of(text))).count("C10c");
    };
    for (auto const* gone : {"Ủy ban nhân dân thị xã Đức Phổ", "UBND huyện Mộ Đức",
                             "Phòng Nội vụ thành phố Quảng Ngãi", "UBND thành phố Quảng Ngãi",
                             "Huyện ủy Mộ Đức", "Ủy ban nhân dân quận Sơn Trà"})
        EXPECT_EQ(addressed(gone), 1U) << gone;
    for (auto const* there : {"Sở Nội vụ tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi",
                              "Ủy ban nhân dân thành phố Đà Nẵng", "Sở Nội vụ thành phố Huế"})
        EXPECT_EQ(addressed(there), 0U) << there;
}

TEST(CheckContextTest, DataIsHeldAgainstItselfBeforeItIsADocument) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped_checks().kind, "sau_thang", 0, 2024).value();
    record.values = {{"ns_thu", Amount{100000000, false}}, {"ns_chi", Amount{200000000, false}}};
    auto const report = check_record(shipped_checks().kind, shipped_checks().rules, record);
    EXPECT_EQ(fired(report), std::set<std::string>{"B02"});
    EXPECT_TRUE(report.findings.front().places.empty());
}

}  // namespace
}  // namespace report

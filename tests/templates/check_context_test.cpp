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

TEST(CheckContextTest, WhatGrowsMayStayAndWhatWasCarriedIsTheSame) {
    auto const told = [](std::int64_t online, std::int64_t carried) {
        auto before = period_before();
        before.values = {{"hs_ky_truoc", Amount{carried, false}},
                         {"hs_truc_tuyen", Amount{online, false}}};
        CheckContext context;
        context.previous = &before;
        return fired(checked(document_of(lawful()), context));
    };
    EXPECT_TRUE(told(909, 43).empty());
    EXPECT_EQ(told(910, 43), std::set<std::string>{"S14"});
    for (auto const carried : {42, 44}) EXPECT_EQ(told(909, carried), std::set<std::string>{"S08"});
    // What was only more than so many says nothing.
    auto before = period_before();
    before.values = {{"hs_ky_truoc", Amount{40, true}}, {"hs_truc_tuyen", Amount{1000, true}}};
    CheckContext context;
    context.previous = &before;
    EXPECT_TRUE(fired(checked(document_of(lawful()), context)).empty());
}

TEST(CheckContextTest, ASentencePastedFromAnotherReportIsHeldAgainstWhatWasEntered) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped_checks().kind, "sau_thang", 0, 2024).value();
    record.agency.unit_kind = "xa";
    record.agency.unit_name = "Phổ An";
    CheckContext context;
    context.record = &record;
    auto const told = [&](std::int64_t entered, std::string const& text) {
        record.values = {{"hs_qua", Amount{entered, false}}};
        return fired(checked(document_of(text), context)).count("M07d");
    };
    auto const pasted =
        replaced(lawful(), "- Còn hồ sơ trễ hạn.", "- Trong kỳ có 12 hồ sơ giải quyết quá hạn.");
    EXPECT_EQ(told(10, lawful()), 0U);
    EXPECT_EQ(told(10, pasted), 1U);
    EXPECT_EQ(told(11, pasted), 0U) << "that the text says otherwise is told of the figure itself";
}

/// A list that the text does not tell row by row is the one that was entered.
TEST(CheckContextTest, TheRowsOfAListAreThoseThatWereEnteredWhereTheTextHasNone) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped_checks().kind, "sau_thang", 0, 2024).value();
    record.agency.unit_kind = "xa";
    record.agency.unit_name = "Phổ An";
    CheckContext context;
    context.record = &record;
    std::string const rows =
        "+ Chủ tịch UBND xã: 01\n+ Phó Chủ tịch UBND xã: 02\n+ Công chức Văn phòng - Thống kê: 03\n"
        "+ Công chức Văn hóa - Xã hội: 03\n+ Công chức Địa chính - Xây dựng: 03\n";
    auto const bare = replaced(lawful(), rows, "");
    auto const outcome = [&](std::vector<std::int64_t> const& entered, std::string const& text) {
        record.lists.clear();
        for (auto const count : entered)
            record.lists["bm_vi_tri"].push_back({{"co_mat", Amount{count, false}}});
        return test::outcome_of(checked(document_of(text), context), "N01");
    };
    EXPECT_EQ(outcome({5, 7}, bare), Outcome::passed);
    EXPECT_NE(outcome({5, 8}, bare), Outcome::passed);
    EXPECT_NE(outcome({}, bare), Outcome::passed) << "nobody knows";
    EXPECT_EQ(outcome({5, 8}, lawful()), Outcome::passed) << "the text has its own";
}

TEST(CheckContextTest, ANumberThatWasEnteredForAnotherFigureIsNoOtherValue) {
    Report record;
    record.kind = "cchc_xa";
    record.period = make_period(shipped_checks().kind, "sau_thang", 0, 2024).value();
    record.issue = {18, 6, 2024};
    record.number = 27;
    record.agency.unit_kind = "xa";
    record.agency.unit_name = "Phổ An";
    CheckContext context;
    context.record = &record;
    auto const told = [&](Values const& values) {
        record.values = values;
        return fired(checked(document_of(lawful()), context)).count("M09");
    };
    EXPECT_EQ(told({{"hs_rut", Amount{29, false}}}), 0U);
    EXPECT_EQ(told({{"hs_rut", Amount{30, false}}}), 1U);
    EXPECT_EQ(told({{"hs_rut", Amount{30, true}}}), 0U);
    EXPECT_EQ(told({{"hs_rut", Amount{30, false}}, {"hs_ky_truoc", Amount{29, false}}}), 1U)
        << "of the other one this time";
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
    EXPECT_EQ(fired(checked(document, context)), std::set<std::string>{});
    record.values["hs_rut"] = Amount{31, false};
    auto const report = checked(document, context);
    EXPECT_EQ(fired(report), std::set<std::string>{"M09"});
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings.front().excerpt, "29");
    EXPECT_NE(report.findings.front().message.find("31"), std::string::npos)
        << report.findings.front().message;
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

/// A lawful report of the year in which two levels were left, with other words in it.
std::string in_2025(std::string const& said) {
    return replaced(test::checked_file("lawful_2025.txt"), "Duy trì các mô hình đã có.", said);
}

std::set<std::string> fired_in_2025(std::string const& said) {
    return fired(checked(document_of(in_2025(said))));
}

std::set<std::string> const none, old_term{"C10b"};

/// The same words are lawful until the districts are gone.
TEST(CheckContextTest, TermsAreJudgedByTheDateOfTheReport) {
    std::string const said = "UBND thị xã đã hỗ trợ máy móc.";
    EXPECT_EQ(fired(checked(document_of(replaced(lawful(), "Duy trì các mô hình đã có.", said)))),
              none);
    EXPECT_EQ(fired_in_2025("Duy trì các mô hình đã có."), none);
    EXPECT_EQ(fired_in_2025(said), old_term);
}

/// What ended within the report's time may be spoken of as what was: a time in the sentence tells,
/// else somebody has to look.
TEST(CheckContextTest, WhatEndedWithinTheTimeOfTheReportIsTakenByTheTimeThatIsNamed) {
    auto const outcome = [](std::string const& said, std::string const& rule) {
        return outcome_of(checked(document_of(in_2025(said))), rule);
    };
    for (auto const& [rule, body] : {std::pair{"C10b", "Phòng Nội vụ huyện Tam Nông"},
                                     std::pair{"C10e", "Sở Thông tin và Truyền thông"},
                                     std::pair{"C10e", "Sở Tài nguyên và Môi trường"}}) {
        SCOPED_TRACE(body);
        auto const sent = "Danh sách đã gửi " + std::string(body);
        EXPECT_EQ(outcome(sent + ".", rule), Outcome::needs_look);
        EXPECT_EQ(outcome(sent + " trong tháng 11/2025.", rule), Outcome::failed);
        EXPECT_EQ(outcome(sent + " trong tháng 11 năm 2025.", rule), Outcome::failed);
        EXPECT_EQ(outcome(sent + " ngày 05/8/2025.", rule), Outcome::failed);
        EXPECT_EQ(outcome(sent + " trong tháng 02/2025.", rule), Outcome::passed);
        EXPECT_EQ(outcome(sent + " ngày 10/01/2025.", rule), Outcome::passed);
        EXPECT_EQ(outcome(sent + " cũ.", rule), Outcome::passed);
    }
    // What the sentence is about takes nothing back where the body itself did something since.
    std::string const about = "Danh sách về sắp xếp trụ sở đã gửi Phòng Nội vụ huyện Tam Nông";
    EXPECT_EQ(outcome(about + " ngày 05/8/2025.", "C10f"), Outcome::failed);
    EXPECT_EQ(outcome(about + " ngày 10/01/2025.", "C10f"), Outcome::passed);
    for (auto const* now : {"Sở Khoa học và Công nghệ", "Sở Tài chính", "Sở Xây dựng"})
        EXPECT_EQ(outcome("Danh sách đã gửi " + std::string(now) + ".", "C10e"), Outcome::passed);
}

/// From 01/7/2026 on levels are those of services that are offered unasked; those of before are
/// told by what they stand with.
TEST(CheckContextTest, OldLevelsOfServicesAreToldWhenLevelsMeanOtherThings) {
    auto const outcome = [](std::string const& said) {
        auto const text = test::replaced_all(in_2025(said), "2025", "2026");
        return outcome_of(checked(document_of(text)), "C10g");
    };
    EXPECT_EQ(outcome("Hồ sơ nộp qua dịch vụ công trực tuyến mức độ 4 tăng."), Outcome::failed);
    EXPECT_EQ(outcome("Cung cấp dịch vụ công mức độ 3, mức độ 4."), Outcome::failed);
    EXPECT_EQ(outcome("Dịch vụ công trực tuyến chủ động ở mức độ 3."), Outcome::passed);
    EXPECT_EQ(outcome("Dịch vụ công trực tuyến mức độ 2."), Outcome::passed);
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

/// What other documents are called is not ours to change.
TEST(CheckContextTest, OldTermsInTheTitleOfAnotherDocumentAreItsOwn) {
    std::string const act = "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ ";
    for (auto const* said :
         {"về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một "
          "cửa và Cổng Dịch vụ công quốc gia.",
          "quy định về cơ chế một cửa, việc của Bộ phận một cửa.",
          "về tổ chức, hoạt động của thị trấn và xã."})
        EXPECT_EQ(fired_in_2025("Thực hiện " + act + said), none) << said;
    for (auto const* said :
         {"Xã học tập mô hình “Bộ phận một cửa thân thiện”.",
          "Đã sơ kết Đề án “Chuyển đổi số tại thị trấn giai đoạn 2021 - 2025”.",
          "Đã sơ kết Kế hoạch \"Nâng cao chất lượng bộ phận một cửa giai đoạn 2021 - 2025\"."})
        EXPECT_EQ(fired_in_2025(said), none) << said;
    for (auto const& said :
         {"Thực hiện " + act + "về cơ chế một cửa, bộ phận một cửa đã tiếp nhận hồ sơ.",
          "Thực hiện " + act + "về cơ chế một cửa; bộ phận một cửa làm việc nghiêm túc.",
          std::string("Bộ phận một cửa làm việc nghiêm túc, đúng giờ.")})
        EXPECT_EQ(fired_in_2025(said), old_term) << said;
}

/// Every term of the row, and the words that are proposed for it where there are any.
TEST(CheckContextTest, AnOldTermIsGoneOnceTheWordsProposedForItStandThere) {
    struct Term {
        std::string said, right;
    };
    for (auto const& [said, right] :
         {Term{"Phòng Nội vụ huyện đã kiểm tra.", "Sở Nội vụ đã kiểm tra."},
          Term{"Phòng Tư pháp thị xã đã kiểm tra.", ""},
          Term{"UBND quận đã kiểm tra.", "UBND tỉnh, thành phố đã kiểm tra."},
          Term{"Ủy ban nhân dân thị xã đã kiểm tra.",
               "Ủy ban nhân dân tỉnh, thành phố đã kiểm tra."},
          Term{"Đoàn đã kiểm tra thị trấn bên cạnh.", ""},
          Term{"Đoàn đã kiểm tra bộ phận một cửa.",
               "Đoàn đã kiểm tra Trung tâm Phục vụ hành chính công."}}) {
        SCOPED_TRACE(said);
        auto document = document_of(in_2025(said));
        auto const report = checked(document);
        ASSERT_EQ(fired(report), old_term);
        ASSERT_EQ(report.findings.size(), 1U);
        auto const& finding = report.findings.front();
        ASSERT_EQ(finding.fixes.size(), right.empty() ? 0U : 1U);
        if (right.empty()) continue;
        EXPECT_EQ(finding.fixes.front().policy, FixPolicy::proposed);
        test::put(document, finding.places.front(), finding.fixes.front().words);
        EXPECT_EQ(document.text.blocks[finding.places.front().paragraph].paragraph.text, right);
        EXPECT_EQ(fired(checked(document)), none);
    }
}

TEST(CheckContextTest, AReportOfTwoLevelsIsAddressedToWhatThereIs) {
    auto const addressed = [](std::string const& to) {
        return fired(checked(document_of(test::replaced_all(test::checked_file("lawful_2025.txt"),
                                                            "Kính gửi: Sở Nội vụ tỉnh Quảng Ngãi",
                                                            "Kính gửi: " + to))));
    };
    for (auto const* gone : {"Ủy ban nhân dân thị xã Đức Phổ", "UBND huyện Mộ Đức",
                             "Phòng Nội vụ thành phố Quảng Ngãi", "UBND thành phố Quảng Ngãi",
                             "Huyện ủy Mộ Đức", "Ủy ban nhân dân quận Sơn Trà"})
        EXPECT_EQ(addressed(gone), std::set<std::string>{"C10c"}) << gone;
    for (auto const* there : {"Sở Nội vụ tỉnh Quảng Ngãi", "Ủy ban nhân dân tỉnh Quảng Ngãi",
                              "Ủy ban nhân dân thành phố Đà Nẵng", "Sở Nội vụ thành phố Huế"})
        EXPECT_EQ(addressed(there), none) << there;
}

/// "Phòng Nội vụ huyện" stayed among the recipients of a year in which there is none.
TEST(CheckContextTest, AReportOfTwoLevelsIsSentToWhatThereIs) {
    auto const sent = [](std::string const& to) {
        return fired(checked(
            document_of(replaced(test::checked_file("lawful_2025.txt"), "- Đảng ủy, HĐND xã;",
                                 "- " + to + ";\n- Đảng ủy, HĐND xã;"))));
    };
    for (auto const* gone : {"Phòng Nội vụ huyện Mộ Đức", "UBND thị xã Đức Phổ", "Huyện ủy Mộ Đức",
                             "Ủy ban nhân dân quận Sơn Trà", "HĐND huyện", "UBND thị trấn Mộ Đức"})
        EXPECT_EQ(sent(gone), std::set<std::string>{"C10d"}) << gone;
    for (auto const* there : {"Sở Nội vụ tỉnh", "Các phòng, trung tâm thuộc xã",
                              "Phòng Kinh tế, Phòng Văn hóa - Xã hội", "Bảo hiểm xã hội cơ sở"})
        EXPECT_EQ(sent(there), none) << there;
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

// SPDX-License-Identifier: MPL-2.0
#include "core/form/new_report.hpp"

#include <gtest/gtest.h>

#include "core/form/agency_form.hpp"
#include "core/form/general.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "small_kind.hpp"

namespace report {
namespace {

std::vector<Agency> agencies() {
    auto one = test::small_report().agency;
    one.id = "pho-an";
    auto other = one;
    other.id = "khac";
    other.unit_name = "Phổ Châu";
    other.addressees = {"Sở Nội vụ"};
    return {one, other};
}

template <class T>
std::string complaints(Answered<T> const& answered) {
    std::string all;
    for (auto const& one : answered.complaints) all += one.control + " " + one.problem.code + "\n";
    return all;
}

NewReportForm proposed() {
    return propose_new_report(test::small_kind(), agencies(), "khac", *make_date(2023, 8, 3));
}

TEST(ProposeNewReport, IsTheMonthThatEndedLastForTheCurrentProfile) {
    auto const form = proposed();
    EXPECT_EQ(form.period_kind, "thang");
    EXPECT_EQ(form.ordinal, 7);
    EXPECT_EQ(form.year, "2023");
    EXPECT_EQ(form.from, "15/6/2023");
    EXPECT_EQ(form.to, "14/7/2023");
    EXPECT_EQ(form.agency, "khac");
    EXPECT_EQ(form.addressees, "Sở Nội vụ");
}

TEST(ProposeNewReport, IsThisMonthOnceItsCutOffDayHasPassed) {
    EXPECT_EQ(propose_new_report(test::small_kind(), {}, "", *make_date(2023, 8, 13)).ordinal, 7);
    EXPECT_EQ(propose_new_report(test::small_kind(), {}, "", *make_date(2023, 8, 14)).ordinal, 8);
    EXPECT_EQ(propose_new_report(test::small_kind(), {}, "", *make_date(2023, 12, 20)).year,
              "2023");
}

TEST(ProposeNewReport, InJanuaryIsDecemberOfTheYearBefore) {
    auto const form = propose_new_report(test::small_kind(), {}, "", *make_date(2024, 1, 2));
    EXPECT_EQ(form.ordinal, 12);
    EXPECT_EQ(form.year, "2023");
    EXPECT_EQ(form.agency, "");
}

TEST(ProposeDays, FollowKindOrdinalAndYear) {
    auto form = proposed();
    form.period_kind = "quy";
    form.ordinal = 9;
    propose_days(test::small_kind(), form);
    EXPECT_EQ(form.ordinal, 4);
    EXPECT_EQ(form.from, "15/9/2023");
    form.year = "hai nghìn";
    propose_days(test::small_kind(), form);
    EXPECT_EQ(form.from, "15/9/2023");
}

TEST(OrdinalsOf, AreRomanForQuartersAndNoneForAYear) {
    auto const kind = test::small_kind();
    EXPECT_EQ(ordinals_of(kind, "quy").at(2).label, "III");
    EXPECT_EQ(ordinals_of(kind, "quy").at(2).id, "3");
    EXPECT_EQ(ordinals_of(kind, "thang").size(), 12U);
    EXPECT_TRUE(ordinals_of(kind, "nam").empty());
}

TEST(ReadNewReport, MakesAReportWithPartiesOfItsProfile) {
    auto form = proposed();
    form.agency = "pho-an";
    form.addressees = "Phòng Nội vụ thị xã Đức Phổ\n\n UBND thị xã ";
    auto const answered = read_new_report(test::small_kind(), agencies(), form);
    ASSERT_EQ(complaints(answered), "");
    EXPECT_EQ(answered.value->addressees.size(), 2U);
    EXPECT_EQ(answered.value->signer.name, "Nguyễn Minh Hà");
    EXPECT_EQ(answered.value->recipients.back(), "Lưu: VT");
    EXPECT_EQ(answered.value->period.ordinal, 7);
    EXPECT_EQ(answered.value->state, State::draft);
    EXPECT_TRUE(answered.value->upward);
}

TEST(ReadNewReport, WithoutAddresseeIsNoReportToASuperior) {
    auto form = proposed();
    form.addressees = " \n";
    EXPECT_FALSE(read_new_report(test::small_kind(), agencies(), form).value->upward);
}

TEST(ReadNewReport, ComplainsAtTheControlThatIsWrong) {
    auto const kind = test::small_kind();
    auto form = proposed();
    form.from = "31/6/2023";
    EXPECT_EQ(complaints(read_new_report(kind, agencies(), form)), "from form.bad_date\n");
    form = proposed();
    form.to = "1/1/2023";
    EXPECT_EQ(complaints(read_new_report(kind, agencies(), form)), "to period.days_reversed\n");
    form = proposed();
    form.year = "";
    EXPECT_EQ(complaints(read_new_report(kind, agencies(), form)), "year form.no_year\n");
    form.year = "23";
    EXPECT_EQ(complaints(read_new_report(kind, agencies(), form)), "year form.bad_number\n");
    form = proposed();
    form.agency = "";
    EXPECT_EQ(complaints(read_new_report(kind, agencies(), form)), "agency form.no_agency\n");
}

TEST(ReadNewReport, AFreePeriodNeedsItsDaysOnly) {
    auto form = proposed();
    form.period_kind = "tu_den";
    form.from = "01/01/2023";
    form.to = "20/7/2023";
    auto const answered = read_new_report(test::small_kind(), agencies(), form);
    ASSERT_EQ(complaints(answered), "");
    EXPECT_EQ(period_phrase(test::small_kind(), answered.value->period),
              "từ ngày 01/01/2023 đến ngày 20/7/2023");
}

TEST(General, ShownAndReadBackIsTheSameReport) {
    auto const kind = test::small_kind();
    auto const report =
        test::small_report(R"({"number": 12, "issue_date": "2023-07-25", "state": "issued"})");
    auto const answered = read_general(kind, report, show_general(kind, report));
    ASSERT_EQ(complaints(answered), "");
    EXPECT_EQ(to_record(*answered.value), to_record(report));
}

TEST(General, ADraftMayLeaveNumberDayAndMonthBlank) {
    auto const kind = test::small_kind();
    auto form = show_general(kind, test::small_report());
    EXPECT_EQ(form.number + form.day + form.month, "");
    form.issued = true;
    EXPECT_EQ(complaints(read_general(kind, test::small_report(), form)),
              "number data.issued_without_number\n");
    form.number = "12";
    EXPECT_EQ(complaints(read_general(kind, test::small_report(), form)),
              "day data.issued_without_number\n");
}

TEST(General, ComplainsAboutImpossibleDaysAndNumbers) {
    auto const kind = test::small_kind();
    auto form = show_general(kind, test::small_report());
    form.day = "31";
    form.month = "4";
    EXPECT_EQ(complaints(read_general(kind, test::small_report(), form)), "day form.bad_date\n");
    form.month = "";
    EXPECT_EQ(complaints(read_general(kind, test::small_report(), form)), "month form.no_month\n");
    form.day = "";
    form.number = "0";
    EXPECT_EQ(complaints(read_general(kind, test::small_report(), form)),
              "number form.bad_number\n");
}

TEST(General, OnlyTheClerksOwnSubjectIsStored) {
    auto const kind = test::small_kind();
    auto form = show_general(kind, test::small_report());
    EXPECT_EQ(form.subject, "Công tác thử 7 tháng đầu năm 2023");
    EXPECT_EQ(read_general(kind, test::small_report(), form).value->subject, "");
    form.subject = "Kết quả công tác\ncải cách hành chính";
    EXPECT_EQ(read_general(kind, test::small_report(), form).value->subject,
              "Kết quả công tác\ncải cách hành chính");
}

TEST(AgencyForm, ShownAndReadBackIsTheSameProfile) {
    auto const kind = test::small_kind();
    auto const agency = agencies().front();
    auto const answered = read_agency_form(kind, show_agency(kind, agency), agency, {"pho-an"});
    ASSERT_EQ(complaints(answered), "");
    EXPECT_EQ(write_agency(*answered.value), write_agency(agency));
}

/// "Sở Nội vụ An Giang" stood in the report of somebody who typed his province by its name.
TEST(AgencyForm, AProvinceTypedByItsBareNameIsCalledInFull) {
    std::vector<std::string> const known{"thành phố Hà Nội", "thành phố Hồ Chí Minh",
                                         "tỉnh An Giang", "tỉnh Quảng Ngãi"};
    for (auto const* typed :
         {"An Giang", "an giang", "tỉnh An Giang", "tinh an giang", " An  Giang "})
        EXPECT_EQ(full_province(known, typed), "tỉnh An Giang") << typed;
    EXPECT_EQ(full_province(known, "Quang Ngai"), "tỉnh Quảng Ngãi");
    EXPECT_EQ(full_province(known, "Hồ Chí Minh"), "thành phố Hồ Chí Minh");
    // Part of a name, another accent, one that is no more: as it was typed.
    for (auto const* typed : {"Nội", "Minh", "Quảng Ngái", "tỉnh Quảng Nam", ""})
        EXPECT_EQ(full_province(known, typed), typed);
    EXPECT_EQ(full_province({"tỉnh Hà Nam", "tỉnh Hà Nâm"}, "ha nam"), "ha nam") << "two";
}

TEST(AgencyForm, TheLetterheadIsDrawnFromWhatIsTypedSoFar) {
    auto const kind = test::small_kind();
    auto form = show_agency(kind, {});
    auto const look = [&] {
        return agency_look(kind, form, {2026, 11, 29}, [](std::string_view text, Face) {
            return static_cast<std::int64_t>(100 * text.size());
        });
    };
    EXPECT_EQ(look().issuer.find("ỦY BAN NHÂN DÂN"), 0U) << look().issuer;
    form.unit_name = "Phổ An";
    form.signers[0].name = "Nguyễn Văn A";
    EXPECT_NE(look().issuer.find("XÃ PHỔ AN"), std::string::npos) << look().issuer;
    EXPECT_NE(look().issuer.find("/BC-UBND"), std::string::npos) << look().issuer;
    EXPECT_EQ(look().date.find("Phổ An, ngày"), 0U) << look().date;
    Report fresh;
    fresh.agency.unit_kind = form.unit_kind;
    fresh.agency.unit_name = form.unit_name;
    fresh.issue.year = 2026;
    EXPECT_EQ(look().date, date_line(kind, fresh)) << "blank where a new report is blank";
    EXPECT_NE(look().signature.find("Nguyễn Văn A"), std::string::npos) << look().signature;
}

TEST(AgencyForm, AKindOfUnitThatHasEndedIsOfferedOnlyToWhoHasIt) {
    auto const kind = test::small_kind();
    auto const offered = [&](Date const& day, char const* chosen) {
        std::string ids;
        for (auto const& one : unit_kinds_on(kind, day, chosen)) ids += one.id + " ";
        return ids;
    };
    EXPECT_EQ(offered({2025, 6, 30}, ""), "xa phuong thi_tran ");
    EXPECT_EQ(offered({2025, 7, 1}, ""), "xa phuong ");
    EXPECT_EQ(offered({2025, 7, 1}, "thi_tran"), "xa phuong thi_tran ");
}

TEST(AgencyForm, ANewProfileGetsAnIdOfItsOwn) {
    auto const kind = test::small_kind();
    auto form = show_agency(kind, {});
    EXPECT_EQ(complaints(read_agency_form(kind, form, {}, {})),
              "unit_name agency.unit_name\nname_1 form.no_signer\n");
    form.unit_name = " Phổ An ";
    form.signers[0].name = "Nguyễn Minh Hà";
    EXPECT_EQ(form.signers[0].office, "CHỦ TỊCH");
    EXPECT_EQ(form.signers[1].authority, "pho");
    auto const answered = read_agency_form(kind, form, {}, {"xa-pho-an"});
    ASSERT_EQ(complaints(answered), "");
    EXPECT_EQ(answered.value->id, "xa-pho-an-2");
    EXPECT_EQ(answered.value->signers.size(), 1U);
    EXPECT_EQ(agency_title(kind, *answered.value), "xã Phổ An");
}

}  // namespace
}  // namespace report

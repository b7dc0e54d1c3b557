// SPDX-License-Identifier: MPL-2.0
#include "core/carry/left_over.hpp"

#include "carry_kind.hpp"
#include "core/carry/next_period.hpp"
#include "core/text/unicode.hpp"

namespace report {
namespace {

using test::carry_kind;
using test::carry_report;
using test::period_of;
using Group = LeftOverGroup;

class LeftOvers : public testing::Test {
protected:
    ReportKind const kind_ = [] {
        auto kind = carry_kind();
        kind.reading.money = {{"đồng", 1}, {"triệu", 1'000'000}, {"tỷ", 1'000'000'000}};
        return kind;
    }();

    Report old_of(char const* id, int ordinal, int year = 2023) const {
        auto old = carry_report();
        old.period = period_of(kind_, id, ordinal, year);
        return old;
    }

    std::vector<LeftOver> find(Report const& old, Period const& period,
                               std::vector<TextParagraph> const& texts) const {
        return left_over(kind_, old, next_report(kind_, old, period), texts);
    }

    /// "text>replacement" of each stretch, "?" behind the unsure.
    std::vector<std::string> in(Report const& old, Period const& period,
                                std::string const& text) const {
        std::vector<std::string> all;
        for (auto const& one : find(old, period, {{"", text, false, {}}}))
            all.push_back(one.text + ">" + one.replacement + (one.unsure ? "?" : ""));
        return all;
    }

    std::vector<std::string> a_year_later(std::string const& text) const {
        return in(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024), text);
    }
    std::vector<std::string> a_month_later(std::string const& text) const {
        return in(old_of("k_thang", 7), period_of(kind_, "k_thang", 8, 2023), text);
    }
};

using All = std::vector<std::string>;

TEST_F(LeftOvers, ThePeriodIsFoundHoweverItIsSpelled) {
    for (auto const* text : {"7 tháng đầu năm 2023", "07 tháng đầu năm 2023",
                             "bảy tháng đầu năm 2023", "7\u00A0tháng  đầu năm 2023"})
        EXPECT_EQ(a_month_later(text), All{std::string(text) + ">8 tháng đầu năm 2023"}) << text;
    EXPECT_EQ(a_month_later("Trong 7 tháng, xã"), All{"7 tháng>8 tháng"});
    EXPECT_EQ(a_month_later("NHIỆM VỤ 5 THÁNG CUỐI NĂM 2023"),
              All{"5 THÁNG CUỐI NĂM 2023>4 THÁNG CUỐI NĂM 2023"});
    EXPECT_EQ(a_month_later(to_upper("7 tháng đầu năm 2023")),
              All{"7 THÁNG ĐẦU NĂM 2023>8 THÁNG ĐẦU NĂM 2023"});
}

TEST_F(LeftOvers, QuartersAndMonthsInRomanAndArabicDigits) {
    auto const quarter = old_of("quy", 1);
    auto const next = period_of(kind_, "quy", 2, 2023);
    EXPECT_EQ(in(quarter, next, "Quý I/2023"), All{"Quý I/2023>Quý II/2023"});
    EXPECT_EQ(in(quarter, next, "trong quý 1 năm 2023"), All{"quý 1 năm 2023>quý II năm 2023"});
    EXPECT_EQ(in(quarter, next, "quý I và quý III"), All{"quý I>quý II"});
    EXPECT_EQ(in(quarter, next, "quý II năm 2023"), All{});
    auto const month = old_of("thang", 7);
    EXPECT_EQ(in(month, period_of(kind_, "thang", 8, 2023), "tháng 7/2023, tháng 07 và tháng 8"),
              (All{"tháng 7/2023>tháng 8/2023", "tháng 07>tháng 8"}));
}

TEST_F(LeftOvers, WordsThatFitBothPeriodsAreListedButUnsure) {
    EXPECT_EQ(a_year_later("Tổng thu 7 tháng đầu năm"), All{"7 tháng đầu năm>?"});
    EXPECT_EQ(a_year_later("Tổng thu 7 tháng đầu năm 2024"), All{});
}

TEST_F(LeftOvers, YearsAndPlansMoveOnOnlyWithTheYear) {
    EXPECT_EQ(a_month_later("Năm 2023, thực hiện Kế hoạch công tác năm 2023"), All{});
    EXPECT_EQ(a_year_later("trong năm 2023 và 2024"), All{"2023>2024"});
    EXPECT_EQ(a_year_later("giai đoạn 2021-2023"), All{"2023>"});
    EXPECT_EQ(a_year_later("12.023 hồ sơ, số 20231"), All{});
    auto const found = find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024),
                            {{"", "Theo Kế hoạch công tác năm 2023. Đến 2023", false, {}}});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].group, Group::plan);
    EXPECT_EQ(found[0].replacement, "2024");
    EXPECT_EQ(found[1].group, Group::year);
    auto const spoken = find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024),
                             {{"", "Theo Kế hoạch 7 tháng đầu năm 2023", false, {}}});
    ASSERT_EQ(spoken.size(), 1U);
    EXPECT_EQ(spoken[0].group, Group::period) << "more than its year is the period's";
}

TEST_F(LeftOvers, NumbersWithoutTheWordOfAMonthBetweenThemAreNoDay) {
    EXPECT_EQ(a_month_later("ngày 14 tháng 7"), All{"14 tháng 7>14 tháng 8"});
    EXPECT_EQ(a_month_later("ngày 14 và 7"), All{});
    EXPECT_EQ(a_month_later("ngày 14 tháng nào"), All{});
    EXPECT_EQ(a_month_later("ngày 0 tháng 7"), All{});
    EXPECT_EQ(a_year_later("nhóm 14 và 7 năm 2023"), All{"2023>2024"});
}

TEST_F(LeftOvers, CutOffDaysHaveTheirSuccessors) {
    EXPECT_EQ(a_month_later("từ ngày 15/12/2022 đến ngày 14/7/2023"), All{"14/7/2023>14/8/2023"});
    EXPECT_EQ(a_month_later("đến ngày 14 tháng 7 năm 2023"),
              All{"14 tháng 7 năm 2023>14 tháng 8 năm 2023"});
    EXPECT_EQ(a_month_later("ngày 03/3/2023 và ngày 20/5/2019"), All{});
    EXPECT_EQ(a_year_later("ngày 03/3/2023, ngày 4 tháng 5, tháng 6/2023 và ngày 20/5/2019"),
              (All{"03/3/2023>", "4 tháng 5>", "tháng 6/2023>"}));
}

TEST_F(LeftOvers, DatesOfCitationsStandInTheirOwnGroup) {
    auto const found =
        find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024),
             {{"",
               "Thực hiện Công văn số 12/PA ngày 10/7/2023 của Phòng A, về báo cáo 7 tháng đầu năm "
               "2023; Luật số 9/2023/QH15; ngày 11/7/2023 họp; Quyết định số 5/QĐ-X ngày 01/2/2019",
               false,
               {}}});
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].group, Group::citation);
    EXPECT_EQ(found[0].text, "10/7/2023");
    EXPECT_EQ(found[0].replacement, "");
    EXPECT_EQ(found[1].group, Group::period);
    EXPECT_EQ(found[1].replacement, "");  // of the letter that takes its place nobody knows yet
    EXPECT_EQ(found[2].group, Group::citation);
    EXPECT_EQ(found[2].text, "9/2023/QH15");
    EXPECT_EQ(found[3].group, Group::date);
}

TEST_F(LeftOvers, NumbersThatWereFiguresAreFoundWithTheirNewValue) {
    auto const old = old_of("k_thang", 7);
    auto next = next_report(kind_, old, period_of(kind_, "k_thang", 8, 2023));
    next.values["mang"] = Amount{1001, false};
    next.values["cu"] = Amount{43, false};
    auto const found = left_over(
        kind_, old, next,
        {{"",
          "tiếp nhận 909 và 1146, tổng: 2.098 hồ sơ; quá hạn 310; kỳ trước: 43; số 909/QĐ-X",
          false,
          {}}});
    All shown;
    for (auto const& one : found) shown.push_back(one.text + ">" + one.replacement);
    EXPECT_EQ(shown, (All{"909>1.001", "1146>", "2.098>", "310>"}));
    EXPECT_EQ(found[0].group, Group::value);
    EXPECT_EQ(found[0].figures, std::vector<std::string>{"mang"});
}

TEST_F(LeftOvers, SmallNumbersNeedTheirUnitAndLargeOnesMayBeSpoken) {
    auto old = old_of("k_thang", 7);
    old.values["mang"] = Amount{3, false};
    old.values["giay"] = Amount{4, false};
    old.values["cu"] = Amount{5, false};  // in all 12 hồ sơ
    old.values["tien"] = Amount{400'000'000, false};
    auto const later = period_of(kind_, "k_thang", 7, 2024);
    EXPECT_EQ(in(old, later, "có 12 thôn"), All{});
    EXPECT_EQ(in(old, later, "có 12 hồ sơ"), All{"12>"});
    EXPECT_EQ(in(old, later, "nộp trên 400 triệu đồng, tức 400.000.000 đồng"),
              (All{"400 triệu>", "400.000.000>"}));
    // What the kind says a word makes of a number; đồng makes nothing of it.
    EXPECT_EQ(in(old, later, "nộp 0,4 tỷ"), All{"0,4 tỷ>"});
    EXPECT_EQ(in(old, later, "nộp 400.000.000 đồng"), All{"400.000.000>"});
    EXPECT_EQ(in(old, later, "có 400 cây"), All{});
}

TEST_F(LeftOvers, FieldsArePassedOverAndPlacesOfOursAreMarked) {
    auto const old = old_of("k_thang", 7);
    auto const later = period_of(kind_, "k_thang", 7, 2024);
    EXPECT_TRUE(find(old, later, {{"", "có 909 năm 2023", false, {{3, 3}, {11, 4}}}}).empty());
    auto const found = find(old, later, {{"", "có 909 năm 2023", true, {}}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text, "2023");
    EXPECT_TRUE(found[0].ours);
}

TEST_F(LeftOvers, PlacesAreInUtf16Units) {
    auto const found = find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024),
                            {{"", "", false, {}}, {"", "😀 “ổ” 2023", false, {}}});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].paragraph, 1U);
    EXPECT_EQ(found[0].at.offset, 7U);
    EXPECT_EQ(found[0].at.length, 4U);
}

TEST_F(LeftOvers, TextsThatAreBrokenOrHugeAreReadToTheirEnd) {
    EXPECT_EQ(a_year_later("\xC3\x28 \xE2\x80 năm 2023 \xF0"), All{"2023>2024"});
    std::string huge;
    for (int i = 0; i < 20000; ++i) huge += "số 1/A ngày 1/7/2023, 7 tháng 909; ";
    EXPECT_EQ(a_year_later(huge).size(), 60000U);
    for (auto const* piece : {"1/", "1.", "1/a-", "1,1"}) {
        std::string chain;
        while (chain.size() < 200'000) chain += piece;
        EXPECT_TRUE(a_year_later(chain).empty()) << piece;
    }
    EXPECT_TRUE(a_year_later(std::string(1'000'000, '7')).empty());
    EXPECT_TRUE(a_year_later(std::string(1'000'000, '/')).empty());
}

/// A report of the same make as those the clerks hand down.
TEST_F(LeftOvers, WhatTheProgramMovedIsToldWithWhatItWas) {
    auto const old = old_of("k_thang", 7);
    auto const next = next_report(kind_, old, period_of(kind_, "k_thang", 8, 2023));
    std::vector<std::string> all;
    for (auto const& one : moved(kind_, old, next,
                                 {{"", "Công tác 8 tháng đầu năm 2023", true, {}},
                                  {"", "Trong 8 tháng đầu năm 2023, xã", false, {{6, 20}}},
                                  {"", "Trong 8 tháng đầu năm 2023, xã", false, {}},
                                  {"", "8 tháng đầu năm 2023 có 5", false, {{24, 1}}}}))
        all.push_back(std::to_string(one.paragraph) + " " + one.text + "<" + one.replacement);
    EXPECT_EQ(all, (All{"0 8 tháng đầu năm 2023<7 tháng đầu năm 2023",
                        "1 8 tháng đầu năm 2023<7 tháng đầu năm 2023"}));
}

TEST_F(LeftOvers, NothingOfAnOldReportEscapes) {
    std::vector<TextParagraph> paragraphs;
    for (auto const* text :
         {"Xã A, ngày    tháng 7 năm 2023", "Công tác thử 7 tháng đầu năm 2023",
          "Thực hiện Công văn số 3/PB ngày 18/7/2023 về việc báo cáo 7 tháng đầu năm 2023, UBND xã "
          "A "
          "báo cáo 7 tháng đầu năm 2023 như sau:",
          "I. Kết quả từ ngày 01/01/2023 đến ngày 20/7/2023",
          "Kế hoạch số 7/KH-UBND ngày 16/01/2023 về tuyên truyền năm 2023; giai đoạn 2021-2023",
          "- Số văn bản phải rà soát trong 7 tháng đầu năm 2023: Không.",
          "+ Tổng chi 7 tháng đầu năm 4.532.000 đồng"})
        paragraphs.push_back({"", text, false, {}});
    std::size_t periods = 0, years = 0, expected = 0;
    for (auto const& one :
         find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024), paragraphs)) {
        if (one.text.find("7 tháng đầu năm") != std::string::npos) ++periods;
        if (one.text.find("2023") != std::string::npos) ++years;
    }
    for (auto const& paragraph : paragraphs)
        for (std::size_t at = 0; (at = paragraph.text.find("2023", at)) != std::string::npos; ++at)
            ++expected;
    EXPECT_EQ(periods, 5U);
    EXPECT_EQ(years, expected);
}

TEST_F(LeftOvers, TwoNumbersInFrontOfAYearAreNoDay) {
    EXPECT_EQ(a_year_later("giảm từ 10 xuống 7 năm 2023"), a_year_later("giảm nhiều năm 2023"));
    EXPECT_EQ(a_year_later("10 tháng qua năm 2023"), a_year_later("tháng qua năm 2023"));
    EXPECT_EQ(a_year_later("ngày 10 tháng 7 năm 2023"), All{"10 tháng 7 năm 2023>"});
}

TEST_F(LeftOvers, MonthsAreThoseOfACalendarHoweverTheirYearIsJoined) {
    EXPECT_EQ(a_year_later("tháng 12/2023"), All{"tháng 12/2023>"});
    EXPECT_EQ(a_year_later("tháng 13/2023"), All{"2023>"}) << "no month, but a year behind a slash";
    EXPECT_EQ(a_year_later("tháng 0/2023"), All{"2023>"});
    EXPECT_EQ(a_year_later("tháng 1-2023"), All{"tháng 1-2023>"});
    EXPECT_EQ(a_year_later("tháng 9 năm 2023"), All{"tháng 9 năm 2023>"}) << "another month of it";
    EXPECT_EQ(a_year_later("tháng 6, 2023"), All{"2023>2024"});
    EXPECT_EQ(a_year_later("tháng 9/2022"), All{});
    EXPECT_EQ(a_month_later("tháng 3/2023"), All{}) << "of the next report too";
    auto const cited = find(old_of("k_thang", 7), period_of(kind_, "k_thang", 7, 2024),
                            {{"", "Kế hoạch số 12/KH-X tháng 6/2023 của xã", false, {}}});
    ASSERT_EQ(cited.size(), 1U);
    EXPECT_EQ(cited[0].group, Group::citation);
}

TEST_F(LeftOvers, DaysInWordsAreDaysOfACalendar) {
    EXPECT_EQ(a_year_later("ngày 4 tháng 5 năm 2023"), All{"4 tháng 5 năm 2023>"});
    EXPECT_EQ(a_month_later("đến ngày 14 tháng 7"), All{"14 tháng 7>14 tháng 8"});
    EXPECT_EQ(a_year_later("4 tháng 5"), All{}) << "four months, it may be";
    EXPECT_EQ(a_year_later("có 4 tháng 5"), All{});
    EXPECT_EQ(a_year_later("ngày 31 tháng 2"), All{});
    EXPECT_EQ(a_year_later("ngày 0 tháng 2"), All{});
}

TEST_F(LeftOvers, AYearBehindAMarkIsTheEndOfASpanOnlyWhereItTouchesIt) {
    EXPECT_EQ(a_year_later("2023"), All{"2023>2024"});
    EXPECT_EQ(a_year_later("(2023)"), All{"2023>2024"});
    EXPECT_EQ(a_year_later("a,2023"), All{"2023>2024"});
    EXPECT_EQ(a_year_later("2021 - 2023"), All{"2023>2024"}) << "a blank stands between";
    EXPECT_EQ(a_year_later("2021–2023"), All{"2023>"});
}

TEST_F(LeftOvers, WhatAFieldShowsIsNotLeftOver) {
    auto const old = old_of("k_thang", 7);
    auto const later = period_of(kind_, "k_thang", 7, 2024);
    EXPECT_EQ(find(old, later, {{"", "Trong năm 2023", false, {{10, 4}}}}).size(), 0U);
    EXPECT_EQ(find(old, later, {{"", "Trong năm 2023", false, {{0, 5}}}}).size(), 1U);
    EXPECT_EQ(find(old, later, {{"", "Trong 7 tháng đầu năm 2023", false, {{22, 4}}}}).size(), 0U)
        << "a field is a part of it";
}

TEST_F(LeftOvers, ANumberOfTwoFiguresIsReplacedOnlyWhereBothBecomeTheSame) {
    auto old = old_of("k_thang", 7);
    old.values["mang"] = old.values["giay"] = Amount{909, false};
    auto next = next_report(kind_, old, period_of(kind_, "k_thang", 8, 2023));
    auto const said = [&](std::int64_t mang, std::int64_t giay) {
        next.values["mang"] = Amount{mang, false};
        next.values["giay"] = Amount{giay, false};
        auto const found = left_over(kind_, old, next, {{"", "tiếp nhận 909", false, {}}});
        return found.size() == 1 ? found[0].replacement : std::to_string(found.size());
    };
    EXPECT_EQ(said(1001, 1001), "1.001");
    EXPECT_EQ(said(1001, 1002), "");
}

}  // namespace
}  // namespace report

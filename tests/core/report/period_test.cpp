// SPDX-License-Identifier: MPL-2.0
#include "core/report/period.hpp"

#include <gtest/gtest.h>

#include "small_kind.hpp"

namespace report {
namespace {

struct Expected {
    char const* kind;
    int ordinal;
    int year;
    char const* phrase;
    char const* next;
    char const* from;
    char const* to;
};

class PeriodOf : public testing::TestWithParam<Expected> {};

TEST_P(PeriodOf, HasItsPhraseItsNextAndItsCutOffDays) {
    auto const kind = test::small_kind();
    auto const& e = GetParam();
    auto const period = make_period(kind, e.kind, e.ordinal, e.year);
    ASSERT_TRUE(period.has_value());
    EXPECT_EQ(period_phrase(kind, *period), e.phrase);
    EXPECT_EQ(next_period_phrase(kind, *period), e.next);
    EXPECT_EQ(format_iso(period->from), e.from);
    EXPECT_EQ(format_iso(period->to), e.to);
}

// cchc-report.md 3.1 and 3.2.
INSTANTIATE_TEST_SUITE_P(
    Each, PeriodOf,
    testing::Values(
        Expected{"thang", 1, 2024, "tháng 1 năm 2024", "tháng 2 năm 2024", "2023-12-15",
                 "2024-01-14"},
        Expected{"thang", 12, 2024, "tháng 12 năm 2024", "tháng 1 năm 2025", "2024-11-15",
                 "2024-12-14"},
        Expected{"quy", 1, 2024, "quý I năm 2024", "quý II năm 2024", "2023-12-15", "2024-03-14"},
        Expected{"quy", 4, 2024, "quý IV năm 2024", "quý I năm 2025", "2024-09-15", "2024-12-14"},
        Expected{"k_thang", 7, 2023, "7 tháng đầu năm 2023", "5 tháng cuối năm 2023", "2022-12-15",
                 "2023-07-14"},
        Expected{"nam", 0, 2024, "năm 2024", "năm 2025", "2023-12-15", "2024-12-31"}));

TEST(MakePeriod, RefusesWhatTheKindDoesNotHave) {
    auto const kind = test::small_kind();
    EXPECT_EQ(make_period(kind, "quy", 5, 2024).error().code, "period.bad_ordinal");
    EXPECT_EQ(make_period(kind, "quy", 0, 2024).error().code, "period.bad_ordinal");
    EXPECT_EQ(make_period(kind, "tuan", 1, 2024).error().code, "period.unknown_kind");
    EXPECT_EQ(make_period(kind, "nam", 0, 24).error().code, "period.bad_year");
    EXPECT_EQ(make_period(kind, "tu_den", 0, 2024).error().code, "period.needs_days");
}

TEST(WithDays, KeepsTheKindAndTakesTheSectorsOwnCutOff) {
    auto const kind = test::small_kind();
    auto const seed = with_days(*make_period(kind, "k_thang", 7, 2023), *make_date(2023, 1, 1),
                                *make_date(2023, 7, 20));
    EXPECT_EQ(period_phrase(kind, *seed), "7 tháng đầu năm 2023");
    EXPECT_EQ(format_short(seed->to), "20/7/2023");
    EXPECT_EQ(with_days(*seed, *make_date(2023, 7, 20), *make_date(2023, 1, 1)).error().code,
              "period.days_reversed");
}

TEST(MakeFreePeriod, IsNamedByItsDays) {
    auto const kind = test::small_kind();
    auto const period =
        make_free_period(kind, "tu_den", *make_date(2023, 1, 1), *make_date(2023, 7, 20));
    EXPECT_EQ(period_phrase(kind, *period), "từ ngày 01/01/2023 đến ngày 20/7/2023");
    EXPECT_EQ(next_period_phrase(kind, *period), "thời gian tới");
}

TEST(NamedPeriod, IsUnderstoodAsTheKindCallsIt) {
    auto const kind = test::small_kind();
    auto const named = [&](char const* text) {
        auto const period = named_period(kind, text);
        return period ? period->kind + " " + std::to_string(period->ordinal) + " " +
                            format_short(period->from) + " " + format_short(period->to)
                      : period.error().code;
    };
    EXPECT_EQ(named("tháng 8 năm 2023"), "thang 8 15/7/2023 14/8/2023");
    EXPECT_EQ(named("  Quý III  năm 2024"), "quy 3 15/6/2024 14/9/2024");
    EXPECT_EQ(named("quý 3 năm 2024"), "quy 3 15/6/2024 14/9/2024");
    EXPECT_EQ(named("07 tháng đầu năm 2023"), "k_thang 7 15/12/2022 14/7/2023");
    EXPECT_EQ(named("năm 2024"), "nam 0 15/12/2023 31/12/2024");
    EXPECT_EQ(named("từ ngày 01/8/2023 đến ngày 31/8/2023"), "tu_den 0 01/8/2023 31/8/2023");
    for (auto const* text : {"", "tháng 13 năm 2023", "tháng 8", "tuần 2 năm 2023",
                             "từ ngày 31/8/2023 đến ngày 01/8/2023", "tháng 8 năm 2023 và sau"})
        EXPECT_EQ(named(text), "period.not_understood") << text;
}

TEST(WithDays, APeriodThatEndsWhereItBeginsIsNone) {
    auto const kind = test::small_kind();
    auto const day = *make_date(2023, 7, 20);
    auto const period = make_period(kind, "k_thang", 7, 2023).value();
    EXPECT_EQ(with_days(period, day, day).error().code, "period.days_reversed");
    EXPECT_EQ(make_free_period(kind, "tu_den", day, day).error().code, "period.days_reversed");
    EXPECT_TRUE(with_days(period, day, next_day(day)).has_value());
}

class Periods : public testing::Test {
protected:
    Period of(char const* id, int ordinal, int year) const {
        return make_period(kind_, id, ordinal, year).value();
    }
    Period free(Date from, Date to) const {
        return make_free_period(kind_, "tu_den", from, to).value();
    }
    ReportKind const kind_ = test::small_kind();
};

TEST_F(Periods, MeetWhereTheOneEndsOrBegins) {
    auto const met = [&](Period const& a, Period const& b) { return meeting(kind_, a, b); };
    EXPECT_EQ(met(of("thang", 12, 2023), of("thang", 1, 2024)), Meeting::follows);
    EXPECT_EQ(met(of("thang", 1, 2024), of("thang", 3, 2024)), Meeting::apart);
    EXPECT_EQ(met(of("thang", 1, 2024), of("quy", 1, 2024)), Meeting::same_start);
    EXPECT_EQ(met(of("quy", 1, 2024), of("thang", 4, 2024)), Meeting::follows);
    EXPECT_EQ(met(of("k_thang", 7, 2024), of("k_thang", 8, 2024)), Meeting::same_start);
    auto const spring = free({2024, 3, 1}, {2024, 3, 31});
    EXPECT_EQ(met(spring, free({2024, 4, 1}, {2024, 4, 30})), Meeting::follows);
    EXPECT_EQ(met(spring, free({2024, 4, 2}, {2024, 4, 30})), Meeting::apart);
    EXPECT_EQ(met(spring, free({2024, 3, 31}, {2024, 4, 30})), Meeting::apart) << "they overlap";
    EXPECT_EQ(met(spring, free({2024, 3, 1}, {2024, 5, 1})), Meeting::same_start);
    auto const april = of("thang", 4, 2024);
    EXPECT_EQ(met(free({2024, 1, 1}, plus_days(april.from, -1)), april), Meeting::follows);
}

TEST_F(Periods, AreAsLongByTheirMonthsAndFreeOnesByTheirDays) {
    auto const same = [&](Period const& a, Period const& b) { return is_as_long(kind_, a, b); };
    EXPECT_TRUE(same(of("thang", 2, 2024), of("thang", 7, 2023)));
    EXPECT_FALSE(same(of("thang", 2, 2024), of("quy", 1, 2024)));
    EXPECT_TRUE(same(of("quy", 1, 2024), of("k_thang", 3, 2024)));
    auto const days = [&](int count) { return free({2024, 3, 1}, plus_days({2024, 3, 1}, count)); };
    EXPECT_TRUE(same(days(27), days(30)));
    EXPECT_TRUE(same(days(30), days(27)));
    EXPECT_FALSE(same(days(26), days(30)));
    EXPECT_FALSE(same(days(30), days(26)));
    EXPECT_TRUE(same(days(30), of("thang", 7, 2023)));
}

}  // namespace
}  // namespace report

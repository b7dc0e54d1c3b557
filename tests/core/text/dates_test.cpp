// SPDX-License-Identifier: MPL-2.0
#include "core/text/dates.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

namespace report {
namespace {

/// Days since 1970-01-01, counted another way than the code does.
std::int64_t day_number(Date date) {
    auto const shifted = date.month > 2 ? date.month - 3 : date.month + 9;
    std::int64_t const year = date.month > 2 ? date.year : date.year - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * shifted + 2) / 5 + date.day -
           719469;
}

std::int64_t vietnam_day_by_the_clock() {
    using namespace std::chrono;
    auto const now = system_clock::now().time_since_epoch() + hours(7);
    return duration_cast<seconds>(now).count() / 86400;
}

struct Typed {
    char const* text;
    char const* iso;
};

TEST(Dates, ReadsTheDayFirst) {
    std::vector<Typed> const table{
        {"20/7/2023", "2023-07-20"},   {"20/07/2023", "2023-07-20"},
        {"20-7-2023", "2023-07-20"},   {"20.7.2023", "2023-07-20"},
        {"18/7/2023", "2023-07-18"},   {"03/01/2023", "2023-01-03"},
        {"07/3/2019", "2019-03-07"},   {"3/1/2023", "2023-01-03"},
        {"05/03/2023", "2023-03-05"},  {"01/01/2023", "2023-01-01"},
        {"31/12/2024", "2024-12-31"},  {"29/2/2024", "2024-02-29"},
        {" 20/7/2023 ", "2023-07-20"}, {"\u00A020/7/2023", "2023-07-20"},
    };
    for (auto const& row : table) {
        SCOPED_TRACE(row.text);
        auto const date = parse_date(row.text);
        ASSERT_TRUE(date.has_value());
        EXPECT_EQ(format_iso(*date), row.iso);
    }
}

TEST(Dates, RefusesWhatIsNoDay) {
    for (auto const* bad :
         {"",          "20",         "20/7",          "20/7/23",     "7/20/2023",  "2023/7/20",
          "29/2/2023", "31/4/2023",  "0/1/2023",      "1/0/2023",    "32/1/2023",  "1/13/2023",
          "20/7-2023", "20/7/2023/", "020/7/2023",    "20/007/2023", "20/7/20233", "a/7/2023",
          "20/b/2023", "20//2023",   "-1/7/2023",     "20/-7/2023",  "+2/7/2023",  "20 / 7 / 2023",
          "20/7/1899", "20/7/3000",  "ngày 20/7/2023"})
        EXPECT_FALSE(parse_date(bad).has_value()) << bad;
}

TEST(Dates, ReadsADayInWords) {
    for (auto const* text :
         {"18 tháng 01 năm 2023", "ngày 18 tháng 1 năm 2023", " Ngày  18 THÁNG 1 năm 2023 "})
        EXPECT_EQ(parse_long_date(text), make_date(2023, 1, 18)) << text;
    for (auto const* text : {"", "tháng 1 năm 2023", "18 tháng 1", "18 tháng  năm 2023",
                             "31 tháng 2 năm 2023", "18 tháng 001 năm 2023", "18 năm 2023 tháng 1",
                             "18 tháng năm 2023", "18 tháng 1 năm 23", "18/1/2023"})
        EXPECT_EQ(parse_long_date(text), std::nullopt) << text;
}

TEST(Dates, ReadsIsoDaysOnlyInTheirFullForm) {
    EXPECT_EQ(parse_iso("2023-07-20"), make_date(2023, 7, 20));
    for (auto const* bad : {"", "2023-7-20", "20230720", "2023/07/20", "2023-02-29", "2023-07-20 ",
                            "2023-07-2x", "2023-13-01", "-023-07-20", "2023--7-20"})
        EXPECT_FALSE(parse_iso(bad).has_value()) << bad;
}

// vietnamese-text.md section 3: days below 10 and the months 1 and 2 are padded, no others.
TEST(Dates, WritesRunningTextInTheMannerOfTheDecree) {
    std::vector<Typed> const table{
        {"18/7/2023", "2023-07-18"},  {"03/01/2023", "2023-01-03"}, {"07/3/2019", "2019-03-07"},
        {"01/01/2023", "2023-01-01"}, {"20/7/2023", "2023-07-20"},  {"16/01/2023", "2023-01-16"},
        {"05/02/2023", "2023-02-05"}, {"05/3/2023", "2023-03-05"},  {"09/9/2023", "2023-09-09"},
        {"10/10/2023", "2023-10-10"}, {"31/12/2024", "2024-12-31"},
    };
    for (auto const& row : table) {
        SCOPED_TRACE(row.iso);
        auto const date = parse_iso(row.iso);
        ASSERT_TRUE(date.has_value());
        EXPECT_EQ(format_short(*date), row.text);
        EXPECT_EQ(parse_date(format_short(*date)), date);
    }
}

TEST(Dates, WritesTheHeaderInTheMannerOfTheDecree) {
    std::vector<Typed> const table{
        {"ngày 05 tháng 02 năm 2023", "2023-02-05"},
        {"ngày 05 tháng 3 năm 2023", "2023-03-05"},
        {"ngày 20 tháng 01 năm 2023", "2023-01-20"},
        {"ngày 31 tháng 12 năm 2024", "2024-12-31"},
    };
    for (auto const& row : table) {
        auto const date = parse_iso(row.iso).value();
        EXPECT_EQ("ngày " + format_day(date.day) + " tháng " + format_month(date.month) + " năm " +
                      std::to_string(date.year),
                  row.text);
    }
}

TEST(Dates, PadsDaysBelowTenAndTheFirstTwoMonths) {
    for (int day = 1; day <= 31; ++day)
        EXPECT_EQ(format_day(day), (day < 10 ? "0" : "") + std::to_string(day));
    for (int month = 1; month <= 12; ++month)
        EXPECT_EQ(format_month(month), (month <= 2 ? "0" : "") + std::to_string(month));
}

TEST(Dates, KnowsTheDaysOfAMonth) {
    struct Month {
        int year, month, days;
    };
    std::vector<Month> const table{
        {2023, 1, 31}, {2023, 2, 28},  {2024, 2, 29},  {1900, 2, 28}, {2000, 2, 29},
        {2023, 4, 30}, {2023, 11, 30}, {2023, 12, 31}, {2023, 0, 0},  {2023, 13, 0},
    };
    for (auto const& row : table)
        EXPECT_EQ(days_in_month(row.year, row.month), row.days) << row.month << "/" << row.year;
}

TEST(Dates, MakesOnlyRealDaysOfTheYears1900To2999) {
    EXPECT_TRUE(make_date(1900, 1, 1).has_value());
    EXPECT_TRUE(make_date(2999, 12, 31).has_value());
    EXPECT_TRUE(make_date(2024, 2, 29).has_value());
    EXPECT_FALSE(make_date(1899, 12, 31).has_value());
    EXPECT_FALSE(make_date(3000, 1, 1).has_value());
    EXPECT_FALSE(make_date(2023, 2, 29).has_value());
    EXPECT_FALSE(make_date(2023, 1, 0).has_value());
    EXPECT_FALSE(make_date(2023, -1, 1).has_value());
}

TEST(Dates, StandInTheOrderOfTheCalendar) {
    std::vector<Date> const days{*make_date(2022, 12, 31), *make_date(2023, 1, 1),
                                 *make_date(2023, 1, 31), *make_date(2023, 2, 1)};
    for (std::size_t i = 1; i < days.size(); ++i) {
        EXPECT_LT(days[i - 1], days[i]);
        EXPECT_LE(days[i - 1], days[i]);
        EXPECT_NE(days[i - 1], days[i]);
        EXPECT_FALSE(days[i] < days[i - 1]);
    }
    EXPECT_LE(days[0], days[0]);
    EXPECT_EQ(days[0], parse_date("31/12/2022").value());
}

TEST(Dates, KnowsTodayByTheClockOfVietnam) {
    ASSERT_EQ(day_number(*make_date(2000, 3, 1)), 11017);
    auto const before = vietnam_day_by_the_clock();
    auto const today = day_number(today_in_vietnam());
    auto const after = vietnam_day_by_the_clock();
    // Midnight may fall between the two looks at the clock.
    EXPECT_GE(today, before);
    EXPECT_LE(today, after);
}

TEST(PlusDays, GoesOverMonthsAndYearsBothWays) {
    EXPECT_EQ(format_iso(next_day(*make_date(2023, 12, 31))), "2024-01-01");
    EXPECT_EQ(format_iso(plus_days(*make_date(2024, 2, 28), 2)), "2024-03-01");
    EXPECT_EQ(format_iso(plus_days(*make_date(2024, 3, 1), -1)), "2024-02-29");
    EXPECT_EQ(days_between(*make_date(2023, 1, 1), *make_date(2024, 1, 1)), 365);
    for (int days : {1, 59, 366, 1000})
        EXPECT_EQ(days_between(*make_date(2023, 5, 7), plus_days(*make_date(2023, 5, 7), days)),
                  days);
}

}  // namespace
}  // namespace report

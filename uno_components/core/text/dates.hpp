// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace report {

/// A day of the calendar. Made by make_date, parse_date or parse_iso only, so always a real one.
struct Date {
    int year = 2000;
    int month = 1;
    int day = 1;

    friend bool operator==(Date const& a, Date const& b) { return a.key() == b.key(); }
    friend bool operator!=(Date const& a, Date const& b) { return !(a == b); }
    friend bool operator<(Date const& a, Date const& b) { return a.key() < b.key(); }
    friend bool operator<=(Date const& a, Date const& b) { return a.key() <= b.key(); }
    int key() const { return (year * 100 + month) * 100 + day; }
};

/// None when there is no such day; years 1900 to 2999.
std::optional<Date> make_date(int year, int month, int day);

int days_in_month(int year, int month);
Date next_day(Date date);

/// The day `days` days later (earlier when negative).
Date plus_days(Date date, int days);
int days_between(Date from, Date to);

/// "20/7/2023", "20/07/2023", "20-7-2023", "20.7.2023": day first, always.
std::optional<Date> parse_date(std::string_view text);

/// "20 tháng 7 năm 2023", with or without "ngày" in front, however its letters are cased.
std::optional<Date> parse_long_date(std::string_view text);

/// "2023-07-20".
std::optional<Date> parse_iso(std::string_view text);
std::string format_iso(Date date);

/// "18/7/2023", "07/3/2019", "16/01/2023": day below 10 and months 1, 2 padded (PL I.II.4,
/// nd30 5.3).
std::string format_short(Date date);

/// "05" for a day, "02" / "3" / "12" for a month in the manner of the decree.
std::string format_day(int day);
std::string format_month(int month);

/// Today in Vietnam (UTC+7) whatever zone the machine keeps.
Date today_in_vietnam();

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/text/dates.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "core/text/day_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/// One or two digits (or exactly `exact`), nothing else.
std::optional<int> small_number(std::string_view text, std::size_t exact = 0) {
    if (text.empty() || text.size() > 4 || (exact > 0 && text.size() != exact)) return std::nullopt;
    int value = 0;
    auto const end = text.data() + text.size();
    auto const [stop, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || stop != end || value < 0) return std::nullopt;
    return value;
}

std::string padded(int value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

int days_in_month(int year, int month) {
    static constexpr std::array days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    return month == 2 && is_leap(year) ? 29 : days[static_cast<std::size_t>(month - 1)];
}

Date next_day(Date date) {
    return plus_days(date, 1);
}

namespace {

/// Days since a day long ago, by the civil calendar: March first, so that a leap day comes last.
int day_number(Date date) {
    int const y = date.month <= 2 ? date.year - 1 : date.year;
    int const m = date.month <= 2 ? date.month + 9 : date.month - 3;
    return 365 * y + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + date.day - 1;
}

}  // namespace

Date plus_days(Date date, int days) {
    days += date.day;
    while (days > days_in_month(date.year, date.month)) {
        days -= days_in_month(date.year, date.month);
        date.month = date.month % 12 + 1;
        if (date.month == 1) ++date.year;
    }
    while (days < 1) {
        date.month = date.month == 1 ? 12 : date.month - 1;
        if (date.month == 12) --date.year;
        days += days_in_month(date.year, date.month);
    }
    date.day = days;
    return date;
}

int days_between(Date from, Date to) {
    return day_number(to) - day_number(from);
}

std::optional<Date> make_date(int year, int month, int day) {
    if (year < 1900 || year > 2999 || day < 1 || day > days_in_month(year, month))
        return std::nullopt;
    Date date;
    date.year = year;
    date.month = month;
    date.day = day;
    return date;
}

std::optional<Date> parse_date(std::string_view typed) {
    auto const text = trim(typed);
    auto const first = text.find_first_of("/-.");
    if (first == std::string::npos) return std::nullopt;
    auto const second = text.find(text[first], first + 1);
    if (second == std::string::npos) return std::nullopt;
    std::string_view const all = text;
    auto const day = small_number(all.substr(0, first));
    auto const month = small_number(all.substr(first + 1, second - first - 1));
    auto const year = small_number(all.substr(second + 1), 4);
    if (!day || !month || !year || first > 2 || second - first - 1 > 2) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::optional<Date> parse_long_date(std::string_view typed) {
    static std::string const day_before = std::string(day_word) + ' ',
                             month_between = ' ' + std::string(month_word) + ' ',
                             year_between = ' ' + std::string(year_word) + ' ';
    auto const folded = fold(typed);
    std::string_view text = folded;
    if (text.substr(0, day_before.size()) == day_before) text.remove_prefix(day_before.size());
    auto const month_at = text.find(month_between), year_at = text.find(year_between);
    if (month_at == std::string::npos || year_at == std::string::npos || year_at < month_at)
        return std::nullopt;
    auto const month_from = month_at + month_between.size();
    if (month_at > 2 || year_at <= month_from || year_at - month_from > 2) return std::nullopt;
    auto const day = small_number(text.substr(0, month_at));
    auto const month = small_number(text.substr(month_from, year_at - month_from));
    auto const year = small_number(text.substr(year_at + year_between.size()), 4);
    if (!day || !month || !year) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::optional<Date> parse_iso(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = small_number(text.substr(0, 4), 4);
    auto const month = small_number(text.substr(5, 2), 2);
    auto const day = small_number(text.substr(8), 2);
    if (!year || !month || !day) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::string format_iso(Date date) {
    return std::to_string(date.year) + "-" + padded(date.month) + "-" + padded(date.day);
}

std::string format_short(Date date) {
    return format_day(date.day) + "/" + format_month(date.month) + "/" + std::to_string(date.year);
}

std::string format_day(int day) {
    return padded(day);
}

std::string format_month(int month) {
    return month <= 2 ? padded(month) : std::to_string(month);
}

Date today_in_vietnam() {
    using namespace std::chrono;
    auto const now = system_clock::now().time_since_epoch() + hours(7);
    auto days = duration_cast<hours>(now).count() / 24;
    Date date;
    for (date.year = 1970; days >= (is_leap(date.year) ? 366 : 365); ++date.year)
        days -= is_leap(date.year) ? 366 : 365;
    for (date.month = 1; days >= days_in_month(date.year, date.month); ++date.month)
        days -= days_in_month(date.year, date.month);
    date.day = static_cast<int>(days) + 1;
    return date;
}

}  // namespace report

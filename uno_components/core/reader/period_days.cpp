// SPDX-License-Identifier: MPL-2.0
// The days of a period: ranges of them in texts, and a year that cannot be the report's.
#include <algorithm>

#include "core/reader/period_reader.hpp"
#include "core/reader/spoken_words.hpp"

namespace report {

namespace {

constexpr std::size_t most_tokens_between_days = 4;
/// Reports are signed weeks after their period ends, too.
constexpr int days_signed_after = 200;
/// Sector letters move the days of a period by weeks, not by months.
constexpr int days_moved = 62;
/// Days that are so much less than the period are of something within it, of a closing of the desk;
/// a commune that is newer than the period begins late, but ends with it.
constexpr int least_part_of_period = 3;
constexpr int days_ended_apart = 10;

/// Two days have two months beside them, all in digits.
bool may_have_range(std::string_view text) {
    constexpr int least_numbers = 4;
    int numbers = 0;
    bool inside = false;
    for (char const c : text) {
        bool const digit = c >= '0' && c <= '9';
        numbers += digit && !inside ? 1 : 0;
        inside = digit;
    }
    return numbers >= least_numbers;
}

bool is_dash(Token const& token) {
    return token.text == "-" || token.text == "–" || token.text == "—";
}

}  // namespace

/// A day as it may begin or end a range: its year may be said by the other end only.
struct PeriodReader::Day {
    int day = 0, month = 0, year = 0;
    std::size_t tokens = 0;
};

std::optional<PeriodReader::Day> PeriodReader::day_at(Tokens const& tokens, std::size_t at) const {
    Day day;
    if (tokens[at].date) {
        auto const& date = *tokens[at].date;
        return Day{date.day, date.month, date.year, 1};
    }
    auto const number = [&](std::size_t i) {
        return i < tokens.size() ? small_value(tokens[i]) : -1;
    };
    day.day = number(at);
    day.month = number(at + 2);
    if (day.day < 1 || day.day > 31 || day.month < 1 || day.month > largest_ordinal)
        return std::nullopt;
    auto const& between = tokens[at + 1].text;
    if (between == month_word_) {
        day.tokens = 3;
        if (at + 4 < tokens.size() && tokens[at + 3].text == year_word_ &&
            is_year_of_reports(number(at + 4)))
            day.year = number(at + 4), day.tokens = 5;
        return day;
    }
    if (between != "/" && between != "." && between != "-") return std::nullopt;
    day.tokens = 3;
    return day;
}

/// The ranges of days in a text; a year that neither end says is the given one.
std::vector<PeriodReader::Days> PeriodReader::days_in(std::string const& text, int year) const {
    std::vector<Days> all;
    if (!may_have_range(text)) return all;
    auto const tokens = spelled_tokens(text);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        auto const from = day_at(tokens, at);
        if (!from) continue;
        auto next = at + from->tokens;
        auto const first = next;
        bool joined = false;
        while (next < tokens.size() && next - first < most_tokens_between_days &&
               !day_at(tokens, next)) {
            auto const& token = tokens[next];
            bool const joins = stands_at(tokens, next, range_joins_);
            if (!joins && !is_dash(token) && token.text != day_word_) break;
            joined = joined || joins || is_dash(token);
            ++next;
        }
        auto const to = joined && next < tokens.size() ? day_at(tokens, next) : std::nullopt;
        if (!to) continue;
        auto const end_year = to->year > 0 ? to->year : year;
        auto const end = make_date(end_year, to->month, to->day);
        bool const turned = to->month < from->month;
        auto const begin = make_date(from->year > 0 ? from->year : end_year - (turned ? 1 : 0),
                                     from->month, from->day);
        if (!begin || !end || !(*begin < *end)) continue;
        all.push_back({*begin, *end, at, next + to->tokens - at});
        at = next + to->tokens - 1;
    }
    return all;
}

bool PeriodReader::fits(Days const& days, Period const& period) const {
    auto const apart = [](Date a, Date b) {
        return a < b ? days_between(a, b) : days_between(b, a);
    };
    bool const is_part = days_between(days.from, days.to) * least_part_of_period <
                         days_between(period.from, period.to);
    if (is_part && apart(days.to, period.to) > days_ended_apart) return false;
    bool const begins = period.from <= days.from || apart(days.from, period.from) <= days_moved;
    return begins && days.from < period.to && apart(days.to, period.to) <= days_moved;
}

/// The days of the period: from the title, the opening, a heading, or from wherever they stand
/// directly behind its name. Without a name the days alone are a period.
void PeriodReader::read_days(PeriodTexts const& texts, ReadPeriod& read) const {
    int const year = read.period ? read.period->year : texts.issue.year;
    std::vector<Days> said;
    auto const add = [&](std::string const& text) {
        auto const found = days_in(text, year);
        said.insert(said.end(), found.begin(), found.end());
    };
    add(texts.title);
    for (auto const& note : texts.title_notes) add(note);
    auto const in_title = said.size();
    for (std::size_t i = 0; i < texts.opening.size() && i < most_opening_lines; ++i)
        add(texts.opening[i]);
    for (auto const& heading : texts.headings) add(heading);
    if (!read.period) {
        auto const free = std::find_if(
            kind_.periods.begin(), kind_.periods.end(),
            [](PeriodKind const& kind) { return kind.span == PeriodKind::Span::free; });
        if (said.empty() || free == kind_.periods.end()) return;
        auto const& days = said[in_title > 0 ? 0 : said.size() - 1];
        if (auto const period = make_free_period(kind_, free->id, days.from, days.to))
            read.period = *period;
        return;
    }
    for (auto const& text : texts.body)
        for (auto const& days : days_in(text, year))
            for (auto const& name : said_in(text)) {
                bool const is_ours = name.kind->id == read.period->kind &&
                                     name.ordinal == read.period->ordinal &&
                                     (name.year == 0 || name.year == read.period->year);
                auto const end = name.at + name.tokens;
                if (is_ours && days.at >= end && days.at - end <= most_tokens_between_days)
                    said.push_back(days);
            }
    for (auto const& days : said) {
        if (!fits(days, *read.period)) continue;
        if (auto const moved = with_days(*read.period, days.from, days.to)) read.period = *moved;
        return;
    }
}

/// A year in which the report cannot have been written, as a title copied from last year's has it.
void PeriodReader::doubt_the_year(ReadPeriod& read, IssueDate const& issue) const {
    if (!read.period || issue.year == 0 || !issue.month) return;
    auto const last = days_in_month(issue.year, *issue.month);
    auto const signed_on = make_date(issue.year, *issue.month, issue.day.value_or(last));
    if (!signed_on || issue.year == read.period->year) return;
    auto const off = days_between(read.period->to, *signed_on);
    if (off >= -days_signed_before && off <= days_signed_after) return;
    Period other = *read.period;
    if (auto const moved = make_period(kind_, other.kind, other.ordinal, issue.year))
        read.others.push_back(*moved);
}

}  // namespace report

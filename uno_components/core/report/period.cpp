// SPDX-License-Identifier: MPL-2.0
#include "core/report/period.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/tokens.hpp"

namespace report {

namespace {

struct Months {
    int first = 1;
    int last = 12;
};

Months months_of(PeriodKind const& kind, int ordinal) {
    if (kind.span == PeriodKind::Span::month_blocks)
        return {(ordinal - 1) * kind.months + 1, ordinal * kind.months};
    return {1, kind.months > 0 ? kind.months : ordinal};
}

Date cut(CutOff const& cut_off, int year, int month) {
    if (cut_off.month_before) {
        --month;
        if (month == 0) {
            month = 12;
            --year;
        }
    }
    Date date;
    date.year = year;
    date.month = month;
    date.day = cut_off.day == 0 ? days_in_month(year, month) : cut_off.day;
    return date;
}

bool is_year(int year) {
    return year >= 1990 && year <= 2999;
}

std::string ordinal_text(PeriodKind const& kind, int ordinal) {
    return kind.roman ? roman(ordinal) : std::to_string(ordinal);
}

std::string fill(PeriodKind const& kind, Period const& period, std::string const& pattern) {
    auto const last_month = kind.span == PeriodKind::Span::free
                                ? period.to.month
                                : months_of(kind, period.ordinal).last;
    return fill_pattern(pattern, [&](std::string_view name) -> std::optional<std::string> {
        if (name == "n") return ordinal_text(kind, period.ordinal);
        if (name == "next_n") return ordinal_text(kind, period.ordinal + 1);
        if (name == "year") return std::to_string(period.year);
        if (name == "next_year") return std::to_string(period.year + 1);
        if (name == "rest") return std::to_string(12 - last_month);
        if (name == "next_month") return std::to_string(last_month % 12 + 1);
        if (name == "from") return format_short(period.from);
        if (name == "to") return format_short(period.to);
        return std::nullopt;
    });
}

bool says(std::vector<Token> const& tokens, std::string const& phrase, bool roman) {
    auto const said = match_phrase(tokens, 0, phrase_of(phrase, roman));
    return said > 0 && said == tokens.size();
}

std::optional<Period> named_as(ReportKind const& kind, PeriodKind const& target,
                               std::vector<Token> const& tokens, int year) {
    for (int n = target.first; n <= target.last; ++n) {
        auto const period = make_period(kind, target.id, n, year);
        if (!period) continue;
        if (says(tokens, fill(target, *period, target.phrase), target.roman)) return *period;
        for (auto const& pattern : target.said)
            if (pattern.find("{year}") != std::string::npos &&
                says(tokens, fill(target, *period, pattern), target.roman))
                return *period;
    }
    return std::nullopt;
}

std::optional<Period> named_by_days(ReportKind const& kind, PeriodKind const& target,
                                    std::vector<Token> const& tokens) {
    std::vector<Date> days;
    for (auto const& token : tokens)
        if (token.date) days.push_back(*token.date);
    if (days.size() != 2) return std::nullopt;
    auto const period = make_free_period(kind, target.id, days[0], days[1]);
    if (!period || !says(tokens, fill(target, *period, target.phrase), false)) return std::nullopt;
    return *period;
}

}  // namespace

Result<Period> make_period(ReportKind const& kind, std::string const& period_kind, int ordinal,
                           int year) {
    auto const* found = kind.period(period_kind);
    if (!found) return Problem{"period.unknown_kind", {{"kind", period_kind}}, {}};
    if (found->span == PeriodKind::Span::free)
        return Problem{"period.needs_days", {{"label", found->label}}, {}};
    if (ordinal < found->first || ordinal > found->last)
        return Problem{"period.bad_ordinal",
                       {{"label", found->label},
                        {"n", std::to_string(ordinal)},
                        {"first", std::to_string(found->first)},
                        {"last", std::to_string(found->last)}},
                       {}};
    if (!is_year(year)) return Problem{"period.bad_year", {{"year", std::to_string(year)}}, {}};
    auto const months = months_of(*found, ordinal);
    return Period{period_kind, ordinal, year, cut(found->from, year, months.first),
                  cut(found->to, year, months.last)};
}

Result<Period> make_free_period(ReportKind const& kind, std::string const& period_kind, Date from,
                                Date to) {
    auto const* found = kind.period(period_kind);
    if (!found || found->span != PeriodKind::Span::free)
        return Problem{"period.unknown_kind", {{"kind", period_kind}}, {}};
    return with_days(Period{period_kind, 0, to.year, from, to}, from, to);
}

Result<Period> with_days(Period period, Date from, Date to) {
    if (!(from < to))
        return Problem{
            "period.days_reversed", {{"from", format_short(from)}, {"to", format_short(to)}}, {}};
    period.from = from;
    period.to = to;
    return period;
}

std::string period_phrase(ReportKind const& kind, Period const& period) {
    auto const* found = kind.period(period.kind);
    return found ? fill(*found, period, found->phrase) : std::string();
}

std::string next_period_phrase(ReportKind const& kind, Period const& period) {
    auto const* found = kind.period(period.kind);
    if (!found) return {};
    bool const to_december =
        found->span != PeriodKind::Span::free && months_of(*found, period.ordinal).last == 12;
    return fill(*found, period,
                to_december && !found->next_at_end.empty() ? found->next_at_end : found->next);
}

Result<Period> named_period(ReportKind const& kind, std::string_view text) {
    auto const tokens = tokens_of({{}, std::string(text), false, {}});
    int year = 0;
    for (auto const& token : tokens) year = std::max(year, small_value(token));
    for (auto const& target : kind.periods) {
        auto const found = target.span == PeriodKind::Span::free
                               ? named_by_days(kind, target, tokens)
                               : named_as(kind, target, tokens, year);
        if (found) return *found;
    }
    return Problem{"period.not_understood", {{"text", std::string(text)}}, {}};
}

std::string fill_period(ReportKind const& kind, Period const& period, std::string const& pattern) {
    auto const* found = kind.period(period.kind);
    return found ? fill(*found, period, pattern) : std::string();
}

MonthRange months_of(ReportKind const& kind, Period const& period) {
    auto const* found = kind.period(period.kind);
    if (!found || found->span == PeriodKind::Span::free)
        return {period.from.year * 12 + period.from.month - 1,
                period.to.year * 12 + period.to.month - 1};
    auto const months = months_of(*found, period.ordinal);
    return {period.year * 12 + months.first - 1, period.year * 12 + months.last - 1};
}

bool is_as_long(ReportKind const& kind, Period const& a, Period const& b) {
    auto const is_free = [&](Period const& period) {
        auto const* found = kind.period(period.kind);
        return !found || found->span == PeriodKind::Span::free;
    };
    if (is_free(a) || is_free(b)) {
        // Months and quarters differ by up to three days among themselves.
        constexpr int most_apart = 3;
        return std::abs(days_between(a.from, a.to) - days_between(b.from, b.to)) <= most_apart;
    }
    auto const months_a = months_of(kind, a), months_b = months_of(kind, b);
    return months_a.last - months_a.first == months_b.last - months_b.first;
}

Meeting meeting(ReportKind const& kind, Period const& earlier, Period const& later) {
    auto const named = [&](Period const& period) {
        auto const* found = kind.period(period.kind);
        return found && found->span != PeriodKind::Span::free;
    };
    if (named(earlier) && named(later)) {
        auto const a = months_of(kind, earlier), b = months_of(kind, later);
        if (a.first == b.first) return Meeting::same_start;
        return b.first == a.last + 1 ? Meeting::follows : Meeting::apart;
    }
    if (earlier.from == later.from) return Meeting::same_start;
    return later.from == next_day(earlier.to) ? Meeting::follows : Meeting::apart;
}

}  // namespace report

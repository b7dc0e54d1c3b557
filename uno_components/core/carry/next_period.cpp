// SPDX-License-Identifier: MPL-2.0
#include "core/carry/next_period.hpp"

#include <algorithm>
#include <optional>

#include "core/carry/left_over.hpp"
#include "core/report/figures.hpp"
#include "core/report/period.hpp"

namespace report {

namespace {

using Span = PeriodKind::Span;

bool is_month_end(Date date) {
    return date.day == days_in_month(date.year, date.month);
}

/// A free period goes on for as many days, or months where it was of whole months.
std::optional<Period> free_after(ReportKind const& kind, Period const& period,
                                 PeriodKind const& target) {
    auto const from = next_day(period.to);
    auto to = plus_days(from, days_between(period.from, period.to));
    if (period.from.day == 1 && is_month_end(period.to)) {
        auto const months = months_of(kind, period);
        int const end = 2 * months.last - months.first + 1;
        to = {end / 12, end % 12 + 1, days_in_month(end / 12, end % 12 + 1)};
    }
    auto const made = make_free_period(kind, target.id, from, to);
    return made ? std::optional(*made) : std::nullopt;
}

/// The first instance of a named kind that ends after the period does.
std::optional<Period> first_after(ReportKind const& kind, Period const& period,
                                  PeriodKind const& target) {
    int const end = months_of(kind, period).last;
    bool const stays = target.span == Span::from_january && target.last > 0;
    for (int year = end / 12; year <= end / 12 + (stays ? 0 : 1); ++year)
        for (int n = target.first; n <= target.last; ++n)
            if (auto const made = make_period(kind, target.id, n, year);
                made && months_of(kind, *made).last > end)
                return *made;
    return std::nullopt;
}

/// The day of `moved` in its month, in the month of `proposed`: an end that a sector letter set.
Date moved_like(Date moved, Date usual, Date proposed) {
    int const month = proposed.year * 12 + proposed.month - 1 + (moved.year - usual.year) * 12 +
                      moved.month - usual.month;
    Date date{month / 12, month % 12 + 1, 1};
    int const days = days_in_month(date.year, date.month);
    date.day = is_month_end(moved) ? days : std::min(moved.day, days);
    return date;
}

bool stays(Carry const& carry, Meeting met, bool same_year) {
    switch (carry.mode) {
        case Carry::Mode::keep:
            return true;
        case Carry::Mode::keep_in_year:
            return same_year;
        // A backlog is that of the day the period begins: unchanged while that day is (3.1).
        case Carry::Mode::grow:
        case Carry::Mode::starts_from:
            return met == Meeting::same_start;
        case Carry::Mode::clear:
            break;
    }
    return false;
}

Values carried_values(ReportKind const& kind, Report const& old, Values const& old_values,
                      Period const& period) {
    auto const met = meeting(kind, old.period, period);
    bool const same_year = old.period.year == period.year;
    Values values;
    kind.each_figure([&](Figure const& figure) {
        if (figure.derive) return;
        bool const starts =
            figure.carry.mode == Carry::Mode::starts_from && met == Meeting::follows;
        if (!starts && !stays(figure.carry, met, same_year)) return;
        auto const value = old_values.find(starts ? figure.carry.from : figure.id);
        if (value != old_values.end()) values[figure.id] = value->second;
    });
    return values;
}

Lists carried_lists(ReportKind const& kind, Report const& old, Period const& period) {
    auto const met = meeting(kind, old.period, period);
    Lists lists;
    kind.each_list([&](ListDefinition const& list) {
        auto const rows = old.lists.find(list.id);
        if (rows != old.lists.end() && stays(list.carry, met, old.period.year == period.year))
            lists[list.id] = rows->second;
    });
    return lists;
}

/// Which rows there are, are left out or stand as headings, and the switches; no figure of the old
/// period.
Tables carried_tables(ReportKind const& kind, Tables const& old) {
    Tables tables;
    for (auto const& [id, table] : old) {
        TableRows kept;
        kept.switches = table.switches;
        auto const* definition = kind.table(id);
        auto const stays = definition ? definition->rows_stay : std::string();
        for (auto const& row : table.rows)
            if (row.left_out || row.heading)
                kept.rows.push_back(row);
            else if (auto const name = row.cells.find(stays);
                     row.fixed.empty() && name != row.cells.end())
                kept.rows.push_back({{}, row.after, false, false, {*name}, {}});
        if (!kept.rows.empty() || !kept.switches.empty()) tables[id] = std::move(kept);
    }
    return tables;
}

bool speaks_of_old(ReportKind const& kind, Report const& old, Report const& next,
                   std::string const& text) {
    auto const found = left_over(kind, old, next, {{"", text, true, {}}});
    return std::any_of(found.begin(), found.end(), [](LeftOver const& l) { return !l.unsure; });
}

}  // namespace

std::vector<Period> next_periods(ReportKind const& kind, Period const& period) {
    std::vector<Period> result;
    auto const* found = kind.period(period.kind);
    if (!found) return result;
    auto const own = std::vector<std::string>{period.kind};
    for (auto const& id : found->then.empty() ? own : found->then) {
        auto const* target = kind.period(id);
        if (!target) continue;
        auto const next = target->span == Span::free ? free_after(kind, period, *target)
                                                     : first_after(kind, period, *target);
        if (next) result.push_back(with_following_days(kind, period, *next));
    }
    return result;
}

Result<Period> next_period(ReportKind const& kind, Period const& period) {
    auto const all = next_periods(kind, period);
    if (all.empty()) return Problem{"period.unknown_kind", {{"kind", period.kind}}, {}};
    return all.front();
}

Period with_following_days(ReportKind const& kind, Period const& period, Period next) {
    auto const met = meeting(kind, period, next);
    auto const* next_kind = kind.period(next.kind);
    if (met == Meeting::apart || !next_kind || next_kind->span == Span::free) return next;
    auto const from = met == Meeting::follows ? next_day(period.to) : period.from;
    auto to = next.to;
    if (auto const usual = make_period(kind, period.kind, period.ordinal, period.year);
        usual && usual->to != period.to)
        to = moved_like(period.to, usual->to, next.to);
    auto const moved = with_days(next, from, to);
    return moved ? *moved : next;
}

Report next_report(ReportKind const& kind, Report const& old, Period const& period) {
    auto next = old;
    auto const old_values = all_values(kind, old);
    next.schema = kind.schema;
    next.period = period;
    next.number.reset();
    next.issue = {std::nullopt, std::nullopt, period.to.year};
    next.state = State::draft;
    next.values = carried_values(kind, old, old_values, period);
    next.lists = carried_lists(kind, old, period);
    next.tables = carried_tables(kind, old.tables);
    next.last = old_values;
    next.last_period = old.period;
    next.last_year.clear();
    if (speaks_of_old(kind, old, next, old.subject)) next.subject.clear();
    return next;
}

Result<Report> with_entries(ReportKind const& kind, Report next, Report const& entered) {
    if (entered.kind != next.kind) return Problem{"carry.other_kind", {{"kind", entered.kind}}, {}};
    if (period_phrase(kind, entered.period) != period_phrase(kind, next.period))
        return Problem{"carry.other_period",
                       {{"period", period_phrase(kind, entered.period)},
                        {"now", period_phrase(kind, next.period)}},
                       {}};
    next.period = entered.period;
    for (auto const& [id, value] : entered.values) next.values[id] = value;
    for (auto const& [id, rows] : entered.lists) next.lists[id] = rows;
    for (auto const& [id, table] : entered.tables) next.tables[id] = table;
    if (!entered.last_year.empty()) next.last_year = entered.last_year;
    next.number = entered.number;
    next.issue = entered.issue;
    next.state = entered.state;
    return next;
}

std::optional<Report> report_before(Report const& report) {
    if (!report.last_period) return std::nullopt;
    Report before;
    before.kind = report.kind;
    before.schema = report.schema;
    before.agency = report.agency;
    before.period = *report.last_period;
    before.values = report.last;
    return before;
}

std::optional<Problem> no_left_over(ReportKind const&, Report const& report) {
    if (report.last_period) return std::nullopt;
    return Problem{"left_over.no_period", {}, {}};
}

Result<Report> with_last_year(ReportKind const& kind, Report report, Report const& year_ago) {
    if (year_ago.kind != report.kind)
        return Problem{"carry.other_kind", {{"kind", year_ago.kind}}, {}};
    auto const now = months_of(kind, report.period), then = months_of(kind, year_ago.period);
    if (then.first + 12 != now.first || then.last + 12 != now.last)
        return Problem{"carry.not_last_year",
                       {{"period", period_phrase(kind, year_ago.period)},
                        {"now", period_phrase(kind, report.period)}},
                       {}};
    report.last_year = all_values(kind, year_ago);
    return report;
}

}  // namespace report

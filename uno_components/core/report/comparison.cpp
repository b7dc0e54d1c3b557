// SPDX-License-Identifier: MPL-2.0
#include "core/report/comparison.hpp"

#include <algorithm>
#include <cstdint>

#include "core/report/figures.hpp"
#include "core/report/period.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

std::optional<Value> value_of(Values const& values, std::string const& id) {
    auto const found = values.find(id);
    if (found == values.end()) return std::nullopt;
    return found->second;
}

/// The number behind a value, in units or hundredths of a percent. "trên 600" is none: how much
/// more is not known.
std::optional<std::int64_t> exact_number(std::optional<Value> const& value) {
    if (!value) return std::nullopt;
    if (auto const* percent = std::get_if<Percent>(&*value)) return percent->hundredths;
    auto const* amount = std::get_if<Amount>(&*value);
    if (!amount || amount->at_least) return std::nullopt;
    return amount->value;
}

/// Two exact numbers of one figure.
struct Pair {
    std::int64_t then = 0;
    std::int64_t now = 0;

    std::int64_t difference() const { return now > then ? now - then : then - now; }
};

std::optional<Pair> pair_of(std::string const& id, Values const& then, Values const& now) {
    auto const before = exact_number(value_of(then, id)), after = exact_number(value_of(now, id));
    if (!before || !after) return std::nullopt;
    return Pair{*before, *after};
}

std::optional<std::string> show_change(Figure const& figure, std::optional<Pair> const& pair) {
    if (!pair) return std::nullopt;
    if (figure.kind != FigureKind::percent)
        return pair->difference() == 0 ? format_whole(0)
                                       : format_padded(pair->difference(), figure.digits);
    auto text = format_percent(pair->difference());
    text.pop_back();
    return text;
}

std::optional<std::string> show_rate(std::optional<Pair> const& pair) {
    if (!pair) return std::nullopt;
    auto const rate = share(pair->difference(), pair->then);
    if (!rate) return std::nullopt;
    return format_percent(*rate);
}

}  // namespace

Values const& comparable_last(ReportKind const& kind, Report const& report) {
    static Values const none;
    return !report.last_period || is_as_long(kind, *report.last_period, report.period) ? report.last
                                                                                       : none;
}

ComparedValues compared_values(ReportKind const& kind, Report const& report) {
    return {all_values(kind, report), past_values(kind, comparable_last(kind, report)),
            past_values(kind, report.last_year)};
}

bool holds(Trend const& trend, Values const& then, Values const& now) {
    auto const all = [&](std::vector<std::string> const& ids, auto const& moved) {
        return std::all_of(ids.begin(), ids.end(), [&](std::string const& id) {
            auto const pair = pair_of(id, then, now);
            return pair && moved(*pair);
        });
    };
    return all(trend.grew, [](Pair const& p) { return p.now > p.then; }) &&
           all(trend.fell, [](Pair const& p) { return p.now < p.then; }) &&
           all(trend.same, [](Pair const& p) { return p.now == p.then; });
}

std::optional<std::string> show_facet(ReportKind const& kind, Figure const& figure, Facet facet,
                                      ComparedValues const& values) {
    auto const in_prose = [&](Values const& of) -> std::optional<std::string> {
        auto const value = value_of(of, figure.id);
        if (!value) return std::nullopt;
        return show_value(kind, figure, *value);
    };
    auto const against = [&](Values const& then) { return pair_of(figure.id, then, values.now); };
    switch (facet) {
        case Facet::value:
            return in_prose(values.now);
        case Facet::bare:
            if (auto const value = value_of(values.now, figure.id)) return show_bare(*value);
            return std::nullopt;
        case Facet::last:
            return in_prose(values.last);
        case Facet::change:
            return show_change(figure, against(values.last));
        case Facet::change_rate:
            return show_rate(against(values.last));
        case Facet::last_year:
            return in_prose(values.last_year);
        case Facet::change_on_year:
            return show_change(figure, against(values.last_year));
        case Facet::change_rate_on_year:
            return show_rate(against(values.last_year));
    }
    return std::nullopt;
}

}  // namespace report

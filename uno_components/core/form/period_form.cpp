// SPDX-License-Identifier: MPL-2.0
#include "core/form/period_form.hpp"

#include <algorithm>

#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2999;

bool is_free(ReportKind const& kind, std::string const& period_kind) {
    auto const* found = kind.period(period_kind);
    return found && found->span == PeriodKind::Span::free;
}

}  // namespace

std::vector<Choice> ordinals_of(ReportKind const& kind, std::string const& period_kind) {
    std::vector<Choice> choices;
    auto const* found = kind.period(period_kind);
    if (!found || found->last == 0) return choices;
    for (int n = found->first; n <= found->last; ++n)
        choices.push_back({std::to_string(n), found->roman ? roman(n) : std::to_string(n)});
    return choices;
}

PeriodForm show_period(Period const& period) {
    return {period.kind, period.ordinal, std::to_string(period.year), format_short(period.from),
            format_short(period.to)};
}

std::optional<Period> usual_period(ReportKind const& kind, PeriodForm& form) {
    auto const* found = kind.period(form.period_kind);
    if (!found) return std::nullopt;
    form.ordinal = std::clamp(form.ordinal, found->first, found->last);
    auto const year = read_whole(form.year);
    if (year.fault != NumberFault::none || year.value > last_year) return std::nullopt;
    auto const period =
        make_period(kind, form.period_kind, form.ordinal, static_cast<int>(year.value));
    return period ? std::optional(*period) : std::nullopt;
}

void propose_days(ReportKind const& kind, PeriodForm& form) {
    if (auto const period = usual_period(kind, form)) {
        form.from = format_short(period->from);
        form.to = format_short(period->to);
    }
}

std::optional<Period> read_period(ReportKind const& kind, PeriodForm const& form,
                                  FieldReader& fields) {
    auto const from = fields.date("from", form.from), to = fields.date("to", form.to);
    auto const checked = [&](Result<Period> const& period, char const* control) {
        if (period) return std::optional(*period);
        fields.complain(control, period.error());
        return std::optional<Period>();
    };
    if (is_free(kind, form.period_kind)) {
        if (!from || !to) return std::nullopt;
        return checked(make_free_period(kind, form.period_kind, *from, *to), "to");
    }
    auto const year = fields.number("year", form.year, first_year, last_year);
    if (!year) {
        if (trim(form.year).empty()) fields.complain("year", "form.no_year");
        return std::nullopt;
    }
    auto const period =
        checked(make_period(kind, form.period_kind, form.ordinal, *year), "ordinal");
    if (!period || !from || !to) return std::nullopt;
    return checked(with_days(*period, *from, *to), "to");
}

}  // namespace report

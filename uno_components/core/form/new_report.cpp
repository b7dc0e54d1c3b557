// SPDX-License-Identifier: MPL-2.0
#include "core/form/new_report.hpp"

#include <algorithm>

#include "core/form/fields.hpp"
#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

bool is_free(ReportKind const& kind, std::string const& period_kind) {
    auto const* found = kind.period(period_kind);
    return found && found->span == PeriodKind::Span::free;
}

Agency const* agency_of(std::vector<Agency> const& agencies, std::string const& id) {
    auto const found =
        std::find_if(agencies.begin(), agencies.end(), [&](Agency const& a) { return a.id == id; });
    return found == agencies.end() ? nullptr : &*found;
}

Result<Period> period_of(ReportKind const& kind, NewReportForm const& form, int year) {
    return make_period(kind, form.period_kind, form.ordinal, year);
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

NewReportForm propose_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 std::string const& current, Date today) {
    NewReportForm form;
    form.period_kind = kind.periods.front().id;
    auto const& first = kind.periods.front();
    int year = today.year, month = today.month;
    // A month may end before its last day (cchc-report.md, section 3), so this month may be the
    // one.
    if (auto const period = make_period(kind, first.id, month, year);
        !period || today < period->to) {
        month = month == 1 ? 12 : month - 1;
        if (month == 12) --year;
    }
    form.year = std::to_string(year);
    if (first.last > 0) form.ordinal = std::clamp(month, first.first, first.last);
    propose_days(kind, form);
    auto const* agency = agency_of(agencies, current);
    if (!agency && !agencies.empty()) agency = &agencies.front();
    if (agency) form.agency = agency->id;
    propose_addressees(kind, agencies, form);
    return form;
}

void propose_days(ReportKind const& kind, NewReportForm& form) {
    auto const* found = kind.period(form.period_kind);
    if (!found) return;
    form.ordinal = std::clamp(form.ordinal, found->first, found->last);
    auto const year = read_whole(form.year);
    if (year.fault != NumberFault::none || year.value > 2999) return;
    if (auto const period = period_of(kind, form, static_cast<int>(year.value))) {
        form.from = format_short(period->from);
        form.to = format_short(period->to);
    }
}

void propose_addressees(ReportKind const& kind, std::vector<Agency> const& agencies,
                        NewReportForm& form) {
    auto const* agency = agency_of(agencies, form.agency);
    if (!agency) return;
    Report report;
    report.agency = *agency;
    report.period.kind = form.period_kind;
    report.period.ordinal = form.ordinal;
    if (auto const to = parse_date(form.to)) {
        report.period.to = *to;
        report.period.year = to->year;
    }
    propose_parties(kind, report);
    form.addressees = items_to_lines(report.addressees);
    if (form.signer >= agency->signers.size()) form.signer = 0;
}

Answered<Report> read_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 NewReportForm const& form) {
    Answered<Report> answered;
    FieldReader fields(answered.complaints);
    Report report;
    report.kind = kind.id;
    report.schema = kind.schema;
    auto const from = fields.date("from", form.from), to = fields.date("to", form.to);
    if (is_free(kind, form.period_kind)) {
        if (from && to) {
            auto const period = make_free_period(kind, form.period_kind, *from, *to);
            if (period)
                report.period = *period;
            else
                fields.complain("to", period.error());
        }
    } else if (auto const year = fields.number("year", form.year, 1990, 2999)) {
        auto period = period_of(kind, form, *year);
        if (period && from && to) {
            period = with_days(*period, *from, *to);
            if (!period) fields.complain("to", period.error());
        } else if (!period) {
            fields.complain("ordinal", period.error());
        }
        if (period) report.period = *period;
    } else if (answered.complaints.empty() || form.year.empty()) {
        fields.complain("year", "form.no_year");
    }
    auto const* agency = agency_of(agencies, form.agency);
    if (!agency) {
        fields.complain("agency", "form.no_agency");
    } else {
        report.agency = *agency;
        if (form.signer < agency->signers.size()) report.signer = agency->signers[form.signer];
    }
    if (!answered.complaints.empty()) return answered;
    report.addressees = lines_to_items(form.addressees);
    report.upward = !report.addressees.empty();
    report.issue.year = report.period.to.year;
    auto parties = report;
    propose_parties(kind, parties);
    report.recipients = parties.recipients;
    answered.value = std::move(report);
    return answered;
}

}  // namespace report

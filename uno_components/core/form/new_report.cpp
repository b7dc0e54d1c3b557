// SPDX-License-Identifier: MPL-2.0
#include "core/form/new_report.hpp"

#include <algorithm>

#include "core/form/fields.hpp"
#include "core/report/figures.hpp"

namespace report {

namespace {

Agency const* agency_of(std::vector<Agency> const& agencies, std::string const& id) {
    auto const found =
        std::find_if(agencies.begin(), agencies.end(), [&](Agency const& a) { return a.id == id; });
    return found == agencies.end() ? nullptr : &*found;
}

}  // namespace

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
    if (auto const period = read_period(kind, form, fields)) report.period = *period;
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

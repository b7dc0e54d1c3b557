// SPDX-License-Identifier: MPL-2.0
#include "core/form/general.hpp"

#include "core/form/fields.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string shown(std::optional<int> const& number) {
    return number ? std::to_string(*number) : std::string();
}

std::string usual_subject(ReportKind const& kind, Report const& report) {
    return fill_circumstances(kind, report, kind.subject);
}

}  // namespace

GeneralForm show_general(ReportKind const& kind, Report const& report) {
    GeneralForm form;
    form.from = format_short(report.period.from);
    form.to = format_short(report.period.to);
    form.number = shown(report.number);
    form.day = shown(report.issue.day);
    form.month = shown(report.issue.month);
    form.year = std::to_string(report.issue.year > 0 ? report.issue.year : report.period.to.year);
    form.issued = report.state == State::issued;
    form.electronic = report.medium == Medium::electronic;
    form.subject = report.subject.empty() ? usual_subject(kind, report) : report.subject;
    return form;
}

Answered<Report> read_general(ReportKind const& kind, Report report, GeneralForm const& form) {
    Answered<Report> answered;
    FieldReader fields(answered.complaints);
    auto const from = fields.date("from", form.from), to = fields.date("to", form.to);
    if (from && to) {
        auto const period = with_days(report.period, *from, *to);
        if (period)
            report.period = *period;
        else
            fields.complain("to", period.error());
    }
    report.number = fields.number("number", form.number, 1, 9'999'999);
    report.issue.year = fields.number("year", form.year, 1990, 2999).value_or(0);
    report.issue.month = fields.number("month", form.month, 1, 12);
    report.issue.day = fields.number("day", form.day, 1, 31);
    if (report.issue.year == 0 && trim(form.year).empty()) fields.complain("year", "form.no_year");
    if (report.issue.day && !report.issue.month && trim(form.month).empty())
        fields.complain("month", "form.no_month");
    if (report.issue.day && report.issue.month && report.issue.year > 0 &&
        !make_date(report.issue.year, *report.issue.month, *report.issue.day))
        fields.complain("day", "form.bad_date", form.day + "/" + form.month + "/" + form.year);
    report.state = form.issued ? State::issued : State::draft;
    report.medium = form.electronic ? Medium::electronic : Medium::paper;
    if (form.issued && answered.complaints.empty() && (!report.number || !report.issue.day))
        fields.complain(report.number ? "day" : "number", "data.issued_without_number");
    // The kind's own wording is not stored: it follows the period.
    auto subject = items_to_lines(lines_to_items(form.subject));
    report.subject =
        fold(subject) == fold(usual_subject(kind, report)) ? std::string() : std::move(subject);
    if (answered.complaints.empty()) answered.value = std::move(report);
    return answered;
}

}  // namespace report

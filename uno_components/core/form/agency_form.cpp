// SPDX-License-Identifier: MPL-2.0
#include "core/form/agency_form.hpp"

#include <algorithm>

#include "core/compose/letterhead.hpp"
#include "core/form/fields.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string cleaned(std::string const& typed) {
    return trim(to_nfc(typed));
}

/// From its first capital letter on: "tỉnh An Giang" -> "An Giang".
std::string bare_name(std::string const& full) {
    std::size_t from = 0;
    while (from < full.size()) {
        auto const word = full.substr(from, full.find(' ', from) - from);
        if (word != to_lower(word)) break;
        from += word.size() + 1;
    }
    return from < full.size() ? full.substr(from) : full;
}

std::string id_of(std::string const& title, std::vector<std::string> const& taken) {
    std::string base;
    for (char const c : accent_free(title)) {
        bool const plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        base += plain ? c : '-';
    }
    auto id = base;
    for (int n = 2; std::find(taken.begin(), taken.end(), id) != taken.end(); ++n)
        id = base + "-" + std::to_string(n);
    return id;
}

/// The words of these paragraphs, one a line, without rules and blank lines.
std::string lines_of(std::vector<Paragraph> const& paragraphs) {
    std::string lines;
    for (auto const& paragraph : paragraphs) {
        std::string text;
        for (auto const& run : paragraph.runs) text += run.text;
        if (!text.empty()) lines += (lines.empty() ? "" : "\n") + text;
    }
    return lines;
}

Agency agency_of(AgencyForm const& form) {
    Agency agency;
    agency.unit_kind = form.unit_kind;
    agency.unit_name = cleaned(form.unit_name);
    agency.superior = cleaned(form.superior);
    agency.province = cleaned(form.province);
    agency.level = form.level;
    agency.symbol = cleaned(form.symbol);
    agency.place = cleaned(form.place);
    agency.department = cleaned(form.department);
    agency.one_stop = cleaned(form.one_stop);
    for (auto const& row : form.signers)
        if (auto const name = cleaned(row.name); !name.empty())
            agency.signers.push_back({name, cleaned(row.office), row.authority});
    agency.addressees = lines_to_items(form.addressees);
    agency.recipients = lines_to_items(form.recipients);
    return agency;
}

}  // namespace

AgencyForm show_agency(ReportKind const& kind, Agency const& agency) {
    AgencyForm form;
    form.unit_kind = agency.unit_kind.empty() ? kind.unit_kinds.front().id : agency.unit_kind;
    form.unit_name = agency.unit_name;
    form.superior = agency.superior;
    form.province = agency.province;
    form.level = agency.level;
    form.symbol = agency.symbol;
    form.place = agency.place;
    form.department = agency.department;
    form.one_stop = agency.one_stop;
    for (std::size_t i = 0; i < form.signers.size(); ++i) {
        auto& row = form.signers[i];
        if (i < agency.signers.size()) row = agency.signers[i];
        if (!row.authority.empty()) continue;
        auto const& usual = kind.authorities[std::min(i, kind.authorities.size() - 1)];
        row.authority = usual.id;
        row.office = usual.office;
    }
    form.addressees = items_to_lines(agency.addressees);
    form.recipients = items_to_lines(agency.recipients);
    return form;
}

Answered<Agency> read_agency_form(ReportKind const& kind, AgencyForm const& form,
                                  Agency const& before, std::vector<std::string> const& taken) {
    Answered<Agency> answered;
    FieldReader fields(answered.complaints);
    auto agency = agency_of(form);
    // More signers than the window has rows are kept as they were.
    for (std::size_t i = AgencyForm::signer_rows; i < before.signers.size(); ++i)
        agency.signers.push_back(before.signers[i]);
    if (!kind.unit_kind(agency.unit_kind)) fields.complain("unit_kind", "form.no_unit_kind");
    if (agency.unit_name.empty()) fields.complain("unit_name", "agency.unit_name");
    if (agency.symbol.empty()) fields.complain("symbol", "form.no_symbol");
    if (agency.signers.empty()) fields.complain("name_1", "form.no_signer");
    if (!answered.complaints.empty()) return answered;
    agency.id = before.id.empty() ? id_of(agency_title(kind, agency), taken) : before.id;
    answered.value = std::move(agency);
    return answered;
}

AgencyLook agency_look(ReportKind const& kind, AgencyForm const& form, Date const& today,
                       MeasureText const& measure) {
    Report report;
    report.agency = agency_of(form);
    // Day and month of issue stay blank, as in a new report.
    report.period.year = report.issue.year = today.year;
    report.period.from = report.period.to = today;
    if (!report.agency.signers.empty()) report.signer = report.agency.signers.front();
    // A name that is not typed yet is a gap, and no line of its own.
    if (report.agency.unit_name.empty()) report.agency.unit_name = kind.wording.at("blank");
    AgencyLook look;
    look.issuer =
        lines_of(agency_lines(kind, report, measure)) + "\n" + lines_of(number_line(kind, report));
    look.date = lines_of(place_and_date(kind, report));
    look.signature = lines_of(signature_lines(kind, report, measure));
    return look;
}

std::vector<Choice> unit_kinds_on(ReportKind const& kind, Date const& day,
                                  std::string const& chosen) {
    std::vector<Choice> choices;
    for (auto const& one : kind.unit_kinds) {
        bool const is_there = !(one.until && *one.until < day) && !(one.from && day < *one.from);
        if (is_there || one.id == chosen) choices.push_back({one.id, one.label});
    }
    return choices;
}

std::string full_province(std::vector<std::string> const& known, std::string const& typed) {
    auto const wanted = fold(typed);
    // Accents that were typed are meant.
    bool const has_accents = accent_free(wanted) != wanted;
    auto const is_it = [&](std::string const& name) {
        return has_accents ? fold(name) == wanted : accent_free(fold(name)) == wanted;
    };
    std::string found;
    for (auto const& one : known) {
        if (!is_it(one) && !is_it(bare_name(one))) continue;
        if (!found.empty()) return typed;
        found = one;
    }
    return found.empty() ? typed : found;
}

std::string agency_title(ReportKind const& kind, Agency const& agency) {
    Report report;
    report.agency = agency;
    auto const unit = fill_circumstances(kind, report, "{unit}");
    return agency.department.empty() ? unit : agency.department + ", " + unit;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/form/agency_form.hpp"

#include <algorithm>

#include "core/form/fields.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

std::string cleaned(std::string const& typed) {
    return trim(to_nfc(typed));
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
    // More signers than the window has rows are kept as they were.
    for (std::size_t i = AgencyForm::signer_rows; i < before.signers.size(); ++i)
        agency.signers.push_back(before.signers[i]);
    agency.addressees = lines_to_items(form.addressees);
    agency.recipients = lines_to_items(form.recipients);
    if (!kind.unit_kind(agency.unit_kind)) fields.complain("unit_kind", "form.no_unit_kind");
    if (agency.unit_name.empty()) fields.complain("unit_name", "agency.unit_name");
    if (agency.symbol.empty()) fields.complain("symbol", "form.no_symbol");
    if (agency.signers.empty()) fields.complain("name_1", "form.no_signer");
    if (!answered.complaints.empty()) return answered;
    agency.id = before.id.empty() ? id_of(agency_title(kind, agency), taken) : before.id;
    answered.value = std::move(agency);
    return answered;
}

std::string agency_title(ReportKind const& kind, Agency const& agency) {
    Report report;
    report.agency = agency;
    auto const unit = fill_circumstances(kind, report, "{unit}");
    return agency.department.empty() ? unit : agency.department + ", " + unit;
}

}  // namespace report

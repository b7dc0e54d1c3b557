// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"
#include "core/text/measure.hpp"

namespace report {

/// The window of one agency profile as its controls hold it.
struct AgencyForm {
    static constexpr std::size_t signer_rows = 3;
    std::string unit_kind;
    std::string unit_name;
    std::string superior;
    std::string province;
    std::string level;  ///< empty: by the date of each report
    std::string symbol;
    std::string place;
    std::string department;
    std::string one_stop;
    std::array<Signer, signer_rows> signers;
    std::string addressees;  ///< one a line; empty: the usual ones of the level
    std::string recipients;
};

/// A profile nobody has filled in yet gets what the kind has first: xã, the chairman's form.
AgencyForm show_agency(ReportKind const& kind, Agency const& agency);

/// The profile; its id is kept, or made from its name when it has none, apart from `taken` ids.
Answered<Agency> read_agency_form(ReportKind const& kind, AgencyForm const& form,
                                  Agency const& before, std::vector<std::string> const& taken);

/// What reports of this agency begin and end with, as the window shows it while it is filled in.
struct AgencyLook {
    std::string issuer;     ///< its lines above each other, and the number
    std::string date;       ///< place and date
    std::string signature;  ///< of the first signer
};
AgencyLook agency_look(ReportKind const& kind, AgencyForm const& form, Date const& today,
                       MeasureText const& measure);

/// The kinds of unit that there are on this day, and the one that is chosen.
std::vector<Choice> unit_kinds_on(ReportKind const& kind, Date const& day,
                                  std::string const& chosen);

/// The province that is meant by its bare name ("An Giang") or without its accents ("tinh an
/// giang"), as it is called in full; what names none of these, or more than one, stays as typed.
std::string full_province(std::vector<std::string> const& known, std::string const& typed);

/// How a profile is listed: "xã Phổ An", with its department in front when it has one.
std::string agency_title(ReportKind const& kind, Agency const& agency);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"

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

/// How a profile is listed: "xã Phổ An", with its department in front when it has one.
std::string agency_title(ReportKind const& kind, Agency const& agency);

}  // namespace report

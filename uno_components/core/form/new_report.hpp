// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"

namespace report {

/// The window "new report" as its controls hold it.
struct NewReportForm {
    std::string period_kind;
    int ordinal = 0;
    std::string year;
    std::string from;
    std::string to;
    std::string agency;      ///< id of a profile
    std::size_t signer = 0;  ///< index among the profile's signers
    std::string addressees;  ///< one a line
};

/// The ordinals a period kind offers, with what is shown for them ("III", "9"); empty for none.
std::vector<Choice> ordinals_of(ReportKind const& kind, std::string const& period_kind);

/// What the window shows at first: the month that ended last, the current profile.
NewReportForm propose_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 std::string const& current, Date today);

/// The same after the kind of period, its ordinal or the year was changed: the days follow.
void propose_days(ReportKind const& kind, NewReportForm& form);

/// The same after another profile or period was chosen: the addressees follow.
void propose_addressees(ReportKind const& kind, std::vector<Agency> const& agencies,
                        NewReportForm& form);

Answered<Report> read_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 NewReportForm const& form);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/form/period_form.hpp"
#include "core/report/report.hpp"

namespace report {

/// The window "new report" as its controls hold it.
struct NewReportForm : PeriodForm {
    std::string agency;      ///< id of a profile
    std::size_t signer = 0;  ///< index among the profile's signers
    std::string addressees;  ///< one a line
};

/// What the window shows at first: the month that ended last, the current profile.
NewReportForm propose_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 std::string const& current, Date today);

/// The same after another profile or period was chosen: the addressees follow.
void propose_addressees(ReportKind const& kind, std::vector<Agency> const& agencies,
                        NewReportForm& form);

Answered<Report> read_new_report(ReportKind const& kind, std::vector<Agency> const& agencies,
                                 NewReportForm const& form);

}  // namespace report

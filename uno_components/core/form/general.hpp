// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/form/answered.hpp"
#include "core/report/report.hpp"

namespace report {

/// The window "general information" as its controls hold it.
struct GeneralForm {
    std::string from;
    std::string to;
    std::string number;  ///< empty in a draft
    std::string day;
    std::string month;
    std::string year;
    bool issued = false;
    bool electronic = false;
    std::string subject;  ///< one line a line of print
};

GeneralForm show_general(ReportKind const& kind, Report const& report);

/// The report with the answers in it; complaints name the controls.
Answered<Report> read_general(ReportKind const& kind, Report report, GeneralForm const& form);

}  // namespace report

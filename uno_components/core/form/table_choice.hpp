// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace report {

/// A table as it is offered in the window: what it is called, which columns it has, where it can
/// stand and what the clerk decides about it.
struct TableChoice {
    struct Switch {
        std::string id;
        std::string label;
        bool on = true;
    };
    std::string id;
    std::string title;
    std::string columns;  ///< one a line, groups before their columns; a chart's figures
    std::vector<std::string> places;  ///< for the command `table`, the usual one first
    std::vector<Switch> switches;
};

/// All tables of the kind, with captions and heads of this report. `standing`: those that are in
/// its document, which can stay where they are, or be taken away.
std::vector<TableChoice> table_choices(ReportKind const& kind, Report const& report,
                                       std::vector<std::string> const& standing);

/// The same for all charts that have a figure to show.
std::vector<TableChoice> chart_choices(ReportKind const& kind, Report const& report,
                                       std::vector<std::string> const& standing);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/form/section_form.hpp"
#include "core/text/texts.hpp"

namespace report {

/// One line of the overview window.
struct OverviewLine {
    std::string id;              ///< of a section, or the verb of a window that is none
    std::string text;            ///< title and state
    bool is_window = false;      ///< "general", "parties"
    bool is_in_document = true;  ///< false: its heading was deleted from the text
};

/// The parts of a report with what is entered in each, the letterhead first and the signature last.
/// `missing`: headings that the document no longer has.
std::vector<OverviewLine> overview(ReportKind const& kind, Report const& report,
                                   std::vector<std::string> const& missing, Texts const& texts);

/// Ids of the figures and lists in which nothing is entered yet, in the order of the report.
std::vector<std::string> not_entered(ReportKind const& kind, Report const& report);

}  // namespace report

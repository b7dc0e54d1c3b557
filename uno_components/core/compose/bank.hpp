// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compose/plan.hpp"
#include "core/report/report.hpp"

namespace report {

/// A sentence of the bank as a window lists it.
struct BankLine {
    std::string id;
    std::string label;
    std::string text;  ///< as it would read in the document now
};

/// The bank of a section with all its groups, or of one group; none for an id that is neither.
std::vector<BankLine> bank_lines(ReportKind const& kind, Report const& report,
                                 std::string_view section_or_group_id);

/// The sentence as a paragraph of running text, its figures and circumstances as fields. Their
/// properties are among those that `compose` sets. Without runs when there is no such sentence.
Paragraph bank_paragraph(ReportKind const& kind, Report const& report, std::string_view id);

}  // namespace report

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

/// The sentences that stand under one heading.
struct BankPart {
    std::string heading;  ///< id of the section or titled group
    std::string title;    ///< "II.2.5. <title>"
    std::vector<BankLine> lines;
};

/// The whole bank in the order of the report; only headings that have sentences.
std::vector<BankPart> bank(ReportKind const& kind, Report const& report);

/// The heading under which a sentence of the bank stands; empty when there is none of this id.
std::string bank_heading(ReportKind const& kind, std::string_view sentence);

/// The sentence as a paragraph of running text, its figures and circumstances as fields. Their
/// properties are among those that `compose` sets. Without runs when there is no such sentence.
Paragraph bank_paragraph(ReportKind const& kind, Report const& report, std::string_view id);

}  // namespace report

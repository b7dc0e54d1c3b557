// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/truth/reworded.hpp"

namespace report {

/// Paragraphs with figures, and places, that a hand has brought under another of the report's
/// headings, headings that are gone while what stood below them is still there, and sections that
/// were taken out though somebody entered figures that nothing else shows. Under a heading
/// of a hand's own everything may stand; a copy is no paragraph that moved. `marked`: ids of
/// headings whose marks stand, reworded ones among them; one that reads as it did stands without.
/// `prose`, `known_as`: as in `reworded`.
void add_moved(ReportKind const& kind, Report const& stored,
               std::vector<TemplateParagraph> const& prose,
               std::vector<StandingParagraph> const& standing, KnownAs const& known_as,
               std::set<std::string> const& marked, std::vector<Reworded>& all);

}  // namespace report

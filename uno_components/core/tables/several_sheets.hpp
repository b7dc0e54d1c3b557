// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/report/report.hpp"
#include "core/tables/sheet.hpp"
#include "core/tables/take_in.hpp"

namespace report {

/// One of several sheets that make up a report's period together: of a month of its quarter.
struct SheetPart {
    Report report;  ///< of the part's time, without figures
    Sheet sheet;
    ColumnMapping mapping{};
};

/// The report as it is asked of one part: the period is the one that the sheet says, and nothing
/// stands in it. Problem: import.part_time {period}, where it says none, or none within the
/// report's.
Result<Report> report_of_part(ReportKind const& kind, Report const& whole,
                              TableDefinition const& table, Sheet const& sheet);

/// What the sheets give together. Rows with the same label are one; a number of them is added, or
/// is that of the first or last part, as the figure is cumulated that its column is tied to. What a
/// part does not say is a gap, unless it can be shown to be nothing. Problems: those of take_in,
/// import.parts_no_rule {column}, carry.parts_overlap, carry.part_missing.
Result<Intake> take_in_parts(ReportKind const& kind, Report const& whole,
                             TableDefinition const& table, std::vector<SheetPart> parts);

}  // namespace report

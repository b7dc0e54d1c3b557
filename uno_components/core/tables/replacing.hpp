// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/report/report.hpp"
#include "core/support/result.hpp"
#include "core/tables/take_in.hpp"

namespace report {

struct ReportKind;
struct TableDefinition;

/// Why what came of a sheet cannot be put into the table; none when it can. Problems:
/// import.nothing_taken, import.no_figures where figures stand that nothing readable would replace,
/// limit.table_rows {label}, {measure}, {limit}.
std::optional<Problem> cannot_be_put(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Intake const& intake);

/// What of the rows that stand would be lost: import.loses_rows {now}, {then}; import.loses_columns
/// {columns} that the sheet does not fill; import.loses_cells {now}, {then} where less than half
/// was read. Only somebody who was asked may replace them then.
std::optional<Problem> would_be_lost(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Intake const& intake);

}  // namespace report

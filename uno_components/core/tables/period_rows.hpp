// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/report/report.hpp"
#include "core/tables/row_labels.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Where the rows of a sheet are months, or quarters, of the report's time, they are no fields of
/// work: what was left over at the end of one begins the next, and their sum is none. Only the row
/// of the whole time counts. `own`: the table's own rows.
void leave_out_parts(ReportKind const& kind, Report const& report, RowLabels const& labels,
                     std::vector<bool> const& own, SheetRows& rows);

}  // namespace report

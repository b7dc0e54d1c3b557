// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/tables/row_labels.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Words in front of what is a part of what was said before: "trong đó".
std::vector<std::string> words_of_parts(ReportKind const& kind);

/// Rows under a row that they are parts of, told by a dash in front of their labels or by a word
/// ("Trong đó: Khai sinh"), where together they are no more than it in any column: they were
/// counted in it.
void leave_out_details(RowClues const& clues, RowLabels const& labels, SheetRows& rows);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/tables/intake_view.hpp"
#include "core/tables/row_labels.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// "ĐẤT ĐAI" over its procedures, where the head of the labels names both ("Lĩnh vực / Tên thủ
/// tục") or a column of codes stands beside the procedures alone, and every row comes to those
/// under it: the rows that sum up are those of the table, the others are their details.
void take_summed_rows(IntakeView const& view, RowLabels const& labels, SheetRows& rows);

}  // namespace report

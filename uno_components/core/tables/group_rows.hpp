// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "core/tables/intake_view.hpp"
#include "core/tables/row_labels.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Groups of a sheet that are rows of the table, and the rows under them, which are detail.
struct GroupRows {
    std::set<std::size_t> rows, details;
};

/// "Lĩnh vực Hộ tịch" over its procedures: where every group says that it is what the table has a
/// row for, and comes to the rows under it.
GroupRows rows_of_groups(IntakeView const& view, RowLabels const& labels, SheetRows const& rows);

/// The label of such a group without the word that all of them begin with.
std::string label_of_group(IntakeView const& view, RowLabels const& labels, std::size_t row);

}  // namespace report

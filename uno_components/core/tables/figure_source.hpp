// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/tables/grid.hpp"

namespace report {

/// The figure that a source hands on as it is; null when it is computed from others.
Figure const* figure_of(ReportKind const& kind, TableDefinition const& table, TableRows const& rows,
                        CellSource const& source);

/// Whether a figure can have a cell's value.
bool can_hold(Figure const& figure, Value const& value);

/// Whether some number of the table was rounded to units before it stands there.
bool counts_in_units(TableDefinition const& table);

/// Figures that nobody entered, though a table says them: the totals of columns that are filled in
/// every row, and cells of the table's own rows. They become the report's, and the cells follow it
/// from then on. What was filled: table.filled {table}, {count}, {figures}. A total that is said
/// to count another figure too is taken without it, and whole while the report does not say that
/// figure: table.taken_whole {column}, {label}. One that is smaller than what it is said to count
/// fills nothing: table.less_than_part {column}, {label}.
std::vector<Problem> fill_from_tables(ReportKind const& kind, Report& report,
                                      std::vector<TableDefinition const*> const& tables);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/tables/grid.hpp"

namespace report {

/// What a cell comes to before it is a text.
struct CellState {
    std::optional<Value> value;
    bool missing = false;       ///< follows from a figure that was not entered
    bool undefined = false;     ///< a share of nothing
    bool points = false;        ///< a difference of two percents
    std::optional<Value> tied;  ///< what the report says it comes to
};

/// A row of the body before it is set.
struct TableLine {
    GridRow::Role role = GridRow::Role::data;
    FixedRow const* fixed = nullptr;
    TableRow entered;
    bool listed = false;
    std::vector<CellState> cells;  ///< one for each column
};

/// All rows in their order with every cell computed, the total row last.
std::vector<TableLine> table_lines(ReportKind const& kind, Report const& report,
                                   TableDefinition const& table, TableRows const& rows);

/// What a cell follows from as long as nobody enters anything; null when from nothing that the
/// report counts. `row` is null for a row of the clerk.
CellSource const* source_of(FixedRow const* row, TableColumn const& column);

/// A number of things in units of so many, rounded half up; rates stay.
Value in_units(Value const& value, std::int64_t per);

/// How many columns at the left the label of the total row spans: those that have no total.
std::size_t label_span(TableDefinition const& table);

}  // namespace report

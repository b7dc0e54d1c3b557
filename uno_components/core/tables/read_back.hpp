// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/report/typed_value.hpp"
#include "core/support/result.hpp"
#include "core/tables/grid.hpp"

namespace report {

/// The texts of the body's cells as they stand in the document, row by row, one for each cell of
/// the grid's row (a merged cell is one).
using BodyTexts = std::vector<std::vector<std::string>>;

/// A cell that a hand changed.
struct CellChange {
    std::size_t row = 0;     ///< in the texts
    std::size_t column = 0;  ///< of the table
    std::optional<Value> before;
    std::optional<Value> now;  ///< none: it was emptied, and follows the report again if it can
};

/// A cell, or a row, whose change cannot be taken over.
struct CellComplaint {
    std::size_t row = 0;     ///< in the texts
    std::size_t column = 0;  ///< of the table
    Problem problem;
};

struct ReadBack {
    TableRows rows;  ///< with everything that could be read
    std::vector<CellChange> changes;
    std::vector<CellComplaint> complaints;
    /// The table as it is to be written now: totals recomputed, and in `differences` which cells
    /// are not what the report says. What was complained about stands as it was.
    Grid after;
};

/// What hands did to a table since it was written as `before` (which was made of `rows`). Rows put
/// in or taken out in one place are found; when more was done to the rows than that, nothing is
/// read and one complaint says so. Problems: table.cell_*, table.row_*, with {table}, {row},
/// {column}.
ReadBack read_back(ReportKind const& kind, Report const& report, TableDefinition const& table,
                   TableRows const& rows, Grid const& before, BodyTexts const& now);

/// Why a text cannot be a cell's value: table.cell_*, with {table}, {row}, {column}, {value}.
Problem unreadable_cell(TableDefinition const& table, Grid const& grid, std::size_t row,
                        std::size_t column, CellType const& type, TypedFault fault,
                        std::string const& text);

/// The texts of a grid's body, as they stand in the document when nobody changed them.
BodyTexts body_texts(Grid const& grid);

}  // namespace report

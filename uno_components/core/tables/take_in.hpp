// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/columns.hpp"

namespace report {

/// What became of a row, a cell or a column of the sheet. Problems import.row_*, import.cell_* and
/// import.column_*, with sheet and cell ("so-lieu.csv B7") in front.
struct IntakeNote {
    enum class Kind { taken, skipped, unclear };
    Kind kind = Kind::taken;
    std::size_t row = 0;
    std::size_t column = 0;
    Problem why;
};

/// What a sheet gives to a table. Nothing is written anywhere: `rows` replaces what was entered.
struct Intake {
    TableRows rows;  ///< switches as the report has them
    std::vector<IntakeNote> notes;
    /// How many cells were read for each column of the table, those with them that say what the
    /// report says anyway.
    std::map<std::string, std::size_t> read;
};

/// Reads the rows of a sheet by its mapping. Rows of the table's own are known by their labels, and
/// keep following the report where the sheet says the same; others become rows of the clerk in
/// their order, in tables that take any. Total rows, repeated heads and the numbers of group rows
/// are not data. A cell that can be read in more than one way is not read. Problems: those of
/// trimmed_sheet, import.no_columns.
Result<Intake> take_in(ReportKind const& kind, Report const& report, TableDefinition const& table,
                       Sheet sheet, ColumnMapping const& mapping);

}  // namespace report

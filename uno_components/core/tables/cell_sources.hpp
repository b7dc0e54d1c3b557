// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/tables/lines.hpp"

namespace report {

/// The number of things in a cell; null when it has none.
Amount const* amount_of(CellState const& cell);

/// What the report says of cells.
class CellSources {
public:
    /// All that is given must outlive it.
    CellSources(ReportKind const& kind, Report const& report, TableDefinition const& table,
                TableRows const& rows);

    std::optional<Value> value(CellSource const& source) const;
    /// The cell as the report fills it. A figure of this period that was not entered is missing;
    /// that there was no earlier period is nothing to complain about.
    CellState cell(CellSource const& source) const;
    std::string text(std::string const& pattern) const;

private:
    Values const& values_at(CellSource::Time time) const;
    std::optional<Value> added(Value const& value, CellSource const& source) const;

    ReportKind const& kind_;
    Report const& report_;
    TableDefinition const& table_;
    TableRows const& rows_;
    Values now_, last_, last_year_;
};

/// Computes the cells of a row that follow from its others. `order`: of the columns, which is the
/// same for all rows; `row_number`: 0 for a row that is not counted.
void compute_cells(TableDefinition const& table, std::vector<std::size_t> const& order,
                   std::vector<CellState>& cells, std::size_t row_number);

}  // namespace report

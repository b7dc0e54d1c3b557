// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "core/tables/cell_text.hpp"
#include "core/tables/intake_view.hpp"
#include "core/tables/sheet_units.hpp"

namespace report {

/// Units that a sheet says row by row: in a column of units ("ĐVT"), or behind a label ("Chi khác
/// (triệu đồng)"). Rows that say none are in the unit of their column.
class RowMeasures {
public:
    /// `label`: the table's column of labels, or IntakeView::none.
    RowMeasures(IntakeView const& view, std::size_t label);

    bool is_empty() const { return rows_.empty(); }
    /// Whether every row that has something in this column says its unit.
    bool say_all(std::size_t column) const;
    /// How a cell is read, where its column alone would be read so. `own`: the unit of the table's
    /// own row, in which it wants the number; empty where it has none.
    CellSense sense(CellSense of_column, std::size_t column, std::size_t row,
                    std::string_view own = {}) const;

private:
    void find_units(std::size_t label);
    std::optional<std::size_t> column_of_units() const;
    bool is_head_of_units(std::size_t column) const;

    IntakeView const& v_;
    /// None: the row says a unit that is none of money, nor a multiple of anything.
    std::map<std::size_t, std::optional<SaidUnit>> rows_;
};

/// The table's column of texts that says the unit of each row, or IntakeView::none.
std::size_t measure_column(ReportKind const& kind, TableDefinition const& table);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/form/table_form.hpp"

namespace report {

/// Which part of a table's form a window shows. The columns that name a row stay at the left,
/// behind them stand as many others as there is room for. Positions count the form's columns.
class TableView {
public:
    /// `room`: width for all columns, `rows`: how many rows are seen at once; `least` and `most`:
    /// widths of a column, all in the units of windows.
    TableView(TableForm const& form, TableDefinition const& table, int room, std::size_t rows);

    int width(std::size_t position) const { return widths_[position]; }
    std::size_t first_row() const { return first_row_; }
    std::size_t seen_rows() const { return rows_; }
    /// Positions that are seen, from left to right.
    std::vector<std::size_t> seen() const;
    std::size_t most_seen() const;

    /// How far rows and columns can be scrolled, from 0.
    std::size_t last_row_step(std::size_t rows) const { return rows > rows_ ? rows - rows_ : 0; }
    std::size_t last_column_step() const;
    std::size_t column_step() const { return step_; }
    void scroll_rows(std::size_t step, std::size_t rows);
    void scroll_columns(std::size_t step);
    /// Scrolls as little as shows the row and the column at this position.
    void show(std::size_t row, std::size_t position, std::size_t rows);

private:
    std::size_t seen_from(std::size_t step) const;

    std::vector<int> widths_;
    std::size_t frozen_ = 1;
    int room_ = 0;
    std::size_t rows_ = 0;
    std::size_t first_row_ = 0;
    std::size_t step_ = 0;
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/tables/cell_text.hpp"
#include "core/tables/intake_view.hpp"
#include "core/tables/own_rows.hpp"
#include "core/tables/row_measures.hpp"

namespace report {

/// Reads the cells of a sheet's rows, each as its column is written; what is read doubtfully or not
/// at all is told.
class TakenCells {
public:
    /// `label`: the table's column of labels, or IntakeView::none.
    TakenCells(IntakeView const& view, std::size_t label, IntakeNotes& notes);

    /// Looks how the columns are written; before anything is read.
    void find_senses();
    std::vector<CellSense> const& senses() const { return senses_; }
    RowMeasures const& measures() const { return measures_; }

    /// The cells of a row, by the table's columns; ids of what could not be read go to `gaps`.
    /// `own`: the table's row that it is, whose own texts go on following the report.
    Row of(std::size_t row, OwnRow const* own, std::set<std::string>& gaps);
    /// How many cells were read for each column.
    std::map<std::string, std::size_t> read() const;

private:
    /// Whether symbol and day of a document stand in one cell.
    bool shares_cell(std::size_t column) const;
    bool take_part(std::size_t row, std::size_t column, SheetCell& part);
    CellSense sense(OwnRow const* own, std::size_t row, std::size_t column);

    IntakeView const& v_;
    std::size_t label_;
    IntakeNotes& notes_;
    RowMeasures measures_;
    std::vector<CellSense> senses_;
    std::vector<std::size_t> read_;
    bool measures_said_ = false;
};

}  // namespace report

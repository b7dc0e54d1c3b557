// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/cell_text.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// What a row of a sheet is.
enum class RowRole {
    blank,
    data,
    head,         ///< a head printed again, its number row, or a line over it
    total,        ///< says again what all other rows say
    part_total,   ///< says again what some other rows say
    other_time,   ///< of another time: "Lũy kế", "Cùng kỳ"
    hidden,       ///< nobody sees it, and it does not count
    struck,       ///< deleted or struck out in the file
    behind,       ///< under the grid: a note, a signature
    other_table,  ///< of another table on the same sheet
    detail,       ///< a part of a row above it, and counted there
    doubtful,     ///< has figures, but is no row like the others
    rates         ///< shares of what another row counts
};

class RowMeasures;

/// What the rows of a sheet are told by.
struct RowClues {
    ReportKind const& kind;
    TableDefinition const& table;
    Sheet const& sheet;
    std::vector<std::size_t> columns;  ///< of the sheet, for each of the table; npos: none
    std::vector<CellSense> senses;     ///< for each of the table's columns
    std::size_t first_row = 0;         ///< under the head
    std::size_t label = 0;             ///< column of the table; npos: none
    std::size_t number = 0;            ///< the same, of the row numbers
    std::vector<bool> own;             ///< rows of the table's own, by their labels
    std::vector<bool> groups;          ///< rows with rows of their own under them
    RowMeasures const* measures = nullptr;
};

/// A figure of a row: nothing there, something that cannot be read, or a number.
struct RowFigure {
    bool written = false;
    std::optional<std::int64_t> value;
};

struct SheetRows {
    bool is_data(std::size_t row) const;
    bool has_figures(std::size_t row) const;

    std::vector<RowRole> roles;
    /// For each row the table's columns; of columns that are no counts nothing has a value.
    std::vector<std::vector<RowFigure>> figures;
    std::optional<std::size_t> total;  ///< the row that the others are checked by
    std::set<std::size_t> proved;      ///< group rows that come to what the rows under them do
};

/// Tells rows by what they hold: whether they come to what the rows above or below them do, whether
/// they are numbered like the others, where they stand, whether they have figures at all. Words
/// ("Cộng", "Lũy kế") only help.
SheetRows rows_of_sheet(RowClues const& clues);

/// The text of a cell as people read it, its blanks made one.
std::string cell_words(Sheet const& sheet, std::size_t row, std::size_t column);

}  // namespace report

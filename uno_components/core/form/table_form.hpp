// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// A cell of the form: row of the body, column of the table.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;
    friend bool operator==(CellPlace const& a, CellPlace const& b) {
        return a.row == b.row && a.column == b.column;
    }
};

/// The rows of a statistics table in a window: what stands in its cells, and what is done to them.
/// Cells follow the report until they are typed into, and again when they are emptied; everything
/// computed follows at once. An empty row stays as long as the window is open, and is not stored.
class TableForm {
public:
    struct Cell {
        std::string text;  ///< as it was typed where it cannot be read
        bool input = false;
        bool wrong = false;
        bool bold = false;
        Align align = Align::left;
    };

    TableForm(ReportKind const& kind, Report const& report, TableDefinition const& table,
              TableRows const& rows);

    std::string const& caption() const { return grid_.caption; }
    std::string const& unit() const { return grid_.unit; }
    /// Columns of the table that have boxes: all but the row's number.
    std::vector<std::size_t> const& columns() const { return columns_; }
    /// Head texts of a column from the top group to its own.
    std::vector<std::string> const& heads(std::size_t column) const { return heads_[column]; }
    /// What a choice column or cell takes; none anywhere else.
    std::vector<Choice> const& choices(CellPlace const& place) const;

    /// How many rows there are without the total row.
    std::size_t rows() const { return shown_.size(); }
    bool has_total() const { return shape_.total.has_value(); }
    /// A place in row `rows()` is one of the total row.
    Cell cell(CellPlace const& place) const;

    /// What cannot be read stays as it was typed, and does not count.
    void set_cell(CellPlace const& place, std::string const& text);
    /// Why the text of this cell cannot be read: table.cell_*.
    std::optional<Problem> complaint(CellPlace const& place) const;
    std::optional<CellPlace> first_wrong() const;
    /// What does not add up in this row, else in the first row where something does not:
    /// table.row_unbalanced. It stands in nobody's way.
    std::optional<Problem> imbalance(std::size_t row) const;

    /// The cell to type in that comes behind, or in front of, this place: row by row.
    std::optional<CellPlace> next_input(CellPlace place, bool forward) const;
    /// The same in the column.
    std::optional<CellPlace> next_in_column(CellPlace place, bool down) const;

    bool can_add() const { return shape_.free_rows && shown_.size() < most_rows; }
    bool can_remove(std::size_t row) const;
    bool can_move(std::size_t row, bool down) const;
    bool can_restore() const;
    /// A new empty row behind this one; answers where it is.
    std::size_t add(std::size_t row);
    /// A row of the clerk is gone, one of the table's own is left out.
    void remove(std::size_t row);
    /// Answers where the row is now.
    std::size_t move(std::size_t row, bool down);
    /// The row that was removed last, or one of the table's own that is left out; answers where.
    std::size_t restore();
    /// Cells of a spreadsheet, lines of cells parted by tabs, with the first one at this place;
    /// rows are added where the table takes any. What falls on computed cells is passed over.
    /// Answers how many lines found no row. Problems: import.open_quote {row}.
    Result<std::size_t> paste(CellPlace const& place, std::string const& text);

    /// What is to be stored. Rows that are those of a list of the report go on following it.
    TableRows answer() const;
    bool is_changed() const;

private:
    /// A row of the clerk, or one of the table's own, which may not be shown.
    struct Entry {
        TableRow row;
        std::size_t serial = 0;
        bool named = false;                        ///< of the table's own: to be stored in any case
        std::map<std::size_t, std::string> wrong;  ///< texts that cannot be read, by column
    };
    struct Removed {
        Entry entry;
        std::size_t at = 0;
    };

    void take_rows(TableRows const& rows);
    void take_own_values();
    void keep_order();
    void compute();
    bool is_own(std::size_t row) const { return !entries_[shown_[row]].row.fixed.empty(); }
    bool is_sorted() const;
    std::string place_of(Entry const& entry) const;
    CellType type_of(CellPlace const& place) const;
    bool set_without_computing(CellPlace const& place, std::string const& text);
    void store(Entry& entry, std::size_t column, std::optional<Value> value) const;
    std::size_t insert(std::size_t at, Entry entry);
    std::size_t row_of(std::size_t serial) const;
    TableRows stored() const;

    ReportKind const& kind_;
    Report const& report_;
    TableRows given_;
    /// The table without what would move rows while somebody types.
    TableDefinition shape_;
    bool sorts_ = false;
    std::vector<std::size_t> columns_;
    std::vector<std::vector<std::string>> heads_;
    std::vector<TableRow> listed_;                                  ///< rows that follow a list
    std::map<std::string, std::vector<std::optional<Value>>> own_;  ///< what own rows say alone
    std::size_t serials_ = 0;
    std::vector<Entry> entries_;      ///< in the table's order
    std::vector<std::size_t> shown_;  ///< entries, by row
    std::vector<Removed> removed_;
    Grid grid_;
    TableRows opened_;
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/form/entries.hpp"

namespace report {

/// The rows of a list in a window: which one is being edited, and what is done to them.
class ListRows {
public:
    ListRows(ListDefinition const& list, ListEntry entry);

    ListDefinition const& list() const { return *list_; }
    ListEntry const& entry() const { return entry_; }
    std::size_t current() const { return current_; }
    bool has_row() const { return current_ < entry_.rows.size(); }
    /// Cells of the current row; of none where there is no row.
    std::vector<std::string> const& cells() const;
    /// "1. Kế hoạch | 11/KH-UBND | ...", for a list of rows.
    std::vector<std::string> titles() const;

    void select(std::size_t row);
    /// A new empty row behind the current one, which becomes the current one.
    void add();
    void remove();
    /// The current row up or down by one, if there is room.
    void move_up();
    void move_down();
    void set_cell(std::size_t column, std::string const& text);
    void set_none(bool none);
    /// Rows from a text, behind the current one: see rows_of_text.
    void paste(ReportKind const& kind, std::string const& text);

private:
    ListDefinition const* list_;
    ListEntry entry_;
    std::size_t current_ = 0;
};

/// Rows of a list from a pasted text: a line each, cells parted by tabs (a spreadsheet) or by "|";
/// marks of enumeration in front and at the end fall away. A line without either, in a list of
/// several columns, is taken apart when it is written by one of the list's patterns.
std::vector<std::vector<std::string>> rows_of_text(ReportKind const& kind,
                                                   ListDefinition const& list,
                                                   std::string const& text);

}  // namespace report

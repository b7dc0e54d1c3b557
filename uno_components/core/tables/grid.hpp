// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"

namespace report {

enum class Align { left, centre, right };

/// A cell ready to be typeset. `row` counts in the head or in the body, from 0.
struct GridCell {
    std::string text;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t row_span = 1;
    std::size_t column_span = 1;
    Align align = Align::left;
    bool bold = false;
    bool input = false;          ///< may be changed by hand; all others are computed
    std::optional<Value> value;  ///< none: empty, or it cannot be computed
};

struct GridRow {
    enum class Role { data, heading, total };
    Role role = Role::data;
    TableRow entered;     ///< what is stored of it, or would be when it were stored
    bool listed = false;  ///< follows from a list of the report
    std::vector<GridCell> cells;
};

/// A cell, or a total, that is not what the report says.
struct GridDifference {
    std::size_t row = 0;  ///< in the body
    std::size_t column = 0;
    Value here;
    Value reported;
};

/// What stands around a form of a circular, each a line of its own.
struct GridForm {
    std::string left;
    std::vector<std::string> centre;
    std::vector<std::string> right;
    std::vector<std::string> signature;
};

/// A table with all its texts. Head cells and body cells cover their rows without holes and without
/// overlaps; the last `body` row is the total row when the table has one.
struct Grid {
    std::string table;
    std::string caption;
    std::string unit;  ///< line above the table at right; empty: none
    bool landscape = false;
    bool appendix = false;
    std::optional<GridForm> form;
    std::vector<std::int64_t> widths;  ///< 1/100 mm, adding up exactly to the width asked for
    std::size_t head_rows = 0;         ///< number row included
    std::vector<GridCell> head;
    std::vector<GridRow> body;
    std::vector<std::string> notes;
    std::vector<GridDifference> differences;
};

/// Sets a table: rows that nobody entered follow from figures and lists, computed cells and the
/// total row are computed, rates rounded half up to two decimals (T7 of statistics-tables.md).
/// `text_width` in 1/100 mm; 0: that of the kind's page.
Grid grid(ReportKind const& kind, Report const& report, TableDefinition const& table,
          TableRows const& rows, std::int64_t text_width = 0);

/// What stands over a column, from its top group to its own head.
std::vector<std::string> heads_of(Grid const& grid, TableDefinition const& table,
                                  std::size_t column);

/// The rows that the report has for this table; none when it has none.
TableRows rows_of(Report const& report, TableDefinition const& table);

/// Whether a switch stands on, by the clerk or by itself.
bool is_on(TableDefinition const& table, TableRows const& rows, std::string const& id);

}  // namespace report

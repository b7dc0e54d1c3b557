// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/report/values.hpp"

namespace report {

/// One row as it was entered: a row of the clerk, or what he changed in a row of the table's own.
struct TableRow {
    std::string fixed;      ///< id of the table's own row; empty: a row of the clerk
    std::string after;      ///< of a clerk's row: id of the table's own row it follows
    bool heading = false;   ///< of a clerk's row: bold, not numbered, not added up
    bool left_out = false;  ///< of the table's own row: it is not wanted
    Row cells;              ///< column id -> value; a cell that is absent follows the report
    /// Columns in which a file said something that could not be read: not entered, and no 0.
    std::set<std::string> gaps;
    friend bool operator==(TableRow const& a, TableRow const& b) {
        return a.fixed == b.fixed && a.after == b.after && a.heading == b.heading &&
               a.left_out == b.left_out && a.cells == b.cells && a.gaps == b.gaps;
    }
};

/// Everything entered for one table.
struct TableRows {
    std::vector<TableRow> rows;
    std::map<std::string, bool> switches;  ///< those that somebody decided
    friend bool operator==(TableRows const& a, TableRows const& b) {
        return a.rows == b.rows && a.switches == b.switches;
    }
    friend bool operator!=(TableRows const& a, TableRows const& b) { return !(a == b); }
};

/// By id of the table.
using Tables = std::map<std::string, TableRows>;

}  // namespace report

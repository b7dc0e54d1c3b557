// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/grid.hpp"
#include "core/text/texts.hpp"

namespace report {

/// What becomes of a place where a table and the report differ.
enum class DifferenceFate {
    keep,   ///< both stay
    table,  ///< the report takes the table's value
    report  ///< the table takes the report's value
};

/// "keep", "table", "report"; none for other words.
std::optional<DifferenceFate> fate_named(std::string_view word);

/// A cell, or a total, of which the report says something else, and what can be done about it.
struct TableDifference {
    std::string table;   ///< id
    std::string row;     ///< id of the table's own row; empty: the total row
    std::string column;  ///< id
    Value here;
    Value reported;
    /// The figure that can take the table's value as it is: entered, of this period, in its own
    /// units. Empty: there is none.
    std::string figure;
    bool is_entered = false;  ///< typed into the cell, which follows the report without that
    DifferenceFate fate = DifferenceFate::keep;

    // As people read it.
    std::string caption;
    std::size_t number = 0;  ///< of the row in the body, from 1
    std::string row_label;
    std::vector<std::string> heads;  ///< from the column's top group to its own head
    std::string label;               ///< of the figure; empty where there are several
    std::string here_text;
    std::string reported_text;

    bool can_be(DifferenceFate wanted) const;
};

/// The differences of a grid. That a total repeats the only row of its table is no question of its
/// own, and neither is a number that no cell was filled for.
std::vector<TableDifference> table_differences(ReportKind const& kind, Report const& report,
                                               TableDefinition const& table, Grid const& grid);

/// The same of several tables as this report sets them.
std::vector<TableDifference> table_differences(ReportKind const& kind, Report const& report,
                                               std::vector<TableDefinition const*> const& tables);

/// The difference as table.differs.
Problem told(TableDifference const& difference);

/// Gives them all this fate, where they can have it.
void decide_all(std::vector<TableDifference>& differences, DifferenceFate fate);

/// The same differences with their fates; none when the person gives up.
using DecideDifferences = std::function<std::optional<std::vector<TableDifference>>(
    std::vector<TableDifference> differences)>;

/// The report after each difference was decided that can be decided and is not `known` with the
/// same two values. What a decision brings about elsewhere is asked as well, no place more than
/// twice. None when the person gave up.
std::optional<Report> settle(ReportKind const& kind, Report report,
                             std::vector<TableDefinition const*> const& tables,
                             std::vector<TableDifference> const& known,
                             DecideDifferences const& decide);

/// The lines of a window; the id of each is the index of its difference.
std::vector<Choice> difference_lines(std::vector<TableDifference> const& differences,
                                     Texts const& texts);

/// All that is to be said of one, in lines.
std::string difference_details(TableDifference const& difference, Texts const& texts);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/replacing.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "core/catalogue/figure_kinds.hpp"
#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/report/limits.hpp"
#include "core/tables/grid.hpp"
#include "core/tables/offered.hpp"

namespace report {

namespace {

/// How many cells are entered in each column.
std::map<std::string, std::size_t> entered_cells(TableRows const& rows) {
    std::map<std::string, std::size_t> count;
    for (auto const& row : rows.rows)
        if (!row.left_out)
            for (auto const& [column, value] : row.cells) ++count[column];
    return count;
}

bool is_figure(TableDefinition const& table, std::string const& id) {
    auto const* column = table.column(id);
    return column && is_number(column->kind);
}

/// Rows that the last period left with their names only are none.
std::size_t entered_rows(TableDefinition const& table, TableRows const& rows) {
    return static_cast<std::size_t>(
        std::count_if(rows.rows.begin(), rows.rows.end(), [&](TableRow const& row) {
            return !row.left_out && !row.heading &&
                   std::any_of(row.cells.begin(), row.cells.end(),
                               [&](auto const& cell) { return cell.first != table.rows_stay; });
        }));
}

/// Of a table of figures names do not count.
std::size_t figures_of(TableDefinition const& table,
                       std::map<std::string, std::size_t> const& cells) {
    std::size_t all = 0;
    for (auto const& [column, count] : cells) all += is_figure(table, column) ? count : 0;
    return all;
}

}  // namespace

std::optional<Problem> cannot_be_put(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Intake const& intake) {
    if (count(intake, IntakeNote::Kind::taken) == 0) return Problem{"import.nothing_taken", {}, {}};
    auto const now = rows_of(report, table);
    if (intake.rows.rows.size() > now.rows.size())
        if (auto problem = too_many_rows(kind, report, table, intake.rows.rows.size()))
            return problem;
    if (figures_of(table, entered_cells(now)) > 0 && figures_of(table, intake.read) == 0)
        return Problem{"import.no_figures", {}, {}};
    return std::nullopt;
}

std::optional<Problem> would_be_lost(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Intake const& intake) {
    auto const rows = rows_of(report, table);
    auto const stand = entered_rows(table, rows);
    // Rows of the table's own that say what the report says are taken, and not entered.
    auto const come =
        table.free_rows ? entered_rows(table, intake.rows) : count(intake, IntakeNote::Kind::taken);
    if (come < stand)
        return Problem{"import.loses_rows",
                       {{"now", std::to_string(stand)}, {"then", std::to_string(come)}},
                       {}};
    auto const now = entered_cells(rows);
    std::string columns;
    for (auto const& column : table.columns)
        if (now.count(column.id) > 0 && intake.read.count(column.id) == 0)
            columns += (columns.empty() ? "" : ", ") +
                       fill_circumstances(kind, report, column.heads.back());
    if (!columns.empty()) return Problem{"import.loses_columns", {{"columns", columns}}, {}};
    auto const before = figures_of(table, now), after = figures_of(table, intake.read);
    if (after * 2 < before)
        return Problem{"import.loses_cells",
                       {{"now", std::to_string(before)}, {"then", std::to_string(after)}},
                       {}};
    return std::nullopt;
}

}  // namespace report

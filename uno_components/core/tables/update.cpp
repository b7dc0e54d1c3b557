// SPDX-License-Identifier: MPL-2.0
#include "core/tables/update.hpp"

#include <algorithm>
#include <string>

#include "core/text/unicode.hpp"

namespace report {

namespace {

std::size_t data_rows(Grid const& grid, TableDefinition const& table) {
    return grid.body.size() - (table.total && !grid.body.empty() ? 1 : 0);
}

bool is_blank(std::vector<std::string> const& texts) {
    return std::all_of(texts.begin(), texts.end(),
                       [](std::string const& text) { return trim(text).empty(); });
}

/// The row to type in stays empty as long as nobody uses it.
BodyTexts without_offered_row(Grid const& before, TableDefinition const& table, BodyTexts now) {
    if (data_rows(before, table) == 0 && now.size() == before.body.size() + 1 &&
        is_blank(now.front()))
        now.erase(now.begin());
    return now;
}

bool is_of_rows(Problem const& problem) {
    return problem.code.rfind("table.row", 0) == 0;
}

}  // namespace

Grid for_document(Grid grid, TableDefinition const& table) {
    if (data_rows(grid, table) > 0) return grid;
    for (auto& row : grid.body)
        for (auto& cell : row.cells) ++cell.row;
    for (auto& difference : grid.differences) ++difference.row;
    GridRow row;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        GridCell cell;
        cell.column = i;
        cell.input = !table.columns[i].derive;
        row.cells.push_back(std::move(cell));
    }
    grid.body.insert(grid.body.begin(), std::move(row));
    return grid;
}

namespace {

/// One act, as taking a column out, changes many rows alike, and is told once.
std::vector<Problem> told_once(TableDefinition const& table, Grid const& grid,
                               std::vector<Problem> all) {
    auto const is_shape = [](Problem const& one) { return one.code == "table.row_shape"; };
    auto const first = std::find_if(all.begin(), all.end(), is_shape);
    if (first == all.end() || std::count_if(first, all.end(), is_shape) == 1) return all;
    std::string rows;
    for (auto const& one : all)
        for (auto const& [name, value] : one.arguments)
            if (is_shape(one) && name == "row") rows += (rows.empty() ? "" : ", ") + value;
    *first = {
        "table.rows_shape",
        {{"table", grid.caption}, {"rows", rows}, {"value", std::to_string(table.columns.size())}},
        {}};
    all.erase(std::remove_if(first, all.end(), is_shape), all.end());
    return all;
}

}  // namespace

TableUpdate update_table(ReportKind const& kind, Report const& stored, Report& report,
                         TableDefinition const& table, BodyTexts const& now) {
    auto const old_rows = rows_of(stored, table), given = rows_of(report, table);
    TableUpdate update;
    update.before = grid(kind, stored, table, old_rows);
    bool const is_given = report.tables.count(table.id) > 0 && given != old_rows;
    if (is_given) {
        update.after = grid(kind, report, table, given);
    } else {
        auto read = read_back(kind, report, table, old_rows, update.before,
                              without_offered_row(update.before, table, now));
        for (auto& complaint : read.complaints) {
            if (complaint.problem.code != "table.cell_computed")
                update.kept.insert({complaint.row, complaint.column});
            update.untouched = update.untouched || is_of_rows(complaint.problem);
            update.unread.push_back(std::move(complaint.problem));
        }
        update.unread = told_once(table, update.before, std::move(update.unread));
        auto const& rows = update.untouched ? old_rows : read.rows;
        if (rows != TableRows{}) report.tables[table.id] = rows;
        update.after = std::move(read.after);
    }
    update.after = for_document(std::move(update.after), table);
    return update;
}

void compute_anew(ReportKind const& kind, Report const& report, TableDefinition const& table,
                  TableUpdate& update) {
    update.after = for_document(grid(kind, report, table, rows_of(report, table)), table);
}

TableUpdate renew_table(ReportKind const& kind, Report const& stored, Report const& report,
                        TableDefinition const& table) {
    TableUpdate update;
    update.before = grid(kind, stored, table, rows_of(stored, table));
    compute_anew(kind, report, table, update);
    return update;
}

}  // namespace report

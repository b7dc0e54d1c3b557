// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_balance.hpp"

#include "core/report/amounts.hpp"
#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

std::size_t index_of(TableDefinition const& table, std::string const& column) {
    return static_cast<std::size_t>(table.column(column) - table.columns.data());
}

Amount const* amount_in(GridRow const& row, std::size_t column) {
    for (auto const& cell : row.cells)
        if (cell.column == column) return cell.value ? std::get_if<Amount>(&*cell.value) : nullptr;
    return nullptr;
}

/// "(3)" where the columns are numbered, else what the column is called.
std::string name_of(Grid const& grid, TableDefinition const& table, std::size_t column) {
    if (table.number_row) return "(" + std::to_string(column + 1) + ")";
    return heads_of(grid, table, column).back();
}

/// What switches that are off would add to these columns.
std::int64_t left_out(Values const& values, TableDefinition const& table, TableRows const& rows,
                      ColumnBalance const& balance) {
    std::int64_t sum = 0;
    for (auto const& id : balance.parts) {
        auto const& source = table.columns[index_of(table, id)].tied;
        if (!source || source->condition.empty() || is_on(table, rows, source->condition)) continue;
        for (auto const& figure : source->plus) {
            auto const found = values.find(figure);
            if (found == values.end()) continue;
            if (auto const* amount = std::get_if<Amount>(&found->second)) sum += amount->value;
        }
    }
    return sum;
}

}  // namespace

std::optional<Problem> row_imbalance(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, TableRows const& rows,
                                     Grid const& grid, std::size_t row) {
    if (row >= grid.body.size()) return std::nullopt;
    auto const& line = grid.body[row];
    for (auto const& balance : table.balances) {
        auto const whole_column = index_of(table, balance.whole);
        auto const* whole = amount_in(line, whole_column);
        std::optional<Amount> sum = Amount{};
        std::string parts;
        for (auto const& id : balance.parts) {
            auto const column = index_of(table, id);
            auto const* part = amount_in(line, column);
            sum = part && sum ? added(*sum, *part) : std::nullopt;
            parts += (parts.empty() ? "" : " + ") + name_of(grid, table, column);
        }
        if (!whole || !sum || whole->at_least || sum->at_least || whole->value == sum->value)
            continue;
        auto const missing = difference(whole->value, sum->value);
        if (missing && *missing > 0 &&
            *missing <= left_out(all_values(kind, report), table, rows, balance))
            continue;
        return Problem{"table.row_unbalanced",
                       {{"row", line.role == GridRow::Role::total ? table.total->label
                                                                  : std::to_string(row + 1)},
                        {"whole", name_of(grid, table, whole_column)},
                        {"value", format_whole(whole->value)},
                        {"parts", parts},
                        {"sum", format_whole(sum->value)}},
                       {}};
    }
    return std::nullopt;
}

std::vector<Problem> row_imbalances(ReportKind const& kind, Report const& report,
                                    TableDefinition const& table, TableRows const& rows,
                                    Grid const& grid) {
    std::vector<Problem> all;
    if (table.balances.empty()) return all;
    for (std::size_t row = 0; row < grid.body.size(); ++row) {
        if (grid.body[row].role != GridRow::Role::data) continue;
        if (auto problem = row_imbalance(kind, report, table, rows, grid, row))
            all.push_back(std::move(*problem));
    }
    return all;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/no_statistics.hpp"

#include <algorithm>
#include <string>

#include "core/catalogue/figure_kinds.hpp"
#include "core/catalogue/report_kind.hpp"
#include "core/text/dates.hpp"

namespace report {

namespace {

std::size_t rows_with_days(IntakeView const& view) {
    std::size_t count = 0;
    for (auto row = view.mapping.first_row; row < view.sheet.rows.size(); ++row) {
        auto const& cells = view.sheet.rows[row];
        // Numbers of rows ("1.1.1") may have become days.
        bool const has_day = cells.size() > 1 &&
                             std::any_of(cells.begin() + 1, cells.end(), [](SheetCell const& cell) {
                                 return cell.date || (!cell.number && parse_date(cell.text));
                             });
        count += has_day ? 1U : 0U;
    }
    return count;
}

}  // namespace

std::optional<Problem> no_statistics(IntakeView const& view, bool has_labels) {
    bool counts = false, has_counts = false, names = false;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
        auto const& column = view.table.columns[i];
        if (column.derive && column.derive->rule == CellRule::Rule::row_number) continue;
        bool const is_count = is_number(column.kind);
        counts = counts || is_count;
        has_counts = has_counts || (is_count && view.columns[i] != IntakeView::none);
        names = names || (column.kind == FigureKind::text && !column.derive);
    }
    constexpr std::size_t fewest = 5;
    auto const days = counts && !has_counts ? rows_with_days(view) : 0;
    if (days >= fewest && days * 2 > view.sheet.rows.size() - view.mapping.first_row)
        return Problem{"import.single_items", {{"count", std::to_string(days)}}, view.sheet.name};
    if (names && !has_labels && view.table.free_rows)
        return Problem{"import.no_labels", {}, view.sheet.name};
    return std::nullopt;
}

}  // namespace report

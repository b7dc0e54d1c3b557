// SPDX-License-Identifier: MPL-2.0
#include "core/tables/turned_sheet.hpp"

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/tables/head_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr double sure = 0.75;
constexpr std::size_t rows_looked_at = 60;
constexpr std::size_t fewest = 3;

/// Where several cells of one column of the sheet are called as columns of the table are.
struct Called {
    std::size_t row = 0, column = 0;  ///< of the first of them
};

std::optional<Called> called_cells(ReportKind const& kind, Report const& report,
                                   TableDefinition const& table, Sheet const& sheet) {
    HeadWords const words(kind.sheets);
    auto const last = std::min(sheet.rows.size(), rows_looked_at);
    for (std::size_t at = 0; at < sheet.columns(); ++at) {
        std::set<std::string> called;
        std::optional<Called> first;
        for (std::size_t row = 0; row < last; ++row) {
            auto const text = collapse_blanks(sheet.at(row, at).text);
            if (to_lower(text) == to_upper(text)) continue;
            for (auto const& column : table.columns) {
                if (column.kind == FigureKind::text || column.derive) continue;
                auto const own = fill_circumstances(kind, report, column.heads.back());
                if (words.likeness({own}, {text}) < sure) continue;
                called.insert(column.heads.back());
                if (!first) first = Called{row, at};
            }
        }
        if (called.size() >= fewest) return first;
    }
    return std::nullopt;
}

/// Titles stand over the table alone in their rows, and stay there.
std::size_t rows_of_titles(Sheet const& sheet, std::size_t most) {
    std::size_t rows = 0;
    while (rows < most && std::count_if(sheet.rows[rows].begin(), sheet.rows[rows].end(),
                                        [](SheetCell const& one) { return !one.text.empty(); }) < 2)
        ++rows;
    return rows;
}

bool has_digit(Sheet const& sheet, std::size_t column, std::size_t first_row) {
    for (auto row = first_row; row < sheet.rows.size(); ++row) {
        auto const& cell = sheet.at(row, column);
        if (cell.number || cell.text.find_first_of("0123456789") != std::string::npos) return true;
    }
    return false;
}

}  // namespace

std::optional<std::string> turned_at(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Sheet const& sheet) {
    auto const called = called_cells(kind, report, table, sheet);
    if (!called) return std::nullopt;
    return sheet.place(called->row, called->column) + " “" +
           collapse_blanks(sheet.at(called->row, called->column).text) + "”";
}

std::optional<Sheet> upright_sheet(ReportKind const& kind, Report const& report,
                                   TableDefinition const& table, Sheet const& sheet) {
    auto const called = called_cells(kind, report, table, sheet);
    if (!called) return std::nullopt;
    auto const titles = rows_of_titles(sheet, called->row);
    auto const width = sheet.rows.size() - titles;
    if (width > most_columns) return std::nullopt;
    Sheet upright;
    upright.name = sheet.name;
    upright.part_of = sheet.part_of;
    upright.rows_above = sheet.rows_above;
    upright.beside = sheet.beside;
    upright.turned_below = titles;
    upright.rows.assign(sheet.rows.begin(),
                        sheet.rows.begin() + static_cast<std::ptrdiff_t>(titles));
    for (std::size_t column = 0; column < sheet.columns(); ++column) {
        auto& row = upright.rows.emplace_back();
        // A row that is left out stays as an empty one, so that places stay what they are.
        if (column > called->column && !has_digit(sheet, column, called->row)) continue;
        if (sheet.hidden_columns.count(column) > 0)
            upright.hidden_rows.insert(upright.rows.size() - 1);
        row.resize(width);
        for (std::size_t at = 0; at < width; ++at) {
            row[at] = sheet.at(titles + at, column);
            std::swap(row[at].row_span, row[at].column_span);
        }
    }
    for (auto const row : sheet.hidden_rows)
        if (row >= titles) upright.hidden_columns.insert(row - titles);
    return upright;
}

}  // namespace report

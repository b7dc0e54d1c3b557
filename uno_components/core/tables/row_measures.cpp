// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_measures.hpp"

#include <algorithm>

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_head(SheetWords const& words, std::string_view text) {
    auto const key = label_key(text);
    return !key.empty() &&
           std::any_of(words.unit.begin(), words.unit.end(), [&](std::string const& one) {
               auto const wanted = label_key(one);
               return key == wanted || key == accent_free(wanted);
           });
}

std::string words_at(Sheet const& sheet, std::size_t row, std::size_t column) {
    return collapse_blanks(to_nfc(sheet.at(row, column).text));
}

/// What stands in brackets at the end.
std::string_view bracketed_end(std::string_view label) {
    auto const open = label.rfind('(');
    return open == std::string_view::npos || open == 0 || label.back() != ')'
               ? std::string_view()
               : label.substr(open + 1, label.size() - open - 2);
}

}  // namespace

RowMeasures::RowMeasures(IntakeView const& view, std::size_t label) : v_(view) {
    find_units(label);
}

void RowMeasures::find_units(std::size_t label) {
    auto const units = column_of_units();
    for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
        if (v_.sheet.rows[row].empty()) continue;
        auto const said = units ? words_at(v_.sheet, row, *units) : std::string();
        if (!said.empty()) {
            rows_[row] = whole_unit(v_.kind.sheets, said);
            continue;
        }
        if (label == IntakeView::none) continue;
        auto const text = v_.text(row, label);
        if (auto const unit = whole_unit(v_.kind.sheets, bracketed_end(text))) rows_[row] = unit;
    }
}

bool RowMeasures::is_head_of_units(std::size_t column) const {
    for (std::size_t row = 0; row < std::min(v_.mapping.first_row, v_.sheet.rows.size()); ++row)
        if (v_.sheet.at(row, column).column_span == 1 &&
            is_head(v_.kind.sheets, v_.sheet.at(row, column).text))
            return true;
    return false;
}

/// Under "Đơn vị" there may stand communes, under "ĐVT" nothing but "hồ sơ": then nothing is to be
/// done.
std::optional<std::size_t> RowMeasures::column_of_units() const {
    for (std::size_t at = 0; at < v_.sheet.columns(); ++at) {
        if (!is_head_of_units(at)) continue;
        for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row)
            if (whole_unit(v_.kind.sheets, words_at(v_.sheet, row, at))) return at;
    }
    return std::nullopt;
}

bool RowMeasures::say_all(std::size_t column) const {
    for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
        auto const& cell = v_.cell(row, column);
        bool const has_figure =
            cell.number || cell.text.find_first_of("0123456789") != std::string::npos;
        if (has_figure && rows_.count(row) == 0) return false;
    }
    return !is_empty();
}

CellSense RowMeasures::sense(CellSense of_column, std::size_t column, std::size_t row,
                             std::string_view own) const {
    auto const kind = v_.table.columns[column].kind;
    bool const is_money = kind == FigureKind::money;
    if (!is_amount(kind)) return of_column;
    auto const wanted = own.empty() ? std::nullopt : whole_unit(v_.kind.sheets, own);
    auto const found = rows_.find(row);
    if (found == rows_.end()) {
        // Beside rows that say their units one that says none may be in any.
        of_column.no_unit = of_column.no_unit || (is_money && !is_empty() && of_column.unit == 0);
        return of_column;
    }
    auto const& said = found->second;
    if (!said || (said->is_money != is_money && !wanted)) {
        of_column.no_unit = is_money;
        return of_column;
    }
    of_column.no_unit = false;
    of_column.unit =
        said->power - (wanted && wanted->is_money == said->is_money ? wanted->power : 0);
    return of_column;
}

std::size_t measure_column(ReportKind const& kind, TableDefinition const& table) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].kind == FigureKind::text &&
            is_head(kind.sheets, table.columns[i].heads.back()))
            return i;
    return IntakeView::none;
}

}  // namespace report

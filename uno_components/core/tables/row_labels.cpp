// SPDX-License-Identifier: MPL-2.0
#include "core/tables/row_labels.hpp"

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_row_number(TableColumn const& column) {
    return column.derive && column.derive->rule == CellRule::Rule::row_number;
}

}  // namespace

RowLabels::RowLabels(IntakeView const& view) : v_(view), totals_(view.kind, view.table) {
    find_columns();
    keys_.resize(v_.sheet.rows.size());
    if (label_ != IntakeView::none)
        for (auto row = v_.mapping.first_row; row < keys_.size(); ++row)
            keys_[row] = label_key(v_.text(row, label_));
    find_groups();
}

void RowLabels::find_columns() {
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        auto const& column = v_.table.columns[i];
        if (is_row_number(column) && v_.columns[i] != IntakeView::none) number_ = i;
        if (column.kind != FigureKind::text || !v_.is_typed(i)) continue;
        if (label_ == IntakeView::none || column.width > v_.table.columns[label_].width) label_ = i;
    }
}

std::string RowLabels::label(std::size_t row) const {
    auto here = label_ == IntakeView::none ? std::string() : v_.text(row, label_);
    if (here.empty()) here = merged_label(row);
    return here.empty() ? v_.first_text(row) : here;
}

std::string RowLabels::merged_label(std::size_t row) const {
    if (label_ == IntakeView::none || !v_.text(row, label_).empty()) return {};
    for (auto above = row; above-- > v_.mapping.first_row;)
        if (auto text = v_.text(above, label_); !text.empty())
            return above + v_.cell(above, label_).row_span > row ? text : std::string();
    return {};
}

std::string const& RowLabels::own_key(std::size_t row) const {
    return keys_[row];
}

std::string RowLabels::key(std::size_t row) const {
    return keys_[row].empty() ? label_key(label(row)) : keys_[row];
}

bool RowLabels::is_head(std::size_t row) const {
    // A row with a number is none, and most rows have one.
    auto const& cells = v_.sheet.rows[row];
    if (std::any_of(cells.begin(), cells.end(),
                    [](SheetCell const& cell) { return cell.number.has_value(); }))
        return false;
    std::size_t same = 0;
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        auto const here = label_key(v_.text(row, i));
        if (here.empty()) continue;
        auto const& heads = v_.table.columns[i].heads;
        bool const is_one = std::any_of(heads.begin(), heads.end(), [&](std::string const& h) {
            return label_key(fill_circumstances(v_.kind, v_.report, h)) == here;
        });
        if (!is_one) return false;
        ++same;
    }
    return same > 1;
}

bool RowLabels::is_total(std::size_t row) const {
    return totals_.is_total(v_.first_text(row),
                            label_ == IntakeView::none ? std::string() : v_.text(row, label_),
                            keys_[row]);
}

std::string RowLabels::numbering(std::size_t row) const {
    if (number_ != IntakeView::none)
        if (auto number = v_.text(row, number_); !number.empty()) return numbering_of(number);
    return numbering_of(label(row));
}

bool RowLabels::is_group(std::size_t row) const {
    auto const number = numbering(row);
    return (plain_rows_ && is_group_sign(number)) || parents_.count(number) > 0;
}

bool RowLabels::is_heading(std::size_t row) const {
    std::size_t filled = 0;
    bool wide = false;
    for (auto const& one : v_.sheet.rows[row]) {
        if (one.text.empty()) continue;
        ++filled;
        wide = wide || one.column_span > 1;
    }
    auto const number = number_ == IntakeView::none ? std::string() : v_.text(row, number_);
    if (filled == 1 && (wide || (number_ != IntakeView::none && v_.columns.size() > 2)))
        return label_key(label(row)).find_first_not_of("0123456789 ") != std::string::npos;
    return filled == 2 && is_group_sign(numbering_of(number)) && !number.empty() &&
           label(row) != number;
}

void RowLabels::find_groups() {
    for (auto row = v_.mapping.first_row; row < v_.sheet.rows.size(); ++row) {
        if (v_.sheet.rows[row].empty() || is_total(row) || is_number_row(v_.sheet, row)) continue;
        auto const number = numbering(row);
        plain_rows_ = plain_rows_ || is_plain(row, number);
        for (auto dot = number.find('.'); dot != std::string::npos; dot = number.find('.', dot + 1))
            parents_.insert(number.substr(0, dot));
    }
}

bool RowLabels::is_plain(std::size_t row, std::string const& number) const {
    if (!number.empty()) return !is_group_sign(number);
    auto const& cells = v_.sheet.rows[row];
    return (number_ == IntakeView::none || v_.text(row, number_).empty()) &&
           std::count_if(cells.begin(), cells.end(),
                         [](SheetCell const& one) { return !one.text.empty(); }) > 1;
}

}  // namespace report

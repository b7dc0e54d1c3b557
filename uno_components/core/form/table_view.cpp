// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_view.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>

namespace report {

namespace {

// In the units of windows.
constexpr int least_width = 46;
constexpr int most_width = 150;

/// 24 units for a centimetre on paper.
int units(std::int64_t width) {
    return std::clamp(static_cast<int>(width * 24 / 1000), least_width, most_width);
}

}  // namespace

TableView::TableView(TableForm const& form, TableDefinition const& table, int room,
                     std::size_t rows)
    : room_(room), rows_(rows) {
    std::size_t widest = 0;
    auto const& columns = form.columns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        widths_.push_back(units(table.columns[columns[i]].width));
        if (table.columns[columns[i]].width > table.columns[columns[widest]].width) widest = i;
    }
    // A number or a sign in front of the names stays with them.
    if (widest == 1) frozen_ = 2;
    auto const sum = std::accumulate(widths_.begin(), widths_.end(), 0);
    if (sum < room) widths_[widest] += room - sum;
}

std::size_t TableView::seen_from(std::size_t step) const {
    auto const begin = widths_.begin();
    auto left = room_ - std::accumulate(begin, begin + static_cast<std::ptrdiff_t>(frozen_), 0);
    std::size_t seen = 0;
    for (auto at = frozen_ + step; at < widths_.size() && widths_[at] <= left; ++at, ++seen)
        left -= widths_[at];
    return std::max<std::size_t>(seen, 1);
}

std::vector<std::size_t> TableView::seen() const {
    std::vector<std::size_t> positions(std::min(frozen_, widths_.size()));
    std::iota(positions.begin(), positions.end(), std::size_t{0});
    auto const end = std::min(frozen_ + step_ + seen_from(step_), widths_.size());
    for (auto at = frozen_ + step_; at < end; ++at) positions.push_back(at);
    return positions;
}

std::size_t TableView::most_seen() const {
    std::size_t most = 0;
    for (std::size_t step = 0; step <= last_column_step(); ++step)
        most = std::max(most, seen_from(step));
    return std::min(frozen_ + most, widths_.size());
}

std::size_t TableView::last_column_step() const {
    std::size_t step = 0;
    while (frozen_ + step + seen_from(step) < widths_.size()) ++step;
    return step;
}

void TableView::scroll_rows(std::size_t step, std::size_t rows) {
    first_row_ = std::min(step, last_row_step(rows));
}

void TableView::scroll_columns(std::size_t step) {
    step_ = std::min(step, last_column_step());
}

void TableView::show(std::size_t row, std::size_t position, std::size_t rows) {
    if (row < first_row_) first_row_ = row;
    if (row >= first_row_ + rows_) first_row_ = row - rows_ + 1;
    scroll_rows(first_row_, rows);
    if (position < frozen_) return;
    step_ = std::min(step_, position - frozen_);
    while (position >= frozen_ + step_ + seen_from(step_)) ++step_;
}

}  // namespace report

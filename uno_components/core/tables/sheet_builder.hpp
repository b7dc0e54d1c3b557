// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>

#include "core/tables/sheet.hpp"

namespace report {

/// Cells put one behind another into rows, passing over those that merged ones cover.
class SheetBuilder {
public:
    explicit SheetBuilder(std::string name) { sheet_.name = std::move(name); }

    Sheet& sheet() { return sheet_; }
    bool is_full() const { return sheet_.rows.size() > most_rows; }

    void begin_row() {
        column_ = 0;
        sheet_.rows.emplace_back();
        row_ = sheet_.rows.size() - 1;
    }
    void skip_to_row(std::size_t row) {
        while (sheet_.rows.size() < row && !is_full()) sheet_.rows.emplace_back();
    }
    void skip_to_column(std::size_t column) { column_ = std::min(column, most_columns + 1); }

    SheetCell& add(std::size_t row_span, std::size_t column_span) {
        while (covered_.count({row_, column_}) > 0 && column_ <= most_columns) ++column_;
        auto& row = sheet_.rows[row_];
        if (row.size() < column_ + column_span) row.resize(column_ + column_span);
        auto const here = column_;
        row[here].row_span = row_span;
        row[here].column_span = column_span;
        constexpr std::size_t most_covered = 500'000;
        for (std::size_t r = 1; r < row_span && covered_.size() < most_covered; ++r)
            for (std::size_t c = 0; c < column_span; ++c) covered_.insert({row_ + r, here + c});
        column_ += column_span;
        return row[here];
    }

private:
    Sheet sheet_;
    std::size_t row_ = 0;
    std::size_t column_ = 0;
    std::set<std::pair<std::size_t, std::size_t>> covered_;
};

}  // namespace report

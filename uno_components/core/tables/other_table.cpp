// SPDX-License-Identifier: MPL-2.0
#include "core/tables/other_table.hpp"

#include <string>
#include <string_view>

#include "core/catalogue/figure_kinds.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/total_labels.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool has_letter(std::string_view text) {
    return to_lower(text) != to_upper(text);
}

std::string number_of(RowClues const& clues, std::size_t row) {
    auto const at = clues.number == none ? none : clues.columns[clues.number];
    return at == none ? std::string() : cell_words(clues.sheet, row, at);
}

bool is_other_head(RowClues const& clues, std::size_t row) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < clues.columns.size(); ++i) {
        auto const kind = clues.table.columns[i].kind;
        if (clues.columns[i] == none || !is_amount(kind) || i == clues.number) continue;
        words += has_letter(clues.sheet.at(row, clues.columns[i]).text) ? 1U : 0U;
    }
    if (words < 2) return false;
    auto const number = number_of(clues, row);
    if (!number.empty()) return has_letter(number) && numbering_of(number).empty();
    auto const next = number_of(clues, row + 1);
    return next == "1" || next == "01";
}

}  // namespace

std::size_t other_table_at(RowClues const& clues,
                           std::function<RowKind(std::size_t)> const& kind_of) {
    bool seen = false;
    for (auto row = clues.first_row; row < clues.sheet.rows.size(); ++row) {
        auto const kind = kind_of(row);
        seen = seen || kind == RowKind::figures;
        if (!seen || kind != RowKind::words || !is_other_head(clues, row)) continue;
        auto first = row;
        while (first > clues.first_row && kind_of(first - 1) == RowKind::words) --first;
        return first;
    }
    return clues.sheet.rows.size();
}

}  // namespace report

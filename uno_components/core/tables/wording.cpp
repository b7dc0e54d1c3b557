// SPDX-License-Identifier: MPL-2.0
#include "core/tables/wording.hpp"

#include <algorithm>

#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

Wording::Wording(std::string_view text) : key_(label_key(text)), bare_(accent_free(key_) == key_) {}

std::string Wording::phrase(std::string const& words) const {
    auto const key = label_key(words);
    return bare_ ? accent_free(key) : key;
}

std::size_t Wording::find(std::string const& words, std::size_t from) const {
    auto const wanted = phrase(words);
    if (wanted.empty()) return std::string::npos;
    for (auto at = key_.find(wanted, from); at != std::string::npos; at = key_.find(wanted, at + 1))
        if (is_edge(at) && is_edge(at + wanted.size() + 1)) return at;
    return std::string::npos;
}

bool Wording::is_edge(std::size_t at) const {
    return at == 0 || at > key_.size() || key_[at - 1] == ' ';
}

bool is_wide(Sheet const& sheet, std::size_t row, std::size_t column) {
    auto const& cells = sheet.rows[row];
    auto const filled = std::count_if(cells.begin(), cells.end(),
                                      [](SheetCell const& cell) { return !cell.text.empty(); });
    return filled == 1 || cells[column].column_span > 2;
}

}  // namespace report

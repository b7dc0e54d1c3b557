// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace report {

namespace {

bool is_empty(SheetCell const& cell) {
    return cell.text.empty() && !cell.number && !cell.error;
}

void cut(SheetRow& row) {
    while (!row.empty() && is_empty(row.back()) && row.back().column_span == 1) row.pop_back();
}

}  // namespace

SheetCell const& Sheet::at(std::size_t row, std::size_t column) const {
    static SheetCell const none;
    return row < rows.size() && column < rows[row].size() ? rows[row][column] : none;
}

std::size_t Sheet::columns() const {
    std::size_t most = 0;
    for (auto const& row : rows) most = std::max(most, row.size());
    return most;
}

std::string cell_name(std::size_t row, std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters + std::to_string(row + 1);
}

std::string exact_number(double value) {
    constexpr int kept_digits = 15;
    constexpr std::size_t longest = 400;  // 1e308 and more written out
    std::array<char, longest> text{};
    auto const begin = text.data(), end = begin + text.size();
    auto const kept =
        std::to_chars(begin, end, value, std::chars_format::scientific, kept_digits - 1);
    double rounded = 0;
    std::from_chars(begin, kept.ptr, rounded);
    auto const written = std::to_chars(begin, end, rounded, std::chars_format::fixed);
    return {begin, written.ptr};
}

Result<Sheet> trimmed_sheet(Sheet sheet) {
    for (auto& row : sheet.rows) cut(row);
    while (!sheet.rows.empty() && sheet.rows.back().empty()) sheet.rows.pop_back();
    if (sheet.rows.empty()) return Problem{"import.empty", {}, sheet.name};
    if (sheet.rows.size() > most_rows)
        return Problem{"import.too_many_rows", {{"limit", std::to_string(most_rows)}}, sheet.name};
    if (sheet.columns() > most_columns)
        return Problem{"import.too_wide", {{"limit", std::to_string(most_columns)}}, sheet.name};
    return sheet;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace report {

namespace {

bool is_empty(SheetCell const& cell) {
    return cell.text.empty() && !cell.number && !cell.error && !cell.cleaned;
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

std::string Sheet::place(std::size_t row, std::size_t column) const {
    if (!turned_below || row < *turned_below) return cell_name(row + rows_above, column);
    return cell_name(column + *turned_below + rows_above, row - *turned_below);
}

std::string Sheet::column_name(std::size_t column) const {
    return turned_below ? std::to_string(column + *turned_below + rows_above + 1)
                        : column_letters(column);
}

std::string Sheet::row_name(std::size_t row) const {
    if (!turned_below) return std::to_string(row + rows_above + 1);
    return row < *turned_below ? std::string() : column_letters(row - *turned_below);
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

std::string cell_name(std::size_t row, std::size_t column) {
    return column_letters(column) + std::to_string(row + 1);
}

std::string exact_number(double value) {
    constexpr int kept_digits = 15;
    constexpr std::size_t longest = 400;             // 1e308 and more written out
    constexpr double most_whole = 9007199254740992;  // 2^53: up to here every whole number is one
    std::array<char, longest> text{};
    auto const begin = text.data(), end = begin + text.size();
    if (std::trunc(value) == value && std::fabs(value) <= most_whole)
        return std::to_string(static_cast<std::int64_t>(value));
    auto const kept =
        std::to_chars(begin, end, value, std::chars_format::scientific, kept_digits - 1);
    double rounded = 0;
    std::from_chars(begin, kept.ptr, rounded);
    auto const written = std::to_chars(begin, end, rounded, std::chars_format::fixed);
    return {begin, written.ptr};
}

std::optional<std::string> shifted(std::string_view exact, int places) {
    auto const is_digits = [](std::string_view text) {
        return text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    // Nearly every number of a sheet is this one.
    if (places == 0 && is_digits(exact) && !exact.empty() && (exact[0] != '0' || exact.size() == 1))
        return std::string(exact);
    bool const negative = !exact.empty() && exact[0] == '-';
    if (negative) exact.remove_prefix(1);
    auto const point = exact.find('.');
    std::string digits(exact.substr(0, point));
    std::string decimals(point == std::string_view::npos ? std::string_view()
                                                         : exact.substr(point + 1));
    if (digits.empty() || !is_digits(digits) || !is_digits(decimals)) return std::nullopt;
    if (places > 0) {
        auto const more = static_cast<std::size_t>(places);
        if (decimals.size() < more) decimals.resize(more, '0');
        digits += decimals.substr(0, more);
        decimals.erase(0, more);
    } else {
        auto const fewer = static_cast<std::size_t>(-places);
        if (digits.size() <= fewer) digits.insert(0, fewer + 1 - digits.size(), '0');
        decimals.insert(0, digits.substr(digits.size() - fewer));
        digits.erase(digits.size() - fewer);
    }
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    decimals.erase(decimals.find_last_not_of('0') + 1);
    bool const is_zero = digits == "0" && decimals.empty();
    return (negative && !is_zero ? "-" : "") + digits + (decimals.empty() ? "" : "." + decimals);
}

std::int64_t power_of_ten(int power) {
    std::int64_t value = 1;
    while (power-- > 0) value *= 10;
    return value;
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

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_sums.hpp"

#include <algorithm>

#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

using Kind = IntakeNote::Kind;

SheetSums::SheetSums(IntakeView const& view, SheetRows const& rows, IntakeNotes& notes)
    : v_(view), rows_(rows), notes_(notes), balances_(column_balances(view.table)) {
    auto const add = [&](std::size_t whole, std::vector<std::string> const& parts) {
        if (v_.columns[whole] == IntakeView::none) return;
        auto& its = stated_.emplace_back(whole, std::vector<std::size_t>()).second;
        for (auto const& part : parts) its.push_back(v_.index(part));
    };
    for (std::size_t i = 0; i < v_.columns.size(); ++i)
        if (auto const& rule = v_.table.columns[i].derive;
            rule && rule->rule == CellRule::Rule::sum_of)
            add(i, rule->of);
    for (auto const& balance : v_.table.balances) add(v_.index(balance.whole), balance.parts);
}

std::optional<std::int64_t> SheetSums::written(std::size_t row,
                                               std::vector<std::size_t> const& columns,
                                               std::vector<std::size_t>& empty) const {
    constexpr std::int64_t most = std::int64_t{1} << 56U;
    std::int64_t sum = 0;
    for (auto const i : columns) {
        if (v_.columns[i] == IntakeView::none) return std::nullopt;
        auto const& cell = v_.cell(row, i);
        auto const& figure = rows_.figures[row][i];
        bool const is_bound = !cell.number && to_lower(cell.text) != to_upper(cell.text);
        if (cell.text.empty() && !figure.written)
            empty.push_back(i);
        else if (!figure.value || is_bound || *figure.value > most || sum > most)
            return std::nullopt;
        else
            sum += *figure.value;
    }
    return sum;
}

std::vector<std::size_t> SheetSums::proved_zeros(std::size_t row) const {
    std::vector<std::size_t> zeros;
    bool const has_empty =
        std::any_of(v_.columns.begin(), v_.columns.end(), [&](std::size_t column) {
            return column != IntakeView::none && v_.sheet.at(row, column).text.empty();
        });
    if (!has_empty) return zeros;
    for (auto const& balance : balances_) {
        std::vector<std::size_t> left, right;
        auto const one = written(row, balance.one, left);
        auto const other = one ? written(row, balance.other, right) : std::nullopt;
        // Of two sides with empty cells both may be more.
        bool const is_one_sided = left.empty() != right.empty();
        auto const filled = balance.one.size() + balance.other.size() - left.size() - right.size();
        if (!other || *one != *other || !is_one_sided || filled < 2) continue;
        zeros.insert(zeros.end(), left.begin(), left.end());
        zeros.insert(zeros.end(), right.begin(), right.end());
    }
    return zeros;
}

void SheetSums::check_row(std::size_t row, std::string const& label) {
    for (auto const& [whole, parts] : stated_) check_sum(row, label, whole, parts);
}

void SheetSums::check_total(std::vector<std::size_t> const& taken) {
    if (!rows_.total || !v_.table.total) return;
    auto const total = *rows_.total;
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        auto const said = rows_.figures[total][i].value;
        if (!said || !is_added(i)) continue;
        std::int64_t sum = 0;
        bool known = true;
        for (auto const row : taken) {
            auto const& figure = rows_.figures[row][i];
            known = known && (!figure.written || figure.value);
            sum += figure.value.value_or(0);
        }
        if (!known || sum == *said) continue;
        notes_.add(
            Kind::unclear, total, v_.columns[i], "import.total_differs",
            {{"column", v_.head(i)}, {"said", format_whole(*said)}, {"sum", format_whole(sum)}});
    }
}

bool SheetSums::adds_up(std::vector<std::size_t> const& rows) const {
    if (!rows_.total || !v_.table.total) return false;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        auto const said = rows_.figures[*rows_.total][i].value;
        if (!said || !is_added(i)) continue;
        std::int64_t sum = 0;
        for (auto const row : rows)
            if (i < rows_.figures[row].size()) sum += rows_.figures[row][i].value.value_or(0);
        if (sum != *said) return false;
        ++equal;
    }
    return equal > 0;
}

void SheetSums::check_sum(std::size_t row, std::string const& label, std::size_t whole,
                          std::vector<std::size_t> const& parts) {
    auto const said = rows_.figures[row][whole].value;
    auto const sum = sum_of(row, parts);
    if (!said || !sum || *said == *sum) return;
    notes_.add(Kind::unclear, row, v_.columns[whole], "import.row_sum_differs",
               {{"label", label},
                {"column", v_.head(whole)},
                {"said", format_whole(*said)},
                {"sum", format_whole(*sum)}});
}

std::optional<std::int64_t> SheetSums::sum_of(std::size_t row,
                                              std::vector<std::size_t> const& parts) const {
    std::int64_t sum = 0;
    for (auto const at : parts) {
        auto const& figure = rows_.figures[row][at];
        if (v_.columns[at] == IntakeView::none || (figure.written && !figure.value))
            return std::nullopt;
        constexpr std::int64_t most = std::int64_t{1} << 56U;
        if (figure.value.value_or(0) > most) return std::nullopt;
        sum += figure.value.value_or(0);
    }
    return sum;
}

bool SheetSums::is_added(std::size_t column) const {
    auto const& add = v_.table.total->add;
    auto const& rule = v_.table.columns[column].derive;
    return (rule && rule->rule == CellRule::Rule::sum_of) ||
           std::find(add.begin(), add.end(), v_.table.columns[column].id) != add.end();
}

}  // namespace report

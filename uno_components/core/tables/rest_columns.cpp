// SPDX-License-Identifier: MPL-2.0
#include "core/tables/rest_columns.hpp"

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = IntakeView::none;

}  // namespace

RestColumns::RestColumns(IntakeView const& view, SheetRows const& rows) : v_(view), rows_(rows) {
    for (std::size_t i = 0; i < v_.columns.size(); ++i) {
        auto const& column = v_.table.columns[i];
        if (column.derive && column.derive->rule == CellRule::Rule::sum_of &&
            column.derive->of.size() == 2)
            for (std::size_t one = 0; one < 2; ++one)
                add({v_.index(column.derive->of[one]), i, v_.index(column.derive->of[1 - one])});
        if (column.derive || !column.tied || !column.tied->rule) continue;
        auto const& rule = *column.tied->rule;
        if (rule.rule == Derivation::Rule::difference_of && rule.of.size() == 2)
            add({i, column_of(rule.of[0]), column_of(rule.of[1])});
    }
}

/// Where nothing is left in any row, the sum may be of the one part alone.
void RestColumns::add(Rest const& rest) {
    if (rest.whole == none || rest.part == none || v_.columns[rest.column] != none ||
        v_.columns[rest.whole] == none || v_.columns[rest.part] == none ||
        v_.table.columns[rest.column].derive)
        return;
    for (auto const& known : rests_)
        if (known.column == rest.column) return;
    bool more = false;
    for (auto row = v_.mapping.first_row; row < rows_.figures.size(); ++row) {
        if (rows_.roles[row] != RowRole::data || rows_.figures[row].empty()) continue;
        auto const whole = plain_figure(row, rest.whole), part = plain_figure(row, rest.part);
        if (!whole || !part) continue;
        if (*whole < *part) return;
        more = more || *whole > *part;
    }
    if (more) rests_.push_back(rest);
}

std::vector<RestColumns::Rest> RestColumns::of(std::size_t row) const {
    std::vector<Rest> all;
    for (auto rest : rests_) {
        auto const whole = plain_figure(row, rest.whole), part = plain_figure(row, rest.part);
        if (!whole || !part || *whole < *part) continue;
        rest.value = *whole - *part;
        all.push_back(rest);
    }
    return all;
}

/// The column that comes to this figure of the report.
std::size_t RestColumns::column_of(std::string const& figure) const {
    for (std::size_t i = 0; i < v_.columns.size(); ++i)
        if (auto const& tied = v_.table.columns[i].tied;
            tied && !tied->rule && tied->figure == figure)
            return i;
    return none;
}

/// None for what is no number or only a bound of one.
std::optional<std::int64_t> RestColumns::plain_figure(std::size_t row, std::size_t column) const {
    auto const& cell = v_.cell(row, column);
    bool const is_bound = !cell.number && to_lower(cell.text) != to_upper(cell.text);
    return is_bound ? std::nullopt : rows_.figures[row][column].value;
}

}  // namespace report

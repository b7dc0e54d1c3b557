// SPDX-License-Identifier: MPL-2.0
#include "core/tables/group_rows.hpp"

#include <algorithm>

#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// What a row of the table is called by the head of its labels: "Lĩnh vực".
std::string row_word(IntakeView const& view, RowLabels const& labels) {
    auto const head = view.head(labels.label_column());
    return label_key(head.substr(0, head.find(',')));
}

}  // namespace

GroupRows rows_of_groups(IntakeView const& view, RowLabels const& labels, SheetRows const& rows) {
    auto const word = row_word(view, labels);
    GroupRows result;
    auto const first = view.mapping.first_row, last = view.sheet.rows.size();
    for (auto row = first; row < last; ++row) {
        if (rows.roles[row] != RowRole::data || !labels.is_group(row)) continue;
        if (rows.proved.count(row) == 0 || word.empty() ||
            label_key(labels.label(row)).rfind(word + " ", 0) != 0)
            return {};
        result.rows.insert(row);
    }
    bool is_under = false;
    for (auto row = first; row < last; ++row) {
        if (result.rows.count(row) > 0)
            is_under = true;
        else if (is_under && rows.roles[row] == RowRole::data)
            result.details.insert(row);
    }
    return result;
}

std::string label_of_group(IntakeView const& view, RowLabels const& labels, std::size_t row) {
    auto const label = labels.label(row);
    auto const word = row_word(view, labels);
    auto const words = std::count(word.begin(), word.end(), ' ') + 1;
    std::size_t at = 0;
    for (std::ptrdiff_t i = 0; i < words && at != std::string::npos; ++i)
        at = label.find(' ', at == 0 ? 0 : at + 1);
    auto const rest = at == std::string::npos ? std::string() : trim(label.substr(at));
    return rest.empty() ? label : rest;
}

}  // namespace report

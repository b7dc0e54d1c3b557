// SPDX-License-Identifier: MPL-2.0
#include "core/tables/period_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "core/tables/columns.hpp"
#include "core/tables/sheet_times.hpp"

namespace report {

void leave_out_parts(ReportKind const& kind, Report const& report, RowLabels const& labels,
                     std::vector<bool> const& own, SheetRows& rows) {
    std::vector<std::size_t> parts, wholes;
    for (std::size_t row = 0; row < rows.roles.size(); ++row) {
        auto const role = rows.roles[row];
        bool const may_count = role == RowRole::data || role == RowRole::total ||
                               role == RowRole::part_total || role == RowRole::doubtful;
        if (!may_count || own[row]) continue;
        auto const label = labels.label(row);
        auto const key = label_key(label);
        // A label that says a time and nothing else; "Cả quý II", "Cộng quý II" say the whole.
        auto const other = other_time_said(kind, report, label);
        if (other && other->words == key)
            parts.push_back(row);
        else if (!own_time_said(kind, report, label).empty())
            wholes.push_back(row);
        else if (role == RowRole::data)
            return;  // a field: no further row has to be looked at, and a sheet may have thousands
    }
    if (parts.size() < 2) return;
    for (auto const row : parts) rows.roles[row] = RowRole::other_time;
    if (wholes.size() != 1) return;
    rows.roles[wholes.front()] = RowRole::data;
    if (rows.total == wholes.front()) rows.total.reset();
}

}  // namespace report

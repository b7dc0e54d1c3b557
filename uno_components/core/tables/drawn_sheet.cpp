// SPDX-License-Identifier: MPL-2.0
#include "core/tables/drawn_sheet.hpp"

#include <algorithm>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Edges = std::vector<std::int64_t>;

Edges edges_of(std::vector<DrawnCell> const& cells) {
    Edges all;
    for (auto const& cell : cells) {
        all.push_back(cell.left);
        all.push_back(cell.right);
    }
    std::sort(all.begin(), all.end());
    auto const near = all.empty() ? 0 : (all.back() - all.front()) / 200;
    Edges edges;
    for (auto const edge : all)
        if (edges.empty() || edge - edges.back() > near) edges.push_back(edge);
    return edges;
}

/// The last edge that is not behind this one.
std::size_t edge_at(Edges const& edges, std::int64_t where) {
    auto const next = std::upper_bound(edges.begin(), edges.end(), where);
    return next == edges.begin() ? 0 : static_cast<std::size_t>(next - edges.begin()) - 1;
}

}  // namespace

Sheet drawn_sheet(std::string name, std::vector<DrawnCell> const& cells) {
    Sheet sheet;
    sheet.name = std::move(name);
    auto const edges = edges_of(cells);
    for (auto const& cell : cells) {
        if (sheet.rows.size() <= cell.row) sheet.rows.resize(cell.row + 1);
        auto& row = sheet.rows[cell.row];
        auto const column = edge_at(edges, cell.left);
        auto const behind = std::max(edge_at(edges, cell.right), column + 1);
        if (row.size() < behind) row.resize(behind);
        row[column].text = trim(to_nfc(cell.text));
        row[column].cleaned = cell.cleaned;
        row[column].column_span = behind - column;
        row[column].row_span = cell.row_span;
    }
    return sheet;
}

}  // namespace report

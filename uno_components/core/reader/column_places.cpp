// SPDX-License-Identifier: MPL-2.0
#include "core/reader/column_places.hpp"

#include <algorithm>
#include <numeric>

namespace report {

namespace {

/// Half a percent of the width: less than a letter.
constexpr int tolerance = 50;

/// Of edges that stand together, the last one.
std::vector<int> common_columns(std::vector<std::vector<int>> const& edges) {
    std::vector<int> all;
    for (auto const& row : edges) all.insert(all.end(), row.begin(), row.end());
    std::sort(all.begin(), all.end());
    std::vector<int> columns;
    for (auto const edge : all) {
        if (columns.empty() || edge - columns.back() > tolerance)
            columns.push_back(edge);
        else
            columns.back() = edge;
    }
    return columns;
}

}  // namespace

std::vector<std::vector<std::size_t>> column_places(std::vector<std::vector<int>> const& edges) {
    auto const columns = common_columns(edges);
    std::vector<std::vector<std::size_t>> places;
    bool are_apart = true;
    for (auto const& row : edges) {
        auto& found = places.emplace_back();
        for (auto const edge : row) {
            auto const column = std::lower_bound(columns.begin(), columns.end(), edge);
            auto const place = static_cast<std::size_t>(column - columns.begin());
            are_apart = are_apart && (found.empty() || found.back() < place);
            found.push_back(place);
        }
    }
    if (!are_apart)
        for (auto& row : places) std::iota(row.begin(), row.end(), std::size_t{0});
    return places;
}

}  // namespace report

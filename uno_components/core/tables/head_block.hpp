// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/tables/sheet.hpp"

namespace report {

using HeadPath = std::vector<std::string>;

/// A head as it is compared, from the strictest way to the loosest.
constexpr std::size_t head_ways = 3;
using HeadKeys = std::array<std::string, head_ways>;

/// The head of one column: its groups from the top down, its own text last.
struct ColumnHead {
    HeadKeys path;
    HeadKeys own;
    std::string shown;
    HeadPath texts;
};

/// Keys of texts that stand in many heads, once each.
using KnownKeys = std::unordered_map<std::string, HeadKeys>;

ColumnHead column_head(HeadPath const& path, KnownKeys* known = nullptr);

/// Texts of some head rows with groups spread over their columns. Where the source tells no merged
/// cells, an empty cell belongs to the group at its left when all rows above it do.
class HeadBlock {
public:
    HeadBlock(Sheet const& sheet, std::size_t first, std::size_t rows, std::size_t columns);

    HeadPath path(std::size_t column) const;

private:
    void set(std::size_t row, std::size_t column, SheetCell const& cell);
    bool is_under_same_group(std::size_t row, std::size_t column) const;
    void spread_groups();

    std::vector<HeadPath> texts_;
    std::vector<std::vector<bool>> own_;
};

/// Numbers of the number row by column; empty when the row is none.
std::map<std::size_t, std::size_t> column_numbers(Sheet const& sheet, std::size_t row);

/// Rows of a head.
struct HeadRows {
    std::size_t first = 0, count = 0;
};

/// The whole head of which these rows are known: with the rows above that reach down into them or
/// fill their empty cells, without titles over it.
HeadRows whole_head(Sheet const& sheet, HeadRows const& known);

}  // namespace report

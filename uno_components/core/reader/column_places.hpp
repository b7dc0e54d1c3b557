// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace report {

/// In which column of a whole table each cell of its rows begins. `edges`: for each row the left
/// edges of its cells, from the left, in ten-thousandths of the table's width. Rows whose cells are
/// merged have fewer of them, and columns drawn by hand do not stand quite under one another. When
/// no common columns are found, the cells of each row are counted.
std::vector<std::vector<std::size_t>> column_places(std::vector<std::vector<int>> const& edges);

}  // namespace report

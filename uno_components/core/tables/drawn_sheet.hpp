// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/tables/sheet.hpp"

namespace report {

/// A cell of a table of a document, known by where its edges are drawn.
struct DrawnCell {
    std::size_t row = 0;
    std::size_t row_span = 1;
    std::int64_t left = 0;  ///< in any unit, the same for the whole table
    std::int64_t right = 0;
    std::string text;
    bool cleaned = false;  ///< as in SheetCell
};

/// The cells on columns of their own: edges that lie within a two hundredth of the table's width
/// are the same. A cell that reaches over several columns stands in its first as a merged one.
Sheet drawn_sheet(std::string name, std::vector<DrawnCell> const& cells);

}  // namespace report

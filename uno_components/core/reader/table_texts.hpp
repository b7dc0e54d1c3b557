// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/reader/lines.hpp"

namespace report {

/// What a table says of one number, as a sentence would: "<label>: <number> <unit>".
struct TableText {
    std::size_t line = 0;  ///< index of its row among the lines
    std::string text;
};

/// The numbers of a table's rows `first` to `end` of the lines. Where every row has one number, or
/// one column is that of this period, the label is the row's; where a table has many columns of
/// numbers, it is the head's, of the only row or of the one that adds up. Numbers of other periods,
/// of plans, and those whose meaning is not plain say nothing.
std::vector<TableText> table_texts(std::vector<Line> const& lines, std::size_t first,
                                   std::size_t end, ReportKind const& kind,
                                   ReadingWords const& reader);

/// Whether a row has a number besides its own.
bool has_number(Line const& row);

}  // namespace report

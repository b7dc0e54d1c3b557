// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/reader/plain_document.hpp"

namespace report {

/// Columns that a table is cut into, and rows that belong together.
struct TablePart {
    std::size_t first_row = 0, end_row = 0;
    std::size_t first_column = 0, end_column = 0;
};

/// The tables that stand beside each other in one, to save paper ("Chỉ tiêu|Số liệu|Chỉ tiêu|Số
/// liệu"): each has labels and numbers of its own. From left to right between the rows that stand
/// over all of them. Empty for any other table.
std::vector<TablePart> tables_abreast(PlainTable const& table, Reading const& reading);

}  // namespace report

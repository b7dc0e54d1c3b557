// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextTable.hpp>
#include <cstddef>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/grid.hpp"

namespace report::office {

/// With how many rows a table of this grid is made.
std::size_t rows_at_first(Grid const& grid);

/// Gives a table that was made so its other rows, widths, lines, styles, texts and merged cells.
void set_table(ReportKind const& kind, Grid const& grid,
               css::uno::Reference<css::text::XTextTable> const& table);

}  // namespace report::office

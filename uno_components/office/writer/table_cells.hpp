// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/table/TableBorder.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <cstddef>

#include "core/tables/grid.hpp"

namespace report::office {

/// Where Writer's name of a cell says that it stands, from 0: columns A to Z, then a to z, 52 of
/// them. Cells that a hand split ("B3.1.1") stand in that of which they were made.
struct NamedPlace {
    std::size_t row = 0;
    std::size_t column = 0;
};
NamedPlace place_of_cell(rtl::OUString const& name);
rtl::OUString cell_name(std::size_t column, std::size_t row);

/// None where the table has no such cell.
css::uno::Reference<css::text::XText> cell_at(
    css::uno::Reference<css::text::XTextTable> const& table, std::size_t column, std::size_t row);

/// The table in which a bookmark stands, or none.
css::uno::Reference<css::text::XTextTable> table_of(
    css::uno::Reference<css::text::XTextContent> const& mark);

/// What the positions of a table's separators count in.
sal_Int16 relative_width(css::uno::Reference<css::text::XTextTable> const& table);

/// Lines of this width on all sides and between the cells, both in 1/100 mm.
css::table::TableBorder borders(sal_Int16 width, sal_Int16 distance);

bool has_total(Grid const& grid);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_cells.hpp"

#include <com/sun/star/table/BorderLine.hpp>
#include <string>

#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

NamedPlace place_of_cell(rtl::OUString const& name) {
    NamedPlace place;
    sal_Int32 i = 0;
    for (; i < name.getLength() && name[i] >= 'A'; ++i)
        place.column =
            place.column * 52 +
            static_cast<std::size_t>(name[i] <= 'Z' ? name[i] - 'A' : name[i] - 'a' + 26) + 1;
    for (; i < name.getLength() && name[i] >= '0' && name[i] <= '9'; ++i)
        place.row = place.row * 10 + static_cast<std::size_t>(name[i] - '0');
    return {place.row - 1, place.column - 1};
}

rtl::OUString cell_name(std::size_t column, std::size_t row) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 52) {
        auto const digit = static_cast<char>((rest - 1) % 52);
        letters.insert(letters.begin(),
                       static_cast<char>(digit < 26 ? 'A' + digit : 'a' + digit - 26));
    }
    return to_office(letters + std::to_string(row + 1));
}

Reference<css::text::XText> cell_at(Reference<css::text::XTextTable> const& table,
                                    std::size_t column, std::size_t row) {
    return {table->getCellByName(cell_name(column, row)), UNO_QUERY};
}

Reference<css::text::XTextTable> table_of(Reference<css::text::XTextContent> const& mark) {
    return property_of<Reference<css::text::XTextTable>>(mark->getAnchor(), "TextTable");
}

sal_Int16 relative_width(Reference<css::text::XTextTable> const& table) {
    return property_of<sal_Int16>(table, "TableColumnRelativeSum");
}

css::table::TableBorder borders(sal_Int16 width, sal_Int16 distance) {
    css::table::BorderLine const line(0, 0, width, 0);
    return {line, true, line, true, line, true, line, true, line, true, line, true, distance, true};
}

bool has_total(Grid const& grid) {
    return !grid.body.empty() && grid.body.back().role == GridRow::Role::total;
}

}  // namespace report::office

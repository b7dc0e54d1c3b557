// SPDX-License-Identifier: MPL-2.0
#include "office/files/document_sheets.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/TableColumnSeparator.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>

#include "core/json/json.hpp"
#include "core/tables/drawn_sheet.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/seen_text.hpp"
#include "office/writer/table_cells.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// The edges of the cells of each row, from the table's left to its right.
std::vector<std::vector<std::int64_t>> edges_of(Reference<css::text::XTextTable> const& table) {
    auto const width = relative_width(table);
    auto const rows = table->getRows();
    std::vector<std::vector<std::int64_t>> edges;
    for (sal_Int32 i = 0; i < rows->getCount(); ++i) {
        edges.push_back({0});
        auto const separators = property_of<css::uno::Sequence<css::text::TableColumnSeparator>>(
            Reference<css::uno::XInterface>(rows->getByIndex(i), UNO_QUERY_THROW),
            "TableColumnSeparators");
        for (auto const& one : separators)
            if (one.IsVisible) edges.back().push_back(one.Position);
        edges.back().push_back(width);
    }
    return edges;
}

/// What a cell says, in Unicode.
std::string text_of(SeenText const& seen, OldFonts const& fonts) {
    std::string text;
    for (auto const& paragraph : seen.paragraphs) {
        if (&paragraph != &seen.paragraphs.front()) text += '\n';
        for (auto const& portion : to_unicode(fonts, paragraph)) text += portion.text;
    }
    return text;
}

std::vector<DrawnCell> cells_of(Reference<css::text::XTextTable> const& table,
                                OldFonts const& fonts) {
    auto const edges = edges_of(table);
    std::vector<DrawnCell> cells;
    NamedPlace last;
    for (auto const& name : table->getCellNames()) {
        auto const place = place_of_cell(name);
        Reference<css::text::XText> const cell(table->getCellByName(name), UNO_QUERY_THROW);
        if (place.row >= edges.size() || place.column + 1 >= edges[place.row].size()) continue;
        auto const seen = seen_text(cell);
        auto const text = text_of(seen, fonts);
        if (name.indexOf('.') >= 0 && !cells.empty() && last.row == place.row &&
            last.column == place.column) {
            cells.back().text += " " + text;
            cells.back().cleaned = cells.back().cleaned || seen.cleaned;
            continue;
        }
        last = place;
        auto const span = std::max<sal_Int32>(1, property_of<sal_Int32>(cell, "RowSpan"));
        cells.push_back({place.row, static_cast<std::size_t>(span), edges[place.row][place.column],
                         edges[place.row][place.column + 1], text, seen.cleaned});
    }
    return cells;
}

OfferedSheet offer(Reference<css::text::XTextTable> const& table, std::string const& name,
                   OldFonts const& fonts) {
    OfferedSheet offered;
    offered.sheet.name = name;
    if (static_cast<std::size_t>(table->getRows()->getCount()) > most_rows)
        offered.fault =
            Problem{"import.too_many_rows", {{"limit", std::to_string(most_rows)}}, name};
    else
        offered.sheet = drawn_sheet(name, cells_of(table, fonts));
    return offered;
}

}  // namespace

std::vector<OfferedSheet> read_document_tables(Reference<css::frame::XModel> const& document,
                                               Texts const& texts, OldFonts const& fonts,
                                               std::string const& file) {
    Reference<css::container::XIndexAccess> const tables(
        Reference<css::text::XTextTablesSupplier>(document, UNO_QUERY_THROW)->getTextTables(),
        UNO_QUERY_THROW);
    std::vector<OfferedSheet> offered;
    offered.reserve(static_cast<std::size_t>(tables->getCount()));
    for (sal_Int32 i = 0; i < tables->getCount(); ++i)
        offered.push_back(
            offer(Reference<css::text::XTextTable>(tables->getByIndex(i), UNO_QUERY_THROW),
                  texts("import.table_name", {{"n", std::to_string(i + 1)}}), fonts));
    if (offered.empty()) fail("import.no_table", {}, file);
    return offered;
}

}  // namespace report::office

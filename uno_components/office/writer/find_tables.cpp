// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <set>

#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"
#include "office/writer/table_cells.hpp"
#include "office/writer/table_spot.hpp"
#include "office/writer/tables.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

/// A table whose bookmark a hand typed over still has its name, until a trip through Word.
Reference<css::text::XTextTable> table_called(Reference<css::frame::XModel> const& model,
                                              std::string const& name) {
    auto const tables =
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables();
    Reference<css::text::XTextTable> table;
    if (auto const known = to_office(name); tables->hasByName(known))
        tables->getByName(known) >>= table;
    return table;
}

}  // namespace

std::vector<DocumentTable> find_tables(Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    // By index they come in the order of the document, by name they do not.
    Reference<css::container::XIndexAccess> const marks(bookmarks, UNO_QUERY_THROW);
    std::vector<DocumentTable> tables;
    std::set<std::string> found;
    for (sal_Int32 i = 0; i < marks->getCount(); ++i) {
        Reference<css::text::XTextContent> const mark(marks->getByIndex(i), UNO_QUERY_THROW);
        auto const known =
            from_office(Reference<css::container::XNamed>(mark, UNO_QUERY_THROW)->getName());
        if (!starts_with(known, place_prefix)) continue;
        DocumentTable one;
        one.id = known.substr(place_prefix.size());
        bool const is_beside = one.id.find("__") != std::string::npos;
        if (is_beside) one.id.resize(one.id.find("__"));
        if (!kind.table(one.id) || !found.insert(one.id).second) continue;
        one.table = is_beside ? nullptr : table_of(mark);
        if (!one.table.is()) one.table = table_called(model, place_mark(one.id));
        one.in_appendix = bookmarks->hasByName(to_office(place_mark(appendix_place(one.id))));
        if (one.table.is())
            tables.push_back(std::move(one));
        else if (is_beside)
            found.erase(one.id);
    }
    return tables;
}

std::vector<std::string> lost_tables(Reference<css::frame::XModel> const& model,
                                     ReportKind const& kind,
                                     std::vector<DocumentTable> const& standing) {
    std::set<std::string> ids;
    for (auto const& [name, marks] : find_marks(model).places)
        ids.insert(name.substr(0, name.find("__")));
    std::vector<std::string> lost;
    for (auto const& table : kind.tables)
        if (ids.count(table.id) > 0 &&
            std::none_of(standing.begin(), standing.end(),
                         [&](DocumentTable const& one) { return one.id == table.id; }))
            lost.push_back(table.id);
    return lost;
}

void let_go(Reference<css::frame::XModel> const& model, std::string const& table) {
    for (auto const& [name, marks] : find_marks(model).places)
        if (name.substr(0, name.find("__")) == table)
            for (auto const& mark : {marks.first, marks.last})
                if (mark.is()) mark->getAnchor()->getText()->removeTextContent(mark);
}

}  // namespace report::office

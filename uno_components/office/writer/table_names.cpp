// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_names.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <utility>

#include "office/uno/guard.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/caption_numbers.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XNameAccess> bookmarks_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
}

/// The table in which a bookmark stands, or none.
Reference<css::container::XNamed> table_round(
    Reference<css::container::XNameAccess> const& bookmarks, rtl::OUString const& name) {
    Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
    return {property_of<Reference<css::text::XTextTable>>(mark->getAnchor(), "TextTable"),
            css::uno::UNO_QUERY};
}

void give_names(Reference<css::frame::XModel> const& model, TableNames const& wanted) {
    auto const bookmarks = bookmarks_of(model);
    auto const tables =
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables();
    for (auto const& [mark, name] : wanted) {
        if (!bookmarks->hasByName(mark)) continue;
        auto const table = table_round(bookmarks, mark);
        if (table.is() && table->getName() != name && !tables->hasByName(name))
            table->setName(name);
    }
}

class NamesUndo : public cppu::WeakImplHelper1<css::document::XUndoAction> {
public:
    NamesUndo(Reference<css::frame::XModel> const& model, rtl::OUString const& title,
              std::optional<TableNames> undone, std::optional<TableNames> redone)
        : model_(model), title_(title), undone_(std::move(undone)), redone_(std::move(redone)) {}

    rtl::OUString SAL_CALL getTitle() override { return title_; }
    void SAL_CALL undo() override { put(undone_); }
    void SAL_CALL redo() override { put(redone_); }

private:
    void put(std::optional<TableNames> const& names) {
        guarded("undo.action", [&] {
            // The undo stack belongs to the document, so the document is only held weakly.
            Reference<css::frame::XModel> const model = model_;
            if (!names || !model.is()) return;
            give_names(model, *names);
            count_anew(model);
        });
    }

    css::uno::WeakReference<css::frame::XModel> model_;
    rtl::OUString title_;
    std::optional<TableNames> undone_, redone_;
};

}  // namespace

TableNames table_names(Reference<css::frame::XModel> const& model) {
    TableNames names;
    auto const bookmarks = bookmarks_of(model);
    for (auto const& name : bookmarks->getElementNames()) {
        if (!starts_with(from_office(name), place_prefix)) continue;
        if (auto const table = table_round(bookmarks, name); table.is())
            names[name] = table->getName();
    }
    return names;
}

Reference<css::document::XUndoAction> make_names_undo(Reference<css::frame::XModel> const& model,
                                                      rtl::OUString const& title,
                                                      std::optional<TableNames> undone,
                                                      std::optional<TableNames> redone) {
    return new NamesUndo(model, title, std::move(undone), std::move(redone));
}

}  // namespace report::office

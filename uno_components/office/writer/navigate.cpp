// SPDX-License-Identifier: MPL-2.0
#include "office/writer/navigate.hpp"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextTablesSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "core/form/overview.hpp"
#include "core/layout/table_layout.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/figure_field.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::container::XNameAccess> bookmarks_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
}

}  // namespace

std::vector<std::string> present_headings(Reference<css::frame::XModel> const& model) {
    std::vector<std::string> ids;
    for (auto const& name : bookmarks_of(model)->getElementNames())
        if (auto const known = from_office(name); is_heading_mark(known))
            ids.push_back(known.substr(heading_prefix.size()));
    return ids;
}

bool show_in_text(Reference<css::frame::XModel> const& model, std::string const& id,
                  std::vector<std::string> const& places) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return false;
    std::vector<std::string> names{heading_mark(id)};
    for (auto const& place : places) names.push_back(place_mark(place));
    auto const bookmarks = bookmarks_of(model);
    for (auto const& name : names) {
        if (!bookmarks->hasByName(to_office(name))) continue;
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(to_office(name)),
                                                      UNO_QUERY_THROW);
        view->getViewCursor()->gotoRange(mark->getAnchor()->getEnd(), false);
        return true;
    }
    return false;
}

bool show_table(Reference<css::frame::XModel> const& model, std::string const& id) {
    return show_in_text(model, id, {caption_place(id), id});
}

void show_range(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextRange> const& range) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (view.is()) view->getViewCursor()->gotoRange(range, false);
}

std::string words_of(Reference<css::frame::XModel> const& model) {
    auto words = from_office(
        Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->getString());
    auto const tables =
        Reference<css::text::XTextTablesSupplier>(model, UNO_QUERY_THROW)->getTextTables();
    for (auto const& name : tables->getElementNames()) {
        Reference<css::text::XTextTable> const table(tables->getByName(name), UNO_QUERY_THROW);
        for (auto const& cell : table->getCellNames()) {
            Reference<css::text::XText> const text(table->getCellByName(cell), UNO_QUERY_THROW);
            words += '\n' + from_office(text->getString());
        }
    }
    return words;
}

void show_first_gap(Reference<css::frame::XModel> const& model, ReportKind const& kind,
                    Report const& report) {
    auto const gaps = not_entered(kind, report);
    if (show_first_field(model, gaps)) return;
    for (auto const& id : gaps)
        if (show_in_text(model, id, {id})) return;
    show_start(model);
}

}  // namespace report::office

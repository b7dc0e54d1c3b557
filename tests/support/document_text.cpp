// SPDX-License-Identifier: MPL-2.0
#include "document_text.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <stdexcept>
#include <utility>

#include "office/uno/strings.hpp"

namespace report::test {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using office::from_office;
using office::to_office;

std::string property(Reference<css::beans::XPropertySet> const& from, char const* name) {
    rtl::OUString text;
    from->getPropertyValue(rtl::OUString::createFromAscii(name)) >>= text;
    return from_office(text);
}

template <class Visit>
void each_paragraph(Reference<css::container::XEnumerationAccess> const& text, Visit const& visit) {
    auto const content = text->createEnumeration();
    while (content->hasMoreElements()) {
        Reference<css::uno::XInterface> const one(content->nextElement(), UNO_QUERY_THROW);
        if (Reference<css::text::XTextTable> const table(one, UNO_QUERY); table.is()) {
            for (auto const& name : table->getCellNames())
                each_paragraph(Reference<css::container::XEnumerationAccess>(
                                   table->getCellByName(name), UNO_QUERY_THROW),
                               visit);
        } else {
            visit(Reference<css::text::XTextRange>(one, UNO_QUERY_THROW));
        }
    }
}

Reference<css::container::XEnumerationAccess> body(session::Model const& model) {
    return {Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(),
            UNO_QUERY_THROW};
}

Reference<css::document::XUndoManager> undo_manager(session::Model const& model) {
    return Reference<css::document::XUndoManagerSupplier>(model, UNO_QUERY_THROW)->getUndoManager();
}

int level_of(Reference<css::text::XTextRange> const& paragraph) {
    sal_Int16 level = 0;
    Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY_THROW)
        ->getPropertyValue("OutlineLevel") >>= level;
    return level;
}

}  // namespace

std::vector<TextParagraph> paragraphs_of(session::Model const& model) {
    std::vector<TextParagraph> result;
    each_paragraph(body(model), [&](Reference<css::text::XTextRange> const& paragraph) {
        Reference<css::beans::XPropertySet> const properties(paragraph, UNO_QUERY_THROW);
        result.push_back({property(properties, "ListLabelString"),
                          property(properties, "ParaStyleName"),
                          from_office(paragraph->getString())});
    });
    return result;
}

std::vector<Reference<css::text::XTextRange>> paragraph_ranges(session::Model const& model) {
    std::vector<Reference<css::text::XTextRange>> ranges;
    each_paragraph(body(model), [&](Reference<css::text::XTextRange> const& paragraph) {
        ranges.push_back(paragraph);
    });
    return ranges;
}

std::string text_of(session::Model const& model) {
    std::string all;
    for (auto const& paragraph : paragraphs_of(model))
        all += (paragraph.number.empty() ? "" : paragraph.number + " ") + paragraph.text + "\n";
    return all;
}

TextParagraph paragraph_with(session::Model const& model, std::string const& text) {
    for (auto const& paragraph : paragraphs_of(model))
        if (paragraph.text.find(text) != std::string::npos) return paragraph;
    return {};
}

std::string paragraph_at(Reference<css::text::XTextRange> const& range) {
    Reference<css::text::XParagraphCursor> const cursor(
        range->getText()->createTextCursorByRange(range->getStart()), UNO_QUERY_THROW);
    cursor->gotoStartOfParagraph(false);
    cursor->gotoEndOfParagraph(true);
    return from_office(cursor->getString());
}

std::string paragraph_at_cursor(session::Model const& model) {
    auto const view = Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(),
                                                                    UNO_QUERY_THROW)
                          ->getViewCursor();
    return paragraph_at({view, UNO_QUERY_THROW});
}

std::string chosen_at_cursor(session::Model const& model) {
    auto const view = Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(),
                                                                    UNO_QUERY_THROW)
                          ->getViewCursor();
    return office::from_office(view->getString());
}

void delete_section(session::Model const& model, std::string const& heading) {
    auto const text = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    Reference<css::text::XTextRange> first, next;
    each_paragraph(body(model), [&](Reference<css::text::XTextRange> const& paragraph) {
        if (next.is()) return;
        if (!first.is()) {
            if (from_office(paragraph->getString()) == heading) first = paragraph;
        } else if (level_of(paragraph) > 0 && level_of(paragraph) <= level_of(first)) {
            next = paragraph;
        }
    });
    if (!first.is() || !next.is()) throw std::runtime_error("no section " + heading);
    auto const cursor = text->createTextCursorByRange(first->getStart());
    cursor->gotoRange(next->getStart(), true);
    cursor->setString(rtl::OUString());
}

Reference<css::text::XTextRange> range_with(session::Model const& model, std::string const& text) {
    Reference<css::text::XTextRange> found;
    each_paragraph(body(model), [&](Reference<css::text::XTextRange> const& paragraph) {
        if (!found.is() && from_office(paragraph->getString()).find(text) != std::string::npos)
            found = paragraph;
    });
    if (!found.is()) throw std::runtime_error("no paragraph with " + text);
    return found;
}

namespace {

/// From the start of a paragraph to the start of the next.
template <class Cursor>
void select_whole(Reference<css::text::XTextRange> const& paragraph, Cursor const& cursor) {
    Reference<css::text::XParagraphCursor> const walker(
        paragraph->getText()->createTextCursorByRange(paragraph->getEnd()), UNO_QUERY_THROW);
    walker->gotoNextParagraph(false);
    cursor->gotoRange(paragraph->getStart(), false);
    cursor->gotoRange(walker->getStart(), true);
}

}  // namespace

void delete_paragraph(session::Model const& model, std::string const& text) {
    auto const paragraph = range_with(model, text);
    auto const cursor = paragraph->getText()->createTextCursor();
    select_whole(paragraph, cursor);
    cursor->setString(rtl::OUString());
}

void copy_paragraph(session::Model const& model, std::string const& text) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY_THROW);
    Reference<css::datatransfer::XTransferableSupplier> const exchange(view, UNO_QUERY_THROW);
    auto const cursor = view->getViewCursor();
    select_whole(range_with(model, text), cursor);
    auto const copy = exchange->getTransferable();
    cursor->gotoRange(cursor->getEnd(), false);
    exchange->insertTransferable(copy);
}

void move_paragraph(session::Model const& model, std::string const& text,
                    std::string const& before) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY_THROW);
    Reference<css::datatransfer::XTransferableSupplier> const exchange(view, UNO_QUERY_THROW);
    auto const cursor = view->getViewCursor();
    select_whole(range_with(model, text), cursor);
    auto const cut = exchange->getTransferable();
    cursor->setString(rtl::OUString());
    cursor->gotoRange(range_with(model, before)->getStart(), false);
    exchange->insertTransferable(cut);
}

void join_with_next(session::Model const& model, std::string const& text) {
    auto const end = range_with(model, text)->getEnd();
    auto const cursor = end->getText()->createTextCursorByRange(end);
    cursor->goRight(1, true);
    cursor->setString(rtl::OUString());
}

std::string heading_id(session::Model const& model, std::string const& heading) {
    std::string const prefix = "cchc_muc_";
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    for (auto const& name : bookmarks->getElementNames()) {
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
        auto const known = from_office(name);
        if (known.rfind(prefix, 0) == 0 && from_office(mark->getAnchor()->getString()) == heading)
            return known.substr(prefix.size());
    }
    return {};
}

void type_after(session::Model const& model, std::string const& at, std::string const& typed) {
    auto const paragraph = range_with(model, at);
    paragraph->getText()->insertString(paragraph->getEnd(), to_office(typed), false);
}

namespace {

/// The fields of ours in the order of the text, with what they are called.
std::vector<std::pair<std::string, Reference<css::text::XTextRange>>> own_fields(
    session::Model const& model) {
    std::string const prefix = "cchc.show.";
    std::vector<std::pair<std::string, Reference<css::text::XTextRange>>> found;
    each_paragraph(body(model), [&](Reference<css::text::XTextRange> const& paragraph) {
        auto const portions =
            Reference<css::container::XEnumerationAccess>(paragraph, UNO_QUERY_THROW)
                ->createEnumeration();
        while (portions->hasMoreElements()) {
            Reference<css::beans::XPropertySet> const portion(portions->nextElement(),
                                                              UNO_QUERY_THROW);
            if (property(portion, "TextPortionType") != "TextField") continue;
            Reference<css::beans::XPropertySet> field;
            portion->getPropertyValue("TextField") >>= field;
            if (!field->getPropertySetInfo()->hasPropertyByName("Name")) continue;
            auto const name = property(field, "Name");
            if (name.rfind(prefix, 0) == 0)
                found.emplace_back(name.substr(prefix.size()),
                                   Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW));
        }
    });
    return found;
}

}  // namespace

Reference<css::text::XTextRange> field_range(session::Model const& model, std::string const& name,
                                             std::size_t nth) {
    for (auto const& [shown, range] : own_fields(model))
        if (shown == name && --nth == 0) return range;
    throw std::runtime_error("no field shows " + name);
}

void type_over_field(session::Model const& model, std::string const& name, std::string const& typed,
                     std::size_t nth) {
    auto const range = field_range(model, name, nth);
    range->getText()->createTextCursorByRange(range)->setString(to_office(typed));
}

void type_before_field(session::Model const& model, std::string const& name,
                       std::string const& typed) {
    auto const range = field_range(model, name, 1)->getStart();
    range->getText()->insertString(range, to_office(typed), false);
}

std::vector<std::string> field_names(session::Model const& model) {
    std::vector<std::string> names;
    for (auto const& [name, range] : own_fields(model)) names.push_back(name);
    return names;
}

std::size_t count_fields(session::Model const& model, std::string const& name) {
    std::size_t count = 0;
    for (auto const& [shown, range] : own_fields(model))
        if (shown == name) ++count;
    return count;
}

void unlink_fields(session::Model const& model) {
    for (auto const& [name, range] : own_fields(model))
        range->getText()->createTextCursorByRange(range)->setString(range->getString());
}

void drop_bookmarks(session::Model const& model) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    for (auto const& name : bookmarks->getElementNames()) {
        if (!name.startsWith("cchc_")) continue;
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
        mark->getAnchor()->getText()->removeTextContent(mark);
    }
}

std::map<std::string, std::string> record_properties(session::Model const& model) {
    Reference<css::beans::XPropertySet> const all(
        Reference<css::document::XDocumentPropertiesSupplier>(model, UNO_QUERY_THROW)
            ->getDocumentProperties()
            ->getUserDefinedProperties(),
        UNO_QUERY_THROW);
    std::map<std::string, std::string> ours;
    for (auto const& one : all->getPropertySetInfo()->getProperties()) {
        if (!one.Name.startsWith("cchc.")) continue;
        rtl::OUString value;
        all->getPropertyValue(one.Name) >>= value;
        // An empty place for the record counts as absent.
        if (value.isEmpty() && one.Name.startsWith("cchc.data")) continue;
        ours[from_office(one.Name)] = from_office(value);
    }
    return ours;
}

std::vector<std::string> undo_titles(session::Model const& model) {
    std::vector<std::string> titles;
    for (auto const& title : undo_manager(model)->getAllUndoActionTitles())
        titles.push_back(from_office(title));
    return titles;
}

void undo(session::Model const& model) {
    undo_manager(model)->undo();
}
void redo(session::Model const& model) {
    undo_manager(model)->redo();
}

}  // namespace report::test

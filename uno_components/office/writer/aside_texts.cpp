// SPDX-License-Identifier: MPL-2.0
#include "office/writer/aside_texts.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextFrame.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <com/sun/star/text/XTextGraphicObjectsSupplier.hpp>
#include <set>

#include "core/text/unicode.hpp"
#include "office/uno/properties.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/plain_walk.hpp"
#include "office/writer/table_names.hpp"

namespace report::office {

using css::container::XEnumerationAccess;
using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

/// What is longer was put there by a program, and nobody reads it number by number.
constexpr sal_Int32 most_cells = 4000;

/// A number that the office counts, as captions have one, is nobody's.
bool is_counted(Reference<css::uno::XInterface> const& portion) {
    if (property_of<rtl::OUString>(portion, "TextPortionType") != "TextField") return false;
    auto const field = property_of<Reference<css::lang::XServiceInfo>>(portion, "TextField");
    return field.is() && field->supportsService("com.sun.star.text.TextField.SetExpression");
}

std::vector<std::string> paragraphs_of(Reference<css::uno::XInterface> const& text) {
    std::vector<std::string> all;
    Reference<XEnumerationAccess> const contents(text, UNO_QUERY);
    if (!contents.is()) return all;
    for (auto const each = contents->createEnumeration(); each->hasMoreElements();) {
        Reference<XEnumerationAccess> const paragraph(each->nextElement(), UNO_QUERY);
        if (!paragraph.is() || Reference<css::text::XTextTable>(paragraph, UNO_QUERY).is())
            continue;
        std::string read;
        for (auto const portions = paragraph->createEnumeration(); portions->hasMoreElements();) {
            Reference<css::text::XTextRange> const portion(portions->nextElement(), UNO_QUERY);
            if (portion.is() && !is_counted(portion)) read += from_office(portion->getString());
        }
        all.push_back(std::move(read));
    }
    return all;
}

void add_each(Reference<css::container::XIndexAccess> const& all, AsideText::Where where,
              std::vector<AsideText>& asides) {
    if (!all.is()) return;
    for (sal_Int32 i = 0; i < all->getCount(); ++i)
        asides.push_back({where, paragraphs_of({all->getByIndex(i), UNO_QUERY})});
}

/// Smaller than this, in hundredths of a millimetre, is an emblem, a stamp or a signature.
constexpr sal_Int32 least_width = 6000, least_height = 2500;

/// The nearest words in front of it, by which a person finds it; empty: there are none near.
std::string words_before(Reference<css::text::XTextRange> const& anchor) {
    constexpr int furthest = 4;
    Reference<css::text::XParagraphCursor> const cursor(
        anchor->getText()->createTextCursorByRange(anchor->getStart()), UNO_QUERY);
    for (int i = 0; cursor.is() && i < furthest; ++i) {
        cursor->gotoStartOfParagraph(false);
        cursor->gotoEndOfParagraph(true);
        auto words = trim(from_office(cursor->getString()));
        if (!words.empty()) return words;
        cursor->gotoStartOfParagraph(false);
        if (!cursor->gotoPreviousParagraph(false)) break;
    }
    return {};
}

/// What may show a table that somebody took a picture of: in the text itself, where figures stand.
void add_pictures(Reference<css::frame::XModel> const& model, std::vector<AsideText>& asides) {
    Reference<css::text::XTextGraphicObjectsSupplier> const supplier(model, UNO_QUERY);
    if (!supplier.is()) return;
    Reference<css::container::XIndexAccess> const all(supplier->getGraphicObjects(), UNO_QUERY);
    auto const body = Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
    for (sal_Int32 i = 0; all.is() && i < all->getCount(); ++i) {
        Reference<css::text::XTextContent> const picture(all->getByIndex(i), UNO_QUERY_THROW);
        auto const anchor = picture->getAnchor();
        if (!anchor.is() || anchor->getText() != body ||
            property_of<sal_Int32>(picture, "Width") < least_width ||
            property_of<sal_Int32>(picture, "Height") < least_height)
            continue;
        asides.push_back({AsideText::Where::picture, {words_before(anchor)}});
    }
}

/// Text boxes that are drawn, as "Insert > Text Box" and Word make them, groups of them too.
void add_drawn(Reference<css::container::XIndexAccess> const& shapes,
               std::vector<AsideText>& asides, int depth = 0) {
    for (sal_Int32 i = 0; shapes.is() && i < shapes->getCount(); ++i) {
        Reference<css::uno::XInterface> const shape(shapes->getByIndex(i), UNO_QUERY_THROW);
        if (Reference<css::text::XTextFrame>(shape, UNO_QUERY).is()) continue;
        if (depth < deepest_nesting) add_drawn({shape, UNO_QUERY}, asides, depth + 1);
        // In a file of Word's it is the text of a frame behind the shape.
        Reference<css::text::XText> const text(shape, UNO_QUERY);
        if (text.is() && !text->getString().isEmpty())
            asides.push_back({AsideText::Where::frame, paragraphs_of(text)});
    }
}

/// A table of ours that a hand copied is one of its own: its numbers stay as they were.
std::set<rtl::OUString> tables_of_ours(Reference<css::frame::XModel> const& model) {
    std::set<rtl::OUString> ours;
    auto const names = table_names(model);
    for (auto const& [mark, table] : names) {
        auto const known = from_office(mark);
        auto const original = original_mark(known);
        if (original == known || names.count(to_office(std::string(original))) == 0)
            ours.insert(table);
    }
    return ours;
}

}  // namespace

std::vector<AsideText> aside_texts(Reference<css::frame::XModel> const& model,
                                   StandingText const& standing) {
    std::vector<AsideText> asides;
    for (auto const paragraph : standing.hidden)
        asides.push_back(
            {AsideText::Where::hidden, {from_office(standing.ranges[paragraph]->getString())}});
    if (!standing.tables.empty()) {
        auto const ours = tables_of_ours(model);
        for (auto const& table : standing.tables) {
            auto const name = Reference<css::container::XNamed>(table, UNO_QUERY_THROW)->getName();
            auto const cells = table->getCellNames();
            if (ours.count(name) > 0 || starts_with(from_office(name), place_prefix) ||
                cells.getLength() > most_cells)
                continue;
            AsideText aside{AsideText::Where::table, {}};
            for (auto const& cell : cells)
                aside.texts.push_back(from_office(
                    Reference<css::text::XTextRange>(table->getCellByName(cell), UNO_QUERY_THROW)
                        ->getString()));
            asides.push_back(std::move(aside));
        }
    }
    if (Reference<css::document::XRedlinesSupplier> const changes(model, UNO_QUERY);
        changes.is() && changes->getRedlines()->hasElements())
        asides.push_back({AsideText::Where::changes, {}});
    if (Reference<css::text::XFootnotesSupplier> const notes(model, UNO_QUERY); notes.is())
        add_each(notes->getFootnotes(), AsideText::Where::note, asides);
    if (Reference<css::text::XEndnotesSupplier> const notes(model, UNO_QUERY); notes.is())
        add_each(notes->getEndnotes(), AsideText::Where::note, asides);
    if (Reference<css::text::XTextFramesSupplier> const frames(model, UNO_QUERY); frames.is())
        add_each({frames->getTextFrames(), UNO_QUERY}, AsideText::Where::frame, asides);
    auto const pages =
        Reference<css::drawing::XDrawPagesSupplier>(model, UNO_QUERY_THROW)->getDrawPages();
    for (sal_Int32 i = 0; i < pages->getCount(); ++i)
        add_drawn({pages->getByIndex(i), UNO_QUERY}, asides);
    add_pictures(model, asides);
    return asides;
}

}  // namespace report::office

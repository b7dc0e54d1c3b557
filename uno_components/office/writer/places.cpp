// SPDX-License-Identifier: MPL-2.0
#include "office/writer/places.hpp"

#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/ControlCharacter.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <iterator>

#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

namespace {

bool ends_with(std::string_view text, std::string_view suffix) {
    return text.size() >= suffix.size() && text.substr(text.size() - suffix.size()) == suffix;
}

/// Where the marks end: at the last mark if that really stands behind the first in the same text.
Reference<css::text::XTextRange> end_of(PlaceMarks const& marks) {
    auto const first = marks.first->getAnchor();
    if (!marks.last.is()) return first->getEnd();
    auto const last = marks.last->getAnchor();
    return stand_in_order(first, last) ? last->getEnd() : first->getEnd();
}

/// Lays a bookmark round the paragraph in which the cursor stands.
void mark_paragraph(Reference<css::frame::XModel> const& model,
                    Reference<css::text::XTextCursor> const& cursor, rtl::OUString const& name) {
    Reference<css::text::XTextContent> const mark(
        Reference<css::lang::XMultiServiceFactory>(model, UNO_QUERY_THROW)
            ->createInstance("com.sun.star.text.Bookmark"),
        UNO_QUERY_THROW);
    Reference<css::container::XNamed>(mark, UNO_QUERY_THROW)->setName(name);
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    walker->gotoEndOfParagraph(true);
    cursor->getText()->insertTextContent(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
                                         mark, true);
    cursor->collapseToEnd();
}

/// Writer stores the mark of an empty paragraph twice in RTF, which is no copy of its place.
bool stand_together(Reference<css::container::XNameAccess> const& marks, rtl::OUString const& a,
                    rtl::OUString const& b) {
    if (!marks->hasByName(b)) return false;
    auto const anchor = [&](rtl::OUString const& name) {
        return Reference<css::text::XTextContent>(marks->getByName(name), UNO_QUERY_THROW)
            ->getAnchor();
    };
    auto const first = anchor(a), second = anchor(b);
    Reference<css::text::XTextRangeCompare> const order(first->getText(), css::uno::UNO_QUERY);
    if (!order.is() || first->getText() != second->getText()) return false;
    try {
        return order->compareRegionStarts(first, second) == 0;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;
    }
}

}  // namespace

bool stand_in_order(Reference<css::text::XTextRange> const& first,
                    Reference<css::text::XTextRange> const& last) {
    Reference<css::text::XTextRangeCompare> const order(first->getText(), UNO_QUERY_THROW);
    try {
        if (order->compareRegionStarts(first, last) < 0) return false;
        first->getText()->createTextCursorByRange(first->getStart())->gotoRange(last, true);
        return true;
    } catch (css::lang::IllegalArgumentException const&) {
        return false;  // in another text
    } catch (css::uno::RuntimeException const&) {
        return false;  // in a cell of a table, where Writer compares but does not go
    }
}

Reference<css::text::XTextCursor> place_range(PlaceMarks const& marks) {
    auto const anchor = marks.first->getAnchor();
    auto const cursor = anchor->getText()->createTextCursorByRange(anchor->getStart());
    Reference<css::text::XParagraphCursor> const walker(cursor, UNO_QUERY_THROW);
    walker->gotoStartOfParagraph(false);
    // A paragraph that a hand turned into a table leaves a mark over several of its cells.
    auto const end = end_of(marks);
    if (stand_in_order(Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW), end))
        cursor->gotoRange(end, true);
    walker->gotoEndOfParagraph(true);
    return cursor;
}

void append_paragraph(Reference<css::text::XTextCursor> const& cursor) {
    // A break would move the bookmark of an empty paragraph along; this leaves it where it is, and
    // the cursor stands in the new paragraph.
    cursor->getText()->insertControlCharacter(
        Reference<css::text::XTextRange>(cursor, UNO_QUERY_THROW),
        css::text::ControlCharacter::APPEND_PARAGRAPH, false);
    Reference<css::beans::XMultiPropertyStates>(cursor, UNO_QUERY_THROW)
        ->setAllPropertiesToDefault();
}

void mark_place(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextCursor> const& cursor, std::string const& place) {
    mark_paragraph(model, cursor, to_office(place_mark(place)));
}

void mark_place(Reference<css::frame::XModel> const& model,
                Reference<css::text::XTextRange> const& first,
                Reference<css::text::XTextRange> const& last, std::string const& place) {
    auto const mark = [&](Reference<css::text::XTextRange> const& paragraph,
                          std::string const& name) {
        mark_paragraph(model, paragraph->getText()->createTextCursorByRange(paragraph->getStart()),
                       to_office(name));
    };
    mark(first, place_mark(place));
    if (first != last) mark(last, place_mark(place) + std::string(last_suffix));
}

MarkedPlaces find_marks(Reference<css::frame::XModel> const& model) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    MarkedPlaces found;
    for (auto const& name : bookmarks->getElementNames()) {
        auto const known = from_office(name);
        if (!starts_with(known, place_prefix)) continue;
        auto const original = original_mark(known);
        if (is_heading_mark(known)) {
            found.headings.insert(known.substr(heading_prefix.size()));
            continue;
        }
        auto place = std::string(original.substr(place_prefix.size()));
        bool const is_last = ends_with(place, last_suffix);
        if (is_last) place.resize(place.size() - last_suffix.size());
        if (original.size() < known.size()) {
            if (!stand_together(bookmarks, name, to_office(std::string(original))))
                found.copied.insert(place);
            continue;
        }
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
        (is_last ? found.places[place].last : found.places[place].first) = mark;
    }
    return found;
}

std::map<std::string, PlaceMarks> find_places(Reference<css::frame::XModel> const& model) {
    auto places = find_marks(model).places;
    for (auto place = places.begin(); place != places.end();)
        place = place->second.first.is() ? std::next(place) : places.erase(place);
    return places;
}

std::optional<Problem> closed_section(Reference<css::text::XTextRange> const& range) {
    Reference<css::text::XTextSection> section;
    Reference<css::beans::XPropertySet>(range, UNO_QUERY_THROW)->getPropertyValue("TextSection") >>=
        section;
    for (; section.is(); section = section->getParentSection()) {
        Reference<css::beans::XPropertySet> const properties(section, UNO_QUERY_THROW);
        bool is_protected = false;
        properties->getPropertyValue("IsProtected") >>= is_protected;
        if (is_protected && !properties->getPropertyValue("DocumentIndex").hasValue()) {
            auto const name =
                Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName();
            return Problem{"command.protected_section", {{"section", from_office(name)}}, {}};
        }
    }
    return std::nullopt;
}

void check_open(Reference<css::text::XTextRange> const& range) {
    if (auto const problem = closed_section(range)) throw ProblemError(*problem);
}

}  // namespace report::office

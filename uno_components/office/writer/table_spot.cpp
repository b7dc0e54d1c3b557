// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_spot.hpp"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <optional>

#include "core/support/json.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/places.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

Reference<css::text::XText> body_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText();
}

/// Where `a` begins: before (negative), with, or behind `b`; none when they stand in different
/// texts.
std::optional<int> order(Reference<css::text::XText> const& body,
                         Reference<css::text::XTextRange> const& a,
                         Reference<css::text::XTextRange> const& b) {
    try {
        return -Reference<css::text::XTextRangeCompare>(body, UNO_QUERY_THROW)
                    ->compareRegionStarts(a, b);
    } catch (css::lang::IllegalArgumentException const&) {
        // One of them stands in a cell, a frame or a header.
        return std::nullopt;
    }
}

void to_end_of_paragraph(Reference<css::text::XTextCursor> const& cursor) {
    Reference<css::text::XParagraphCursor>(cursor, UNO_QUERY_THROW)->gotoEndOfParagraph(false);
}

Reference<css::text::XTextCursor> at_end_of(Reference<css::text::XText> const& body,
                                            Reference<css::text::XTextRange> const& range) {
    auto const cursor = body->createTextCursorByRange(range->getEnd());
    to_end_of_paragraph(cursor);
    return cursor;
}

int level_of(Reference<css::beans::XPropertySet> const& paragraph) {
    sal_Int16 level = 0;
    paragraph->getPropertyValue("OutlineLevel") >>= level;
    return level;
}

bool begins_page(Reference<css::beans::XPropertySet> const& content) {
    rtl::OUString style;
    content->getPropertyValue("PageDescName") >>= style;
    return !style.isEmpty();
}

}  // namespace

Reference<css::text::XTextCursor> behind_cursor(Reference<css::frame::XModel> const& model) {
    auto const body = body_of(model);
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    Reference<css::text::XTextRange> at;
    if (view.is()) at.set(view->getViewCursor(), UNO_QUERY);
    if (!at.is() || !order(body, at->getEnd(), body->getStart())) fail("table.bad_cursor", {}, {});
    auto const cursor = at_end_of(body, at);
    Reference<css::text::XTextRange> const here(cursor, UNO_QUERY_THROW);
    for (auto const& [name, marks] : find_places(model)) {
        Reference<css::text::XTextRange> const place(place_range(marks), UNO_QUERY_THROW);
        auto const from_start = order(body, here->getStart(), place->getStart());
        auto const from_end = order(body, here->getStart(), place->getEnd());
        if (from_start && *from_start >= 0 && from_end && *from_end < 0)
            cursor->gotoRange(place->getEnd(), false);
    }
    return cursor;
}

Reference<css::text::XTextCursor> behind_section(Reference<css::frame::XModel> const& model,
                                                 std::string const& id) {
    auto const body = body_of(model);
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    auto const name = to_office(heading_mark(id));
    if (id.empty() || !bookmarks->hasByName(name)) return {};
    auto const mark =
        Reference<css::text::XTextContent>(bookmarks->getByName(name), UNO_QUERY_THROW)
            ->getAnchor();
    Reference<css::text::XTextRange> last;
    int level = 0;
    auto const contents =
        Reference<css::container::XEnumerationAccess>(body, UNO_QUERY_THROW)->createEnumeration();
    while (contents->hasMoreElements()) {
        Reference<css::beans::XPropertySet> const one(contents->nextElement(), UNO_QUERY_THROW);
        if (last.is() && begins_page(one)) break;
        Reference<css::text::XTextRange> const paragraph(one, UNO_QUERY);
        if (!paragraph.is()) continue;
        int const own = level_of(one);
        if (last.is()) {
            if (own > 0 && own <= level) break;
            last = paragraph;
        } else if (own > 0 &&
                   order(body, paragraph->getEnd(), mark->getStart()).value_or(-1) >= 0) {
            last = paragraph;
            level = own;
        }
    }
    return last.is() ? at_end_of(body, last) : Reference<css::text::XTextCursor>();
}

Reference<css::text::XTextCursor> behind_all(Reference<css::frame::XModel> const& model) {
    auto const cursor = body_of(model)->createTextCursor();
    cursor->gotoEnd(false);
    return cursor;
}

}  // namespace report::office

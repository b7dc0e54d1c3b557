// SPDX-License-Identifier: MPL-2.0
#include "office/writer/caret_section.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XBookmarksSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "core/catalogue/outline.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;
using Range = Reference<css::text::XTextRange>;

CaretSection::CaretSection(Reference<css::frame::XModel> const& model, ReportKind const& kind)
    : model_(model),
      body_(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(),
            UNO_QUERY_THROW) {
    auto const bookmarks =
        Reference<css::text::XBookmarksSupplier>(model, UNO_QUERY_THROW)->getBookmarks();
    auto const add = [&](std::string const& id, std::string const& mark_name) {
        auto const name = to_office(mark_name);
        if (!bookmarks->hasByName(name)) return;
        Reference<css::text::XTextContent> const mark(bookmarks->getByName(name), UNO_QUERY_THROW);
        try {
            // Only what stands in the body can be compared.
            body_->compareRegionStarts(mark->getAnchor(), mark->getAnchor());
            begins_.push_back({id, mark});
        } catch (css::lang::IllegalArgumentException const&) {
            return;
        }
    };
    for (auto const& heading : outline(kind)) {
        add(heading.id, heading_mark(heading.id));
        auto const places = places_of(kind, heading.id);
        if (!places.empty()) add(heading.id, place_mark(places.front()));
    }
    // A hand may have moved a section, which is rare, and sorting compares each of them many times.
    auto const comes_first = [this](Begin const& a, Begin const& b) {
        return is_before(a.mark->getAnchor(), b.mark->getAnchor());
    };
    if (!std::is_sorted(begins_.begin(), begins_.end(), comes_first))
        std::stable_sort(begins_.begin(), begins_.end(), comes_first);
}

bool CaretSection::is_before(Range const& a, Range const& b) const {
    return body_->compareRegionStarts(a, b) > 0;
}

bool CaretSection::begins_before(std::size_t index, Range const& caret) const {
    // The heading itself belongs to its section.
    return !is_before(caret, begins_[index].mark->getAnchor()->getStart());
}

/// In a table the place of the table.
Range CaretSection::caret() const {
    Reference<css::text::XTextViewCursorSupplier> const view(model_->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is()) return {};
    auto const cursor = view->getViewCursor();
    Reference<css::text::XTextTable> table;
    Reference<css::beans::XPropertySet>(cursor, UNO_QUERY_THROW)->getPropertyValue("TextTable") >>=
        table;
    return table.is() ? table->getAnchor() : cursor->getStart();
}

std::string CaretSection::find() {
    try {
        return find(caret());
    } catch (css::uno::Exception const&) {
        return {};
    }
}

std::string CaretSection::find(Range const& at) {
    if (begins_.empty() || !at.is()) return {};
    try {
        auto const is_in = [&](std::size_t behind) {
            return (behind == 0 || begins_before(behind - 1, at)) &&
                   (behind == begins_.size() || !begins_before(behind, at));
        };
        if (!is_in(current_)) {
            std::size_t from = 0, until = begins_.size();
            while (from < until) {
                auto const middle = (from + until) / 2;
                if (begins_before(middle, at))
                    from = middle + 1;
                else
                    until = middle;
            }
            current_ = from;
        }
        return current_ == 0 ? std::string() : begins_[current_ - 1].id;
    } catch (css::uno::Exception const&) {
        // A footnote, a drawing, a heading deleted a moment ago.
        return {};
    }
}

}  // namespace report::office

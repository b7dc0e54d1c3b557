// SPDX-License-Identifier: MPL-2.0
#include "office/writer/body.hpp"

#include <algorithm>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/IllegalArgumentException.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;
using css::uno::UNO_QUERY_THROW;

namespace {

std::vector<std::string> marks_in(Reference<css::container::XEnumerationAccess> const& paragraph) {
    std::vector<std::string> marks;
    auto const portions = paragraph->createEnumeration();
    while (portions->hasMoreElements()) {
        Reference<css::beans::XPropertySet> const portion(portions->nextElement(), UNO_QUERY_THROW);
        rtl::OUString type;
        Reference<css::container::XNamed> mark;
        portion->getPropertyValue("TextPortionType") >>= type;
        if (type != "Bookmark") continue;
        portion->getPropertyValue("Bookmark") >>= mark;
        if (mark.is()) marks.push_back(from_office(mark->getName()));
    }
    return marks;
}

/// Below every heading.
constexpr sal_Int16 lowest_level = 10;

bool begins_other(BodyParagraph const& paragraph, sal_Int16 level) {
    if (paragraph.begins_page) return true;
    if (paragraph.level > 0) return paragraph.level <= level;
    return std::any_of(paragraph.marks.begin(), paragraph.marks.end(), is_heading_mark);
}

}  // namespace

Body body_of(Reference<css::frame::XModel> const& model) {
    Reference<css::container::XEnumerationAccess> const text(
        Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText(), UNO_QUERY_THROW);
    Body body;
    auto const all = text->createEnumeration();
    while (all->hasMoreElements()) {
        Reference<css::text::XTextRange> const range(all->nextElement(), UNO_QUERY);
        if (!range.is()) continue;  // a table
        BodyParagraph paragraph{range, 0, marks_in({range, UNO_QUERY_THROW})};
        Reference<css::beans::XPropertySet> const properties(range, UNO_QUERY_THROW);
        properties->getPropertyValue("OutlineLevel") >>= paragraph.level;
        rtl::OUString page;
        properties->getPropertyValue("PageDescName") >>= page;
        paragraph.begins_page = !page.isEmpty();
        body.push_back(std::move(paragraph));
    }
    return body;
}

std::size_t find_mark(Body const& body, std::string const& mark) {
    auto const found = std::find_if(body.begin(), body.end(), [&](BodyParagraph const& one) {
        return std::find(one.marks.begin(), one.marks.end(), mark) != one.marks.end();
    });
    return static_cast<std::size_t>(found - body.begin());
}

std::size_t section_end(Body const& body, std::size_t begin) {
    auto end = begin + 1;
    while (end < body.size() && !begins_other(body[end], body[begin].level)) ++end;
    return end;
}

std::size_t at_cursor(Reference<css::frame::XModel> const& model, Body const& body) {
    Reference<css::text::XTextViewCursorSupplier> const view(model->getCurrentController(),
                                                             UNO_QUERY);
    if (!view.is() || body.empty()) return body.size();
    auto const cursor = view->getViewCursor()->getStart();
    Reference<css::text::XTextRangeCompare> const order(body.front().range->getText(),
                                                        UNO_QUERY_THROW);
    try {
        for (std::size_t i = 0; i < body.size(); ++i)
            if (order->compareRegionEnds(cursor, body[i].range) >= 0) return i;
    } catch (css::lang::IllegalArgumentException const&) {
        return body.size();  // in a table, a frame, a footnote
    }
    return body.size();
}

std::size_t end_of_place(Body const& body, std::size_t index) {
    auto last = index;
    for (std::size_t i = 0; i <= index; ++i)
        for (auto const& mark : body[i].marks)
            if (auto const closing = find_mark(body, mark + std::string(last_suffix));
                closing < body.size())
                last = std::max(last, closing);
    return last;
}

std::optional<std::size_t> paragraph_for(Body const& body, std::string const& heading,
                                         std::size_t cursor) {
    auto const begin = find_mark(body, heading_mark(heading));
    if (begin == body.size()) return std::nullopt;
    auto end = begin + 1;
    while (end < body.size() && !begins_other(body[end], lowest_level)) ++end;
    if (cursor < begin || cursor >= end) return end - 1;
    return std::min(end_of_place(body, cursor), end - 1);
}

std::string heading_at(Body const& body, std::size_t index) {
    for (auto i = std::min(index + 1, body.size()); i > 0; --i)
        for (auto const& mark : body[i - 1].marks)
            if (is_heading_mark(mark)) return mark.substr(heading_prefix.size());
    return {};
}

}  // namespace report::office

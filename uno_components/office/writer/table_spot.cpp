// SPDX-License-Identifier: MPL-2.0
#include "office/writer/table_spot.hpp"

#include <com/sun/star/text/XTextDocument.hpp>

#include "core/json/json.hpp"
#include "core/layout/table_layout.hpp"
#include "office/writer/body.hpp"
#include "office/writer/marks.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Reference<css::text::XTextCursor> at_end_of(BodyParagraph const& paragraph) {
    return paragraph.range->getText()->createTextCursorByRange(paragraph.range->getEnd());
}

}  // namespace

Reference<css::text::XTextCursor> behind_cursor(Reference<css::frame::XModel> const& model) {
    auto const body = body_of(model);
    auto const at = at_cursor(model, body);
    if (at == body.size()) fail("table.bad_cursor", {}, {});
    return at_end_of(body[end_of_place(body, at)]);
}

Reference<css::text::XTextCursor> behind_section(Reference<css::frame::XModel> const& model,
                                                 std::string const& id) {
    auto const body = body_of(model);
    auto const heading = find_mark(body, heading_mark(id));
    if (heading == body.size()) return {};
    return at_end_of(body[section_end(body, heading) - 1]);
}

Reference<css::text::XTextCursor> behind_appendices(Reference<css::frame::XModel> const& model,
                                                    std::string const& next) {
    if (!next.empty()) {
        auto const body = body_of(model);
        auto const first = find_mark(body, place_mark(appendix_place(next)));
        if (first > 0 && first < body.size()) return at_end_of(body[first - 1]);
    }
    auto const cursor =
        Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText()->createTextCursor();
    cursor->gotoEnd(false);
    return cursor;
}

std::string next_appendix(Reference<css::frame::XModel> const& model,
                          std::vector<std::string> const& appendices, std::string const& section) {
    auto const body = body_of(model);
    auto const heading = find_mark(body, heading_mark(section));
    if (heading == body.size()) return {};
    auto const end = section_end(body, heading);
    for (auto const& one : appendices) {
        auto const mention = find_mark(body, place_mark(mention_place(one)));
        if (mention < body.size() && mention >= end) return one;
    }
    return {};
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/writer/restore.hpp"

#include <algorithm>
#include <com/sun/star/datatransfer/XTransferableSupplier.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XCloseable.hpp>

#include "core/json/json.hpp"
#include "office/writer/body.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

/// Where in the document the part of the template behind `end` goes on, as far as it is there: at
/// its first mark, or rather before the paragraphs without a mark that `lead_to` it. Its size when
/// nothing is left.
template <class LeadTo>
std::size_t place_for(Body const& document, Body const& original, std::size_t end,
                      LeadTo const& lead_to) {
    std::size_t leading = 0;
    for (auto i = end; i < original.size(); ++i) {
        for (auto const& mark : original[i].marks) {
            auto at = find_mark(document, mark);
            if (at == document.size()) continue;
            for (; leading > 0 && at > 0 && lead_to(document[at - 1]); --leading) --at;
            return at;
        }
        if (lead_to(original[i])) ++leading;
    }
    return document.size();
}

class ClosedAtEnd {
public:
    explicit ClosedAtEnd(Reference<css::frame::XModel> const& model) : model_(model) {}
    ~ClosedAtEnd() {
        try {
            Reference<css::util::XCloseable>(model_, UNO_QUERY_THROW)->close(true);
        } catch (css::uno::Exception const&) {
            // Somebody else holds it, and closes it then.
            model_.clear();
        }
    }
    ClosedAtEnd(ClosedAtEnd const&) = delete;
    ClosedAtEnd& operator=(ClosedAtEnd const&) = delete;

private:
    Reference<css::frame::XModel> model_;
};

Reference<css::text::XTextViewCursor> cursor_of(Reference<css::frame::XModel> const& model) {
    return Reference<css::text::XTextViewCursorSupplier>(model->getCurrentController(),
                                                         UNO_QUERY_THROW)
        ->getViewCursor();
}

Reference<css::datatransfer::XTransferableSupplier> exchange_of(
    Reference<css::frame::XModel> const& model) {
    return {model->getCurrentController(), UNO_QUERY_THROW};
}

}  // namespace

void insert_section(Reference<css::uno::XComponentContext> const& context,
                    Reference<css::frame::XModel> const& model, rtl::OUString const& template_url,
                    DeletedSection const& section) {
    auto const source = open_new_report(context, template_url, true);
    ClosedAtEnd const closed(source);
    auto const original = body_of(source);
    auto const begin = find_mark(original, heading_mark(section.id));
    if (begin == original.size()) fail("command.not_in_template", {{"id", section.id}}, {});
    auto const end = section.is_whole ? section_end(original, begin) : begin + 1;
    auto const document = body_of(model);
    auto const level = original[begin].level;
    auto const at = place_for(document, original, end, [&](BodyParagraph const& one) {
        if (!one.marks.empty()) return false;
        // Behind a whole section, the heading of the next part; behind a heading, its first text.
        return section.is_whole ? one.level > 0 && one.level < level : one.level == 0;
    });
    if (at == document.size() || end == original.size())
        fail("command.no_place_for_section", {{"id", section.id}}, {});

    // From the start of the first paragraph to the start of the one behind the last: only whole
    // paragraphs keep their styles, and the marks of their neighbours stay where they are.
    auto const selection = cursor_of(source);
    selection->gotoRange(original[begin].range->getStart(), false);
    selection->gotoRange(original[end].range->getStart(), true);
    auto const copy = exchange_of(source)->getTransferable();
    cursor_of(model)->gotoRange(document[at].range->getStart(), false);
    exchange_of(model)->insertTransferable(copy);
}

}  // namespace report::office

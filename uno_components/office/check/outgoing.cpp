// SPDX-License-Identifier: MPL-2.0
#include "office/check/outgoing.hpp"

#include <com/sun/star/document/XRedlinesSupplier.hpp>

#include "core/form/outgoing.hpp"
#include "office/check/check_document.hpp"
#include "office/check/comments.hpp"
#include "office/check/ignored.hpp"
#include "office/dialogs/message.hpp"
#include "office/reports/open_report.hpp"
#include "office/writer/properties.hpp"

namespace report::office {

namespace {

constexpr char const* property = "cchc.went_out_with";

LeftByReaders left_by_readers(css::uno::Reference<css::frame::XModel> const& model) {
    LeftByReaders left{count_comments(model), 0};
    css::uno::Reference<css::document::XRedlinesSupplier> const changes(model, css::uno::UNO_QUERY);
    if (!changes.is()) return left;
    auto const each = changes->getRedlines()->createEnumeration();
    for (; each->hasMoreElements(); each->nextElement()) ++left.changes;
    return left;
}

}  // namespace

bool may_go_out(CommandCall const& call, ReportKind const& kind, Report const& report) {
    auto const model = call.document();
    auto const checked = check_document(call, model, {});
    auto const sentences = before_it_goes_out(kind, checked.report, ignored_in(model), report,
                                              left_by_readers(model), call.texts());
    if (sentences.empty()) return true;
    auto properties = read_properties(model);
    auto const text = remembered(sentences);
    if (auto const known = properties.texts.find(property);
        known != properties.texts.end() && known->second == text)
        return true;
    auto const environment = environment_of(call, kind);
    if (!ask(call.context, environment.parent, call.texts(),
             outgoing_question(sentences, call.texts()), Usual::no))
        return false;
    // Outside of undo: taking back that it is issued does not take back what was seen.
    properties.texts[property] = text;
    write_properties(model, properties);
    return true;
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/reports/old_reports.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <utility>

#include "core/json/json.hpp"
#include "core/reader/found_json.hpp"
#include "core/reader/page_lines.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;

namespace {

Any found(CommandCall const& call, ReadReport const& read) {
    return answer({}, {}, tell_bad_kinds(call), found_json(read.kind, read.old));
}

}  // namespace

ReadReport read_as_any_kind(CommandCall const& call, Reference<css::frame::XModel> const& model,
                            std::string const& name) {
    auto const document =
        value_or_throw_at(plain_document(model, call.resources.old_fonts()), name);
    auto const own = OwnWords::read(call.settings.own_words());
    Problem why;
    for (auto const* kind : call.resources.kinds().good) {
        auto const whole = without_page_lines(document, kind->reading);
        auto read = read_document(*kind, whole ? *whole : document, {}, own);
        if (read) return {*kind, std::move(*read)};
        why = read.error();
        why.where = name;
    }
    throw ProblemError(why);
}

Any read_report(CommandCall const& call) {
    auto const url = text_argument(call, "Old");
    if (!url) {
        auto const model = call.document();
        if (!model.is()) fail("command.no_document", {}, {});
        return found(call, read_as_any_kind(call, model, {}));
    }
    auto const name = path_of_file(to_office(*url));
    auto const old = value_or_throw_at(OldDocument::open(call.context, to_office(*url)), name);
    return found(call, read_as_any_kind(call, old.model(), name));
}

}  // namespace report::office

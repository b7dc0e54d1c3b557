// SPDX-License-Identifier: MPL-2.0
#include "office/old_reports.hpp"

#include <com/sun/star/beans/NamedValue.hpp>
#include <utility>

#include "core/reader/found_json.hpp"
#include "core/support/json.hpp"
#include "office/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/copies.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;

namespace {

Any found(ReadReport const& read) {
    return Any(sequence<css::beans::NamedValue>(
        {{"Found", Any(to_office(found_json(read.kind, read.old)))}}));
}

}  // namespace

ReadReport read_as_any_kind(CommandCall const& call, Reference<css::frame::XModel> const& model,
                            std::string const& name) {
    auto const document =
        value_or_throw_at(plain_document(model, call.resources.old_fonts()), name);
    Problem why{"package.missing", {{"file", "templates"}}, {}};
    for (auto const& id : call.resources.kind_ids()) {
        auto const& kind = call.resources.kind(id);
        auto read = read_document(kind, document);
        if (read) return {kind, std::move(*read)};
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
        return found(read_as_any_kind(call, model, {}));
    }
    auto const name = path_of_file(to_office(*url));
    auto const old = value_or_throw_at(OldDocument::open(call.context, to_office(*url)), name);
    return found(read_as_any_kind(call, old.model(), name));
}

}  // namespace report::office

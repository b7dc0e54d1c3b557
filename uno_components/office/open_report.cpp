// SPDX-License-Identifier: MPL-2.0
#include "office/open_report.hpp"

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>

#include "core/compose/compose.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/report/place_names.hpp"
#include "office/dialogs/message.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

std::string kept_message(CommandCall const& call, std::vector<std::string> const& kept) {
    std::string places;
    for (auto const& place : kept) places += "\n- " + place;
    return call.texts()("message.kept", {{"places", places}});
}

}  // namespace

std::optional<std::string> text_argument(CommandCall const& call, char const* name) {
    auto const value = call.argument(name);
    rtl::OUString text;
    if (!value.hasValue()) return std::nullopt;
    if (!(value >>= text)) fail("command.bad_argument", {{"name", name}}, {});
    return from_office(text);
}

Environment environment_of(CommandCall const& call, ReportKind const& kind) {
    Reference<css::awt::XWindowPeer> parent;
    if (call.frame.is()) parent.set(call.frame->getContainerWindow(), UNO_QUERY);
    return {call.context, parent, kind, call.texts(), from_office(call.resources.dialogs_url()),
            call.settings};
}

Report stored_report(CommandCall const& call) {
    return value_or_throw(WriterDocument(call.document()).read_report());
}

std::optional<Report> given_report(CommandCall const& call, ReportKind const& kind,
                                   Report const& stored) {
    auto const data = text_argument(call, "Data");
    if (!data) return std::nullopt;
    auto report = value_or_throw(read_data(kind, *data, text_argument(call, "File").value_or("")));
    report.written = stored.written;
    report.unknown = stored.unknown;
    return report;
}

std::vector<std::string> write_report(CommandCall const& call, WriterDocument const& document,
                                      ReportKind const& kind, Report const& report,
                                      char const* undo_key) {
    auto const plan =
        compose(kind, report, document.state(!report.written.empty()), make_measure(call.context));
    document.apply(plan, to_office(call.texts()(undo_key)));
    std::vector<std::string> kept;
    for (auto const& place : plan.kept) {
        auto const name = place_name(kind, place);
        kept.push_back(name.empty() ? call.texts()("place." + place) : name);
    }
    return kept;
}

Any answer(Reference<css::frame::XModel> const& model, std::string const& name,
           std::vector<std::string> const& warnings) {
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(warnings.size()));
    for (std::size_t i = 0; i < warnings.size(); ++i)
        lines[static_cast<sal_Int32>(i)] = to_office(warnings[i]);
    return Any(sequence<css::beans::NamedValue>(
        {{"Document", Any(model)}, {"Name", Any(to_office(name))}, {"Warnings", Any(lines)}}));
}

Any rewrite(CommandCall const& call, ReportKind const& kind, Report const& report,
            char const* undo_key) {
    auto const kept = write_report(call, WriterDocument(call.document()), kind, report, undo_key);
    if (!kept.empty() && !call.hidden()) {
        auto const environment = environment_of(call, kind);
        show_message(call.context, environment.parent, environment.texts, kept_message(call, kept));
    }
    return answer(call.document(), proposed_name(kind, report), kept);
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/commands.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <optional>

#include "core/compose/compose.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/report/place_names.hpp"
#include "core/support/json.hpp"
#include "office/dialogs/about_dialog.hpp"
#include "office/dialogs/environment.hpp"
#include "office/dialogs/figures_dialog.hpp"
#include "office/dialogs/general_dialog.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/new_report_dialog.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

template <class T>
T value_or_throw(Result<T> result) {
    if (!result) throw ProblemError(result.error());
    return std::move(*result);
}

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

std::vector<ReportKind const*> all_kinds(CommandCall const& call) {
    std::vector<ReportKind const*> kinds;
    for (auto const& id : call.resources.kind_ids()) kinds.push_back(&call.resources.kind(id));
    if (kinds.empty()) fail("package.missing", {{"file", "templates"}}, {});
    return kinds;
}

/// Carries out what the report asks for and answers which places were left as the clerk has them.
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

std::string kept_message(CommandCall const& call, std::vector<std::string> const& kept) {
    std::string places;
    for (auto const& place : kept) places += "\n- " + place;
    return call.texts()("message.kept", {{"places", places}});
}

Any answer(Reference<css::frame::XModel> const& model, std::string const& name,
           std::vector<std::string> const& warnings) {
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(warnings.size()));
    for (std::size_t i = 0; i < warnings.size(); ++i)
        lines[static_cast<sal_Int32>(i)] = to_office(warnings[i]);
    return Any(sequence<css::beans::NamedValue>(
        {{"Document", Any(model)}, {"Name", Any(to_office(name))}, {"Warnings", Any(lines)}}));
}

Any make_new(CommandCall const& call) {
    auto const data = text_argument(call, "Data");
    std::optional<Report> report;
    if (data) {
        // A file that names no kind of ours is read as the first, which says what is wrong with it.
        auto const kinds = all_kinds(call);
        auto const named = std::find_if(
            kinds.begin(), kinds.end(),
            [id = kind_named_in(*data)](ReportKind const* kind) { return kind->id == id; });
        report = value_or_throw(read_data(named == kinds.end() ? *kinds.front() : **named, *data,
                                          text_argument(call, "File").value_or("")));
    } else if (!call.hidden()) {
        auto const kinds = all_kinds(call);
        auto environment = environment_of(call, *kinds.front());
        environment.kinds = kinds;
        report = ask_new_report(environment);
    } else {
        fail("command.bad_argument", {{"name", "Data"}}, {});
    }
    if (!report) return {};
    auto const& kind = call.resources.kind(report->kind);
    auto const model =
        open_new_report(call.context, call.resources.template_url(kind.id), call.hidden());
    try {
        write_report(call, WriterDocument(model), kind, *report, "undo.new");
    } catch (...) {
        // A report that could not be filled is no document that anybody asked for.
        Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
        throw;
    }
    show_start(model);
    return answer(model, proposed_name(kind, *report), {});
}

/// Writes the report again into its own document, and tells what a hand had changed.
Any rewrite(CommandCall const& call, ReportKind const& kind, Report const& report,
            char const* undo_key) {
    auto const kept = write_report(call, WriterDocument(call.document()), kind, report, undo_key);
    if (!kept.empty() && !call.hidden()) {
        auto const environment = environment_of(call, kind);
        show_message(call.context, environment.parent, environment.texts, kept_message(call, kept));
    }
    return answer(call.document(), proposed_name(kind, report), kept);
}

/// Asks in a window, or takes a data file, and writes what was answered.
Any edit(CommandCall const& call,
         std::optional<Report> (*ask)(Environment const& environment, Report const& report),
         char const* undo_key) {
    auto const stored = value_or_throw(WriterDocument(call.document()).read_report());
    auto const& kind = call.resources.kind(stored.kind);
    std::optional<Report> report;
    if (auto const data = text_argument(call, "Data")) {
        report = value_or_throw(read_data(kind, *data, text_argument(call, "File").value_or("")));
        report->written = stored.written;
        report->unknown = stored.unknown;
    } else if (!call.hidden()) {
        report = ask(environment_of(call, kind), stored);
    } else {
        fail("command.bad_argument", {{"name", "Data"}}, {});
    }
    if (!report) return {};
    return rewrite(call, kind, *report, undo_key);
}

Any edit_general(CommandCall const& call) {
    return edit(call, ask_general, "undo.general");
}

Any edit_figures(CommandCall const& call) {
    return edit(call, ask_figures, "undo.figures");
}

Any refresh(CommandCall const& call) {
    auto const stored = value_or_throw(WriterDocument(call.document()).read_report());
    return rewrite(call, call.resources.kind(stored.kind), stored, "undo.refresh");
}

Any open_options(CommandCall const& call) {
    auto const page = to_office(call.settings.options_page());
    auto const arguments = sequence<css::beans::PropertyValue>(
        {{"OptionsPageURL", -1, Any(page), css::beans::PropertyState_DIRECT_VALUE}});
    Reference<css::frame::XDispatchProvider> const provider(call.frame, UNO_QUERY);
    if (provider.is())
        css::frame::DispatchHelper::create(call.context)
            ->executeDispatch(provider, ".uno:OptionsTreeDialog", "", 0, arguments);
    return {};
}

Any about(CommandCall const& call) {
    show_about(environment_of(call, *all_kinds(call).front()));
    return {};
}

constexpr std::array<Command, 6> commands{{
    {"new", false, make_new},
    {"figures", true, edit_figures},
    {"general", true, edit_general},
    {"refresh", true, refresh},
    {"options", false, open_options},
    {"about", false, about},
}};

}  // namespace

Any CommandCall::argument(char const* name) const {
    for (auto const& one : arguments)
        if (one.Name.equalsAscii(name)) return one.Value;
    return {};
}

bool CommandCall::hidden() const {
    bool hidden = false;
    argument("Hidden") >>= hidden;
    return hidden;
}

Texts const& CommandCall::texts() const {
    return resources.texts(settings.language());
}

Reference<css::frame::XModel> CommandCall::document() const {
    Reference<css::frame::XModel> model;
    argument("Document") >>= model;
    if (!model.is() && frame.is() && frame->getController().is())
        model = frame->getController()->getModel();
    Reference<css::lang::XServiceInfo> const info(model, UNO_QUERY);
    return info.is() && info->supportsService("com.sun.star.text.TextDocument")
               ? model
               : Reference<css::frame::XModel>();
}

Command const* find_command(std::string_view verb) {
    for (auto const& command : commands)
        if (verb == command.verb) return &command;
    return nullptr;
}

void check_can_act(Command const& command, CommandCall const& call) {
    if (!command.needs_report) return;
    auto const model = call.document();
    if (!model.is()) fail("command.no_document", {}, {});
    WriterDocument const document(model);
    if (!document.is_ours()) fail("command.not_ours", {}, {});
    if (document.is_read_only()) fail("command.read_only", {}, {});
}

}  // namespace report::office

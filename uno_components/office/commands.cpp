// SPDX-License-Identifier: MPL-2.0
#include "office/commands.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <optional>

#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/support/json.hpp"
#include "office/dialogs/about_dialog.hpp"
#include "office/dialogs/environment.hpp"
#include "office/dialogs/general_dialog.hpp"
#include "office/dialogs/new_report_dialog.hpp"
#include "office/dialogs/parties_dialog.hpp"
#include "office/open_report.hpp"
#include "office/section_commands.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

std::vector<ReportKind const*> all_kinds(CommandCall const& call) {
    std::vector<ReportKind const*> kinds;
    for (auto const& id : call.resources.kind_ids()) kinds.push_back(&call.resources.kind(id));
    if (kinds.empty()) fail("package.missing", {{"file", "templates"}}, {});
    return kinds;
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

/// Asks in a window, or takes a data file, and writes what was answered.
Any edit(CommandCall const& call,
         std::optional<Report> (*ask)(Environment const& environment, Report const& report),
         char const* undo_key) {
    auto const stored = stored_report(call);
    auto const& kind = call.resources.kind(stored.kind);
    auto report = given_report(call, kind, stored);
    if (!report && call.hidden()) fail("command.bad_argument", {{"name", "Data"}}, {});
    if (!report) report = ask(environment_of(call, kind), stored);
    if (!report) return {};
    return rewrite(call, kind, *report, undo_key);
}

Any edit_general(CommandCall const& call) {
    return edit(call, ask_general, "undo.general");
}

Any edit_parties(CommandCall const& call) {
    return edit(call, ask_parties, "undo.parties");
}

Any refresh(CommandCall const& call) {
    auto const stored = stored_report(call);
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

constexpr std::array<Command, 8> commands{{
    {"new", false, make_new},
    {"overview", true, show_overview},
    {"section", true, edit_section},
    {"general", true, edit_general},
    {"parties", true, edit_parties},
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

std::optional<std::string> menu_title(std::string const& verb, CommandCall const& call) {
    if (!call.query.empty()) return section_title(call, call.query);
    return call.texts()("menu." + verb);
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

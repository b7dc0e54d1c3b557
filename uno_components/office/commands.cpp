// SPDX-License-Identifier: MPL-2.0
#include "office/commands.hpp"

#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XComponentLoader.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/util/XCloseable.hpp>
#include <optional>

#include "core/carry/next_period.hpp"
#include "core/carry/sums.hpp"
#include "core/json/json.hpp"
#include "core/report/figures.hpp"
#include "office/check/check_document.hpp"
#include "office/check/outgoing.hpp"
#include "office/dialogs/about_dialog.hpp"
#include "office/dialogs/environment.hpp"
#include "office/dialogs/general_dialog.hpp"
#include "office/dialogs/new_report_dialog.hpp"
#include "office/dialogs/parties_dialog.hpp"
#include "office/font_commands.hpp"
#include "office/ground/bars.hpp"
#include "office/ground/in_making.hpp"
#include "office/import_commands.hpp"
#include "office/next_commands.hpp"
#include "office/panel_commands.hpp"
#include "office/reports/old_reports.hpp"
#include "office/reports/open_report.hpp"
#include "office/section_commands.hpp"
#include "office/standardise_commands.hpp"
#include "office/start_commands.hpp"
#include "office/table_commands.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/navigate.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

Any make_new(CommandCall const& call) {
    auto report = data_report(call);
    if (!report) {
        if (call.hidden()) fail("command.bad_argument", {{"name", "Data"}}, {});
        report = ask_new_report(environment_of_all(call));
    }
    if (!report) return {};
    auto const& kind = call.resources.kind(report->kind);
    std::optional<InMaking> making(std::in_place, call.context);
    auto const model =
        open_new_report(call.context, call.resources.template_url(kind.id), call.hidden());
    std::vector<Problem> told;
    try {
        WriterDocument const document(model);
        auto const plan =
            compose(kind, *report, document.state_of_template(), make_measure(call.context));
        write_report(call, document, plan, "undo.new");
        told = plan.told;
    } catch (...) {
        // A report that could not be filled is no document that anybody asked for.
        Reference<css::util::XCloseable>(model, css::uno::UNO_QUERY_THROW)->close(true);
        throw;
    }
    making.reset();
    settle_drafts(model, {});
    propose_file(model, proposed_name(kind, *report), {});
    if (call.hidden())
        show_start(model);
    else
        show_first_gap(model, kind, *report);
    auto warnings = tell_bad_kinds(call);
    auto sentences = sentences_of(call, told);
    tell(call, kind, sentences);
    if (!call.hidden())
        show_bar(call, model,
                 {new_report_bar,
                  Bar::Look::done,
                  call.texts()("done.new"),
                  {{call.texts()("menu.panel"), "panel"}}});
    if (call.hidden()) {
        auto const said = contradictions(call, kind, *report);
        sentences.insert(sentences.end(), said.begin(), said.end());
    }
    warnings.insert(warnings.end(), sentences.begin(), sentences.end());
    return answer(model, proposed_name(kind, *report), warnings);
}

/// Asks in a window, or takes a data file, and writes what was answered.
Any edit(CommandCall const& call,
         std::optional<Report> (*ask)(Environment const& environment, Report const& report),
         char const* undo_key, char const* done_key) {
    auto const stored = settled_report(call);
    auto const& kind = call.resources.kind(stored.kind);
    auto report = given_report(call, kind, stored);
    if (!report && call.hidden()) fail("command.bad_argument", {{"name", "Data"}}, {});
    if (!report) report = ask(environment_of(call, kind), stored);
    if (!report) return {};
    bool const goes_out = report->state == State::issued && stored.state != State::issued;
    if (goes_out && !call.hidden() && !may_go_out(call, kind, *report)) return {};
    auto const made = rewrite(call, kind, *report, undo_key);
    if (made.hasValue()) say_done(call, call.texts()(done_key));
    return made;
}

Any edit_general(CommandCall const& call) {
    return edit(call, ask_general, "undo.general", "done.general");
}

Any edit_parties(CommandCall const& call) {
    return edit(call, ask_parties, "undo.parties", "done.parties");
}

Any refresh(CommandCall const& call) {
    // What was typed is looked for in the same act.
    auto const stored = stored_report(call);
    auto const act = [&] {
        return rewrite(call, call.resources.kind(stored.kind), stored, "undo.refresh", true);
    };
    if (call.hidden()) return act();
    auto const before = words_of(call.document());
    auto const made = act();
    bool const is_same = words_of(call.document()) == before;
    if (made.hasValue())
        say_done(call, call.texts()(is_same ? "done.refresh_same" : "done.refresh"));
    return made;
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

/// As a document that is only read, beside the report: so that one can do what one reads.
Any help(CommandCall const& call) {
    auto const url =
        call.resources.help_url(call.settings.language(), call.resources.help().page_of({}));
    Reference<css::frame::XComponentLoader> const desktop(css::frame::Desktop::create(call.context),
                                                          UNO_QUERY);
    auto const arguments = sequence<css::beans::PropertyValue>(
        {{"ReadOnly", -1, Any(true), css::beans::PropertyState_DIRECT_VALUE},
         {"Hidden", -1, Any(call.hidden()), css::beans::PropertyState_DIRECT_VALUE}});
    auto const page = desktop->loadComponentFromURL(url, "_default", 0, arguments);
    if (!page.is()) fail("package.missing", {{"file", from_office(url)}}, {});
    return answer(Reference<css::frame::XModel>(page, UNO_QUERY), {}, {});
}

Any about(CommandCall const& call) {
    show_about(environment_of_all(call));
    return {};
}

Any rebuild_report(CommandCall const& call) {
    auto report = rebuilt_report(call);
    if (!report) return {};
    return rewrite(call, call.resources.kind(report->kind), *report, "undo.rebuild");
}

constexpr Command commands[] = {
    {"start", false, start},
    {"new", false, make_new},
    {"next", false, make_next},
    {"panel", false, show_panel},
    {"box", true, show_box, false},
    {"show", true, show_place, false},
    {"check_panel", false, show_check_panel},
    {"overview", true, show_overview},
    {"section", true, edit_section},
    {"sentence", true, insert_sentence},
    {"sums", true, add_up, true, no_sums},
    {"left_over", true, show_left_over, true, no_left_over},
    {"general", true, edit_general},
    {"parties", true, edit_parties},
    {"table", true, edit_table},
    {"chart", true, edit_chart},
    {"import", true, import_figures},
    {"export", true, export_table, false},
    {"refresh", true, refresh},
    {"restore", true, restore_section},
    {"rebuild", true, rebuild_report},
    {"read", false, read_report},
    {"check", false, check_report},
    {"standardise", false, standardise},
    {"unicode", false, convert_old_fonts},
    {"options", false, open_options},
    {"help", false, help},
    {"about", false, about},
};

}  // namespace

Command const* find_command(std::string_view verb) {
    for (auto const& command : commands)
        if (verb == command.verb) return &command;
    return nullptr;
}

std::optional<std::string> menu_title(std::string const& verb, CommandCall const& call) {
    if (verb == "show") return call.texts()("done.show");
    if (!call.query.empty()) return section_title(call, call.query);
    return call.texts()("menu." + verb);
}

void check_can_act(Command const& command, CommandCall const& call) {
    if (!command.needs_report) return;
    auto const model = call.document();
    if (!model.is()) fail("command.no_document", {}, {});
    WriterDocument const document(model);
    if (!document.is_ours() && !document.has_lost_record()) fail("command.not_ours", {}, {});
    if (command.writes) document.check_writable();
    if (!command.may_act_on) return;
    auto const report = document.read_report();
    if (!report) return;  // what is damaged is offered to be built again
    if (auto const problem = command.may_act_on(call.resources.kind(report->kind), *report))
        throw ProblemError(*problem);
}

}  // namespace report::office

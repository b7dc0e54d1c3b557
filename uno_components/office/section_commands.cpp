// SPDX-License-Identifier: MPL-2.0
#include "office/section_commands.hpp"

#include <algorithm>

#include "core/catalogue/outline.hpp"
#include "core/compose/bank.hpp"
#include "core/form/overview.hpp"
#include "core/form/panel_form.hpp"
#include "core/form/section_form.hpp"
#include "core/report/figures.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/overview_dialog.hpp"
#include "office/dialogs/section_dialog.hpp"
#include "office/dialogs/sentence_dialog.hpp"
#include "office/ground/bars.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/body.hpp"
#include "office/writer/figure_field.hpp"
#include "office/writer/fill_place.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/navigate.hpp"
#include "office/writer/places.hpp"
#include "office/writer/restore.hpp"

namespace report::office {

using css::uno::Any;

namespace {

ReportKind const& kind_of(CommandCall const& call, Report const& report) {
    return call.resources.kind(report.kind);
}

void go_to(CommandCall const& call, ReportKind const& kind, std::string const& id) {
    show_in_text(call.document(), id, places_of(kind, id));
}

std::vector<std::string> deleted_headings(CommandCall const& call, ReportKind const& kind) {
    return missing_headings(outline(kind), present_headings(call.document()));
}

bool is_deleted(CommandCall const& call, ReportKind const& kind, std::string const& id) {
    auto const deleted = deleted_headings(call, kind);
    return std::find(deleted.begin(), deleted.end(), id) != deleted.end();
}

void restore(CommandCall const& call, ReportKind const& kind, Report report,
             std::string const& id) {
    WriterDocument const document(call.document());
    auto const measure = make_measure(call.context);
    auto state = document.state(written_texts(kind, document, measure));
    DeletedSection section{id, true};
    auto const places = places_of(kind, id);
    for (auto const& place : places)
        if (state.places.count(place) > 0) section.is_whole = false;
    if (section.is_whole)
        for (auto const& place : places) {
            state.places[place] = {};
            report.written.erase(place);
        }
    auto const plan = compose(kind, std::move(report), state, measure);
    document.apply(plan, to_office(call.texts()("undo.restore")), [&] {
        insert_section(call.context, call.document(), call.resources.template_url(kind.id),
                       section);
    });
    go_to(call, kind, id);
    say_done(call,
             call.texts()("done.restore",
                          {{"section", numbered_title(*find_heading(outline(kind), id))}}),
             id);
}

/// A section that is not in the text can be put back first, or stay away. True when it was.
bool offer_to_restore(CommandCall const& call, ReportKind const& kind, Report const& report,
                      std::string const& id) {
    if (!is_deleted(call, kind, id)) return false;
    auto const title = numbered_title(*find_heading(outline(kind), id));
    auto const environment = environment_of(call, kind);
    if (!ask(call.context, environment.parent, environment.texts,
             call.texts()("message.restore_section", {{"section", title}})))
        return false;
    restore(call, kind, report, id);
    return true;
}

/// Opens the windows of the sections on a settled report; what was accepted is written. `id`: of a
/// heading, figure or list, or of a row of a list.
void open_section(CommandCall const& call, Report report, std::string const& id) {
    auto const& kind = kind_of(call, report);
    auto const item = item_of(id);
    if (offer_to_restore(call, kind, report, heading_of(kind, item ? item->first : id)))
        report = settled_report(call);
    auto const answered = ask_sections(environment_of(call, kind), report, id);
    if (!answered) return;
    // Entries that could not be written are offered again.
    if (answered->is_changed && !rewrite(call, kind, answered->report, "undo.figures").hasValue())
        return;
    if (answered->is_changed) say_done(call, call.texts()("done.figures"));
    if (!answered->go_to.empty()) go_to(call, kind, answered->go_to);
}

std::vector<SectionLine> menu_lines(ReportKind const& kind) {
    return section_lines(kind, {}, {});
}

/// The id behind "?": one of the kind, or that of the n-th line of the menu.
std::string section_id(CommandCall const& call, ReportKind const& kind) {
    auto named = text_argument(call, "Section").value_or(call.query);
    auto const headings = outline(kind);
    if (find_heading(headings, named)) return named;
    auto const item = item_of(named);
    if (find_heading(headings, heading_of(kind, item ? item->first : named))) return named;
    auto const lines = menu_lines(kind);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (named == std::to_string(i + 1)) return lines[i].id;
    if (named.empty()) return lines.front().id;
    fail("command.unknown_section", {{"section", named}}, {});
}

}  // namespace

Any edit_section(CommandCall const& call) {
    auto const report = settled_report(call);
    auto const& kind = kind_of(call, report);
    auto const id = section_id(call, kind);
    if (auto const given = given_report(call, kind, report))
        return rewrite_read(call, kind, report, *given, "undo.figures");
    if (call.hidden()) fail("command.bad_argument", {{"name", "Data"}}, {});
    open_section(call, report, id);
    return answer(call.document(), proposed_name(kind, report), {});
}

Any show_place(CommandCall const& call) {
    auto const report = stored_report(call);
    auto const& kind = kind_of(call, report);
    auto const model = call.document();
    auto const& id = call.query;
    if (!show_field(model, id) && !show_in_text(model, id, places_of(kind, id)) &&
        !show_table(model, id))
        fail("command.not_in_text", {}, {});
    return answer(model, proposed_name(kind, report), {});
}

Any restore_section(CommandCall const& call) {
    auto const report = settled_report(call);
    auto const& kind = kind_of(call, report);
    auto const id = section_id(call, kind);
    if (is_deleted(call, kind, id)) restore(call, kind, report, id);
    return answer(call.document(), proposed_name(kind, report), {});
}

Any insert_sentence(CommandCall const& call) {
    auto const report = settled_report(call);
    auto const& kind = kind_of(call, report);
    auto const model = call.document();
    auto const body = body_of(model);
    auto const at = at_cursor(model, body);
    auto id = call.query;
    if (id.empty()) {
        if (call.hidden()) fail("command.bad_argument", {{"name", "sentence"}}, {});
        auto const chosen =
            ask_sentence(environment_of(call, kind), bank(kind, report), heading_at(body, at));
        if (!chosen) return {};
        id = *chosen;
    }
    auto const heading = bank_heading(kind, id);
    if (heading.empty()) fail("command.unknown_sentence", {{"id", id}}, {});
    auto const before = paragraph_for(body, heading, at);
    if (!before)
        fail("command.section_deleted",
             {{"section", numbered_title(*find_heading(outline(kind), heading))}}, {});
    WriterDocument const document(model);
    auto const measure = make_measure(call.context);
    auto const plan =
        compose(kind, report, document.state(written_texts(kind, document, measure)), measure);
    document.apply(plan, to_office(call.texts()("undo.sentence")), [&] {
        insert_paragraphs(model, body[*before].range, {bank_paragraph(kind, report, id)});
    });
    if (!call.hidden()) {
        show_range(model, body_of(model)[*before + 1].range->getStart());
        say_done(call, call.texts()(
                           "done.sentence",
                           {{"section", numbered_title(*find_heading(outline(kind), heading))}}));
    }
    return answer(model, proposed_name(kind, report), {});
}

Any show_overview(CommandCall const& call) {
    if (call.hidden()) fail("command.bad_argument", {{"name", "Hidden"}}, {});
    std::string chosen;
    for (;;) {
        auto const report = settled_report(call);
        auto const& kind = kind_of(call, report);
        auto const lines = overview(kind, report, deleted_headings(call, kind), call.texts());
        auto const answered = ask_overview(environment_of(call, kind), lines, chosen);
        if (!answered) return {};
        chosen = answered->line.id;
        switch (answered->act) {
            case OverviewAnswer::Act::open:
                if (answered->line.is_window)
                    find_command(chosen)->run(call);
                else
                    open_section(call, report, chosen);
                break;
            case OverviewAnswer::Act::show_in_text:
                if (answered->line.is_in_document) {
                    go_to(call, kind, chosen);
                    return {};
                }
                restore(call, kind, report, chosen);
                break;
        }
    }
}

std::optional<std::string> section_title(CommandCall const& call, std::string const& number) {
    auto const* kind = call.resources.kinds().good.front();
    if (auto const model = call.document(); model.is())
        if (auto const report = WriterDocument(model).read_report())
            kind = &call.resources.kind(report->kind);
    auto const lines = menu_lines(*kind);
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (number == std::to_string(i + 1)) return lines[i].title;
    return std::nullopt;
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/reports/open_report.hpp"

#include <algorithm>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <iterator>
#include <set>
#include <utility>

#include "core/compose/compose.hpp"
#include "core/compose/rebuild.hpp"
#include "core/form/draft.hpp"
#include "core/report/data_file.hpp"
#include "core/report/figures.hpp"
#include "core/report/record.hpp"
#include "core/truth/typed_letterhead.hpp"
#include "office/dialogs/conflict_dialog.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/new_report_dialog.hpp"
#include "office/dialogs/table_differs_dialog.hpp"
#include "office/dialogs/table_rows_dialog.hpp"
#include "office/ground/bars.hpp"
#include "office/reports/typed_figures.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/marks.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/properties.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

std::map<std::string, Decision> decide_all(std::vector<Conflict> const& conflicts,
                                           Decision decision) {
    std::map<std::string, Decision> decisions;
    for (auto const& conflict : conflicts) decisions[conflict.place] = decision;
    return decisions;
}

/// None when the person gives up.
std::optional<std::map<std::string, Decision>> decide(CommandCall const& call,
                                                      ReportKind const& kind,
                                                      std::vector<Conflict> const& conflicts) {
    if (auto const said = text_argument(call, "Conflicts")) {
        if (*said == "mine") return decide_all(conflicts, Decision::keep_mine);
        if (*said == "fresh") return decide_all(conflicts, Decision::take_fresh);
        fail("command.bad_argument", {{"name", "Conflicts"}}, {});
    }
    if (call.hidden() || conflicts.empty()) return std::map<std::string, Decision>();
    return ask_conflicts(environment_of(call, kind), conflicts);
}

bool is_newer(CommandCall const& call, Report const& report) {
    return report.schema > call.resources.kind(report.kind).schema;
}

/// Once for each report while the office runs.
void tell_if_newer(CommandCall const& call, Report const& report) {
    static std::set<std::string> told;
    if (call.hidden() || !is_newer(call, report) || !told.insert(report_key(report)).second) return;
    auto const environment = environment_of_all(call);
    show_message(call.context, environment.parent, environment.texts,
                 call.texts()("message.newer"));
}

Reference<css::frame::XModel> open_document(CommandCall const& call) {
    auto model = call.document();
    if (!model.is()) fail("command.document_closed", {}, {});
    return model;
}

/// False when the person gives up.
bool settle_tables(CommandCall const& call, ReportKind const& kind, DocumentTables& tables) {
    using Asked = DocumentTables::Asked;
    if (auto const said = text_argument(call, "Differences")) {
        auto const fate = fate_named(*said);
        if (!fate) fail("command.bad_argument", {{"name", "Differences"}}, {});
        return tables.settle(Asked::all, [&](std::vector<TableDifference> differences) {
            decide_all(differences, *fate);
            return std::optional(std::move(differences));
        });
    }
    if (call.hidden())
        return tables.settle(Asked::new_ones, [](std::vector<TableDifference> differences) {
            return std::optional(std::move(differences));
        });
    return tables.settle(Asked::new_ones, [&](std::vector<TableDifference> differences) {
        return ask_table_differs(environment_of(call, kind), std::move(differences));
    });
}

/// False when the person gives up.
bool settle_typed(CommandCall const& call, ReportKind const& kind, TypedFigures& typed,
                  DocumentTables& tables, bool ask_again) {
    typed.judge(tables.report());
    if (typed.is_empty(ask_again)) return true;
    auto const decisions = decide(call, kind, typed.conflicts(ask_again));
    if (!decisions) return false;
    auto report = tables.report();
    typed.settle(*decisions, report);
    tables.follow(std::move(report));
    return true;
}

/// In a line above the text: no window for what went as it was meant.
void say_taken(CommandCall const& call, Reference<css::frame::XModel> const& model,
               std::vector<std::string> const& sentences) {
    if (sentences.empty() || call.hidden()) return;
    Bar bar{"vn.cchc.baocao.taken", Bar::Look::done, {}, {}};
    for (auto const& one : sentences) bar.text += (bar.text.empty() ? "" : " ") + one;
    show_bar(call, model, bar);
}

/// None when the person gives up.
std::optional<DocumentPlan> decided_plan(CommandCall const& call, ReportKind const& kind,
                                         WriterDocument const& document, Report const& stored,
                                         PlaceTexts const& was, DocumentTables& tables,
                                         TypedFigures const& typed, bool ask_again) {
    auto const measure = make_measure(call.context);
    auto state = document.state(was);
    typed.foresee(state);
    auto report = tables.report();
    auto const taken = take_typed_letterhead(kind, stored, state.places, report);
    if (!taken.empty()) tables.follow(std::move(report));
    auto const texts = tables.texts(state, measure);
    Refill refill{{}, ask_again};
    auto plan = compose(kind, tables.report(), state, measure, texts, refill);
    auto decisions = decide(call, kind, plan.conflicts);
    if (!decisions) return std::nullopt;
    if (!decisions->empty()) {
        refill.decisions = std::move(*decisions);
        plan = compose(kind, tables.report(), state, measure, texts, refill);
    }
    plan.told.insert(plan.told.begin(), taken.begin(), taken.end());
    return plan;
}

/// `stored`: what the document holds before it.
Any rewrite_stored(CommandCall const& call, ReportKind const& kind, Result<Report> const& stored,
                   DocumentTables& tables, char const* undo_key, bool ask_again) {
    auto const model = open_document(call);
    WriterDocument const document(model);
    auto const was =
        stored ? prose_places(kind, *stored, make_measure(call.context)) : PlaceTexts();
    TypedFigures typed(call, model, kind, stored ? *stored : tables.report(), was);
    if (typed.is_lost()) fail("command.untied", {}, {});
    if (!settle_typed(call, kind, typed, tables, ask_again)) return {};
    if (!settle_tables(call, kind, tables)) return {};
    auto const plan = decided_plan(call, kind, document, stored ? *stored : tables.report(), was,
                                   tables, typed, ask_again);
    if (!plan) return {};
    std::function<void()> write_tables;
    if (!tables.is_empty() || typed.writes())
        write_tables = [&] {
            typed.write();
            tables.write();
        };
    auto const header_before = record_header(model);
    write_report(call, document, *plan, undo_key, write_tables);
    settle_drafts(model, header_before);
    std::vector<std::string> warnings;
    if (is_newer(call, tables.report())) warnings.push_back(call.texts()("message.newer"));
    for (auto const& name : place_titles(environment_of(call, kind), plan->conflicts))
        warnings.push_back(name);
    auto told = place_notes(environment_of(call, kind), plan->notes);
    using Asked = DocumentTables::Asked;
    bool is_all_as_meant = told.empty();
    for (auto const& problems :
         {typed.told(tables.report()), tables.told(ask_again ? Asked::all : Asked::new_ones),
          plan->told}) {
        is_all_as_meant = is_all_as_meant &&
                          std::all_of(problems.begin(), problems.end(), [](Problem const& one) {
                              return one.code == "truth.taken" || one.code == "truth.taken_line" ||
                                     one.code == "truth.heading_anew" ||
                                     one.code.rfind("truth.aside_", 0) == 0;
                          });
        for (auto& sentence : sentences_of(call, problems)) told.push_back(std::move(sentence));
    }
    // That a number is taken as its clerk typed it stops nobody.
    if (is_all_as_meant)
        say_taken(call, model, told);
    else
        tell(call, kind, told);
    std::move(told.begin(), told.end(), std::back_inserter(warnings));
    return answer(model, proposed_name(kind, tables.report()), warnings);
}

Report rebuilt_when_wanted(CommandCall const& call, Problem const& problem) {
    auto const environment = environment_of_all(call);
    if (!ask(call.context, environment.parent, environment.texts,
             call.texts()("message.rebuild", {{"problem", call.texts().sentence(problem)}})))
        throw ProblemError(problem);
    auto const rebuilt = rebuilt_report(call);
    if (!rebuilt ||
        !rewrite(call, call.resources.kind(rebuilt->kind), *rebuilt, "undo.rebuild").hasValue())
        throw ProblemError(problem);
    return value_or_throw(WriterDocument(call.document()).read_report());
}

}  // namespace

void show_drafts(CommandCall const& call) {
    constexpr char const* name = "vn.cchc.baocao.drafts";
    auto const model = call.document();
    if (!model.is() || !WriterDocument(model).is_ours() || has_bar(model, name)) return;
    auto const report = WriterDocument(model).read_report();
    if (!report) return;
    std::set<std::string> verbs;
    for (auto const& window :
         windows_left_over(call.context, draft_owner(model), report_key(*report)))
        verbs.insert(starts_with(window, rows_window({})) ? "table" : window);
    if (verbs.empty()) return;
    Bar bar{name, Bar::Look::warning, call.texts()("message.drafts"), {}};
    for (auto const& verb : verbs)
        if (auto const key = "menu." + verb; call.texts().has(key))
            bar.buttons.emplace_back(call.texts()(key), verb);
    show_bar(call, model, bar);
}

void tell(CommandCall const& call, ReportKind const& kind,
          std::vector<std::string> const& sentences) {
    std::string message;
    for (auto const& sentence : sentences) message += (message.empty() ? "" : "\n") + sentence;
    if (!message.empty() && !call.hidden()) {
        auto const environment = environment_of(call, kind);
        show_message(call.context, environment.parent, environment.texts, message);
    }
}

std::vector<std::string> sentences_of(CommandCall const& call,
                                      std::vector<Problem> const& problems) {
    std::vector<std::string> sentences;
    sentences.reserve(problems.size());
    for (auto const& problem : problems) sentences.push_back(call.texts().sentence(problem));
    return sentences;
}

std::vector<std::string> tell_bad_kinds(CommandCall const& call) {
    static bool told = false;
    auto const kinds = call.resources.kinds();
    auto sentences = sentences_of(call, kinds.bad);
    if (call.hidden()) return sentences;
    if (!std::exchange(told, true)) tell(call, *kinds.good.front(), sentences);
    return {};
}

PlaceTexts written_texts(ReportKind const& kind, WriterDocument const& document,
                         MeasureText const& measure) {
    auto const stored = document.read_report();
    return stored ? prose_places(kind, *stored, measure) : PlaceTexts();
}

std::vector<std::string> place_notes(Environment const& environment,
                                     std::vector<PlaceNote> const& notes) {
    std::vector<std::string> sentences;
    for (auto const& note : notes) {
        auto const* key = note.what == PlaceNote::What::parted   ? "place_note.parted"
                          : note.what == PlaceNote::What::copied ? "place_note.copied"
                                                                 : "place_note.gone";
        sentences.push_back(
            environment.texts(key, {{"place", place_title(environment, note.place)}}));
    }
    return sentences;
}

Environment environment_of(CommandCall const& call, ReportKind const& kind) {
    Reference<css::awt::XWindowPeer> parent;
    if (call.frame.is()) parent.set(call.frame->getContainerWindow(), UNO_QUERY);
    Environment environment{
        call.context, parent, kind, call.texts(), from_office(call.resources.dialogs_url()),
        call.settings};
    environment.owner = draft_owner(call.document());
    return environment;
}

Environment environment_of_all(CommandCall const& call) {
    auto const kinds = call.resources.kinds().good;
    auto environment = environment_of(call, *kinds.front());
    environment.kinds = kinds;
    return environment;
}

std::optional<Report> data_report(CommandCall const& call) {
    auto const data = text_argument(call, "Data");
    if (!data) return std::nullopt;
    // A file that names no kind of ours is read as the first, which says what is wrong with it; one
    // whose kind does not load is told why.
    auto const ids = call.resources.kind_ids();
    auto const id = kind_named_in(*data);
    bool const is_ours = std::find(ids.begin(), ids.end(), id) != ids.end();
    auto const& kind = is_ours ? call.resources.kind(id) : *call.resources.kinds().good.front();
    return value_or_throw(read_data(kind, *data, text_argument(call, "File").value_or("")));
}

Report stored_report(CommandCall const& call) {
    WriterDocument const document(call.document());
    auto stored = document.read_report();
    if (stored)
        if (auto problem = below_zero(call.resources.kind(stored->kind), *stored))
            stored = *std::move(problem);
    if (stored) {
        tell_if_newer(call, *stored);
        return *stored;
    }
    if (call.hidden() || document.is_read_only()) throw ProblemError(stored.error());
    return rebuilt_when_wanted(call, stored.error());
}

std::optional<SeenReport> seen_report(CommandCall const& call,
                                      Reference<css::frame::XModel> const& model,
                                      Report const& stored) {
    auto const& kind = call.resources.kind(stored.kind);
    TypedFigures typed(call, model, kind, stored,
                       prose_places(kind, stored, make_measure(call.context)));
    SeenReport seen{stored, {}, typed.is_lost()};
    if (typed.is_lost()) return seen;
    DocumentTables tables(model, kind, stored, stored);
    if (!settle_typed(call, kind, typed, tables, false) || !settle_tables(call, kind, tables))
        return std::nullopt;
    seen.report = tables.report();
    seen.told = sentences_of(call, typed.told(seen.report));
    for (auto& sentence : sentences_of(call, tables.told(DocumentTables::Asked::new_ones)))
        seen.told.push_back(std::move(sentence));
    return seen;
}

Report settled_report(CommandCall const& call) {
    auto stored = stored_report(call);
    auto const model = call.document();
    WriterDocument const document(model);
    if (call.hidden() || document.is_read_only() || document.is_protected()) return stored;
    auto const& kind = call.resources.kind(stored.kind);
    TypedFigures typed(call, model, kind, stored,
                       prose_places(kind, stored, make_measure(call.context)));
    if (typed.is_lost()) fail("command.untied", {}, {});
    typed.judge(stored);
    if (typed.is_empty(false)) return stored;
    if (!rewrite(call, kind, stored, "undo.typed").hasValue()) return stored;
    return value_or_throw(document.read_report());
}

std::optional<Report> rebuilt_report(CommandCall const& call) {
    auto base = data_report(call);
    if (!base && call.hidden()) fail("command.bad_argument", {{"name", "Data"}}, {});
    if (!base) base = ask_new_report(environment_of_all(call));
    if (!base) return std::nullopt;
    auto const& kind = call.resources.kind(base->kind);
    auto properties = WriterDocument(call.document()).state_of_template().properties;
    properties.merge(shown_by_fields(call.document()));
    return rebuild(kind, std::move(*base), properties);
}

std::optional<Report> given_report(CommandCall const& call, ReportKind const& kind,
                                   Report const& stored) {
    auto const data = text_argument(call, "Data");
    if (!data) return std::nullopt;
    auto report = value_or_throw(read_data(kind, *data, text_argument(call, "File").value_or("")));
    report.written = stored.written;
    report.schema = std::max(report.schema, stored.schema);
    report.as_read = stored.as_read;
    return report;
}

void write_report(CommandCall const& call, WriterDocument const& document, DocumentPlan const& plan,
                  char const* undo_key, std::function<void()> const& before) {
    document.apply(plan, to_office(call.texts()(undo_key)), before);
}

Any answer(Reference<css::frame::XModel> const& model, std::string const& name,
           std::vector<std::string> const& warnings, std::string const& found) {
    css::uno::Sequence<rtl::OUString> lines(static_cast<sal_Int32>(warnings.size()));
    for (std::size_t i = 0; i < warnings.size(); ++i)
        lines[static_cast<sal_Int32>(i)] = to_office(warnings[i]);
    return Any(sequence<css::beans::NamedValue>({{"Document", Any(model)},
                                                 {"Name", Any(to_office(name))},
                                                 {"Warnings", Any(lines)},
                                                 {"Found", Any(to_office(found))}}));
}

Any rewrite(CommandCall const& call, ReportKind const& kind, Report const& report,
            char const* undo_key, bool ask_again) {
    auto const model = open_document(call);
    auto const stored = WriterDocument(model).read_report();
    DocumentTables tables(model, kind, stored ? *stored : report, report);
    return rewrite_stored(call, kind, stored, tables, undo_key, ask_again);
}

Any rewrite_read(CommandCall const& call, ReportKind const& kind, Report const& stored,
                 Report const& report, char const* undo_key) {
    DocumentTables tables(open_document(call), kind, stored, report);
    return rewrite_stored(call, kind, stored, tables, undo_key, false);
}

Any rewrite(CommandCall const& call, ReportKind const& kind, DocumentTables& tables,
            char const* undo_key, bool ask_again) {
    auto const stored = WriterDocument(open_document(call)).read_report();
    return rewrite_stored(call, kind, stored, tables, undo_key, ask_again);
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/next_commands.hpp"
#include "office/ground/in_making.hpp"

#include <algorithm>
#include <com/sun/star/beans/NamedValue.hpp>

#include "core/carry/left_over_list.hpp"
#include "core/carry/next_period.hpp"
#include "core/carry/next_summary.hpp"
#include "core/carry/sum_list.hpp"
#include "core/carry/sums.hpp"
#include "core/carry/two_level.hpp"
#include "core/compose/compose.hpp"
#include "core/form/answered.hpp"
#include "core/report/figures.hpp"
#include "office/dialogs/conflict_dialog.hpp"
#include "office/dialogs/file_picker.hpp"
#include "office/dialogs/left_over_dialog.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/new_names_dialog.hpp"
#include "office/dialogs/next_dialog.hpp"
#include "office/dialogs/sums_dialog.hpp"
#include "office/ground/bars.hpp"
#include "office/reports/base_report.hpp"
#include "office/reports/document_tables.hpp"
#include "office/reports/open_report.hpp"
#include "office/reports/typed_figures.hpp"
#include "office/start_commands.hpp"
#include "office/uno/strings.hpp"
#include "office/writer/carried.hpp"
#include "office/writer/copies.hpp"
#include "office/writer/measure.hpp"
#include "office/writer/navigate.hpp"
#include "office/writer/report_texts.hpp"

namespace report::office {

using css::uno::Any;
using css::uno::Reference;
using Model = Reference<css::frame::XModel>;

namespace {

/// The same call from the window of another document.
CommandCall in_window_of(CommandCall const& call, Model const& document) {
    auto other = call;
    if (auto const controller = document->getCurrentController(); controller.is())
        other.frame = controller->getFrame();
    return other;
}

std::optional<Date> date_argument(CommandCall const& call, char const* name) {
    auto const text = text_argument(call, name);
    if (!text) return std::nullopt;
    auto date = parse_date(*text);
    if (!date) date = parse_iso(*text);
    if (!date) fail("form.bad_date", {{"value", *text}}, {});
    return date;
}

/// The period that the call names, else that of its data, else the usual one.
Period wanted_period(CommandCall const& call, ReportKind const& kind, Report const& old,
                     std::optional<Report> const& entered) {
    Period period;
    if (auto const named = text_argument(call, "Period"))
        period = with_following_days(kind, old.period, value_or_throw(named_period(kind, *named)));
    else if (entered)
        period = entered->period;
    else
        period = value_or_throw(next_period(kind, old.period));
    auto const from = date_argument(call, "From"), to = date_argument(call, "To");
    if (!from && !to) return period;
    return value_or_throw(with_days(period, from.value_or(period.from), to.value_or(period.to)));
}

/// Those of files that a person would not look through are left out.
std::vector<Report> reports_of(CommandCall const& call, std::vector<std::string> const& files) {
    std::vector<Report> reports;
    for (auto const& file : files)
        if (auto base = base_of_file(call, file)) reports.push_back(std::move(base->report));
    return reports;
}

/// The next report as the arguments of a call without a window say it.
Report given_next(CommandCall const& call, ReportKind const& kind, Report const& old) {
    auto const entered = data_report(call);
    auto const period = wanted_period(call, kind, old, entered);
    auto next = next_report(kind, old, period);
    if (auto const parts = text_argument(call, "Parts")) {
        auto const sums =
            value_or_throw(cumulate(kind, reports_of(call, lines_to_items(*parts)), period));
        next = with_sums(std::move(next), sums.report);
    }
    if (auto const year_ago = text_argument(call, "LastYear"))
        next = value_or_throw(
            with_last_year(kind, std::move(next), base_of_file(call, *year_ago)->report));
    if (entered) next = value_or_throw(with_entries(kind, std::move(next), *entered));
    return next;
}

/// Other words for some of the document's.
struct Change {
    Reference<css::text::XTextRange> words;
    std::string with;
};

void carry_out(std::vector<Change> const& changes) {
    for (auto const& change : changes) replace_words(change.words, change.with);
}

/// Asks which names of the old level of government change, puts them into the lists of the report
/// and answers what is to be changed in the text; none when the person gives up.
std::optional<std::vector<Change>> rename(CommandCall const& call, ReportKind const& kind,
                                          Report const& old, Model const& document, Report& next) {
    std::vector<Change> changes;
    if (call.hidden() || !changes_level(kind, old, next.agency, next.period)) return changes;
    auto const texts = report_texts(document, old);
    auto const names = new_names(kind, old, next.agency, next.period, paragraphs_of(texts));
    if (names.empty()) return changes;
    auto const taken = ask_new_names(environment_of(call, kind), names);
    if (!taken) return std::nullopt;
    next = with_names(std::move(next), old, *taken);
    for (auto const& name : *taken)
        for (auto const& at : name.at) {
            if (at.where != NameAt::Where::text || at.ours) continue;
            auto const words = words_in(texts[at.index].range, at.at);
            if (words.is()) changes.push_back({words, name.new_name});
        }
    return changes;
}

/// The plan that makes the document say what the report of the tables says, them included.
/// `typed`: what hands typed for figures; none in a document from the template.
DocumentPlan composed(CommandCall const& call, ReportKind const& kind,
                      WriterDocument const& document, DocumentTables& tables, bool with_texts,
                      TypedFigures const* typed) {
    auto const measure = make_measure(call.context);
    auto state = with_texts ? document.state(written_texts(kind, document, measure))
                            : document.state_of_template();
    if (typed) typed->foresee(state);
    auto const texts = tables.texts(state, measure);
    return compose(kind, tables.report(), state, measure, texts);
}

/// The unfilled document of the next report: a copy of the old one, or of the template where the
/// old one was typed by hand.
OldDocument unfilled(CommandCall const& call, ReportKind const& kind, BaseReport const& base) {
    auto const as = call.hidden() ? OldDocument::As::hidden_copy : OldDocument::As::shown_copy;
    if (base.read)
        return value_or_throw(
            OldDocument::open(call.context, call.resources.template_url(kind.id), as));
    if (base.document.is()) return value_or_throw(copy_of(call.context, base.document, as));
    return value_or_throw_at(OldDocument::open(call.context, url_of_file(base.path), as),
                             base.path);
}

/// A line for each kind of thing that was left out of a file.
std::vector<std::string> lines_of(LeftOut const& left_out, Texts const& texts) {
    std::vector<std::string> lines;
    auto const add = [&](char const* key, std::size_t count) {
        if (count > 0) lines.push_back(texts(key, {{"count", std::to_string(count)}}));
    };
    add("left_out.macros", left_out.macros);
    add("left_out.listeners", left_out.listeners);
    add("left_out.links", left_out.links);
    add("left_out.media", left_out.media);
    add("left_out.objects", left_out.objects);
    add("left_out.pictures", left_out.pictures);
    add("left_out.texts", left_out.texts);
    return lines;
}

/// The document of the next report and what is to be told of it; no document when the person gave
/// up.
struct Made {
    Model document;
    std::vector<std::string> kept;      ///< what places that a hand has changed are called
    std::vector<std::string> notes;     ///< sentences about other places, and what was cleaned
    std::vector<std::string> left_out;  ///< what of the old file is not in the new report
    std::vector<CarriedProse> beside;   ///< of one typed by hand: its text that is not in it
};
Made write_next(CommandCall const& call, ReportKind const& kind, BaseReport const& base,
                Report& next) {
    InMaking const making(call.context);
    // Closed with the object: a report that could not be filled is no document that anybody asked
    // for.
    auto copy = unfilled(call, kind, base);
    WriterDocument const document(copy.model());
    if (document.is_protected()) fail("command.protected", {}, {});
    Made made;
    auto const changes =
        rename(in_window_of(call, copy.model()), kind, base.report, copy.model(), next);
    if (!changes) return made;
    DocumentTables tables(copy.model(), kind, base.report, next,
                          DocumentTables::Hands::left_behind);
    auto const typed =
        base.read ? std::nullopt : std::optional(renewed_figures(call, copy.model(), kind));
    auto const plan = composed(call, kind, document, tables, !base.read, typed ? &*typed : nullptr);
    document.apply(plan, to_office(call.texts()("undo.next")), [&] {
        if (typed) typed->write();
        carry_out(*changes);
        tables.write();
        if (base.read)
            made.beside = insert_prose(copy.model(), kind, carried_prose(kind, *base.read, next));
    });
    auto const environment = environment_of(call, kind);
    made.kept = place_titles(environment, plan.conflicts);
    made.left_out = lines_of(copy.left_out(), call.texts());
    made.notes = base.told;
    for (auto const& sentences :
         {typed ? sentences_of(call, typed->told(next)) : std::vector<std::string>(),
          place_notes(environment, plan.notes), sentences_of(call, plan.told)})
        for (auto const& one : sentences)
            if (std::find(made.notes.begin(), made.notes.end(), one) == made.notes.end())
                made.notes.push_back(one);
    if (call.hidden())
        show_start(copy.model());
    else
        show_first_gap(copy.model(), kind, tables.report());
    made.document = copy.release();
    return made;
}

/// The answer with the document that stands beside the new report.
Any with_beside(Any const& result, Model const& beside, std::size_t waiting) {
    css::uno::Sequence<css::beans::NamedValue> values;
    result >>= values;
    auto const size = values.getLength();
    values.realloc(size + 2);
    auto* all = values.getArray();
    all[size] = {"Beside", Any(beside)};
    all[size + 1] = {"BesideCount", Any(static_cast<sal_Int32>(waiting))};
    return Any(values);
}

void bring_to_front(Model const& document) {
    auto const controller = document->getCurrentController();
    if (!controller.is()) return;
    if (auto const window = controller->getFrame()->getContainerWindow(); window.is())
        window->setFocus();
}

/// In one message.
void tell(CommandCall const& call, ReportKind const& kind, Made const& made) {
    std::string message;
    auto const add = [&](std::string const& part) {
        message += (message.empty() ? "" : "\n") + part;
    };
    if (!made.kept.empty())
        add(call.texts()("message.kept", {{"places", items_to_lines(made.kept)}}));
    for (auto const& note : made.notes) add(note);
    if (!made.left_out.empty())
        add(call.texts()("left_out.title") + "\n" + items_to_lines(made.left_out));
    if (message.empty()) return;
    auto const environment = environment_of(call, kind);
    show_message(call.context, environment.parent, environment.texts, message);
}

std::vector<LeftOverItem> items_of(CommandCall const& call, ReportKind const& kind,
                                   Report const& old, Report const& next,
                                   std::vector<ReportText> const& texts) {
    std::vector<ReportParagraph> paragraphs;
    paragraphs.reserve(texts.size());
    for (auto const& text : texts) paragraphs.push_back({text.paragraph, text.place});
    return left_over_items(kind, old, next, paragraphs, call.texts());
}

/// Of the file that the base stands in; empty where it stands in none.
std::string url_of(BaseReport const& base) {
    if (base.document.is()) return from_office(base.document->getURL());
    return base.path.empty() ? std::string() : from_office(url_of_file(base.path));
}

/// What the call is about: the file it names, else its document, else a file that a person chooses.
/// None when the person gives up.
std::optional<BaseReport> given_base(CommandCall const& call) {
    if (auto const file = text_argument(call, "Base")) return base_of_file(call, *file);
    auto const document = call.document();
    if (call.hidden() || (document.is() && is_any_report(call, document)))
        return base_of_document(call, document);
    auto const files = pick_documents(call.context, call.texts(), false);
    if (files.empty()) return std::nullopt;
    return base_of_file(call, files.front());
}

/// What a person wants changed, the last of a paragraph first, so that the others stay where they
/// were found. Throws ProblemError when the text is no longer what was shown.
std::vector<Change> changes_of(std::vector<LeftOverItem> const& items,
                               std::vector<ReportText> const& texts) {
    std::vector<Change> changes;
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        if (item->fate != LeftOverFate::change || item->cell) continue;
        auto const words = words_in(texts[item->found.paragraph].range, item->found.at);
        if (!words.is() || from_office(words->getString()) != item->found.text)
            fail("left_over.text_changed", {}, {});
        changes.push_back({words, item->change_to});
    }
    return changes;
}

/// The window of the left-overs, and what comes of it, as one step. False when there are none, and
/// so no window.
bool work_on_left_over(CommandCall const& call, ReportKind const& kind, Model const& document,
                       Report const& old, Report const& next) {
    auto const texts = report_texts(document, next);
    auto const environment = environment_of(call, kind);
    auto items = items_of(call, kind, old, next, texts);
    if (std::all_of(items.begin(), items.end(),
                    [](LeftOverItem const& item) { return item.is_moved; }))
        return false;
    auto const answered = ask_left_over(environment, std::move(items), [&](LeftOver const& found) {
        select_words(document, words_in(texts[found.paragraph].range, found.at));
    });
    auto const is_change = [](LeftOverItem const& item) {
        return item.fate == LeftOverFate::change;
    };
    if (!answered || std::none_of(answered->begin(), answered->end(), is_change)) return true;
    auto const changed = std::count_if(answered->begin(), answered->end(), is_change);
    auto const changes = changes_of(*answered, texts);
    WriterDocument const writer(document);
    DocumentTables tables(document, kind, next, with_changed_cells(next, *answered));
    writer.apply(composed(call, kind, writer, tables, true, nullptr),
                 to_office(call.texts()("undo.left_over")), [&] {
                     carry_out(changes);
                     tables.write();
                 });
    say_done(call, call.texts()("done.left_over", {{"count", std::to_string(changed)}}));
    return true;
}

}  // namespace

Any make_next(CommandCall const& call) {
    auto base = given_base(call);
    if (!base) return {};
    Report next;
    if (call.hidden()) {
        next = given_next(call, call.resources.kind(base->report.kind), base->report);
    } else {
        auto answered = ask_next(environment_of_all(call), *base,
                                 [&](std::string const& path) { return base_of_file(call, path); });
        if (!answered) return {};
        base = std::move(answered->base);
        next = std::move(answered->next);
    }
    auto const& kind = call.resources.kind(next.kind);
    auto const made = write_next(call, kind, *base, next);
    if (!made.document.is()) return {};
    settle_drafts(made.document, {});
    propose_file(made.document, proposed_name(kind, next), url_of(*base));
    auto const stored = value_or_throw(WriterDocument(made.document).read_report());
    // Before anything is asked about the new report, which is to be in front of it.
    auto const waiting = count_waiting(made.beside);
    Model beside;
    if (waiting > 0) {
        Arguments const count{{"count", std::to_string(waiting)}};
        beside =
            beside_document(call.context, kind, made.beside, call.texts()("beside.intro", count),
                            call.texts()("beside.said"), call.hidden());
        if (!call.hidden()) bring_to_front(made.document);
    }
    std::string summary;
    if (call.hidden()) {
        auto const texts = report_texts(made.document, stored);
        summary =
            next_summary(kind, next, made.kept, items_of(call, kind, base->report, stored, texts));
    } else {
        auto const in_new = in_window_of(call, made.document);
        tell(in_new, kind, made);
        work_on_left_over(in_new, kind, made.document, base->report, stored);
    }
    auto warnings = tell_bad_kinds(call);
    warnings.insert(warnings.end(), made.kept.begin(), made.kept.end());
    warnings.insert(warnings.end(), made.notes.begin(), made.notes.end());
    for (auto const& what : made.left_out)
        warnings.push_back(call.texts()("left_out.line", {{"what", what}}));
    for (auto const& label : base->left_open)
        warnings.push_back(call.texts()("import_old.not_taken", {{"label", label}}));
    auto const result = answer(made.document, proposed_name(kind, next), warnings, summary);
    return beside.is() ? with_beside(result, beside, waiting) : result;
}

Any show_left_over(CommandCall const& call) {
    if (call.hidden()) fail("command.bad_argument", {{"name", "Hidden"}}, {});
    auto const report = settled_report(call);
    auto const& kind = call.resources.kind(report.kind);
    if (auto const problem = no_left_over(kind, report)) throw ProblemError(*problem);
    auto const old = report_before(report);
    if (!work_on_left_over(call, kind, call.document(), *old, report))
        say_done(call, call.texts()("left_over.none"));
    return answer(call.document(), proposed_name(kind, report), {});
}

Any add_up(CommandCall const& call) {
    auto const report = settled_report(call);
    auto const& kind = call.resources.kind(report.kind);
    auto const named = text_argument(call, "Parts");
    if (!named && call.hidden()) fail("command.bad_argument", {{"name", "Parts"}}, {});
    auto const files =
        named ? lines_to_items(*named) : pick_documents(call.context, call.texts(), true);
    if (files.empty()) return {};
    auto sums = value_or_throw(sums_of(kind, report, reports_of(call, files)));
    auto const found = sums_json(sums.items);
    auto const environment = environment_of(call, kind);
    if (sums.items.empty() && !call.hidden())
        show_message(call.context, environment.parent, environment.texts,
                     call.texts()("message.sums_agree"));
    if (!sums.items.empty() && !call.hidden()) {
        auto answered = ask_sums(environment, std::move(sums.items));
        if (!answered) return {};
        sums.items = std::move(*answered);
    }
    auto const made = rewrite(call, kind, with_taken(report, sums), "undo.sums");
    if (!made.hasValue()) return {};
    say_done(call, call.texts()("done.sums"));
    return answer(call.document(), proposed_name(kind, report), {}, found);
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/json/json.hpp"
#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"
#include "office/ground/command_call.hpp"
#include "office/reports/document_tables.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

template <class T>
T value_or_throw(Result<T> result) {
    if (!result) throw ProblemError(result.error());
    return std::move(*result);
}

/// The same; the problem's place is `where`.
template <class T>
T value_or_throw_at(Result<T> result, std::string const& where) {
    if (result) return std::move(*result);
    auto problem = result.error();
    problem.where = where;
    throw ProblemError(problem);
}

Environment environment_of(CommandCall const& call, ReportKind const& kind);
/// Where no kind is chosen yet: of the first, and with all there are.
Environment environment_of_all(CommandCall const& call);

/// The report that the call's data file (arguments Data and File) is of; none when the call has no
/// data. Throws ProblemError.
std::optional<Report> data_report(CommandCall const& call);

/// The report of the call's document. When its record is damaged, a person is asked whether it
/// shall be built again from what the document shows. Throws ProblemError when it cannot be read.
Report stored_report(CommandCall const& call);

/// The same after a look at what hands typed into the text where figures should stand: a number
/// over the dots of a figure is the figure, and what contradicts the report is asked about once. A
/// call without windows changes nothing here; `rewrite` looks for it.
Report settled_report(CommandCall const& call);

/// A report as a document says it that is not written to, and what is to be told of it.
struct SeenReport {
    Report report;
    std::vector<std::string> told;
    bool is_lost = false;  ///< nothing ties the document to its record any more
};
/// `stored`: the document's record. Contradictions are decided as in `rewrite`. None when the
/// person gives up.
std::optional<SeenReport> seen_report(CommandCall const& call,
                                      css::uno::Reference<css::frame::XModel> const& model,
                                      Report const& stored);

/// The report of a document whose record is damaged: figures from what it shows, the rest as a
/// person answers, or from the call's data. None when the person gives up.
std::optional<Report> rebuilt_report(CommandCall const& call);

/// The report of the call's data file (arguments Data and File), as the same document's; none when
/// the call has no data. Throws ProblemError.
std::optional<Report> given_report(CommandCall const& call, ReportKind const& kind,
                                   Report const& stored);

/// What the document's stored report says of each place, by which its text is known; nothing when
/// the record is damaged.
PlaceTexts written_texts(ReportKind const& kind, WriterDocument const& document,
                         MeasureText const& measure);

/// A sentence for each note of a plan.
std::vector<std::string> place_notes(Environment const& environment,
                                     std::vector<PlaceNote> const& notes);

/// Carries out what the report asks for as one step, behind what comes `before` it.
void write_report(CommandCall const& call, WriterDocument const& document, DocumentPlan const& plan,
                  char const* undo_key, std::function<void()> const& before = {});

/// Writes the report again into its own document. Where a hand has changed a place that has
/// something new to say, a person is asked which text stays; a hidden call says it with the
/// argument Conflicts, "mine" or "fresh", and without it gets the places as Warnings. Where a table
/// has come to differ from the report, a person is asked before that which of the two counts; a
/// call says it with the argument Differences, "table", "report" or "keep". No answer when the
/// person gave up: then nothing was written.
css::uno::Any rewrite(CommandCall const& call, ReportKind const& kind, Report const& report,
                      char const* undo_key, bool ask_again = false);

/// The same where what the document holds has just been read.
css::uno::Any rewrite_read(CommandCall const& call, ReportKind const& kind, Report const& stored,
                           Report const& report, char const* undo_key);

/// The same with tables that were put in, moved or taken away. What hands did to tables is read
/// back in both, and what cannot be read is told.
css::uno::Any rewrite(CommandCall const& call, ReportKind const& kind, DocumentTables& tables,
                      char const* undo_key, bool ask_again = false);

/// A person gets to see the sentences in one message.
void tell(CommandCall const& call, ReportKind const& kind,
          std::vector<std::string> const& sentences);
std::vector<std::string> sentences_of(CommandCall const& call,
                                      std::vector<Problem> const& problems);

/// The kinds of report that do not load, as sentences: to a person once while the office runs.
std::vector<std::string> tell_bad_kinds(CommandCall const& call);

/// What a command answers to its caller: Document, Name, Warnings, and what was found, as JSON.
css::uno::Any answer(css::uno::Reference<css::frame::XModel> const& model, std::string const& name,
                     std::vector<std::string> const& warnings, std::string const& found = {});

/// Says above the text which windows still hold what an office that died did not save.
void show_drafts(CommandCall const& call);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/report.hpp"
#include "core/support/json.hpp"
#include "office/commands.hpp"
#include "office/dialogs/environment.hpp"
#include "office/writer/writer_document.hpp"

namespace report::office {

template <class T>
T value_or_throw(Result<T> result) {
    if (!result) throw ProblemError(result.error());
    return std::move(*result);
}

Environment environment_of(CommandCall const& call, ReportKind const& kind);

/// The report of the call's document. Throws ProblemError when it cannot be read.
Report stored_report(CommandCall const& call);

/// The report of the call's data file (arguments Data and File), as the same document's; none when
/// the call has no data. Throws ProblemError.
std::optional<Report> given_report(CommandCall const& call, ReportKind const& kind,
                                   Report const& stored);

/// Carries out what the report asks for and answers which places were left as the clerk has them.
std::vector<std::string> write_report(CommandCall const& call, WriterDocument const& document,
                                      ReportKind const& kind, Report const& report,
                                      char const* undo_key);

/// Writes the report again into its own document, and tells what a hand had changed.
css::uno::Any rewrite(CommandCall const& call, ReportKind const& kind, Report const& report,
                      char const* undo_key);

/// What a command answers to its caller: Document, Name, Warnings.
css::uno::Any answer(css::uno::Reference<css::frame::XModel> const& model, std::string const& name,
                     std::vector<std::string> const& warnings);

/// An argument that has to be text; none when it is absent. Throws ProblemError.
std::optional<std::string> text_argument(CommandCall const& call, char const* name);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/check.hpp"
#include "office/check/collect.hpp"
#include "office/ground/command_call.hpp"

namespace report::office {

/// A document that the rules were held against, and the way back into it.
struct CheckedReport {
    ReportKind const& kind;
    Rules const& rules;
    CollectedDocument document;
    CheckReport report;
    std::optional<Report> record;  ///< of a report of ours that can be read
};

/// Holds the rules of the kind that the document is of against it: ours by its record, any other
/// as the first kind in which it can be read. Neither the document nor its view is touched. Throws
/// ProblemError: reader.*, check.* of rules that do not load; the place of the problem is `name`.
CheckedReport check_document(CommandCall const& call,
                             css::uno::Reference<css::frame::XModel> const& model,
                             std::string const& name);

/// The same of a document that somebody looks at, when he asks for it: where a rule needs the pages
/// they are measured on a hidden copy, so that neither his cursor nor his view moves.
CheckedReport check_shown(CommandCall const& call,
                          css::uno::Reference<css::frame::XModel> const& model);

/// What a report's data says against itself, a sentence each; hints are left out.
std::vector<std::string> contradictions(CommandCall const& call, ReportKind const& kind,
                                        Report const& report);

/// The command `check`: the document behind the URL in the argument Old, or the call's own. Answers
/// with Found, a JSON (docs/headless.md). Of a file the pages are measured where a rule needs them,
/// on a hidden copy that is closed again.
css::uno::Any check_report(CommandCall const& call);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/ground/command_call.hpp"
#include "office/writer/old_document.hpp"

namespace report::office {

/// What was read of an old report, and as which kind.
struct ReadReport {
    ReportKind const& kind;
    OldReport old;
};

/// The report that an old document is, as the first kind in which it can be read. Throws
/// ProblemError; the place of the problem is `name`.
ReadReport read_as_any_kind(CommandCall const& call,
                            css::uno::Reference<css::frame::XModel> const& model,
                            std::string const& name);

/// The command `read`: the old report behind the URL in the argument Old, or in the call's
/// document. Answers with Found, a JSON (core/reader/found_json.hpp).
css::uno::Any read_report(CommandCall const& call);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/report/report.hpp"
#include "office/ground/command_call.hpp"

namespace report::office {

/// Shows what is missing, contradictory, left over or only carried over in the report that is about
/// to be said issued, and asks whether it goes out all the same. What it goes out with is
/// remembered in the document; the same is not asked twice. False: it does not, and the findings
/// are shown.
bool may_go_out(CommandCall const& call, ReportKind const& kind, Report const& report);

}  // namespace report::office

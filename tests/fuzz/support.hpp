// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"

namespace report::fuzz {

/// The shipped kind, loaded once.
ReportKind const& kind();

/// Throws std::logic_error.
void require(bool holds, char const* what);

/// A sample of docs/samples.
Report sample(char const* name);

/// What is done with a report that somebody else made: stored, computed, set into a document and
/// its tables, shown in windows, followed by the next.
void use(Report const& report);

}  // namespace report::fuzz

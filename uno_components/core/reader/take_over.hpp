// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// What of an old report goes into a new one.
struct Accepted {
    Values values;
    Lists lists;
    std::optional<Period> period;  ///< said by the clerk where the report leaves it open
};

/// The old report as one of ours, a draft with what was accepted. The agency is what the letterhead
/// says; the caller may put a profile in its place. Problems: reader.no_period,
/// reader.which_period when the report leaves open which of several it is.
Result<Report> to_report(ReportKind const& kind, OldReport const& old, Accepted const& accepted);

}  // namespace report

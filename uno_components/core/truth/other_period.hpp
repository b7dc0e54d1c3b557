// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/truth/reworded.hpp"
#include "core/truth/typed_text.hpp"

namespace report {

/// A title in which a hand wrote another period than the report's, as who makes this quarter's
/// report from a copy of the last one by replacing words. A title that names several periods, or
/// none, says nothing.
void add_other_period(ReportKind const& kind, Report const& stored,
                      std::vector<StandingParagraph> const& standing, std::vector<Reworded>& all);

}  // namespace report

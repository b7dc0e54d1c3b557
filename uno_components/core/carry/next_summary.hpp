// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/carry/left_over_list.hpp"

namespace report {

/// What came of a report in its next period, as JSON: `report` (as write_data has it), `kept` (what
/// places that a hand has changed are called), `left_over` and `moved` (docs/headless.md).
std::string next_summary(ReportKind const& kind, Report const& next,
                         std::vector<std::string> const& kept,
                         std::vector<LeftOverItem> const& items);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>

#include "core/report/report.hpp"

namespace report {

/// A report whose record is lost, from what its document still shows. `base` says what no figure
/// does: kind, period, agency. `properties` are the document's; a figure is only taken when it
/// shows again exactly as it stood there. Lists are not known, and nothing is remembered of what
/// the places said, so that every text counts as written by a hand.
Report rebuild(ReportKind const& kind, Report base,
               std::map<std::string, std::string> const& properties);

}  // namespace report

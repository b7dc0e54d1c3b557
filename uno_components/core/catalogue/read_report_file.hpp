// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string_view>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// What `report.json` says of a kind: its name, periods, units, levels, letterhead, frame, words of
/// reading and of sheets. Throws ProblemError naming the place.
void read_report_file(std::string_view content, ReportKind& kind);

}  // namespace report

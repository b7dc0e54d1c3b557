// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// Number and day of issue that a hand typed into their blanks: they become the report's, and the
/// answer says so, truth.taken_line {text}. Only where the line then reads as the program would
/// write it, but for blanks and for noughts in front of numbers. `stored`: what the document was
/// written from; what that had is no blank. `places`: canonical text of each place as it stands; a
/// line with other blanks is then as it was written, so that it is written anew.
std::vector<Problem> take_typed_letterhead(ReportKind const& kind, Report const& stored,
                                           std::map<std::string, std::string>& places,
                                           Report& report);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// Throws ProblemError when a table's id is not its own, when its columns do not fill its page, or
/// when it names a figure, list, column, switch or place that does not exist. `files` tells the
/// file of each table, in their order.
void check_tables(ReportKind const& kind, std::vector<std::string> const& files);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/tables/columns.hpp"

namespace report {

/// Puts the sum of several columns where the first of them stands. What cannot be read stays as it
/// is, to be named.
void add_columns(ReportKind const& kind, TableDefinition const& table, ColumnMapping const& mapping,
                 Sheet& sheet);

}  // namespace report

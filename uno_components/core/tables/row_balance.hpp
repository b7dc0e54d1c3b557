// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/grid.hpp"

namespace report {

/// A row of the body whose whole is not what its parts come to, by the `balances` of the table:
/// table.row_unbalanced with the numbers of both. None while one of them is empty. What a switch
/// that is off would add to a part may be missing from the parts.
std::optional<Problem> row_imbalance(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, TableRows const& rows,
                                     Grid const& grid, std::size_t row);

/// Of every row.
std::vector<Problem> row_imbalances(ReportKind const& kind, Report const& report,
                                    TableDefinition const& table, TableRows const& rows,
                                    Grid const& grid);

}  // namespace report

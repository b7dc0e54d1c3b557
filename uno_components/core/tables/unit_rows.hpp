// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <set>

#include "core/report/report.hpp"
#include "core/tables/sheet.hpp"

namespace report {

struct ReportKind;

/// A sheet of a province lists its communes, one a row: only the own one's figures are the
/// report's.
struct UnitRows {
    bool lists_units = false;
    std::set<std::size_t> own;  ///< rows of the report's own unit
};

/// A column that names two units of government at least, in a good part of its texts, or the own
/// one under a head that speaks of units.
UnitRows unit_rows(ReportKind const& kind, Report const& report, Sheet const& sheet,
                   std::size_t first_row);

}  // namespace report

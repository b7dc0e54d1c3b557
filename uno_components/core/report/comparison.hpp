// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/catalogue/facet.hpp"
#include "core/report/report.hpp"

namespace report {

/// A report's figures, derived ones included, with those of the two periods they are held against
/// (cchc-report.md 3.1).
struct ComparedValues {
    Values now;
    Values last;
    Values last_year;
};

/// The last period's values, none where that period was shorter or longer than the report's: their
/// difference would say nothing. Values without a period were given to be compared.
Values const& comparable_last(ReportKind const& kind, Report const& report);

ComparedValues compared_values(ReportKind const& kind, Report const& report);

/// Whether every figure of a condition moved as it says from `then` to `now`.
bool holds(Trend const& trend, Values const& then, Values const& now);

/// A facet as it stands in prose: "874", "35", "4%"; the change of a share in percentage points
/// without their name, "1,25". The rate is |now - then| / then, two decimals, half up (P10). None
/// when a value is missing, is a lower bound, or the rate would divide by 0.
std::optional<std::string> show_facet(ReportKind const& kind, Figure const& figure, Facet facet,
                                      ComparedValues const& values);

}  // namespace report

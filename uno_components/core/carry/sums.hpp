// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/support/result.hpp"

namespace report {

/// A report of a longer period as its parts make it up.
struct Cumulated {
    Report report;  ///< the last part's draft with the period of the whole and the values proposed
    /// Figures without a proposal since a part does not say them: id -> indices of those parts, in
    /// the order of time.
    std::map<std::string, std::vector<std::size_t>> missing;
    std::vector<Period> parts;  ///< in the order of time
};

/// Values and lists of `whole` out of the stored reports of its parts (months, quarters), each by
/// its rule `cumulate`. Problems: carry.no_parts, carry.other_kind, carry.parts_overlap,
/// carry.part_missing (naming the months nobody reported).
Result<Cumulated> cumulate(ReportKind const& kind, std::vector<Report> parts, Period const& whole);

/// Why nothing adds up to a report: its period has no shorter ones (carry.one_month); none
/// otherwise.
std::optional<Problem> no_sums(ReportKind const& kind, Report const& report);

/// The next report with the values and lists that its parts make up, where they do.
Report with_sums(Report next, Report const& sums);

}  // namespace report

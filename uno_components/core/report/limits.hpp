// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/report/report_texts.hpp"
#include "core/support/result.hpp"

namespace report {

/// A place of a report that holds more than the layout can bear.
struct OverLimit {
    std::string place;  ///< the same for the same place in another report
    std::size_t measure = 0;
    Problem problem;  ///< limit.*: {label}, {row}, {measure}, {limit}
};

/// All of them; the limits are the kind's (docs/report-kind.md, "limits").
std::vector<OverLimit> over_limits(ReportKind const& kind, Report const& report);

/// The first that is not in the report `before` as well, at least as large: what came in by an
/// older version stays and can be made smaller step by step.
std::optional<Problem> newly_over_limits(ReportKind const& kind, Report const& report,
                                         Report const* before);

/// The same of one text while it is typed, and of the rows of one list.
std::optional<Problem> over_limit(ReportKind const& kind, TextField::Part part,
                                  std::string const& label, std::size_t row,
                                  std::string const& text);
std::optional<Problem> too_many_rows(ReportKind const& kind, ListDefinition const& list,
                                     std::size_t rows);
/// Of one table, before its rows are set: a sheet may have thousands.
std::optional<Problem> too_many_rows(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, std::size_t rows);

/// letters.cleaned of these letters.
Problem cleaned_problem(std::string const& label, std::set<std::string> const& letters);

/// Takes away letters that no report can carry, and tells where: letters.cleaned {label},
/// {letters}; letters.cleaned_general {letters}. One sentence a figure, list or table.
std::vector<Problem> clean_letters(ReportKind const& kind, Report& report);

}  // namespace report

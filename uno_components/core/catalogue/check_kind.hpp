// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// What a kind's patterns may name besides its own ids (docs/report-kind.md).
bool is_circumstance(std::string_view name);
bool is_period_place(std::string_view name);

/// Throws ProblemError when `text` is no pattern or names a place that is not `known`.
void check_pattern(std::string const& text, std::string const& id, std::string const& file,
                   std::function<bool(std::string const&)> const& known);

/// Throws ProblemError when an id is malformed or used twice, or when a rule, a sentence or a
/// pattern names something that does not exist. `file_of` tells the file of each section by id.
void check_kind(ReportKind const& kind, std::map<std::string, std::string> const& file_of);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/support/result.hpp"
#include "core/tables/intake_view.hpp"

namespace report {

/// Why a sheet is no statistics for the table: a list of single cases, a day in each row and none
/// of the table's figures (import.single_items {count}); or figures whose rows nobody can name
/// (import.no_labels).
std::optional<Problem> no_statistics(IntakeView const& view, bool has_labels);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/tables/differences.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window of the places in which tables differ from the report: for each the person says which
/// of the two counts. None when the person gives up.
std::optional<std::vector<TableDifference>> ask_table_differs(
    Environment const& environment, std::vector<TableDifference> differences);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/tables/cell_text.hpp"
#include "core/tables/intake_view.hpp"

namespace report {

/// For each column of the table how its cells are written that could be read in two ways, and in
/// which units: as the rest of the sheet says, or as somebody said.
std::vector<CellSense> cell_senses(IntakeView const& view, IntakeNotes& notes);

}  // namespace report

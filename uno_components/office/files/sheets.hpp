// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <vector>

#include "core/fonts/old_fonts.hpp"
#include "core/tables/offered.hpp"
#include "office/files/progress.hpp"

namespace report::office {

/// The visible sheets of a workbook with values, shown texts in Unicode, merged cells and failed
/// formulas. A sheet that is empty, too long or too wide has its name and a fault: import.empty,
/// import.too_many_rows {limit}, import.too_wide {limit}. `compute`: the workbook says itself that
/// its results are not those of its formulas. Otherwise formulas are computed to compare: a result
/// that is no longer right is told with its cell. Throws ProblemError import.stopped.
std::vector<OfferedSheet> read_sheets(css::uno::Reference<css::frame::XModel> const& workbook,
                                      OldFonts const& fonts, Progress const& progress,
                                      bool compute);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "measured.hpp"

namespace report::ruler {

/// Finds every stored paragraph on paper: its lines, and the number printed before it. Throws
/// std::runtime_error when the two texts differ, for then nothing below could be measured.
void place_on_paper(Measured& report);

}  // namespace report::ruler

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/packages/budget.hpp"

namespace report {

/// As clean_file (core/packages/clean.hpp) of a rich text: text with commands in it. Throws
/// ProblemError.
std::string clean_rich_text(std::string_view bytes, CleanFor purpose, Budget& budget);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/packages/budget.hpp"

namespace report {

/// As clean_file (core/packages/clean.hpp) of a package of OpenDocument whose media type begins
/// with one of "text" or "spreadsheet", `type`. Throws ProblemError.
std::string clean_odf(std::string_view bytes, std::string_view type, CleanFor purpose,
                      Budget& budget);
/// Of a text that is all in one XML file.
std::string clean_flat_odf(std::string_view bytes, CleanFor purpose, Budget& budget);

}  // namespace report

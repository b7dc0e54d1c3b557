// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/packages/budget.hpp"

namespace report {

/// As clean_file (core/packages/clean.hpp) of a text of Word or a workbook of Excel; the parts are
/// told by how they are related, and not by their names. Throws ProblemError.
std::string clean_ooxml(std::string_view bytes, CleanFormat format, CleanFor purpose,
                        Budget& budget);

}  // namespace report

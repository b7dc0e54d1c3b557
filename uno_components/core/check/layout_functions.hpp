// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check/functions.hpp"

namespace report {

/// The words of the vocabulary that see the layout (CheckedDocument::layout and page). A function
/// that finds `matter.has_layout()` false, or a fact that was not measured, answers
/// `verdicts.not_evaluated("no_layout")`.
std::vector<CheckFunction> layout_functions();

}  // namespace report

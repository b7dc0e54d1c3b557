// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/carry/sum_list.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window of what the parts of a period come to: each sum is taken, or what was reported stays.
/// None when the person gives up.
std::optional<std::vector<SumItem>> ask_sums(Environment const& environment,
                                             std::vector<SumItem> items);

}  // namespace report::office

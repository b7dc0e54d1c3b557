// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// Runs a window whose list `items` is decided line by line: the button `take` or `keep` decides
/// the chosen line and goes on to the next, `take_all` takes every one. `lines`: as they read now,
/// the id of each its index. `decide` says whether the line can be decided so. True when the
/// window was accepted.
bool run_decisions(Window& window, std::function<std::vector<Choice>()> const& lines,
                   std::function<bool(std::size_t line, bool is_taken)> const& decide);

}  // namespace report::office

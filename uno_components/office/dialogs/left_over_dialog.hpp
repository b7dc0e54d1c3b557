// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/carry/left_over_list.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Selects a left-over in the document, behind the window.
using ShowLeftOver = std::function<void(LeftOver const&)>;

/// The window "left-overs of the old period". The items with what is to become of them; none when
/// the person gives up.
std::optional<std::vector<LeftOverItem>> ask_left_over(Environment const& environment,
                                                       std::vector<LeftOverItem> items,
                                                       ShowLeftOver const& show);

}  // namespace report::office

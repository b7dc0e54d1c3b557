// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/carry/two_level.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Asks which of the new names are taken, one by one or all; none when the person gives up.
std::optional<std::vector<NewName>> ask_new_names(Environment const& environment,
                                                  std::vector<NewName> const& names);

}  // namespace report::office

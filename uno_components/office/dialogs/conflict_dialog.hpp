// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/compose/compose.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Shows both texts of each place and asks which one stays; what nobody touches stays as the clerk
/// has it. None when the person gives up.
std::optional<std::map<std::string, Decision>> ask_conflicts(
    Environment const& environment, std::vector<Conflict> const& conflicts);

/// How the place of a conflict is called.
std::string place_title(Environment const& environment, std::string const& place);
/// Each name once: a section has several places.
std::vector<std::string> place_titles(Environment const& environment,
                                      std::vector<Conflict> const& conflicts);

}  // namespace report::office

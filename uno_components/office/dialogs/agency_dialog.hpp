// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window of one profile; an empty one is a new profile. Stores what was accepted, makes the
/// first profile the current one, and answers with it.
std::optional<Agency> ask_agency(Environment const& environment, Agency const& agency);

}  // namespace report::office

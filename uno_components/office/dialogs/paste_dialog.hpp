// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// Asks for several rows of a list as text; what is in the clipboard stands there at first.
std::optional<std::string> ask_paste(Environment const& environment, ListDefinition const& list);

}  // namespace report::office

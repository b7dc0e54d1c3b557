// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// Our pages over another window, beginning with the one that tells of it. A window waits for its
/// answer, and no other one of the office can be used until then: so the pages are shown in one of
/// ours, without a browser and without a network.
void show_help(Environment const& environment, std::string const& window);

}  // namespace report::office

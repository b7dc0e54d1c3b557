// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/overview.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// What is to be done with the line that was chosen in the overview.
struct OverviewAnswer {
    /// In the text a line that was deleted from it is put back.
    enum class Act { open, show_in_text };
    Act act = Act::open;
    OverviewLine line;
};

/// The window "sections of the report"; `chosen` is the line it begins with.
std::optional<OverviewAnswer> ask_overview(Environment const& environment,
                                           std::vector<OverviewLine> const& lines,
                                           std::string const& chosen);

}  // namespace report::office

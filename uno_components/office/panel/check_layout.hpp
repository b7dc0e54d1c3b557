// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "office/panel/panel_window.hpp"

namespace report::office {

/// What of the panel of the findings there is room to be made for.
struct FindingsShown {
    bool has_chosen = false;  ///< else only a summary, and how to check
    bool can_fix = false;
    bool has_comments = false;
    std::string summary;  ///< how much was found, and how the rules ended
    std::string account;  ///< the latter alone, for where there is no room for both
    std::string detail;   ///< of the chosen one; its first line for where there is no room
    std::string status;
};

/// The controls of the panel: `again`, `summary`, `findings_label`, `findings`, `detail`, `show`,
/// `fix`, `fix_all`, `reason_label`, `reason`, `ignore`, `comments`, `status`.
void draw_findings(PanelWindow& window);
void lay_out_findings(PanelWindow& window, FindingsShown const& shown);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "office/panel/panel_window.hpp"

namespace report::office {

// The controls round the boxes of the panel to write with: `message`, `new`, `next` where no report
// is; `outline_label`, `outline` above the boxes, `status`, `restore`, `refresh`,
// `general`, `window` below.

void draw_head(PanelWindow& window);
void draw_foot(PanelWindow& window);

/// The words that stand there instead of a report, and how to begin.
void lay_out_message(PanelWindow& window);
/// Answers with the room for the boxes; none while the window has no size.
/// `offers`: which of `restore` and `refresh` stand below what the status says.
Area lay_out_report(PanelWindow& window, std::string const& status,
                    std::vector<char const*> const& offers);

}  // namespace report::office

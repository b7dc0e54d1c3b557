// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// What a window of sections ended with.
struct SectionAnswer {
    Report report;
    bool is_changed = false;
    std::string go_to;  ///< section or group to edit in the text now; empty for none
};

/// The windows of the sections, one behind the other, beginning with this section or group.
std::optional<SectionAnswer> ask_sections(Environment const& environment, Report const& report,
                                          std::string const& start);

}  // namespace report::office

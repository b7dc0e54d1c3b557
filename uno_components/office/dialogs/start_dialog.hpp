// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/form/recent_reports.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

struct StartAnswer {
    enum class Act { next, other_file, blank, open };
    Act act = Act::blank;
    std::string file;  ///< URL; of `next` and `open`
};

/// Where a month begins: what is due, the reports of before, an empty one. `reports`: those whose
/// files are there.
std::optional<StartAnswer> ask_start(Environment const& environment, Guide const& guide,
                                     std::vector<RecentReport> const& reports);

}  // namespace report::office

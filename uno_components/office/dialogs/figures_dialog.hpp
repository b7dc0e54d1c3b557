// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window "figures": every section of the report, page by page.
std::optional<Report> ask_figures(Environment const& environment, Report const& report);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window "addressees, recipients, signature" of an existing report.
std::optional<Report> ask_parties(Environment const& environment, Report const& report);

}  // namespace report::office

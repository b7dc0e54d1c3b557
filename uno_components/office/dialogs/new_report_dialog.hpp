// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window "new report". On a profile without any agency it first asks for one.
std::optional<Report> ask_new_report(Environment const& environment);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "headless/run.hpp"

namespace report::headless {

/// Holds the rules against each report, all in one office, and says what they found. Of a folder
/// every document in it.
Exit check_reports(Options const& options, Texts const& texts);

}  // namespace report::headless

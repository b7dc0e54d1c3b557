// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "headless/run.hpp"

namespace report::headless {

/// Writes what each old report says as JSON, all read in one office.
Exit read_reports(Options const& options, Texts const& texts);

}  // namespace report::headless

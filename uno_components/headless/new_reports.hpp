// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "headless/run.hpp"

namespace report::headless {

/// Makes a report of each data file, all in one office.
Exit make_reports(Options const& options, Texts const& texts);

}  // namespace report::headless

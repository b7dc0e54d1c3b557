// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/text/texts.hpp"
#include "headless/options.hpp"

namespace report::headless {

/// Exit codes of the program (docs/headless.md).
enum class Exit { made = 0, some_failed = 1, usage = 2, no_office = 3 };

/// Makes a report of each data file, all in one office. Says on stdout what was made, on stderr
/// what was not and why; one that fails does not stop the others.
Exit make_reports(Options const& options, Texts const& texts);

/// Where prepared profiles are kept.
std::filesystem::path profile_cache();

}  // namespace report::headless

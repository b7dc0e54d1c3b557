// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/reader/read_document.hpp"

namespace report {

/// What was read of an old report, for other programs (docs/headless.md, `cchc read --json`):
/// kind, period, letterhead, addressees, recipients, signer; figures with id, value, text, source
/// and confidence ("sure", "doubtful", "contradictory", which has no value but all that was found);
/// lists as arrays; every text with its role and heading.
std::string found_json(ReportKind const& kind, OldReport const& old);

}  // namespace report

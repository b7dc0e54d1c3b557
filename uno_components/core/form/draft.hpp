// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/form/entries.hpp"
#include "core/support/result.hpp"

namespace report {

/// Entries of a window that was not closed in an orderly way, as JSON, and back. Problem: no such
/// file.
std::string write_draft(Entries const& entries);
Result<Entries> read_draft(std::string_view json);

/// Name of the draft of a report, ASCII: the same for the same report of the same office.
std::string draft_name(Report const& report);

/// The draft laid over what a window shows: what was typed wins, boxes it does not speak of stay.
Entries with_draft(Entries entries, Entries const& draft);

}  // namespace report

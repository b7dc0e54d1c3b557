// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/tables/row_facts.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Rows that say again what rows beside them say: sums of a part, the total, groups that come to
/// their rows. What has figures and is neither these nor a row like the others is doubtful.
/// `numbered`: rows of the table are told by their numbers.
void find_restating_rows(RowClues const& clues, bool numbered, RowFacts& facts, SheetRows& result);

}  // namespace report

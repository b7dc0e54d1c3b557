// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/import_list.hpp"

namespace report {

/// What a number that was not understood may be: the figures of its kind, those of its own section
/// first. Those that follow from others are not entered by anybody.
std::vector<Choice> possible_meanings(ReportKind const& kind, OldReport const& old,
                                      ImportItem const& item, Texts const& texts);

/// What the clerk says a number is, and its value. Problems: import_old.which_figure;
/// import_old.taken_already {label}, {value} when another find was taken for it;
/// import_old.not_a_value.
Result<ImportItem> with_meaning(ReportKind const& kind, std::vector<ImportItem> const& items,
                                std::size_t at, std::string const& figure,
                                std::string const& typed);

/// Keeps an own word or takes it back; what was found by it alone is left then.
void keep_own_word(std::vector<ImportItem>& items, std::size_t at, bool keep);

/// What the office taught, with what the clerk said of numbers and took back.
OwnWords learned(OwnWords own, OldReport const& old, std::vector<ImportItem> const& items);

}  // namespace report

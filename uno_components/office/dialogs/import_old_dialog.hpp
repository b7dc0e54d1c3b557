// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/reader/import_list.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// The window of what was read of a report typed by hand: each find is taken, corrected or left
/// out, and numbers that were not understood are said to be figures. None when the person gives up.
std::optional<std::vector<ImportItem>> ask_import_old(Environment const& environment,
                                                      OldReport const& old,
                                                      std::vector<ImportItem> items);

}  // namespace report::office

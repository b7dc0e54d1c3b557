// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/reading_words.hpp"

namespace report {

/// Gives numbers the unit that is said once for several: behind the last of a pair, or in a bracket
/// of its own. Linear in the words.
void share_units(std::vector<ReadingWord>& words, std::string const& text,
                 QuantityWords const& units);

}  // namespace report

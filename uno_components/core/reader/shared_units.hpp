// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/reader/reading_words.hpp"

namespace report {

/// Gives numbers the unit that is said once for several: behind the last of a pair, or in a bracket
/// of its own. Linear in the words.
void share_units(std::vector<ReadingWord>& words, std::string const& text,
                 QuantityWords const& units);

/// The unit of money that a line without a number names for the lines below it: in a bracket at its
/// end ("V. TÀI CHÍNH CÔNG (ĐVT: triệu đồng)"), or behind the colon of a short line ("Đơn vị tính:
/// triệu đồng").
std::optional<QuantityUnit> unit_for_lines_below(std::vector<ReadingWord> const& words,
                                                 std::string const& text,
                                                 QuantityWords const& units);

/// The same words, bare amounts in this unit; none when there is no such amount.
std::optional<std::vector<ReadingWord>> in_unit(std::vector<ReadingWord> const& words,
                                                QuantityUnit const& unit);

}  // namespace report

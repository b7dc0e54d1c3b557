// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/tables/read_back.hpp"

namespace report {

/// For each row of a table as it is to stand, which row of the document it is; none: a new one.
using RowMatch = std::vector<std::optional<std::size_t>>;

/// Which rows are the same, so that what a hand put into a row stays in it wherever it goes: those
/// that say the same but for their number, else those with the same words, else those that stand
/// alike behind rows that are the same. The row of totals is always the one of totals.
RowMatch match_rows(Grid const& after, BodyTexts const& now);

/// Of the rows that are there already, which can stay where they are while the others go and come:
/// of all such choices the one that weighs most. `weight` is asked of rows of the document.
std::vector<bool> rows_in_place(RowMatch const& match,
                                std::function<std::size_t(std::size_t row)> const& weight);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>

namespace report {

struct Matching;

/// Finds the head of the table in a sheet, what of it is worded like the table's own, and the first
/// row under it. Answers with the numbers of the number row: sheet's column -> number from 1.
std::map<std::size_t, std::size_t> find_head(Matching& matching);

}  // namespace report

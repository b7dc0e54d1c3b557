// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace report {

struct Matching;

/// For columns of figures that were found: further columns of the sheet whose heads say the same,
/// with other numbers. The right one may be either.
std::map<std::string, std::vector<std::size_t>> rivals_of_columns(Matching const& matching);

}  // namespace report

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

/// For columns of figures that were not found, of which nothing is proposed either: the places
/// whose heads are theirs. Of several, or of one that may be another column's, none was taken.
std::map<std::size_t, std::vector<std::size_t>> alike_places(Matching const& matching);

}  // namespace report

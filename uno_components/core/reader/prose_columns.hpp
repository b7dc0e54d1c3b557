// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/reader/lines.hpp"

namespace report {

/// Columns of tables of running text whose heads say another time than the report's, or begin with
/// words of plans: by block and cell the line of the head. Never that of the subjects.
using ColumnsElsewhere = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;
ColumnsElsewhere columns_elsewhere(std::vector<Line> const& lines,
                                   std::vector<std::string> const& ahead);

/// Whether a head begins with one of the words of plans.
bool begins_ahead(std::string const& head, std::vector<std::string> const& ahead);

}  // namespace report

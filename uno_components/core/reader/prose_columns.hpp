// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/reader/lines.hpp"

namespace report {

/// A table of running text: number, subject, and what is reported of it.
struct ProseTable {
    std::size_t column = 0;          ///< in which the sentences stand; behind it are notes
    std::vector<std::size_t> apart;  ///< columns of numbers that are no figures: points
    bool is_apart(std::size_t one) const {
        return std::find(apart.begin(), apart.end(), one) != apart.end();
    }
};

/// None of any other table. `apart`: words that the head of a column of no figures begins with.
std::optional<ProseTable> prose_table(PlainTable const& table,
                                      std::vector<std::string> const& apart);

/// Columns of tables of running text whose heads say another time than the report's, or begin with
/// words of plans: by block and cell the line of the head. Never that of the subjects.
using ColumnsElsewhere = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;
ColumnsElsewhere columns_elsewhere(std::vector<Line> const& lines,
                                   std::vector<std::string> const& ahead);

/// Whether a head begins with one of the words of plans.
bool begins_ahead(std::string const& head, std::vector<std::string> const& ahead);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>

#include "core/check/matter.hpp"

namespace report {

/// Every table of data, with the number of its first paragraph.
template <class Visit>
void each_table(Matter const& matter, Visit const& visit) {
    std::size_t first = 0;
    for (auto const& block : matter.document().text.blocks) {
        auto const begin = first;
        if (!block.table) {
            ++first;
            continue;
        }
        for (auto const& row : block.table->rows)
            for (auto const& cell : row) first += cell.size();
        if (begin < matter.paragraphs().size() && matter.paragraphs()[begin].in_table)
            visit(*block.table, begin);
    }
}

}  // namespace report

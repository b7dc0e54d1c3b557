// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>

#include "core/tables/sheet_rows.hpp"

namespace report {

/// What a row holds, as far as it is known.
enum class RowKind {
    figures,  ///< of the table
    words,    ///< nothing else
    other     ///< blank, a head printed again, one of the table's own
};

/// The row from which on another table stands on the sheet, its title included; the number of rows
/// when there is none. It comes behind rows of this one: words over most of what are numbers above,
/// and a word over the numbers of rows, or numbers of rows that begin anew under it.
std::size_t other_table_at(RowClues const& clues,
                           std::function<RowKind(std::size_t)> const& kind_of);

}  // namespace report

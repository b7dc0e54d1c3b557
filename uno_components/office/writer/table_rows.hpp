// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "core/tables/row_match.hpp"
#include "office/writer/tables.hpp"

namespace report::office {

/// A row of a table that was given the rows of a grid.
struct FittedRow {
    std::size_t place = 0;           ///< under the head
    std::optional<std::size_t> was;  ///< which it was; none: all of it is to be set anew
};

struct FittedRows {
    std::vector<FittedRow> rows;         ///< as the grid has them
    std::vector<std::size_t> left_hand;  ///< rows of the grid that moved away from what a hand had
                                         ///< put into them
};

/// Takes rows out of a table and puts rows into it until it has those of `after`. A row that the
/// table has already stays the same row, with all that a hand put into it, as long as its place
/// among the others allows it. `now` and `at` are the rows as they were read; `kept` are those of
/// them in which something stays that is not the grid's.
FittedRows fit_rows(css::uno::Reference<css::frame::XModel> const& model,
                    css::uno::Reference<css::text::XTextTable> const& table, Grid const& after,
                    BodyTexts const& now, BodyRows at, std::set<std::size_t> const& kept);

}  // namespace report::office

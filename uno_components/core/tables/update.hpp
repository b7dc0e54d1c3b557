// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "core/tables/read_back.hpp"

namespace report {

/// What becomes of a table that stands in a document.
struct TableUpdate {
    Grid before;  ///< as it was written last
    Grid after;   ///< as it is to stand now, rows for the document included
    /// Cells (row, column of the table) in which a hand wrote what cannot be taken over: they stay.
    std::set<std::pair<std::size_t, std::size_t>> kept;
    bool untouched = false;       ///< its rows cannot be told apart any more: all of it stays
    std::vector<Problem> unread;  ///< what hands did and could not be taken over
};

/// Takes what hands did to a table since `stored` was written over into `report`, which is to be
/// written now, and computes it anew. Where the two reports have different rows for it, those of
/// `report` were given on purpose and count. Problems: those of `read_back`.
TableUpdate update_table(ReportKind const& kind, Report const& stored, Report& report,
                         TableDefinition const& table, BodyTexts const& now);

/// The same for a report of another period: what hands did to the table of the old one is left
/// behind with it.
TableUpdate renew_table(ReportKind const& kind, Report const& stored, Report const& report,
                        TableDefinition const& table);

/// Computes a table anew after `report` was changed since its update.
void compute_anew(ReportKind const& kind, Report const& report, TableDefinition const& table,
                  TableUpdate& update);

/// The grid with an empty row to type in where it has none of its own.
Grid for_document(Grid grid, TableDefinition const& table);

}  // namespace report

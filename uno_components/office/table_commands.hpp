// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"
#include "office/reports/document_tables.hpp"

namespace report::office {

/// `table?<id>`, or the argument `Table`: sets a statistics table, or changes one that stands.
/// `Place` is "cursor", "section", "appendix", "remove" or "stay" (absent: "stay"): a table that
/// stands stays where it is, a new one goes where its kind wants it. `Data`: rows and switches as
/// in a data file. Without a table a window asks.
css::uno::Any edit_table(CommandCall const& call);

/// `chart?<id>`, or the argument `Table`: the same for a chart of a table's figures, which is set
/// at the "cursor" or at the end of the table's "section".
css::uno::Any edit_chart(CommandCall const& call);

/// Throws ProblemError table.unknown.
TableDefinition const& table_of(ReportKind const& kind, std::string const& id);

/// Gives a table its rows, and a place where its kind wants it when it has none.
void give_rows(DocumentTables& tables, TableDefinition const& table, TableRows const& rows);

}  // namespace report::office

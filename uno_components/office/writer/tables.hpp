// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <string>
#include <vector>

#include "core/layout/table_layout.hpp"
#include "core/tables/update.hpp"

namespace report::office {

/// A statistics table in the document. It is known by the bookmark `cchc_<id>` in its first cell:
/// DOCX and DOC lose the names of tables.
struct DocumentTable {
    std::string id;
    css::uno::Reference<css::text::XTextTable> table;
    bool in_appendix = false;
};

/// The tables of the kind that stand in the document, in its order.
std::vector<DocumentTable> find_tables(css::uno::Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind);

/// Tables of which only what stood round them is left, or their text: a hand deleted them or turned
/// them into text.
std::vector<std::string> lost_tables(css::uno::Reference<css::frame::XModel> const& model,
                                     ReportKind const& kind,
                                     std::vector<DocumentTable> const& standing);

/// Takes our marks off what is left of such a table: its words are a hand's from now on.
void let_go(css::uno::Reference<css::frame::XModel> const& model, std::string const& table);

/// Which rows under the head a table's own are: those that are deleted with tracking still stand in
/// the document, but are none any more.
using BodyRows = std::vector<std::size_t>;

/// Texts under so many head rows as people read them, cell by cell as the table has them.
BodyTexts read_body(DocumentTable const& table, std::size_t head_rows, BodyRows* rows = nullptr);

/// Sets the cells that differ from `now`, adding and taking away rows; what `update` keeps stays.
/// Answers with the rows that moved away from what a hand had put into them.
std::vector<std::size_t> rewrite_table(css::uno::Reference<css::frame::XModel> const& model,
                                       ReportKind const& kind, DocumentTable const& table,
                                       TableUpdate const& update, BodyTexts const& now,
                                       BodyRows rows);

enum class TableSpot { cursor, section, appendix };

/// Sets a new table with empty places round it, which `fill_place` then fills. Throws ProblemError
/// table.no_style, table.no_section, table.bad_cursor, table.too_wide before it has done anything.
/// `next`: of an appendix, the one before which it goes.
void insert_table(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  TableDefinition const& table, Grid const& grid, TableLayout const& layout,
                  TableSpot spot, std::string const& next);

/// Takes a table away with all that stands round it.
void remove_table(css::uno::Reference<css::frame::XModel> const& model, ReportKind const& kind,
                  DocumentTable const& table);

}  // namespace report::office

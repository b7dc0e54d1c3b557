// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/compose/compose.hpp"
#include "core/tables/grid.hpp"

namespace report {

/// A place of a document (bookmark `cchc_<place>`) and what stands in it. Without a name: a single
/// paragraph that nobody fills again; Word moves the bookmark of an empty one beside a table.
struct FilledPlace {
    std::string place;
    std::vector<Paragraph> paragraphs;
};

/// What stands round a table, each list in the order of the document.
struct TableLayout {
    std::vector<FilledPlace> above;
    std::vector<FilledPlace> form;   ///< three cells side by side under it; or none
    std::vector<FilledPlace> close;  ///< between those and the table
    std::vector<FilledPlace> below;
    std::vector<FilledPlace> mention;  ///< of an appendix, in the text of the table's section
};

/// A table as it stands, or is to stand, in a document.
struct StandingTable {
    Grid grid;
    bool in_appendix = false;
};

/// Widths of the three cells of a form's head in percent.
constexpr int form_left = 25, form_centre = 43;

/// What stands round each of these tables, which are all of a document and in its order: from two
/// on appendices are numbered (PL I.III.1b).
std::vector<TableLayout> table_layouts(ReportKind const& kind, Report const& report,
                                       std::vector<StandingTable> const& tables,
                                       MeasureText const& measure);

/// All places of these, for `compose`.
PlaceTexts place_texts(std::vector<TableLayout> const& layouts);

/// The place of a table's title.
std::string caption_place(std::string const& table);
/// The place that says a table stands in an appendix.
std::string appendix_place(std::string const& table);
/// The place in the text that mentions it.
std::string mention_place(std::string const& table);

/// Paragraph style of a cell.
std::string const& cell_style(ReportKind const& kind, GridCell const& cell);
/// The same for the head, whose number row is the last of a table that has one.
std::string const& head_style(ReportKind const& kind, GridCell const& cell);

}  // namespace report

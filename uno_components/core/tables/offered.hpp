// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "core/tables/remembered_columns.hpp"
#include "core/tables/take_in.hpp"
#include "core/text/texts.hpp"

namespace report {

/// A sheet, or a table, that a file has for us.
struct OfferedSheet {
    Sheet sheet;                   ///< its name even where there is nothing else
    std::optional<Problem> fault;  ///< why nothing can be read from it
    std::optional<Problem> doubt;  ///< what to look at before taking it
};

/// How a sheet is laid out by its heads alone; one that lies on its side is turned upright first.
SheetLayout found_layout(ReportKind const& kind, Report const& report, TableDefinition const& table,
                         Sheet& sheet);

/// The same with the columns that were mapped by hand before.
SheetLayout layout_of(ReportKind const& kind, Report const& report, TableDefinition const& table,
                      Sheet& sheet, RememberedColumns const& remembered);

/// The sheet in which most of the table's own columns are found; of two alike the first. `offered`
/// is not empty.
std::size_t best_sheet(ReportKind const& kind, Report const& report, TableDefinition const& table,
                       std::vector<OfferedSheet> const& offered);

/// Puts a table that was cut in two, its head repeated or not, together again: pieces one behind
/// the other of as many columns, whose row numbers go on.
std::vector<OfferedSheet> joined_pieces(std::vector<OfferedSheet> offered);

/// Tables that stand under one another in one sheet, each with a head of its own, are offered
/// apart: where the head is repeated, only when labels or the times of the titles say that it is no
/// further part of the table above it.
std::vector<OfferedSheet> parted_sheets(std::vector<OfferedSheet> offered);

/// The columns of a table that somebody types, by id, with their heads from the top group down.
std::vector<Choice> typed_columns(ReportKind const& kind, Report const& report,
                                  TableDefinition const& table);

/// The columns of a sheet by their numbers from 0: "C: Group / Column", or what stands there first.
std::vector<Choice> sheet_columns(SheetLayout const& layout, Sheet const& sheet);

/// Columns named by hand: {"id of the table's column": "letters of the sheet's"}. Problems: those
/// of JSON, import.bad_columns {column}.
Result<std::map<std::string, std::size_t>> read_columns(TableDefinition const& table,
                                                        std::string_view json);

/// What only a person can say about a sheet: the id of an answer, and what may be said.
struct SheetQuestion {
    std::string id;
    std::vector<std::string> answers;
    std::string said;  ///< what the sheet says
};
std::vector<SheetQuestion> sheet_questions(ReportKind const& kind, Report const& report,
                                           TableDefinition const& table, Sheet const& sheet,
                                           ColumnMapping const& mapping);

/// What is said about a sheet by hand: {"time": "take", "unit": "6", "hidden": "leave"},
/// and "replace": "take" of rows that stand (replacing.hpp). Problems: those of JSON,
/// import.bad_answer {answer}.
Result<std::map<std::string, std::string>> read_answers(std::string_view json);

/// What was unclear, skipped and taken, each under a line that counts them (`import.unclear`,
/// `import.skipped`, `import.taken`); of long lists the beginning (`import.more`).
std::string intake_text(Texts const& texts, Intake const& intake);

/// How many notes are of this kind.
std::size_t count(Intake const& intake, IntakeNote::Kind kind);

}  // namespace report

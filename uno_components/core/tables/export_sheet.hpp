// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/catalogue/form_workbook.hpp"
#include "core/tables/grid.hpp"

namespace report {

/// A cell as spreadsheets take it.
struct ExportCell {
    enum class Kind { text, whole, signed_whole, hundredths, signed_hundredths };
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t row_span = 1;
    std::size_t column_span = 1;
    Kind kind = Kind::text;
    /// What is typed into an English spreadsheet: "2098", "69.58", or "'" and the text. Empty:
    /// nothing.
    std::string entry;
    Align align = Align::left;
    bool bold = false;
    bool framed = true;  ///< part of the table itself
};

/// A table on its way into a spreadsheet: caption and unit above, head, body.
struct ExportSheet {
    std::string name;  ///< as sheets may be called
    std::size_t rows = 0;
    std::vector<ExportCell> cells;
    std::vector<std::int64_t> widths;  ///< 1/100 mm
};

/// Whether a file of this name can be exported to: .xlsx, .ods, .csv.
bool can_export_to(std::string const& file);

/// The name with an ending that can be exported to: one that has no ending of a kind of file gets
/// .xlsx. One that asks for another kind of file stays, to be complained of.
std::string with_export_suffix(std::string const& file);

/// A table with its caption and unit above.
ExportSheet export_sheet(TableDefinition const& table, Grid const& grid);

/// A form in the layout in which systems take it in.
ExportSheet export_form(ReportKind const& kind, Report const& report, TableDefinition const& table,
                        Grid const& grid, FormWorkbook const& workbook);

/// How the file of a table is called, without ending: "bieu-ii-06a-xa-pho-an-7-thang-2023".
/// `workbook` is null where systems take no such form in.
std::string export_name(ReportKind const& kind, Report const& report, TableDefinition const& table,
                        FormWorkbook const* workbook);

}  // namespace report

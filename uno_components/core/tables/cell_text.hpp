// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/report_kind.hpp"
#include "core/report/values.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// In statistics a dash says that there is none.
bool is_dash(std::string const& text);
/// Dots say that it is not known.
bool is_dots(std::string const& text);

/// A cell read as what its column takes. `fault`: code of the Problem why it was not
/// (import.cell_*); an empty cell, a dash and the sign of a missing figure are neither.
struct ReadCell {
    std::optional<Value> value;
    char const* fault = nullptr;
};

/// What the rest of a sheet says about its cells.
struct CellSense {
    int unit = 0;               ///< numbers are in units of ten to this power, to be taken as one
    bool no_unit = false;       ///< nobody knows in which units money is
    bool english = false;       ///< other cells are written the English way: "2.098" says nothing
    bool comma_groups = false;  ///< the sheet's own sums say so of "2,098" in a count
    bool month_first = false;   ///< texts of dates begin with the month
};

ReadCell read_cell(ReportKind const& kind, TableDefinition const& table, CellType const& type,
                   SheetCell const& cell, CellSense const& sense = {});

/// A count that only the format of its cell shows as a day: nobody counts by days before 1914.
bool is_shown_as_date(SheetCell const& cell);

/// Whether a text can only be a number of the English spelling: "5.00", "1,234.5", "1,234,567".
bool is_only_english(std::string_view text);

/// The same of the Vietnamese one: "97,66", "1.234.567", "1.234,5".
bool is_only_vietnamese(std::string_view text);

/// Whether a text can only be a date with the month in front: "07/25/2023".
bool is_month_first(std::string_view text);

}  // namespace report

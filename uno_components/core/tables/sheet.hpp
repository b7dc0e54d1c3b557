// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// A cell of a file that figures are brought in from. The cells that a merged cell covers stand as
/// empty cells.
struct SheetCell {
    std::string text;                   ///< NFC, as people see it
    std::optional<std::string> number;  ///< what a number cell holds: exact, "-2098" or "0.6958"
    bool error = false;                 ///< the source says that its formula failed
    std::size_t row_span = 1;
    std::size_t column_span = 1;
};

using SheetRow = std::vector<SheetCell>;

/// Rows of cells of whatever source: a sheet, a text file, a table of a document, the clipboard.
/// Rows may be of different lengths.
struct Sheet {
    std::string name;  ///< of the sheet or file, for sentences
    std::vector<SheetRow> rows;

    /// An empty cell outside.
    SheetCell const& at(std::size_t row, std::size_t column) const;
    std::size_t columns() const;  ///< of the longest row
};

constexpr std::size_t most_rows = 5000;
constexpr std::size_t most_columns = 100;

/// "B7" for row 6, column 1.
std::string cell_name(std::size_t row, std::size_t column);

/// What a spreadsheet's number says: without exponent, in the fifteen digits that spreadsheets
/// keep.
std::string exact_number(double value);

/// Cuts empty rows and columns at the ends. Problems: import.empty, import.too_many_rows {limit},
/// import.too_wide {limit}.
Result<Sheet> trimmed_sheet(Sheet sheet);

}  // namespace report

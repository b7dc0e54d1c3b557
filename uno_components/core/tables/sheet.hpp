// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"
#include "core/text/dates.hpp"

namespace report {

/// A cell of a file that figures are brought in from: a typed value, then a text. The cells that a
/// merged cell covers stand as empty cells.
struct SheetCell {
    /// What the source's own format makes of a number.
    enum class Kind {
        plain,
        percent,   ///< 0.9766 is 97,66%
        date,      ///< `date` says which, however it is shown
        time,      ///< a time of day, or so many hours
        boolean,   ///< true or false
        currency,  ///< of another country
        unseen     ///< its format shows nothing of the number
    };

    std::string text;                   ///< NFC, as people see it
    std::optional<std::string> number;  ///< what a number cell holds: exact, "-2098" or "0.6958"
    bool error = false;                 ///< the source says that its formula failed
    std::size_t row_span = 1;
    std::size_t column_span = 1;
    Kind kind = Kind::plain;
    std::optional<Date> date{};
    /// By how many powers of ten the format shows a number smaller than it is ("#,##0,,": 6).
    int shown_smaller = 0;
    /// What a formula comes to today, where the file keeps another result of it.
    std::optional<std::string> computed{};
    /// Something in it that does not count was left out: struck, raised, hidden, deleted text.
    bool cleaned = false;
};

using SheetRow = std::vector<SheetCell>;

/// A table that stands in the same sheet of a file as another one.
struct TableBeside {
    std::string name;    ///< what it is offered as
    std::string place;   ///< where it begins: "A10"
    std::string label;   ///< its first words
    bool alike = false;  ///< its head is the same
};

/// Rows of cells of whatever source: a sheet, a text file, a table of a document, the clipboard.
/// Rows may be of different lengths.
struct Sheet {
    std::string name;  ///< of the sheet or file, for sentences
    std::vector<SheetRow> rows;
    std::set<std::size_t> hidden_rows{};    ///< by a hand or by a filter
    std::set<std::size_t> filtered_rows{};  ///< those of them that a filter hides
    std::set<std::size_t> hidden_columns{};
    /// Rows stand here that are columns in its source, under so many rows that stand as there.
    std::optional<std::size_t> turned_below{};
    /// Of a part of a sheet: the sheet's own name, its rows above it, and its other tables.
    std::string part_of{};
    std::size_t rows_above = 0;
    std::vector<TableBeside> beside{};

    /// An empty cell outside.
    SheetCell const& at(std::size_t row, std::size_t column) const;
    std::size_t columns() const;  ///< of the longest row
    /// What the source calls it, also where it is a part of a sheet.
    std::string const& source_name() const { return part_of.empty() ? name : part_of; }
    /// What the source calls them: "B7", "B", "7".
    std::string place(std::size_t row, std::size_t column) const;
    std::string column_name(std::size_t column) const;
    std::string row_name(std::size_t row) const;
};

constexpr std::size_t most_rows = 5000;
constexpr std::size_t most_columns = 100;

/// "B" for column 1.
std::string column_letters(std::size_t column);

/// "B7" for row 6, column 1.
std::string cell_name(std::size_t row, std::size_t column);

/// What a spreadsheet's number says: without exponent; a whole number as it is, any other in the
/// fifteen digits that spreadsheets keep, since its last bits are rests of computing.
std::string exact_number(double value);

/// An exact decimal "-12.345" with its point `places` to the right (to the left when negative),
/// without needless zeros; none when it is no such number.
std::optional<std::string> shifted(std::string_view exact, int places);

/// 10^power, from 0 to 18.
std::int64_t power_of_ten(int power);

/// Cuts empty rows and columns at the ends. Problems: import.empty, import.too_many_rows {limit},
/// import.too_wide {limit}.
Result<Sheet> trimmed_sheet(Sheet sheet);

}  // namespace report

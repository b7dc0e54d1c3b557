// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/report/report.hpp"
#include "core/tables/sheet.hpp"

namespace report {

struct ReportKind;
struct TableDefinition;

/// Which column of a sheet fills which column of a table, and where the rows begin.
struct ColumnMapping {
    std::map<std::string, std::size_t> columns;  ///< id of the table's column -> the sheet's
    std::size_t first_row = 0;                   ///< under head and number row
    /// Further columns of the sheet that are added to the one in `columns`.
    std::map<std::string, std::vector<std::size_t>> added{};
    /// What somebody said about the sheet: "time": "take"; "unit": power of ten; "hidden": "take",
    /// "leave".
    std::map<std::string, std::string> answers{};
    /// Columns of the sheet that are headed like the one in `columns` and hold other numbers, or
    /// like the one that is proposed, until somebody has chosen.
    std::map<std::string, std::vector<std::size_t>> rivals{};
    friend bool operator==(ColumnMapping const& a, ColumnMapping const& b) {
        return a.columns == b.columns && a.first_row == b.first_row && a.added == b.added &&
               a.answers == b.answers && a.rivals == b.rivals;
    }
};

/// How a sheet is laid out for a table.
struct SheetLayout {
    /// The same for every sheet with this head, whatever numbers (a year, a month) stand in it: a
    /// mapping made by hand is remembered under it.
    std::string key;
    std::vector<std::string> heads;  ///< of each column of the sheet: "Group / Column", or empty
    ColumnMapping mapping;           ///< as far as it was found
    std::vector<std::string> unmatched;          ///< ids of typed columns that nothing fills
    std::map<std::string, std::size_t> guesses;  ///< of those, what to propose: nobody is sure
    /// What a person is asked about. Of those: something is proposed, or the sheet has columns that
    /// it could be and that nothing else is known of. Of others: they have rivals.
    std::vector<std::string> unsure;
    std::set<std::string> by_place;  ///< ids of columns that nothing but their place tells
    bool remembered = false;         ///< its columns are those that somebody chose before
};

/// Columns are found by their head texts whatever their case, marks, tone placement and remarks in
/// brackets, under several head rows and groups; then by the numbers of the number row, when these
/// agree with the texts. Where two columns are alike, neither is taken.
SheetLayout match_columns(ReportKind const& kind, Report const& report,
                          TableDefinition const& table, Sheet const& sheet);

/// One form for comparing labels and heads: folded, letters and digits only. `bare`: without what
/// stands in brackets when something else stands there too.
std::string label_key(std::string_view text, bool bare = false);

/// Phrases that may stand at the start of labels, there perhaps typed without their marks.
class Beginnings {
public:
    explicit Beginnings(std::vector<std::string> const& phrases);
    /// Whether a key begins with one of them, with whole words.
    bool stand_in(std::string_view key) const;

private:
    std::vector<std::string> marked_, bare_;
};

/// A head without what numbers it: "b. Trực tuyến", "II) Kết quả".
std::string without_numbering(std::string_view text);

/// True for a row of "(1) | (2) | (3) = (1) + (2)": numbers from 1 on, at least two.
bool is_number_row(Sheet const& sheet, std::size_t row);

}  // namespace report

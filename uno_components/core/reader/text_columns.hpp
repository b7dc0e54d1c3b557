// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

namespace report {

/// A line of running text that is the row of a table pasted as text. Its cells joined by single
/// bytes are the line.
struct TextRow {
    std::vector<std::string> cells;  ///< empty for a line that is no row
    std::size_t table = 0;           ///< which it is of, from 1
    bool unclear = false;            ///< no head says what parts its columns of numbers
};

/// Finds the tables among lines of text: at least two rows of a label and numbers below each other,
/// parted by tabs, strokes or blanks, with their heads.
std::vector<TextRow> text_rows(std::vector<std::string> const& lines);

/// Whether a line may be such a row.
bool may_be_row(std::string const& line);

/// How many lines from `first` on are labels that each have their number in the line below, as a
/// table copied from a web page comes; 0 for fewer than three of them.
std::size_t stacked_lines(std::vector<std::string> const& lines, std::size_t first);

}  // namespace report

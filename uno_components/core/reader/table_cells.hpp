// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/reader/figure_reader.hpp"
#include "core/reader/lines.hpp"

namespace report {

/// A number of a table with what its row and its column say of it.
struct TableCell {
    Statement statement;
    Quantity quantity;
    std::size_t line = 0;  ///< index of its row among the lines
    std::size_t from = 0;  ///< byte of the row's text where the cell begins
    std::string text;
    std::string label;   ///< the words of its row
    bool total = false;  ///< its row adds the table up
    TraitSet done;       ///< beside a column of plans: what was done of them
};

/// A cell that says its numbers in words ("77 tin, 19 bài", "41/55, đạt 74,55%") or that answers a
/// label in parts ("Văn bản đến / đi" and "1.866 / 604"), as the sentence that row and cell make.
struct TableProse {
    struct Piece {
        std::size_t from = 0, until = 0;  ///< bytes of the sentence
        std::size_t at = 0;               ///< where they stand in the row's text
    };
    std::string text;
    std::vector<Piece> pieces;
    StatementFrame frame;
    std::size_t line = 0;
    bool unsettled = false;  ///< as of a statement
    bool is_remark = false;  ///< beside the values: asked about unless sums tell
};

struct TableRead {
    std::vector<TableCell> cells;
    std::vector<TableProse> prose;
};

/// What a table stands under: its heading and the paragraph in front.
struct TableFrame {
    TraitSet soft;
    std::string caption;
    Period const* period = nullptr;
    bool is_to_date = false;
    bool is_asked = false;   ///< which period the report is of
    bool elsewhere = false;  ///< the caption names another time
};

/// The numbers of a table's rows `first` to `end` of the lines, read as sentences: what governs a
/// cell is its column's heads from above and its row's labels from the rows it stands under.
/// Merged heads spread, columns and rows of other times and plans say so, the rows of a table that
/// is added up say nothing but their sum, and units are taken from cells, heads and the caption.
TableRead table_cells(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                      TraitIndex const& index, ReadingWords const& reader, TableFrame const& frame);

/// Whether a row has a number besides its own, alone in a cell or among words.
bool has_number(Line const& row, ReadingWords const& reader, TraitIndex const& index);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/reader/plain_document.hpp"
#include "core/reader/reading_words.hpp"

namespace report {

/// How deep a line's number or mark stands: the higher, the deeper.
enum class Depth {
    part,     ///< "Phần thứ nhất", "A."
    roman,    ///< "II."
    number,   ///< "2."
    decimal,  ///< "2.5."
    deeper,   ///< "2.5.1.", "a)"
    dash,     ///< "-"
    plus,     ///< "+"
    unmarked  ///< no number, no mark
};

/// Where a line comes from.
struct LineOrigin {
    std::size_t block = 0;
    bool in_table = false;
    bool in_cell = false;  ///< a paragraph of a cell, where a table lays out or holds running text
    std::size_t row = 0;
    std::size_t cell = 0;
    std::size_t paragraph = 0;  ///< in that cell
    PlainBlock::Place place = PlainBlock::Place::body;
    bool beside = false;  ///< a note beside running text: of another time, a plan, whatever
};

/// One thing that is read: a paragraph, a row of a table, or a paragraph in a cell of a table that
/// only lays out the letterhead or the end, or that holds running text.
struct Line {
    LineOrigin from;
    std::string text;   ///< NFC; of a row its cells, parted by tabs
    std::string label;  ///< its number or mark, typed or of a list
    Depth depth = Depth::unmarked;
    std::size_t body = 0;  ///< byte behind a typed label
    bool bold = false;
    bool capitals = false;  ///< at least two letters, and all in capitals
    int outline = 0;
    std::vector<std::string> cells;  ///< of a row
    std::size_t text_table = 0;      ///< of a row that was pasted as text: which table, from 1
    bool unclear = false;            ///< such a row, of columns that no head tells apart
    std::size_t part = 0;  ///< of a row: of which of the tables that stand abreast, from 1
    std::vector<ReadingWord> words;  ///< behind the label
};

/// Whether two rows are of one table.
bool of_one_table(Line const& a, Line const& b);

/// A number or mark in front of a text: its depth, and where the text behind it begins.
struct Label {
    Depth depth = Depth::unmarked;
    std::size_t length = 0;
};
Label label_of(std::string_view text, Reading const& reading);

/// All lines of a document that are not empty, in its order; words are not read yet. `lays_out`
/// says of each block whether it is a table that only lays out.
std::vector<Line> lines_of(PlainDocument const& document, Reading const& reading,
                           std::vector<bool> const& lays_out,
                           std::vector<std::string> const& apart);

}  // namespace report

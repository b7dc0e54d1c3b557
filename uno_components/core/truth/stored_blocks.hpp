// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A run of a paragraph: plain text, or a field of a report with what it shows.
struct StoredPiece {
    std::string field;  ///< the name behind `cchc.show.`; empty: plain text
    std::string text;
};

/// The pieces of a paragraph in their order; plain text never stands twice in a row.
using PieceLine = std::vector<StoredPiece>;

/// Adds to a line what stands behind it.
void add_piece(PieceLine& line, StoredPiece piece);

/// A text kept for later use (AutoText) in which fields of a report stand.
struct StoredBlock {
    std::vector<PieceLine> lines;
};

/// Those of a file of the office's AutoText (.bau, a package of ODF contents). Nothing of what
/// cannot be read: it is the user's own file, and the office says so itself.
std::vector<StoredBlock> stored_blocks(std::string_view bytes);

/// Where a block's field stands in the text, and what it said when the block was made.
struct StoredWord {
    std::size_t line = 0;   ///< of the text
    std::size_t piece = 0;  ///< of that line
    std::string text;
};

/// The words of the block with which `text` ends, its last line being cut where the block ends;
/// what the text's fields show does not count. None where no block fits, or where several do that
/// say different things.
std::optional<std::vector<StoredWord>> words_at_end(std::vector<StoredBlock> const& blocks,
                                                    std::vector<PieceLine> const& text);

}  // namespace report

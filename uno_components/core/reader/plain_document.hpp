// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace report {

/// A paragraph of any Writer document, without its formatting.
struct PlainParagraph {
    std::string text;   ///< UTF-8; "\n" is a line break, "\t" a tab
    std::string label;  ///< as Writer's list shows it ("2.5.", "-"); empty when typed or none
    int outline = 0;    ///< level of a heading, 1 is the highest; 0 for running text
    bool bold = false;  ///< all its letters are
    /// Number of the paragraph in the order in which they were read; tells whoever read it which
    /// of the document's it is.
    std::size_t source = 0;
};

using PlainCell = std::vector<PlainParagraph>;
using PlainRow = std::vector<PlainCell>;

/// A table; a cell that is merged over others stands where it begins, those others are empty.
struct PlainTable {
    std::vector<PlainRow> rows;
};

/// A paragraph or a table, in the order of the document.
struct PlainBlock {
    enum class Place {
        body,
        header,  ///< of a page
        footer,
        frame,  ///< a text frame or a shape, wherever it is anchored
        note    ///< a footnote or endnote; behind the paragraph or table on which it hangs
    };
    Place place = Place::body;
    PlainParagraph paragraph;
    std::optional<PlainTable> table;  ///< instead of the paragraph
};

/// What the reader is given of a document.
struct PlainDocument {
    std::vector<PlainBlock> blocks;
};

/// No report is longer; a document beyond is refused.
struct DocumentLimits {
    std::size_t paragraphs = 50'000;  ///< those in cells too
    std::size_t bytes = 8'000'000;    ///< of text
};

}  // namespace report

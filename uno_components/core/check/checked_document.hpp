// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "core/check/page_layout.hpp"
#include "core/reader/plain_document.hpp"

namespace report {

/// Letters of a checked document. Paragraphs are counted in the order of the document: block by
/// block, of a table row by row, cell by cell, each with its paragraphs.
struct TextSpan {
    static constexpr std::size_t end = std::numeric_limits<std::size_t>::max();

    std::size_t paragraph = 0;
    std::size_t from = 0;     ///< byte of the paragraph's text
    std::size_t until = end;  ///< byte behind the last one; `end`: to the end of the paragraph
};

/// Everything that the rules are given of a document, ours or typed by hand.
struct CheckedDocument {
    PlainDocument text;
    /// One for each paragraph; empty when only the words were read.
    std::vector<ParagraphLayout> layout;
    PageLayout page;
};

/// Calls `visit(number, block, paragraph)` for every paragraph in its order; `block` is the index
/// of its block.
template <class Visit>
void each_paragraph(PlainDocument const& document, Visit const& visit) {
    std::size_t number = 0;
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        auto const& one = document.blocks[block];
        if (!one.table) {
            visit(number++, block, one.paragraph);
            continue;
        }
        for (auto const& row : one.table->rows)
            for (auto const& cell : row)
                for (auto const& paragraph : cell) visit(number++, block, paragraph);
    }
}

}  // namespace report

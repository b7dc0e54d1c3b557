// SPDX-License-Identifier: MPL-2.0
#include "core/reader/page_lines.hpp"

#include <algorithm>
#include <vector>

#include "core/reader/lines.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t least_torn = 5;         ///< lines that end in the middle of a sentence
constexpr std::size_t torn_of = 8;            ///< and one of so many at least
constexpr std::size_t shortest_full = 7;      ///< tenths of the longest line: there the page ended
constexpr std::size_t longest_beginning = 8;  ///< bytes

bool is_text(PlainBlock const& block) {
    return !block.table && block.place == PlainBlock::Place::body;
}

bool begins_small(std::string const& text) {
    auto const first = beginning(text, longest_beginning);
    return capitalise(std::string(first)) != first;
}

bool has_label(std::string const& text, Reading const& reading) {
    auto const label = label_of(text, reading);
    // "… đã xử lý" and below it "06.": the end of a sentence.
    return label.depth != Depth::unmarked && label.length < text.size();
}

/// Whether the text goes on below; `full`: as long as lines are that the page ended.
bool goes_on(std::string const& above, std::string const& below, bool full,
             Reading const& reading) {
    if (above.empty() || below.empty() || has_label(below, reading)) return false;
    if (std::string_view(".;:!?/").find(above.back()) != std::string_view::npos) return false;
    if (above.find('\t') != std::string::npos || below.find('\t') != std::string::npos)
        return false;
    auto const in_capitals = [](std::string const& text) { return to_upper(text) == text; };
    if (in_capitals(above) || (in_capitals(below) && to_lower(below) != below)) return false;
    return begins_small(below) || full;
}

}  // namespace

std::optional<PlainDocument> without_page_lines(PlainDocument const& document,
                                                Reading const& reading) {
    auto const& blocks = document.blocks;
    std::vector<std::string> texts;
    texts.reserve(blocks.size());
    std::size_t filled = 0, longest = 0;
    for (auto const& block : blocks) {
        texts.push_back(is_text(block) ? trim(to_nfc(block.paragraph.text)) : std::string());
        filled += texts.back().empty() ? 0U : 1U;
        longest = std::max(longest, texts.back().size());
    }
    auto const torn = [&](std::size_t i, bool full) {
        return is_text(blocks[i]) && is_text(blocks[i + 1]) &&
               blocks[i + 1].paragraph.label.empty() && blocks[i + 1].paragraph.outline == 0 &&
               goes_on(texts[i], texts[i + 1], full, reading);
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) count += torn(i, false) ? 1U : 0U;
    if (count < least_torn || count * torn_of < filled) return std::nullopt;
    auto joined = document;
    for (std::size_t i = 0, first = 0; i + 1 < blocks.size(); ++i) {
        bool const full = texts[i].size() * 10 >= longest * shortest_full;
        if (!torn(i, full)) {
            first = i + 1;
            continue;
        }
        joined.blocks[first].paragraph.text += "\n" + joined.blocks[i + 1].paragraph.text;
        joined.blocks[i + 1].paragraph.text.clear();
    }
    return joined;
}

}  // namespace report

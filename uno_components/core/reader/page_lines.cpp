// SPDX-License-Identifier: MPL-2.0
#include "core/reader/page_lines.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "core/reader/lines.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t least_torn = 5;         ///< lines that end in the middle of a sentence
constexpr std::size_t torn_of = 8;            ///< and one of so many at least
constexpr std::size_t shortest_full = 7;      ///< tenths of the longest line: there the page ended
constexpr std::size_t longest_beginning = 8;  ///< bytes
constexpr std::size_t longest_page_number = 4;
constexpr std::size_t longest_running_head = 120;  ///< bytes
constexpr std::size_t least_running_heads = 3;

bool is_text(PlainBlock const& block) {
    return !block.table && block.place == PlainBlock::Place::body;
}

bool begins_small(std::string const& text) {
    auto const first = beginning(text, longest_beginning);
    return capitalise(std::string(first)) != first;
}

/// "28 nhiệm vụ": a number that the line above leads to.
bool begins_with_count(std::string const& text) {
    return text[0] >= '0' && text[0] <= '9' && to_lower(text) != to_upper(text);
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
    return begins_small(below) || begins_with_count(below) || full;
}

/// What stands on every page and is of no sentence: its number, and a head that is there again and
/// again.
std::vector<bool> of_pages(std::vector<std::string> const& texts) {
    std::map<std::string, std::size_t> times;
    for (auto const& text : texts)
        if (!text.empty() && text.size() <= longest_running_head) ++times[text];
    std::vector<bool> result;
    result.reserve(texts.size());
    for (auto const& text : texts) {
        bool const number = !text.empty() && text.size() <= longest_page_number &&
                            text.find_first_not_of("0123456789") == std::string::npos;
        auto const found = times.find(text);
        result.push_back(number || (found != times.end() && found->second >= least_running_heads &&
                                    to_upper(text) == text));
    }
    return result;
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
    auto const stands_apart = of_pages(texts);
    auto const torn = [&](std::size_t above, std::size_t below, bool full) {
        return is_text(blocks[above]) && is_text(blocks[below]) && !stands_apart[above] &&
               blocks[below].paragraph.label.empty() && blocks[below].paragraph.outline == 0 &&
               goes_on(texts[above], texts[below], full, reading);
    };
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) count += torn(i, i + 1, false) ? 1U : 0U;
    if (count < least_torn || count * torn_of < filled) return std::nullopt;
    auto joined = document;
    // A sentence goes on behind what stands between two pages.
    for (std::size_t above = 0, first = 0, i = 1; i < blocks.size(); ++i) {
        if (stands_apart[i]) continue;
        bool const full = i == above + 1 && texts[above].size() * 10 >= longest * shortest_full;
        if (torn(above, i, full)) {
            joined.blocks[first].paragraph.text += "\n" + joined.blocks[i].paragraph.text;
            joined.blocks[i].paragraph.text.clear();
        } else {
            first = i;
        }
        above = i;
    }
    return joined;
}

}  // namespace report

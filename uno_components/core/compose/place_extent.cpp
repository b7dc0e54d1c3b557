// SPDX-License-Identifier: MPL-2.0
#include "core/compose/place_extent.hpp"

#include <algorithm>

namespace report {

namespace {

/// The lines round `anchor` that read as paragraphs which were written there, each of those once.
LineRange block_round(std::vector<TextLine> const& lines, std::size_t anchor,
                      std::vector<std::string> was) {
    auto const take = [&was](std::string const& text) {
        auto const found = std::find(was.begin(), was.end(), text);
        if (found == was.end()) return false;
        was.erase(found);
        return true;
    };
    take(lines[anchor].text);
    auto const belongs = [&](TextLine const& line) { return !line.is_barrier && take(line.text); };
    LineRange block{anchor, anchor + 1};
    while (block.end < lines.size() && belongs(lines[block.end])) ++block.end;
    while (block.begin > 0 && belongs(lines[block.begin - 1])) --block.begin;
    return block;
}

std::size_t size(LineRange const& range) {
    return range.end - range.begin;
}

}  // namespace

bool marks_agree(std::vector<TextLine> const& lines, MarkedLines const& marks,
                 std::vector<std::string> const& was) {
    if (!marks.first) return false;
    if (!marks.last) return was.size() <= 1;
    if (*marks.last < *marks.first) return false;
    return std::none_of(
        lines.begin() + static_cast<std::ptrdiff_t>(*marks.first) + 1,
        lines.begin() + static_cast<std::ptrdiff_t>(std::max(*marks.last, *marks.first + 1)),
        [](TextLine const& line) { return line.is_barrier; });
}

LineRange lines_of_place(std::vector<TextLine> const& lines, MarkedLines const& marks,
                         std::vector<std::string> const& was) {
    if (marks_agree(lines, marks, was))
        return {*marks.first, marks.last.value_or(*marks.first) + 1};
    auto const at_first = block_round(lines, marks.first ? *marks.first : *marks.last, was);
    if (!marks.first || !marks.last) return at_first;
    auto const at_last = block_round(lines, *marks.last, was);
    return size(at_last) > size(at_first) ? at_last : at_first;
}

}  // namespace report

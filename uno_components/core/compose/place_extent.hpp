// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace report {

/// A paragraph of the text in which a place stands, as far as places ask about it.
struct TextLine {
    std::string text;  ///< canonical
    /// A heading, a table, a paragraph with the mark of another place: no place runs over it.
    bool is_barrier = false;
};

/// Lines [begin, end) of a text.
struct LineRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The marks of a place in the lines of its text. A hand may have moved, swapped or deleted either.
struct MarkedLines {
    std::optional<std::size_t> first;
    std::optional<std::size_t> last;
};

/// True when the marks say themselves which lines the place has: both there and in order with no
/// barrier between (a heading joined to a marked line is none), or one line that was one.
bool marks_agree(std::vector<TextLine> const& lines, MarkedLines const& marks,
                 std::vector<std::string> const& was);

/// The lines that surely are the place's: all between its marks where these agree; else those of a
/// mark and, to both sides of it, as many neighbours as read like a paragraph that was written
/// there (`was`, canonical), each of these once. At least one mark must be given. Nobody else's
/// paragraph is among them, but one that a hand has changed in the midst of a place whose marks do
/// not agree may be left out, and stays.
LineRange lines_of_place(std::vector<TextLine> const& lines, MarkedLines const& marks,
                         std::vector<std::string> const& was);

}  // namespace report

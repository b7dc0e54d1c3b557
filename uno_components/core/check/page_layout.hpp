// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace report {

/// Lengths of a layout: hundredths of a millimetre; sizes of letters: tenths of a point.
using Hundredths = std::int64_t;

/// Letters that are formatted alike, styles and direct formatting taken together.
struct LaidPortion {
    std::size_t from = 0, until = 0;  ///< bytes of the paragraph's text
    std::string font;                 ///< as named in the document
    std::int64_t tenths = 0;          ///< of a point
    std::int64_t colour = -1;         ///< 0xRRGGBB; -1: automatic
    bool bold = false, italic = false, underlined = false;
    bool capitals = false;  ///< shown in capitals, however they are typed
};

/// How a paragraph is formatted, styles and direct formatting taken together.
struct ParagraphLayout {
    enum class Align { left, right, centre, justified };
    enum class Spacing { proportional, exact, at_least, leading };

    std::vector<LaidPortion> portions;
    std::string style;  ///< name of its paragraph style
    Align align = Align::left;
    Hundredths first_line = 0, left = 0, right = 0, above = 0, below = 0;
    Spacing spacing = Spacing::proportional;
    std::int64_t line = 100;  ///< percent, or hundredths of a millimetre
    bool keeps_next = false;
    bool unsplit = false;  ///< the row of a table that it stands in stays on one page
    bool border_above = false, border_below = false;  ///< a rule drawn by the paragraph's border
    Hundredths rule = 0;                              ///< length of that rule
    /// Lengths of the level lines that were drawn and hang on it.
    std::vector<Hundredths> drawn;
    /// Widths of its lines where they are parted by line breaks, in the font that the document
    /// names; measured of short centred paragraphs at the beginning only.
    std::vector<Hundredths> widths;
    Hundredths room = 0;   ///< width of the page's text or the cell it stands in; 0: not known
    bool in_list = false;  ///< of Writer's: its indents are the list's
    /// Style of the pages that begin with it; empty: it begins none.
    std::string begins_pages;
    std::optional<int> begins_at;  ///< the number of its page, where that is set
    /// Where it was laid out; none: it was not measured.
    std::optional<int> page;
};

/// Pages of one style.
struct PageLayout {
    bool measured = false;
    std::string style;
    Hundredths width = 0, height = 0;
    Hundredths top = 0, bottom = 0, left = 0, right = 0;  ///< margins, header included
    bool landscape = false;
    bool numbered = false;          ///< a page number stands at the top, centred
    bool first_numbered = false;    ///< also on the first page
    bool number_elsewhere = false;  ///< a page number stands in another place, or not centred
    std::string number_font;
    std::int64_t number_tenths = 0;
    bool number_bold = false, number_italic = false;
    bool number_arabic = true;
    bool number_bare = true;  ///< nothing but the digits
    std::optional<int> first_number;
    /// Of the page that the body begins on: those of other styles that the document uses.
    std::vector<PageLayout> others;
    /// Fonts named in the document that this machine does not have, and shows another for.
    std::vector<std::string> missing_fonts;
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
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
    bool border_above = false, border_below = false;  ///< a rule drawn by the paragraph's border
    Hundredths rule = 0;                              ///< length of that rule
    /// Where it was laid out; none: it was not measured.
    std::optional<int> page;
};

/// The page that the body begins on.
struct PageLayout {
    bool measured = false;
    Hundredths width = 0, height = 0;
    Hundredths top = 0, bottom = 0, left = 0, right = 0;  ///< margins, header included
    bool landscape = false;
    bool numbered = false;        ///< a page number stands at the top, centred
    bool first_numbered = false;  ///< also on the first page
    std::string number_font;
    std::int64_t number_tenths = 0;
};

}  // namespace report

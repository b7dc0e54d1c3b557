// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A face of the report's one font (Times New Roman or its metric twin).
struct Face {
    int points = 14;
    bool bold = false;
    bool italic = false;
};

/// Width of a text in one line, in hundredths of a millimetre. The office measures with the real
/// font; tests hand in a table of widths.
using MeasureText = std::function<std::int64_t(std::string_view text, Face face)>;

/// Breaks `text` at blanks into the fewest lines no wider than `limit` (1/100 mm), as even in width
/// as may be, never leaving one short word alone at the end when an evener break exists. A single
/// word wider than the limit stands alone in its line. Line breaks ("\n") already in it are kept.
std::vector<std::string> break_lines(std::string_view text, std::int64_t limit, Face face,
                                     MeasureText const& measure);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/text/unicode.hpp"

namespace report::ruler {

namespace {

/// How well a font size is known from the height of a box (pt).
constexpr double size_on_paper = 0.3;
/// How far from its axis a centred line may stand (mm): half a blank at the end of a line.
constexpr double off_axis = 0.7;
/// A rule stands this near under its line (mm).
constexpr double rule_distance = 4;
/// Drawn lengths are whole twips and parts of a pen (mm).
constexpr double drawn = 0.4;

bool blank(std::string const& text) {
    return trim(text).empty();
}

}  // namespace

std::string shown(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", value);
    return text;
}

bool all_bold(Paragraph const& paragraph) {
    return std::all_of(paragraph.runs.begin(), paragraph.runs.end(),
                       [](Run const& run) { return run.face.bold || blank(run.text); });
}

void Judge::within(double value, double low, double high, char const* rule,
                   std::string const& what) {
    want(value >= low && value <= high, rule,
         what + " is " + shown(value) + ", wanted " + shown(low) + " to " + shown(high));
}

void Judge::look(Paragraph const& paragraph, Look const& look, char const* rule) {
    auto const text = paragraph.text();
    constexpr double stored = 0.01;
    for (auto const& run : paragraph.runs) {
        if (blank(run.text)) continue;
        within(run.face.points, look.smallest - stored, look.largest + stored, rule,
               "size of '" + text + "'");
        want(run.face.bold == look.bold, rule,
             "'" + text + "' is " + (run.face.bold ? "bold" : "not bold"));
        want(run.face.italic == look.italic, rule,
             "'" + text + "' is " + (run.face.italic ? "italic" : "upright"));
    }
    if (look.capitals) want(to_upper(text) == text, rule, "no capitals: '" + text + "'");
    want(!paragraph.lines.empty(), rule, "not on paper: '" + text + "'");
    for (auto const& line : paragraph.lines)
        within(line.points, look.smallest - size_on_paper, look.largest + size_on_paper, rule,
               "printed size of '" + text + "'");
}

void Judge::centred(Paragraph const& paragraph, double axis, char const* rule) {
    want(paragraph.align == "center", rule,
         "'" + paragraph.text() + "' is aligned '" + paragraph.align + "'");
    for (auto const& line : paragraph.lines)
        within(line.centre(), axis - off_axis, axis + off_axis, rule,
               "middle of '" + paragraph.text() + "'");
}

void Judge::rule_below(Measured const& report, Line const& line, double least, double most,
                       char const* rule) {
    for (auto const& drawn_rule : report.rules) {
        if (drawn_rule.y < line.top || drawn_rule.y > line.bottom + rule_distance) continue;
        if (std::abs(drawn_rule.centre() - line.centre()) > line.width() / 2) continue;
        want(drawn_rule.solid, rule, "the rule is not solid");
        within(drawn_rule.length(), least - drawn, most + drawn, rule, "length of the rule");
        within(drawn_rule.centre(), line.centre() - off_axis, line.centre() + off_axis, rule,
               "middle of the rule");
        want(drawn_rule.y > (line.top + line.bottom) / 2, rule, "the rule goes through the line");
        return;
    }
    want(false, rule, "no rule below the line at " + shown(line.top) + " mm");
}

void Judge::not_underlined(Paragraph const& paragraph, char const* rule) {
    for (auto const& run : paragraph.runs)
        want(!run.face.underlined && run.text.find("__") == std::string::npos, rule,
             "underlined in place of a rule: '" + paragraph.text() + "'");
}

}  // namespace report::ruler

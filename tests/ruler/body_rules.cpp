// SPDX-License-Identifier: MPL-2.0
#include <cmath>
#include <map>
#include <string>

#include "judge.hpp"

namespace report::ruler {

namespace {

constexpr double edge = 0.6;          ///< a justified line against its margin (mm)
constexpr double six_points = 2.117;  ///< mm

void aligned(Measured const& report, Paragraph const& paragraph, Judge& judge) {
    auto const what = "'" + paragraph.text().substr(0, 60) + "'";
    judge.want(paragraph.align == "justify", "F60", what + " is aligned " + paragraph.align);
    auto const& lines = paragraph.lines;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i + 1 < lines.size())
            judge.within(lines[i].right, report.text_right() - edge, report.text_right() + edge,
                         "F60", "right end of a line of " + what);
        if (i > 0)
            judge.within(lines[i].left, report.text_left() - edge, report.text_left() + edge, "F60",
                         "left end of a line of " + what);
    }
}

/// 1 or 1.27 cm, the same in the whole report.
void first_lines(Measured const& report, Judge& judge) {
    std::map<int, int> used;
    auto const indent = [&](double value, std::string const& what) {
        int const which = std::abs(value - 10) < 0.25 ? 10 : std::abs(value - 12.7) < 0.25 ? 12 : 0;
        judge.want(which != 0, "F62", "first line " + what + " at " + shown(value) + " mm");
        if (which != 0) ++used[which];
    };
    for (auto const& paragraph : report.body) {
        auto const what = "of '" + paragraph.text().substr(0, 60) + "'";
        if (!paragraph.numbered) indent(paragraph.indent, what);
        if (!paragraph.lines.empty())
            indent(paragraph.lines.front().left - report.text_left(), what + " on paper");
    }
    judge.want(used.size() == 1, "F62", "two indents in one report");
}

void spaced(Measured const& report, Judge& judge) {
    for (std::size_t i = 0; i < report.body.size(); ++i) {
        auto const& one = report.body[i];
        auto const what = "'" + one.text().substr(0, 60) + "'";
        judge.within(one.spacing, 0.999, 1.501, "F64", "line spacing of " + what);
        for (std::size_t at = 1; at < one.lines.size(); ++at) {
            auto const &above = one.lines[at - 1], &below = one.lines[at];
            if (above.page == below.page)
                judge.within((below.top - above.top) / (above.bottom - above.top), 0.98, 1.52,
                             "F64", "line spacing on paper of " + what);
        }
        if (i == 0) {
            judge.want(one.above >= 5.95, "F63", shown(one.above) + " pt above " + what);
            continue;
        }
        auto const& before = report.body[i - 1];
        judge.want(before.below + one.above >= 5.95, "F63",
                   shown(before.below + one.above) + " pt above " + what);
        if (before.lines.empty() || one.lines.empty()) continue;
        auto const &above = before.lines.back(), &below = one.lines.front();
        if (above.page == below.page)
            judge.want(below.top - above.bottom >= six_points - 0.15, "F63",
                       shown(below.top - above.bottom) + " mm on paper above " + what);
    }
}

std::string roman(int number) {
    static char const* const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    static char const* const tens[] = {"", "X", "XX", "XXX"};
    return std::string(tens[number / 10 % 4]) + ones[number % 10];
}

/// "4.2.", and in a report of parts "II.", in front of a text that Writer does not number; empty:
/// none is typed there.
std::string typed_number(std::string const& text, bool in_parts) {
    auto const roman = in_parts && text.find_first_of("IVX") == 0;
    auto const end = text.find_first_not_of(roman ? "IVX." : "0123456789.");
    bool const typed = end != std::string::npos && end > 1 && text[end] == ' ' &&
                       text[end - 1] == '.' && text[0] != '.';
    return typed ? text.substr(0, end) : std::string();
}

/// Headings I., 1., 1.1. and khoản 1., 2. each continue inside their parent.
void numbering(Measured const& report, Judge& judge) {
    int part = 0, section = 0, group = 0, item = 0;
    bool in_parts = false;
    auto const number = [](int value) { return std::to_string(value) + "."; };
    for (auto const& one : report.body) {
        // Below each part the headings begin anew.
        if (is_part(one)) {
            in_parts = true;
            part = section = group = item = 0;
        }
        std::string wanted;
        // A line of the text that goes on behind its title is counted along with the headings, and
        // those behind it keep the numbers that were typed.
        auto const typed = one.label.empty() ? typed_number(one.text(), in_parts) : std::string();
        if (one.level == 0 && typed == std::to_string(section) + "." + number(group + 1)) {
            ++group;
            continue;
        }
        auto const& label = one.level > 0 && one.label.empty() ? typed : one.label;
        if (one.level == 1) {
            wanted = roman(++part) + ".";
            section = group = item = 0;
        } else if (one.level == 2) {
            wanted = number(++section);
            group = item = 0;
        } else if (one.level == 3) {
            wanted = std::to_string(section) + "." + number(++group);
            item = 0;
        } else if (one.numbered) {
            wanted = number(++item);
        }
        judge.want(label == wanted, "F68",
                   "'" + one.text().substr(0, 60) + "' is numbered '" + label + "', wanted '" +
                       wanted + "'");
    }
}

/// Points a) b) c) d) đ) e) g): the Vietnamese alphabet without the letters with hats and hooks.
void letters(Measured const& report, Judge& judge) {
    static std::vector<std::string> const alphabet{"a", "b", "c", "d", "đ", "e", "g", "h",
                                                   "i", "k", "l", "m", "n", "o", "p", "q",
                                                   "r", "s", "t", "u", "v", "x", "y"};
    std::size_t next = 0;
    for (auto const& one : report.body) {
        auto const text = one.text();
        auto const end = text.find(") ");
        if (one.numbered) next = 0;
        if (end == std::string::npos || end > 2) continue;
        auto const letter = text.substr(0, end);
        if (letter == "a") next = 0;
        judge.want(next < alphabet.size() && letter == alphabet[next], "F69",
                   "point '" + letter + ")' out of order");
        ++next;
    }
}

}  // namespace

Violations check_paragraphs(Measured const& report) {
    Judge judge;
    for (auto const& paragraph : report.body) {
        if (paragraph.level > 0) continue;
        aligned(report, paragraph, judge);
        judge.look(paragraph, {13, 14, false, false, false}, "F61");
    }
    first_lines(report, judge);
    spaced(report, judge);
    return judge.violations();
}

bool is_part(Paragraph const& paragraph) {
    return paragraph.level == 0 && paragraph.align == "center" &&
           paragraph.text().rfind("Phần ", 0) == 0;
}

Violations check_outline(Measured const& report) {
    Judge judge;
    std::size_t ends = 0;
    constexpr char const* mark = "./.";
    for (auto const& paragraph : report.body) {
        auto const text = paragraph.text();
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1))
            ++ends;
        if (paragraph.level == 1) judge.look(paragraph, {13, 14, true, false, true}, "F66");
        if (paragraph.level > 1) judge.look(paragraph, {13, 14, true, false, false}, "F67");
        if (paragraph.level == 0 && paragraph.numbered)
            judge.want(!all_bold(paragraph), "F67", "khoản without a title in bold: " + text);
    }
    auto const last = report.body.empty() ? std::string() : report.body.back().text();
    judge.want(ends == 1, "F65", std::to_string(ends) + " end marks");
    judge.want(last.size() >= 3 && last.compare(last.size() - 3, 3, mark) == 0, "F65",
               "the body ends with '" + last + "'");
    numbering(report, judge);
    letters(report, judge);
    return judge.violations();
}

}  // namespace report::ruler

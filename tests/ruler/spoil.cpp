// SPDX-License-Identifier: MPL-2.0
#include "spoil.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "matrix.hpp"

namespace report::ruler {

bool names(Violations const& violations, std::string const& rule) {
    return std::any_of(violations.begin(), violations.end(),
                       [&](Violation const& one) { return one.rule == rule; });
}

void expect_named(Check check, std::vector<Spoil> const& spoils) {
    for (std::size_t i = 0; i < spoils.size(); ++i) {
        auto report = copy_of(spoils[i].variant);
        EXPECT_FALSE(names(check(report), spoils[i].rule)) << spoils[i].rule << ", spoil " << i;
        spoils[i].change(report);
        EXPECT_TRUE(names(check(report), spoils[i].rule)) << spoils[i].rule << ", spoil " << i;
    }
}

void set_text(Paragraph& paragraph, std::string const& text) {
    paragraph.runs.resize(1);
    paragraph.runs.front().text = text;
}
void set_size(Paragraph& paragraph, double points) {
    for (auto& run : paragraph.runs) run.face.points = points;
}
void set_bold(Paragraph& paragraph, bool bold) {
    for (auto& run : paragraph.runs) run.face.bold = bold;
}
void set_italic(Paragraph& paragraph, bool italic) {
    for (auto& run : paragraph.runs) run.face.italic = italic;
}

Rule& rule_under(Measured& report, Paragraph const& paragraph) {
    auto const& line = paragraph.lines.back();
    for (auto& rule : report.rules)
        if (rule.y > line.top && rule.y < line.bottom + 4 && rule.left < line.right &&
            rule.right > line.left)
            return rule;
    throw std::runtime_error("no rule under " + paragraph.text());
}

void remove_rule_under(Measured& report, Paragraph const& paragraph) {
    auto const at = &rule_under(report, paragraph) - report.rules.data();
    report.rules.erase(report.rules.begin() + at);
}

Paragraph& long_text(Measured& report) {
    for (auto one = report.body.begin() + 1; one != report.body.end(); ++one)
        if (one->level == 0 && !one->numbered && one->lines.size() > 2 &&
            one->lines.front().page == one->lines.back().page)
            return *one;
    throw std::runtime_error("no long paragraph");
}

Paragraph& heading(Measured& report, int level) {
    for (auto& one : report.body)
        if (one.level == level) return one;
    throw std::runtime_error("no heading");
}

}  // namespace report::ruler

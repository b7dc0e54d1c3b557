// SPDX-License-Identifier: MPL-2.0
#include "core/text/unicode.hpp"
#include "judge.hpp"

namespace report::ruler {

namespace {

void nation(Measured const& report, Judge& judge) {
    auto const& name = report.national_name;
    auto const& motto = report.motto;
    judge.want(name.text() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" ||
                   name.text() == "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
               "F10", "Quốc hiệu is '" + name.text() + "'");
    judge.look(name, {12, 13, true, false, true}, "F11");
    judge.want(name.lines.size() == 1, "F11", "Quốc hiệu is not on one line");
    judge.want(motto.text() == "Độc lập - Tự do - Hạnh phúc", "F12",
               "Tiêu ngữ is '" + motto.text() + "'");
    judge.look(motto, {13, 14, true, false, false}, "F13");
    if (name.lines.empty() || motto.lines.empty()) return;
    auto const& line = motto.lines.front();
    judge.want(motto.lines.size() == 1, "F13", "Tiêu ngữ is not on one line");
    judge.centred(motto, name.lines.front().centre(), "F13");
    judge.within(line.top - name.lines.front().bottom, -0.5, 1, "F13",
                 "gap between Quốc hiệu and Tiêu ngữ");
    judge.rule_below(report, line, line.width() * 0.95, line.width() * 1.05, "F14");
    judge.not_underlined(motto, "F14");
}

void agency(Measured const& report, Judge& judge) {
    auto const& all = report.agency;
    std::size_t const issuer = report.facts.department ? 1 : 0;
    judge.want(all.size() > issuer, "F20", "no issuing agency");
    if (all.size() <= issuer) return;
    for (std::size_t i = issuer; i < all.size(); ++i) {
        judge.look(all[i], {12, 13, true, false, true}, "F20");
        if (!all.back().lines.empty())
            judge.centred(all[i], all.back().lines.back().centre(), "F20");
    }
    for (std::size_t i = 0; i < issuer; ++i)
        judge.look(all[i], {12, 13, false, false, true}, "F22");
    if (!report.facts.department)
        judge.want(fold(all.front().text()).rfind("ủy ban nhân dân", 0) == 0, "F23",
                   "above the Committee stands '" + all.front().text() + "'");
    for (auto const& paragraph : all) {
        judge.not_underlined(paragraph, "F21");
        // The two columns never run into each other.
        for (auto const& line : paragraph.lines)
            judge.want(report.national_name.lines.empty() ||
                           line.right < report.national_name.lines.front().left,
                       "F20", "'" + paragraph.text() + "' runs into the Quốc hiệu");
    }
    // Of a name on several lines the rule is measured by the line right above it.
    if (all.back().lines.empty()) return;
    auto const& line = all.back().lines.back();
    judge.rule_below(report, line, line.width() / 3, line.width() / 2, "F21");
}

}  // namespace

Violations check_letterhead(Measured const& report) {
    Judge judge;
    nation(report, judge);
    agency(report, judge);
    return judge.violations();
}

}  // namespace report::ruler

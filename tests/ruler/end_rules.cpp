// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "core/text/unicode.hpp"
#include "judge.hpp"

namespace report::ruler {

namespace {

bool begins(std::string const& text, std::string const& with) {
    return text.rfind(with, 0) == 0;
}

bool ends(std::string const& text, char with) {
    return !text.empty() && text.back() == with;
}

/// The text without blanks at its ends and with one blank for a line break.
std::string one_line(Paragraph const& paragraph) {
    auto text = trim(paragraph.text());
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

void authority(Measured const& report, Judge& judge) {
    static std::regex const short_form("(TM|T/M|KT|K/T|TL|T/L|TUQ|Q)([./ ].*)");
    judge.want(!report.authority.empty(), "F70", "no authority or office");
    for (std::size_t i = 0; i < report.authority.size(); ++i) {
        auto const& paragraph = report.authority[i];
        auto const text = one_line(paragraph);
        judge.look(paragraph, {13, 14, true, false, true}, "F70");
        judge.want(paragraph.align == "center", "F70", "'" + text + "' is not centred");
        std::smatch part;
        if (std::regex_match(text, part, short_form))
            judge.want(begins(part[2].str(), ". ") && part[1].str().find('/') == std::string::npos,
                       "F70", "'" + text + "'");
        if (begins(text, "KT."))
            judge.want(i + 1 < report.authority.size() &&
                           begins(one_line(report.authority[i + 1]), "PHÓ "),
                       "F71", "no PHÓ after '" + text + "'");
    }
}

void name(Measured const& report, Judge& judge) {
    auto const text = report.signer.text();
    static std::regex const degree(
        "(GS|PGS|TS|ThS|CN|KS|BS|Ths|Tiến sĩ|Thạc sĩ|Ông|Bà|Đ/c|Đồng chí)[. ].*");
    judge.want(!std::regex_match(text, degree), "F72", "the signer is '" + text + "'");
    judge.look(report.signer, {13, 14, true, false, false}, "F73");
    judge.want(to_upper(text) != text, "F73", "the name is in capitals: '" + text + "'");
    std::istringstream words(text);
    for (std::string word; words >> word;)
        judge.want(capitalise(word) == word, "F73", "no capital: '" + word + "'");
    if (!report.authority.empty() && !report.authority.front().lines.empty())
        judge.centred(report.signer, report.authority.front().lines.front().centre(), "F73");
}

/// Block on one page, with two lines of text at least.
void together(Measured const& report, Judge& judge) {
    std::set<int> pages;
    auto const add = [&](Paragraph const& paragraph) {
        for (auto const& line : paragraph.lines) pages.insert(line.page);
    };
    add(report.recipients_head);
    for (auto const& paragraph : report.recipients) add(paragraph);
    for (auto const& paragraph : report.authority) add(paragraph);
    add(report.signer);
    judge.want(pages.size() == 1, "F74",
               "the block stands on " + std::to_string(pages.size()) + " pages");
    int lines = 0;
    for (auto const& paragraph : report.body)
        for (auto const& line : paragraph.lines) lines += pages.count(line.page) > 0 ? 1 : 0;
    judge.want(lines >= 2, "F74",
               std::to_string(lines) + " lines of text on the page of the signature");
}

}  // namespace

Violations check_signature(Measured const& report) {
    Judge judge;
    authority(report, judge);
    if (report.facts.signed_by_name) name(report, judge);
    together(report, judge);
    return judge.violations();
}

Violations check_addressees(Measured const& report) {
    Judge judge;
    auto const& all = report.addressees;
    judge.want(report.facts.upward != all.empty(), "F80",
               all.empty() ? "no Kính gửi" : "Kính gửi in a report that is not sent upwards");
    for (auto const& paragraph : all) judge.look(paragraph, {13, 14, false, false, false}, "F80");
    if (all.empty()) return judge.violations();
    auto const opening = all.front().text();
    auto const count = report.facts.addressees;
    judge.want(begins(opening, count > 1 ? "Kính gửi:" : "Kính gửi: "), "F80", "'" + opening + "'");
    judge.want(all.size() == (count > 1 ? count + 1 : 1), "F80", "wrong count of addressees");
    for (std::size_t i = 1; i < all.size(); ++i) {
        auto const text = all[i].text();
        judge.want(begins(text, "- ") && ends(text, i + 1 < all.size() ? ';' : '.'), "F80",
                   "'" + text + "'");
        if (!all[i].lines.empty() && !all[1].lines.empty())
            judge.within(all[i].lines.front().left - all[1].lines.front().left, -0.3, 0.3, "F80",
                         "dashes apart");
    }
    return judge.violations();
}

Violations check_recipients(Measured const& report) {
    Judge judge;
    auto const& head = report.recipients_head;
    judge.want(head.text() == "Nơi nhận:", "F82", "'" + head.text() + "'");
    judge.look(head, {12, 12, true, true, false}, "F82");
    if (!head.lines.empty() && !report.authority.empty() && !report.authority.front().lines.empty())
        judge.within(head.lines.front().top - report.authority.front().lines.front().top, -1, 1,
                     "F82", "height of Nơi nhận against the signature");
    auto const& all = report.recipients;
    judge.want(!all.empty(), "F84", "no recipients");
    if (all.empty()) return judge.violations();
    judge.want((all.front().text() == "- Như trên;") == !report.addressees.empty(), "F81",
               "the first recipient is '" + all.front().text() + "'");
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const text = all[i].text();
        judge.look(all[i], {11, 11, false, false, false}, "F82");
        judge.want(begins(text, "- ") && ends(text, i + 1 < all.size() ? ';' : '.'), "F83",
                   "'" + text + "'");
        if (!all[i].lines.empty())
            judge.within(all[i].lines.front().left, report.text_left() - 0.3,
                         report.text_left() + 0.3, "F82", "dash of '" + text + "'");
    }
    judge.want(begins(all.back().text(), "- Lưu: VT"), "F84",
               "the last recipient is '" + all.back().text() + "'");
    return judge.violations();
}

}  // namespace report::ruler

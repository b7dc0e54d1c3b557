// SPDX-License-Identifier: MPL-2.0
#include "core/compose/letterhead.hpp"

#include <algorithm>
#include <string_view>

#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"
#include "core/text/pattern.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr Face agency_face{13, true, false};
constexpr Face superior_face{13, false, false};
constexpr Face title_face{14, true, false};
constexpr Face reference_face{14, false, true};

/// Holds words together while a line is broken.
constexpr std::string_view glue = "\xC2\xA0";

/// Kept free at the edge of a cell, so that rounding in another program never wraps a line.
constexpr std::int64_t slack = 100;
/// Title lines stop well short of the margins, as a centred title should.
constexpr std::int64_t title_inset = 2000;

Paragraph plain(std::string style, std::string text) {
    Paragraph paragraph;
    paragraph.style = std::move(style);
    if (!text.empty()) paragraph.runs.push_back({std::move(text), {}});
    return paragraph;
}

std::string join(std::vector<std::string> const& lines) {
    std::string text;
    for (auto const& line : lines) text += (text.empty() ? "" : "\n") + line;
    return text;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// Even lines that part no word the kind keeps together and begin with no dash (PL I.II.5b wants a
/// title broken by its sense).
std::vector<std::string> lines_of(std::string text, std::int64_t limit, Face face,
                                  ReportKind const& kind, MeasureText const& measure) {
    auto const lower = to_lower(text);
    // Where a letter changes its length with its case, positions would not match: no gluing then.
    if (lower.size() == text.size()) {
        std::vector<std::size_t> blanks;
        for (auto const& phrase : kind.keep_together)
            for (auto at = lower.find(phrase); at != std::string::npos;
                 at = lower.find(phrase, at + 1))
                for (std::size_t i = 0; i < phrase.size(); ++i)
                    if (phrase[i] == ' ') blanks.push_back(at + i);
        std::sort(blanks.begin(), blanks.end());
        blanks.erase(std::unique(blanks.begin(), blanks.end()), blanks.end());
        for (auto at = blanks.rbegin(); at != blanks.rend(); ++at) text.replace(*at, 1, glue);
    }
    replace_all(text, " - ", std::string(glue) + "- ");
    auto lines = break_lines(text, limit, face, measure);
    for (auto& line : lines) replace_all(line, glue, " ");
    return lines;
}

/// A solid rule of 1/3 to 1/2 of the text line above it, centred in `room`. Where lines differ the
/// last one counts, within the bounds of the longest (PL I.II.2b, 5b; nd30-format.md 6.1).
Paragraph rule_under(std::vector<std::string> const& lines, Face face, std::int64_t room,
                     ReportKind const& kind, MeasureText const& measure) {
    std::int64_t longest = 0, last = 0;
    for (auto const& line : lines) {
        last = measure(line, face);
        longest = std::max(longest, last);
    }
    auto const length = std::clamp((longest / 3 + last / 2) / 2, longest / 3, longest / 2);
    auto const side = std::max<std::int64_t>(0, (room - length) / 2);
    Paragraph rule = plain(kind.styles.at("rule"), {});
    rule.indents = Indents{side, side};
    return rule;
}

/// What a person typed as an item, without the dash and the punctuation that the layout adds.
std::string bare_item(std::string const& typed) {
    auto text = trim(typed);
    while (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text = trim(text.substr(1));
    while (!text.empty() && (text.back() == ';' || text.back() == '.' || text.back() == ','))
        text = trim(text.substr(0, text.size() - 1));
    return text;
}

std::vector<std::string> bare_items(std::vector<std::string> const& typed) {
    std::vector<std::string> items;
    for (auto const& one : typed)
        if (auto item = bare_item(one); !item.empty()) items.push_back(std::move(item));
    return items;
}

std::vector<Paragraph> dash_lines(std::vector<std::string> const& items, std::string const& style) {
    std::vector<Paragraph> lines;
    lines.reserve(items.size());
    for (auto const& item : items)
        lines.push_back(plain(style, "- " + item + (&item == &items.back() ? "." : ";")));
    return lines;
}

std::string shown_number(ReportKind const& kind, std::optional<int> number) {
    if (!number) return kind.wording.at("blank");
    return (*number < 10 ? "0" : "") + std::to_string(*number);
}

}  // namespace

std::vector<Paragraph> agency_lines(ReportKind const& kind, Report const& report,
                                    MeasureText const& measure) {
    auto const& form = letterhead_form(kind, report.agency);
    auto const room = kind.frame.agency_cell;
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> printed;
    auto const add = [&](std::vector<std::string> const& patterns, char const* role, Face face) {
        for (auto const& pattern : patterns) {
            auto const name = to_upper(fill_circumstances(kind, report, pattern));
            auto const lines = lines_of(name, room - slack, face, kind, measure);
            printed.insert(printed.end(), lines.begin(), lines.end());
            paragraphs.push_back(plain(kind.styles.at(role), join(lines)));
        }
    };
    add(form.superior, "superior", superior_face);
    printed.clear();
    add(form.issuer, "agency", agency_face);
    // The rule belongs to the line just above it, the last one of the issuer's name.
    if (printed.size() > 1) printed.erase(printed.begin(), printed.end() - 1);
    paragraphs.push_back(rule_under(printed, agency_face, room, kind, measure));
    return paragraphs;
}

std::vector<Paragraph> agency_lines_as_named(ReportKind const& kind,
                                             std::vector<std::string> const& names,
                                             MeasureText const& measure) {
    auto const room = kind.frame.agency_cell;
    std::vector<Paragraph> paragraphs;
    std::vector<std::string> last;
    for (auto const& name : names) {
        last = lines_of(to_upper(name), room - slack, agency_face, kind, measure);
        paragraphs.push_back(plain(kind.styles.at("agency"), join(last)));
    }
    if (last.size() > 1) last.erase(last.begin(), last.end() - 1);
    paragraphs.push_back(rule_under(last, agency_face, room, kind, measure));
    return paragraphs;
}

std::vector<Paragraph> number_line(ReportKind const& kind, Report const& report) {
    auto const text = fill_pattern(kind.wording.at("number"),
                                   [&](std::string_view name) -> std::optional<std::string> {
                                       if (name == "number")
                                           return shown_number(kind, report.number);
                                       if (name == "code") return kind.type_code;
                                       return report.agency.symbol;
                                   });
    return {plain(kind.styles.at("number"), text)};
}

std::vector<Paragraph> place_and_date(ReportKind const& kind, Report const& report) {
    return {plain(kind.styles.at("place_date"), date_line(kind, report))};
}

std::vector<Paragraph> appendix_title(ReportKind const& kind, std::string const& title,
                                      std::int64_t width, MeasureText const& measure) {
    auto const lines = lines_of(to_upper(title), width - title_inset, title_face, kind, measure);
    return {plain(kind.styles.at("appendix_title"), join(lines))};
}

std::vector<Paragraph> appendix_reference(ReportKind const& kind, Report const& report,
                                          std::int64_t width, MeasureText const& measure) {
    bool const filled = report.medium == Medium::paper;
    auto const& issue = report.issue;
    // Blanks to be written in stay as wide as they are when the line is broken.
    auto blank = kind.wording.at("blank");
    replace_all(blank, " ", glue);
    auto const text = fill_pattern(
        kind.wording.at("appendix_reference"),
        [&](std::string_view name) -> std::optional<std::string> {
            if (name == "number")
                return filled && report.number ? shown_number(kind, report.number) : blank;
            if (name == "code") return kind.type_code;
            if (name == "symbol") return report.agency.symbol;
            if (name == "agency_full") return fill_circumstances(kind, report, "{agency_full}");
            if (!filled) return blank;
            if (name == "day") return issue.day && issue.month ? format_day(*issue.day) : blank;
            if (name == "month") return issue.month ? format_month(*issue.month) : blank;
            return std::to_string(year_of_issue(report));
        });
    auto const lines = lines_of(text, width - title_inset, reference_face, kind, measure);
    return {plain(kind.styles.at("appendix_reference"), join(lines)),
            rule_under(lines, reference_face, width, kind, measure)};
}

std::string subject_text(ReportKind const& kind, Report const& report) {
    return report.subject.empty() ? fill_circumstances(kind, report, kind.subject) : report.subject;
}

std::vector<Paragraph> subject_lines(ReportKind const& kind, Report const& report,
                                     MeasureText const& measure) {
    auto const lines = lines_of(subject_text(kind, report), kind.frame.text_width - title_inset,
                                title_face, kind, measure);
    return {plain(kind.styles.at("subject"), join(lines)),
            rule_under(lines, title_face, kind.frame.text_width, kind, measure)};
}

std::vector<Paragraph> addressee_lines(ReportKind const& kind, Report const& report) {
    auto const items = bare_items(report.addressees);
    if (!report.upward || items.empty()) return {plain(kind.styles.at("empty"), {})};
    auto const& opening = kind.wording.at("addressee");
    auto const& style = kind.styles.at("addressee");
    if (items.size() == 1) return {plain(style, opening + " " + items.front())};
    std::vector<Paragraph> paragraphs{plain(style, opening)};
    for (auto& line : dash_lines(items, kind.styles.at("addressee_item")))
        paragraphs.push_back(std::move(line));
    return paragraphs;
}

std::vector<Paragraph> recipient_lines(ReportKind const& kind, Report const& report) {
    auto items = bare_items(report.recipients);
    auto const& as_above = kind.wording.at("as_above");
    auto const is_as_above = [&](std::string const& item) { return fold(item) == fold(as_above); };
    items.erase(std::remove_if(items.begin(), items.end(), is_as_above), items.end());
    if (report.upward && !bare_items(report.addressees).empty())
        items.insert(items.begin(), as_above);
    if (items.empty()) return {plain(kind.styles.at("empty"), {})};
    return dash_lines(items, kind.styles.at("recipient"));
}

std::vector<Paragraph> signature_lines(ReportKind const& kind, Report const& report,
                                       MeasureText const& measure) {
    std::vector<Paragraph> paragraphs;
    auto const* authority = kind.authority(report.signer.authority);
    if (authority)
        for (auto const& pattern : authority->lines) {
            auto const text =
                fill_pattern(pattern, [&](std::string_view name) -> std::optional<std::string> {
                    if (name == "office") return to_upper(report.signer.office);
                    return to_upper(fill_circumstances(kind, report, "{unit}"));
                });
            auto const lines =
                lines_of(text, kind.frame.signature_cell - slack, title_face, kind, measure);
            paragraphs.push_back(plain(kind.styles.at("authority"), join(lines)));
        }
    paragraphs.push_back(plain(kind.styles.at("signer"), report.signer.name));
    return paragraphs;
}

}  // namespace report

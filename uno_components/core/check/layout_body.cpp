// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "core/check/layout_facts.hpp"
#include "core/reader/envelope_text.hpp"
#include "core/reader/lines.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Align = ParagraphLayout::Align;
using Spacing = ParagraphLayout::Spacing;

/// A height of one line is so many thousandths of the letters' size in Times New Roman.
constexpr std::int64_t single_line = 1150;
constexpr std::int64_t per_tenth = 3528;  ///< thousandths of 1/100 mm in a tenth of a point

void fail_format(Verdicts& verdicts, std::vector<TextSpan> places, Arguments arguments,
                 std::string fix) {
    verdicts.failed(to_format(std::move(places), std::move(arguments), "format", std::move(fix)));
}

/// Running text that is longer than one line.
Evaluate justified(Parameters& in) {
    auto const least = static_cast<std::size_t>(in.whole("least_letters", 0));
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::vector<TextSpan> wrong;
        for (auto const& line : facts.of(Part::text)) {
            if (to_code_points(line.text).size() < least) continue;
            if (facts.layout(line.at).align == Align::justified)
                verdicts.passed();
            else
                wrong.push_back(line.at);
        }
        if (!wrong.empty())
            fail_format(verdicts, wrong, {{"count", std::to_string(wrong.size())}},
                        "align=justified");
    });
}

bool begins_with_blank(std::string const& text) {
    return !text.empty() && (text[0] == '\t' || text[0] == ' ' || text.rfind("\xC2\xA0", 0) == 0);
}

Evaluate first_line(Parameters& in) {
    std::vector<Hundredths> wanted;
    for (auto const& one : in.texts("lengths")) wanted.push_back(std::atoi(one.c_str()));
    if (wanted.empty()) fail("json.missing", {{"key", "lengths"}}, in.in().where());
    auto const tolerance = in.whole("tolerance", 0);
    // Between the lengths that the decree names nobody sees it: a row of its own tells that.
    bool const between = in.in().flag_or("between", false);
    auto const [shortest, longest] = std::minmax_element(wanted.begin(), wanted.end());
    auto const least = *shortest - tolerance, most = *longest + tolerance;
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::map<Hundredths, std::vector<TextSpan>> wrong;
        for (auto const& line : facts.of(Part::text)) {
            auto const& layout = facts.layout(line.at);
            // Blanks and tabs make an indent that only the page shows.
            if (layout.in_list || layout.align == Align::centre || layout.align == Align::right ||
                begins_with_blank(facts.paragraph(line.at).text))
                continue;
            auto const indent = layout.left + layout.first_line;
            bool const good = std::any_of(wanted.begin(), wanted.end(), [&](Hundredths one) {
                return indent >= one - tolerance && indent <= one + tolerance;
            });
            bool const inside = indent >= least && indent <= most;
            if (good || inside != between)
                verdicts.passed();
            else
                wrong[indent / 10].push_back(line.at);
        }
        for (auto const& [indent, places] : wrong)
            fail_format(verdicts, places,
                        {{"value", shown_millimetres(indent * 10)},
                         {"count", std::to_string(places.size())}},
                        "left=0 first_line=" + std::to_string(wanted.back()));
    });
}

/// Room between paragraphs of the body that follow one another.
Evaluate paragraph_gap(Parameters& in) {
    auto const least = in.whole("least", 0), tolerance = in.whole("tolerance", 0);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::vector<TextSpan> wrong;
        std::set<std::size_t> body;
        for (auto const part : {Part::text, Part::heading1, Part::heading2, Part::heading3})
            for (auto const& line : facts.of(part)) body.insert(line.at.paragraph);
        for (auto const i : body) {
            if (i == 0 || body.count(i - 1) == 0) continue;
            auto const gap = facts.layout({i - 1}).below + facts.layout({i}).above;
            if (gap >= least - tolerance)
                verdicts.passed();
            else
                wrong.push_back({i});
        }
        if (!wrong.empty())
            fail_format(verdicts, wrong, {{"count", std::to_string(wrong.size())}},
                        "above=" + std::to_string(least));
    });
}

Evaluate line_spacing(Parameters& in) {
    auto const parts = parts_of_row(in);
    auto const least = in.whole("least", 100), most = in.whole("most", 150);
    auto const tolerance = in.whole("tolerance", 1);
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::map<std::int64_t, std::vector<TextSpan>> wrong;
        for (auto const part : parts)
            for (auto const& line : facts.of(part)) {
                auto const& layout = facts.layout(line.at);
                if (layout.portions.empty()) continue;
                auto percent = layout.line;
                if (layout.spacing == Spacing::exact || layout.spacing == Spacing::at_least) {
                    std::int64_t tenths = 0;
                    for (auto const& one : layout.portions) tenths = std::max(tenths, one.tenths);
                    auto const single = tenths * per_tenth * single_line / 1'000'000;
                    if (single == 0) continue;
                    percent = layout.line * 100 / single;
                    // Letters make a line higher where it may grow.
                    if (layout.spacing == Spacing::at_least)
                        percent = std::max<std::int64_t>(percent, 100);
                } else if (layout.spacing == Spacing::leading) {
                    continue;
                }
                if (percent >= least - tolerance && percent <= most + tolerance)
                    verdicts.passed();
                else
                    wrong[percent].push_back(line.at);
            }
        for (auto const& [percent, places] : wrong)
            fail_format(
                verdicts, places,
                {{"value", std::to_string(percent / 100) + "," +
                               std::to_string(percent % 100 / 10) + std::to_string(percent % 10)},
                 {"count", std::to_string(places.size())}},
                "line=" + std::to_string(percent < least ? least : most));
    });
}

/// The body ends with the mark, which stands nowhere else in it.
Evaluate end_mark(Parameters& in) {
    auto const mark = in.in().text("mark");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        PartLine const* last = nullptr;
        for (auto const part : {Part::text, Part::heading1, Part::heading2, Part::heading3})
            for (auto const& line : facts.of(part)) {
                if (!last || line.at.paragraph > last->at.paragraph) last = &line;
                auto const at = line.text.find(mark);
                bool const early = at != std::string::npos &&
                                   trim(line.text).size() != at + mark.size() &&
                                   line.text.find(mark, at + 1) == std::string::npos;
                if (early)
                    verdicts.failed(
                        {facts.matter().span(facts.paragraph(line.at), at, at + mark.size())}, {});
            }
        if (!last) return;
        auto const text = trim(last->text);
        if (text.size() >= mark.size() &&
            text.compare(text.size() - mark.size(), mark.size(), mark) == 0)
            return verdicts.passed();
        auto fixed = text;
        while (!fixed.empty() &&
               (fixed.back() == '.' || fixed.back() == '/' || fixed.back() == ' '))
            fixed.pop_back();
        verdicts.failed({last->at}, {}, fixed + mark);
    });
}

/// Lines between the title and the text that begin so are legal bases, when they end as such.
Evaluate bases(Parameters& in) {
    auto const begins = in.texts("begins");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::vector<PartLine const*> lines;
        for (auto const& line : facts.of(Part::text)) {
            bool const is_one = std::any_of(begins.begin(), begins.end(), [&](auto const& word) {
                return fold(beginning(line.text, 60)).rfind(fold(word), 0) == 0;
            });
            if (!is_one) break;
            lines.push_back(&line);
        }
        // One alone that ends in a comma or runs on is the opening sentence.
        bool const list = lines.size() > 1 || (lines.size() == 1 && lines[0]->text.back() == ';');
        if (!list) return;
        for (auto const* line : lines) {
            bool const is_last = line == lines.back();
            bool upright = false;
            facts.each_portion(line->at, [&](LaidPortion const& portion, TextSpan const&) {
                upright = upright || !portion.italic;
            });
            auto const end = trim(line->text).back();
            bool const ends = is_last ? end == '.' || end == ',' || end == ':' : end == ';';
            if (upright || !ends)
                verdicts.failed({line->at}, {});
            else
                verdicts.passed();
        }
    });
}

/// A numbered heading that says nothing.
Evaluate heading_titled(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        for (auto const& line : facts.of(Part::heading1)) {
            auto const& paragraph = facts.paragraph(line.at);
            if (is_empty_line(paragraph.text.substr(paragraph.body)))
                verdicts.failed({line.at}, {{"label", paragraph.label}});
            else
                verdicts.passed();
        }
    });
}

int roman_value(std::string const& text) {
    static std::map<char, int> const values{{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
    int sum = 0, last = 0;
    for (auto at = text.rbegin(); at != text.rend(); ++at) {
        auto const found = values.find(*at);
        if (found == values.end()) return 0;
        sum += found->second < last ? -found->second : found->second;
        last = std::max(last, found->second);
    }
    return sum;
}

/// The number that a label ends with: "III." -> 3, "2.5." -> 5; 0 when it has none.
int label_number(std::string const& label) {
    auto text = trim(label);
    while (!text.empty() && (text.back() == '.' || text.back() == ')' || text.back() == '/'))
        text.pop_back();
    auto const last = text.substr(text.find_last_of(". ") + 1);
    if (auto const number = small_number(last, 999)) return *number;
    return roman_value(last);
}

std::string parent_of(std::string const& label) {
    auto text = trim(label);
    while (!text.empty() && text.back() == '.') text.pop_back();
    auto const dot = text.rfind('.');
    return dot == std::string::npos ? std::string() : text.substr(0, dot);
}

/// A line of the body that has a number or letter. Line breaks part lines, too.
struct NumberedLine {
    std::string label;
    Depth depth = Depth::unmarked;
    TextSpan at;
};

std::vector<NumberedLine> numbered_lines(LayoutFacts const& facts) {
    std::vector<NumberedLine> lines;
    auto const& matter = facts.matter();
    for (auto i = facts.parts().body; i < facts.parts().end; ++i) {
        auto const& one = matter.paragraphs()[i];
        if (one.in_table || one.where != PlainBlock::Place::body) continue;
        bool const listed = !one.label.empty() && !one.typed_label;
        if (listed) lines.push_back({one.label, one.depth, matter.span(one, 0, 0)});
        for (std::size_t from = 0; from < one.text.size();) {
            auto const end = std::min(one.text.find('\n', from), one.text.size());
            auto begin = from;
            while (begin < end && (one.text[begin] == ' ' || one.text[begin] == '\t')) ++begin;
            auto const text = std::string_view(one.text).substr(begin, end - begin);
            auto const label = label_of(text, matter.kind().reading);
            if (label.depth != Depth::unmarked && !(listed && from == 0))
                lines.push_back({trim(text.substr(0, label.length)), label.depth,
                                 matter.span(one, begin, begin + label.length)});
            from = end + 1;
        }
    }
    return lines;
}

/// Numbers go on inside their parent: each one has its forerunner, or is the first. Lists within
/// the text begin anew as often as they like.
Evaluate heading_numbers(Parameters&) {
    return over_layout([](LayoutFacts const& facts, Verdicts& verdicts) {
        std::map<std::string, std::map<int, std::string>> seen;  // by depth and parent
        for (auto const& one : numbered_lines(facts)) {
            bool const counts = one.depth == Depth::roman || one.depth == Depth::number ||
                                one.depth == Depth::decimal;
            auto const value = counts ? label_number(one.label) : 0;
            if (value == 0) continue;
            auto const depth = std::to_string(static_cast<int>(one.depth));
            auto& before = seen[depth + parent_of(one.label)];
            if (value == 1 || before.count(value - 1) > 0) {
                verdicts.passed();
            } else {
                auto const next = before.lower_bound(value);
                verdicts.failed({one.at},
                                {{"before", next == before.begin() ? "…" : std::prev(next)->second},
                                 {"label", one.label}});
            }
            before[value] = one.label;
            // What is deeper begins anew.
            for (auto at = seen.begin(); at != seen.end();)
                at = at->first[0] > depth[0] ? seen.erase(at) : std::next(at);
        }
    });
}

/// Points a), b), c), d), đ), e) in the order that the row gives.
Evaluate point_letters(Parameters& in) {
    auto const order = in.texts("order");
    return over_layout([=](LayoutFacts const& facts, Verdicts& verdicts) {
        std::size_t next = 0;  ///< place of the letter that would follow; 0: a list begins
        for (auto const& one : numbered_lines(facts)) {
            auto const close = one.label.find(')');
            auto const letter = one.label.substr(0, close);
            bool const is_point = close != std::string::npos && close > 0 && close <= 2 &&
                                  to_lower(letter) == letter && to_upper(letter) != letter;
            if (!is_point) {
                if (one.depth <= Depth::decimal) next = 0;
                continue;
            }
            auto const place = static_cast<std::size_t>(
                std::find(order.begin(), order.end(), letter) - order.begin());
            if (place < order.size() && (place == 0 || (next > 0 && place == next))) {
                verdicts.passed();
            } else {
                auto const shown = [&](std::size_t at) {
                    return at < order.size() ? order[at] + ")" : std::string("…");
                };
                verdicts.failed({one.at}, {{"before", next > 0 ? shown(next - 1) : "…"},
                                           {"letter", letter + ")"},
                                           {"wanted", shown(next)}});
            }
            next = place < order.size() ? place + 1 : next + 1;
        }
    });
}

}  // namespace

std::vector<CheckFunction> body_layout_functions() {
    return {{"justified", {"count"}, justified},
            {"first_line", {"value", "count"}, first_line},
            {"paragraph_gap", {"count"}, paragraph_gap},
            {"line_spacing", {"value", "count"}, line_spacing},
            {"end_mark", {}, end_mark},
            {"bases", {}, bases},
            {"heading_titled", {"label"}, heading_titled},
            {"heading_numbers", {"before", "label"}, heading_numbers},
            {"point_letters", {"before", "letter", "wanted"}, point_letters}};
}

}  // namespace report

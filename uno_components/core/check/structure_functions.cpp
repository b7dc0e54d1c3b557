// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// "1418" in "Số: .../": letters and digits are no gap.
bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// The steps of a label: "II." is 2, "2.5." is 2 and 5, "b)" is 2 of the decree's letters.
std::vector<int> steps_of(std::string const& label, Depth depth) {
    std::vector<int> steps;
    if (depth == Depth::roman) {
        std::string letters;
        for (char const c : label)
            if (std::string_view("IVX").find(c) != std::string_view::npos) letters += c;
        constexpr int most = 40;
        for (int value = 1; value <= most; ++value)
            if (roman(value) == letters) steps.push_back(value);
        return steps;
    }
    int number = -1;
    for (char const c : label) {
        if (c >= '0' && c <= '9') {
            number = std::max(number, 0) * 10 + (c - '0');
        } else if (number >= 0) {
            steps.push_back(number);
            number = -1;
        }
    }
    if (number >= 0) steps.push_back(number);
    if (!steps.empty() || depth != Depth::deeper) return steps;
    static constexpr std::string_view letters[] = {"a", "b", "c", "d", "đ", "e", "g", "h",
                                                   "i", "k", "l", "m", "n", "o", "p", "q"};
    auto const bare = to_lower(label.substr(0, label.find_first_of(".)")));
    for (std::size_t i = 0; i < std::size(letters); ++i)
        if (letters[i] == bare) steps.push_back(static_cast<int>(i) + 1);
    return steps;
}

/// A heading that nothing follows in its line, as short as headings are.
constexpr std::size_t longest_title = 110;  ///< bytes
constexpr std::size_t longest_part = 300;
bool stands_alone(MatterParagraph const& paragraph, std::size_t longest = longest_title) {
    auto const size = trim(paragraph.text).size();
    return paragraph.role == LineRole::heading && paragraph.is_text() && size > 0 &&
           size <= longest && paragraph.heading_end >= size && !paragraph.label.empty();
}

/// A number in front of a line; a paragraph may have several lines.
struct Numbered {
    MatterParagraph const* paragraph = nullptr;
    std::string label;
    Depth depth = Depth::unmarked;
    TextSpan place;
    std::string title;
    bool typed = false;
};

std::vector<Numbered> numbered_lines(Matter const& matter) {
    std::vector<Numbered> all;
    constexpr std::size_t most = 80;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text() && !paragraph.is_unknown()) continue;
        auto const& text = paragraph.text;
        for (std::size_t from = 0; from <= text.size();) {
            auto const end = std::min(text.find('\n', from), text.size());
            auto const line = std::string_view(text).substr(from, end - from);
            auto const label = label_of(line, matter.kind().reading);
            Numbered one;
            one.paragraph = &paragraph;
            one.label = trim(line.substr(0, label.length));
            one.depth = label.depth;
            if (from == 0) one.label = paragraph.label, one.depth = paragraph.depth;
            bool const typed = from > 0 || paragraph.typed_label;
            one.typed = typed;
            one.place = matter.span(paragraph, from, typed ? from + label.length : end);
            one.title =
                trim(beginning(line.substr(std::min(typed ? label.length : 0, line.size())), most));
            // The one letter of the decree's alphabet that is no ASCII.
            for (std::string_view const mark : {"đ)", "đ."})
                if (one.depth == Depth::unmarked && line.substr(0, mark.size()) == mark) {
                    one.label = mark;
                    one.depth = Depth::deeper;
                }
            if (one.depth != Depth::unmarked) all.push_back(std::move(one));
            from = end + 1;
        }
    }
    return all;
}

std::string title_of(MatterParagraph const& paragraph) {
    constexpr std::size_t most = 80;
    return std::string(beginning(trim(paragraph.text.substr(paragraph.body)), most));
}

/// Roman headings one behind the other. C01.
Evaluate make_roman_sequence(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        int last = 0;
        for (auto const& line : numbered_lines(matter)) {
            if (line.depth == Depth::part) last = 0;
            if (line.depth != Depth::roman) continue;
            auto const steps = steps_of(line.label, line.depth);
            if (steps.empty()) continue;
            verdicts.passed();
            auto const now = steps.front();
            // A new part, or an appendix, begins anew.
            if (now != last + 1 && now != 1) {
                Arguments arguments{{"a", last == 0 ? "…" : roman(last)},
                                    {"b", roman(now)},
                                    {"wanted", roman(last + 1)}};
                // Of a typed number the letters are changed, what stands behind them stays.
                auto const said = matter.words_at(line.place);
                auto const letters = roman(now);
                if (line.typed && said.rfind(letters, 0) == 0) {
                    auto place = line.place;
                    place.until = place.from + letters.size();
                    verdicts.failed({place}, std::move(arguments), roman(last + 1));
                } else {
                    verdicts.failed({line.place}, std::move(arguments));
                }
            }
            last = now;
        }
    };
}

/// Arabic and decimal numbers, and letters, one behind the other within what they stand under. C02.
Evaluate make_number_sequence(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::vector<int> now;
        int letter = 0;
        std::string last;
        std::size_t last_at = 0;
        for (auto const& line : numbered_lines(matter)) {
            // The same number in the next line but one heads what the other is of, or is a slip.
            bool const again = line.label == last && line.place.paragraph == last_at + 1 &&
                               line.depth < Depth::dash && !line.label.empty();
            last = line.label;
            last_at = line.place.paragraph;
            if (again && line.label.back() == '.')
                verdicts.failed({line.place}, {{"label", line.label}, {"title", line.title}}, true);
            if (line.depth <= Depth::roman) {
                now.clear();
                letter = 0;
                continue;
            }
            if (line.depth >= Depth::dash) continue;
            auto const steps = steps_of(line.label, line.depth);
            if (steps.empty() || line.label.empty()) continue;
            bool const is_letter =
                line.depth == Depth::deeper && (line.label[0] < '0' || line.label[0] > '9');
            bool fits = false;
            if (is_letter) {
                fits = steps[0] == letter + 1 || steps[0] == 1;
                letter = steps[0];
            } else {
                letter = 0;
                // What it stands under is the last number so deep; a first one may begin anywhere.
                bool const under = steps.size() == 1 || now.empty() ||
                                   (now.size() + 1 >= steps.size() &&
                                    std::equal(steps.begin(), steps.end() - 1, now.begin()));
                bool const next = steps.back() == 1 || (now.size() >= steps.size() &&
                                                        steps.back() == now[steps.size() - 1] + 1);
                fits = under && next;
                now = steps;
            }
            verdicts.passed();
            if (!fits)
                verdicts.failed({line.place}, {{"label", line.label}, {"title", line.title}});
        }
    };
}

/// Headings of parts in capitals and others that are not.
Evaluate make_heading_case(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::vector<TextSpan> capitals, mixed;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!stands_alone(paragraph, longest_part) || paragraph.depth != Depth::roman) continue;
            auto const text = paragraph.text.substr(paragraph.body);
            (to_upper(text) == text ? capitals : mixed).push_back(matter.span(paragraph));
        }
        if (capitals.size() + mixed.size() < 2) return verdicts.not_applicable();
        verdicts.passed();
        if (capitals.empty() || mixed.empty()) return;
        auto rare = mixed.size() <= capitals.size() ? mixed : capitals;
        auto const said = matter.words_at(rare.front(), 80);
        verdicts.failed(std::move(rare), {{"title", said}});
    };
}

/// What headings of one depth end with. C07. A heading that its section's text follows in the same
/// line ends there.
Evaluate make_heading_ends(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::map<int, std::map<std::string, std::vector<TextSpan>>> by;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!stands_alone(paragraph)) continue;
            auto const text = trim(paragraph.text);
            auto const last = text.substr(text.size() - 1);
            auto const mark = last == ":" || last == "." || last == ";" ? last : std::string();
            auto const end = paragraph.text.find_last_not_of(" \t\n") + 1;
            auto from = end;
            while (from > 0 && !is_blank(paragraph.text[from - 1])) --from;
            by[static_cast<int>(paragraph.depth)][mark].push_back(
                matter.span(paragraph, from, end));
        }
        std::vector<TextSpan> places;
        std::set<std::string> manners;
        for (auto const& [depth, marks] : by) {
            std::size_t all = 0, most = 0;
            for (auto const& [mark, some] : marks) {
                all += some.size();
                most = std::max(most, some.size());
            }
            if (all > 1) verdicts.passed();
            if (marks.size() < 2) continue;
            bool kept = false;
            for (auto const& [mark, some] : marks) {
                manners.insert(mark);
                if (some.size() == most && !kept) {
                    kept = true;
                    continue;
                }
                places.insert(places.end(), some.begin(), some.end());
            }
        }
        if (places.empty()) return;
        std::string list;
        for (auto const& mark : manners)
            list += (list.empty() ? "" : ", ") + (mark.empty() ? "“ ”" : "“" + mark + "”");
        verdicts.failed(std::move(places), {{"list", list}});
    };
}

/// A number that counts something in a heading. C11.
Evaluate make_heading_figures(Parameters& in) {
    auto const things = in.phrases("things");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!stands_alone(paragraph)) continue;
            // A numbered sentence is no heading, though it says what its section is about.
            auto const line = trim(paragraph.text);
            bool const is_sentence = line.back() == '.' || line.find(';') != std::string::npos;
            if (is_sentence) continue;
            verdicts.passed();
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                auto const& token = tokens[i];
                if (token.from < paragraph.body || token.kind != Token::Kind::number) continue;
                if (token.until > paragraph.heading_end) break;
                if (things.at(tokens, i + 1).until == i + 1) continue;
                verdicts.failed({matter.span(paragraph, token.from, token.until)},
                                {{"title", title_of(paragraph)}});
                break;
            }
        }
    };
}

/// Two marks in front of a line. C14.
Evaluate make_list_marks(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        static constexpr std::string_view marks[] = {"-", "+", "•", "*", "–", "—"};
        auto const mark_at = [](std::string_view text) -> std::size_t {
            for (auto const mark : marks)
                if (text.substr(0, mark.size()) == mark) return mark.size();
            return 0;
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& text = paragraph.text;
            std::size_t at = text.find_first_not_of(" \t");
            if (at == std::string::npos) continue;
            auto const begin = at;
            std::string seen;
            if (!paragraph.typed_label && mark_at(paragraph.label) > 0) seen = paragraph.label;
            for (std::size_t length; (length = mark_at(std::string_view(text).substr(at))) > 0;) {
                seen += (seen.empty() ? "" : " ") + text.substr(at, length);
                at = std::min(text.find_first_not_of(" \t", at + length), text.size());
            }
            if (seen.empty()) continue;
            verdicts.passed();
            if (seen.find(' ') == std::string::npos) continue;
            // The last mark stays where all are typed; behind one of a list none does.
            auto const last = paragraph.typed_label ? seen.substr(seen.rfind(' ') + 1) + " " : "";
            auto until = at;
            while (until < text.size() && !is_blank(text[until])) ++until;
            verdicts.failed({matter.span(paragraph, begin, until)}, {{"x", seen}},
                            last + text.substr(at, until - at));
        }
    };
}

}  // namespace

std::vector<CheckFunction> structure_functions() {
    return {
        {"roman_sequence", {"a", "b", "wanted"}, make_roman_sequence},
        {"number_sequence", {"label", "title"}, make_number_sequence},
        {"heading_case", {"title"}, make_heading_case},
        {"heading_ends", {"list"}, make_heading_ends},
        {"heading_figures", {"title"}, make_heading_figures},
        {"list_marks", {"x"}, make_list_marks},
    };
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
// Numbers in front of headings and lines, typed or of Writer's lists.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

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
        if (!paragraph.is_text()) continue;
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
            // A number alone is the end of a line that was broken: "xử lý\n06."; "Phần thứ nhất"
            // has its title in the next one.
            bool const may_stand_alone =
                one.depth == Depth::roman ||
                (one.depth == Depth::part && one.label.find(' ') != std::string::npos);
            bool const is_torn = typed && one.title.empty() && !may_stand_alone;
            if (one.depth != Depth::unmarked && !is_torn) all.push_back(std::move(one));
            from = end + 1;
        }
    }
    return all;
}

/// "B." is 2, "Phần II" and "Phần thứ hai" too; none where nobody can tell.
std::optional<int> part_of(std::string const& label, std::vector<std::string> const& ordinals) {
    if (label.empty()) return std::nullopt;
    if (label[0] >= 'A' && label[0] <= 'H' && label.find_first_of(".)/-") == 1)
        return label[0] - 'A' + 1;
    auto tokens = tokens_of({{}, label, false, {}});
    // "Phần thứ nhất:", "Phần I."
    while (!tokens.empty() && tokens.back().kind == Token::Kind::mark) tokens.pop_back();
    if (tokens.empty()) return std::nullopt;
    auto const& last = tokens.back();
    if (last.kind == Token::Kind::number) {
        auto const value = small_value(last);
        return value > 0 ? std::optional(static_cast<int>(value)) : std::nullopt;
    }
    auto const value = roman_value(last.text);
    if (value > 0) return value;
    for (std::size_t i = 0; i < ordinals.size(); ++i)
        if (last.text == fold(ordinals[i])) return static_cast<int>(i) + 1;
    return std::nullopt;
}

/// Parts and Roman headings one behind the other. C01.
Evaluate make_roman_sequence(Parameters& in) {
    auto const ordinals = in.texts("ordinals");
    return [=](Matter const& matter, Verdicts& verdicts) {
        int last = 0;
        std::map<bool, int> part;  // of letters and of words
        for (auto const& line : numbered_lines(matter)) {
            if (line.depth == Depth::part) {
                auto const now = part_of(line.label, ordinals);
                // "Phần mềm ..." begins no part.
                if (!now) continue;
                last = 0;
                verdicts.passed();
                auto const said = [&](int number) {
                    return number == 0 ? std::string("…") : std::to_string(number);
                };
                // Letters stand below words, and begin anew there.
                bool const is_word = line.label.find(' ') != std::string::npos;
                if (is_word) part[false] = 0;
                auto& before = part[is_word];
                // No F stands in the alphabet: D, E, G.
                constexpr int letter_e = 5, letter_g = 7;
                bool const skips_f = !is_word && before == letter_e && *now == letter_g;
                if (*now != before + 1 && *now != 1 && !skips_f)
                    verdicts.failed(
                        {line.place},
                        {{"a", said(before)}, {"b", line.label}, {"wanted", said(before + 1)}});
                before = *now;
                continue;
            }
            // "I.1." without a heading "I." above: what follows is II.
            if (last == 0 && line.depth > Depth::roman && line.label.rfind("I.", 0) == 0) last = 1;
            if (line.depth != Depth::roman) continue;
            auto const steps = steps_of(line.label, line.depth);
            if (steps.empty()) continue;
            verdicts.passed();
            auto const now = steps.front();
            // A new part, or an appendix, begins anew; amid the report somebody has to look.
            bool const anew = now == 1 && last > 0 && line.paragraph->inside;
            if ((now != last + 1 && now != 1) || anew) {
                Arguments arguments{{"a", last == 0 ? "…" : roman(last)},
                                    {"b", roman(now)},
                                    {"wanted", roman(last + 1)}};
                // Of a typed number the letters are changed, what stands behind them stays.
                auto const said = matter.words_at(line.place);
                auto const letters = roman(now);
                if (line.typed && said.rfind(letters, 0) == 0) {
                    auto place = line.place;
                    place.until = place.from + letters.size();
                    verdicts.failed({place}, std::move(arguments), roman(last + 1), anew);
                } else {
                    verdicts.failed({line.place}, std::move(arguments), anew);
                }
            }
            last = now;
        }
    };
}

/// Whether a line in capitals without a number stands between two paragraphs: a heading of its own.
bool heads_between(Matter const& matter, std::size_t from, std::size_t until) {
    auto const& all = matter.paragraphs();
    for (auto i = from + 1; i < until; ++i) {
        auto const text = trim(all[i].text);
        if (all[i].is_text() && text.find(' ') != std::string::npos && to_upper(text) == text &&
            to_lower(text) != text)
            return true;
    }
    return false;
}

/// The last title with a number without steps: a list within what it is about may begin anew, a
/// title may not.
class LastTitle {
public:
    void forget() { number_ = 0; }
    bool begins_anew(Matter const& matter, Numbered const& line, int number) {
        if (line.depth != Depth::number || !line.paragraph->is_title() || !line.paragraph->inside)
            return false;
        bool const anew =
            number == 1 && number_ > 0 && !heads_between(matter, at_, line.place.paragraph);
        number_ = number;
        at_ = line.place.paragraph;
        return anew;
    }

private:
    int number_ = 0;
    std::size_t at_ = 0;
};

/// Arabic and decimal numbers, and letters, one behind the other within what they stand under. C02.
Evaluate make_number_sequence(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::vector<int> now;
        int letter = 0;
        LastTitle title;
        std::map<std::string, int> named;  ///< the last number behind a word
        int in_brackets = 0;               ///< the last one of a form, "(8)"
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
                title.forget();
                continue;
            }
            if (line.depth >= Depth::dash) continue;
            auto const steps = steps_of(line.label, line.depth);
            if (steps.empty() || line.label.empty()) continue;
            // "Câu 4." goes on whatever headings stand between.
            if (auto const word = line.label.substr(0, line.label.find(' '));
                word.size() < line.label.size() && to_lower(word) != to_upper(word)) {
                auto& before = named[to_lower(word)];
                verdicts.passed();
                if (steps[0] != 1 && steps[0] != before + 1)
                    verdicts.failed({line.place}, {{"label", line.label}, {"title", line.title}});
                before = steps[0];
                continue;
            }
            // So do the lines of a form, "(8)".
            if (line.label.front() == '(' && steps.size() == 1 && line.label.size() > 1 &&
                line.label[1] >= '0' && line.label[1] <= '9') {
                bool const goes_on = steps[0] == in_brackets + 1;
                in_brackets = steps[0];
                if (goes_on) {
                    verdicts.passed();
                    continue;
                }
            }
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
            bool const anew = title.begins_anew(matter, line, steps[0]) && fits && !again;
            if (!fits || anew)
                verdicts.failed({line.place}, {{"label", line.label}, {"title", line.title}}, anew);
        }
    };
}

/// A number in front of a text, for sure: "2.5 tỷ" is none, "2.5 Kết quả" is one.
std::size_t number_in_front(std::string_view text, Reading const& reading, Depth& depth) {
    auto const label = label_of(text, reading);
    if (label.depth == Depth::part || label.depth >= Depth::dash || label.length >= text.size())
        return 0;
    auto const typed = trim(text.substr(0, label.length));
    if (std::string_view(".)/-").find(typed.back()) == std::string_view::npos) {
        auto const rest = std::string(text.substr(label.length));
        bool const begins_small = capitalise(rest) != rest || to_lower(rest) == rest;
        if (begins_small || (rest[0] >= '0' && rest[0] <= '9')) return 0;
    }
    depth = label.depth;
    return label.length;
}

/// Two numbers in front of one line: typed beside the one of Writer's list, or typed twice. C25.
Evaluate make_number_twice(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        auto const& reading = matter.kind().reading;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.label.empty() || paragraph.depth == Depth::part ||
                paragraph.depth >= Depth::dash)
                continue;
            verdicts.passed();
            auto const text = std::string_view(paragraph.text);
            auto const from = text.find_first_not_of(" \t", paragraph.body);
            if (from == std::string_view::npos) continue;
            auto depth = Depth::unmarked;
            auto const length = number_in_front(text.substr(from), reading, depth);
            if (length == 0) continue;
            auto const second = trim(text.substr(from, length));
            // "I. 1." and "1. a)" typed in one line are two headings of two depths.
            auto const first_steps = steps_of(paragraph.label, paragraph.depth),
                       steps = steps_of(second, depth);
            bool const is_under = !first_steps.empty() && steps.size() > first_steps.size() &&
                                  std::equal(first_steps.begin(), first_steps.end(), steps.begin());
            if (paragraph.typed_label && depth != paragraph.depth && !is_under) continue;
            auto const word = from + length;
            auto const end = std::min(text.find_first_of(" \t\n", word), text.size());
            constexpr std::size_t most = 80;
            verdicts.failed({matter.span(paragraph, from, end)},
                            {{"a", paragraph.label},
                             {"b", second},
                             {"title", trim(beginning(text.substr(word), most))}},
                            std::string(text.substr(word, end - word)));
        }
    };
}

/// Titles numbered by hand among more of their depth that Writer numbers. C26.
Evaluate make_number_typed(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::map<Depth, std::pair<std::size_t, std::vector<MatterParagraph const*>>> by;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_title() || paragraph.depth >= Depth::deeper) continue;
            auto& [automatic, typed] = by[paragraph.depth];
            if (paragraph.typed_label)
                typed.push_back(&paragraph);
            else
                ++automatic;
        }
        for (auto const& [depth, all] : by) {
            auto const& [automatic, typed] = all;
            if (automatic < 2) continue;
            verdicts.passed();
            if (typed.size() >= automatic) continue;
            for (auto const* one : typed) {
                constexpr std::size_t most = 80;
                auto const text = std::string_view(one->text);
                verdicts.failed({matter.span(*one, 0, one->body)},
                                {{"label", one->label},
                                 {"title", trim(beginning(text.substr(one->body), most))}});
            }
        }
    };
}

/// Titles of one depth numbered in several manners ("1.", "2/"). C27.
Evaluate make_number_forms(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        using Forms = std::map<std::string, std::vector<MatterParagraph const*>>;
        std::map<Depth, Forms> by;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_title() || paragraph.depth < Depth::roman ||
                paragraph.depth >= Depth::deeper)
                continue;
            auto const last = paragraph.label.substr(paragraph.label.size() - 1);
            bool const marked = std::string_view(".)/-").find(last) != std::string_view::npos;
            by[paragraph.depth][marked ? last : std::string()].push_back(&paragraph);
        }
        for (auto const& [depth, forms] : by) {
            if (!forms.empty()) verdicts.passed();
            if (forms.size() < 2) continue;
            auto const most = std::max_element(
                forms.begin(), forms.end(),
                [](auto const& a, auto const& b) { return a.second.size() < b.second.size(); });
            std::string list;
            std::vector<TextSpan> places;
            for (auto const& form : forms) {
                list += (list.empty() ? "“" : "”, “") + form.second.front()->label;
                if (form.first == most->first) continue;
                for (auto const* one : form.second)
                    places.push_back(matter.span(*one, 0, one->body));
            }
            verdicts.failed(std::move(places), {{"list", list + "”"}});
        }
    };
}

}  // namespace

std::vector<CheckFunction> numbering_functions() {
    return {
        {"roman_sequence", {"a", "b", "wanted"}, make_roman_sequence},
        {"number_sequence", {"label", "title"}, make_number_sequence},
        {"number_twice", {"a", "b", "title"}, make_number_twice},
        {"number_typed", {"label", "title"}, make_number_typed},
        {"number_forms", {"list"}, make_number_forms},
    };
}

}  // namespace report

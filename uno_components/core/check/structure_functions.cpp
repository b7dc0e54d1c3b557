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

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

constexpr std::size_t longest_part = 300;  ///< bytes

std::string title_of(MatterParagraph const& paragraph) {
    constexpr std::size_t most = 80;
    return std::string(beginning(trim(paragraph.text.substr(paragraph.body)), most));
}

/// Headings of parts in capitals and others that are not.
Evaluate make_heading_case(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::vector<TextSpan> capitals, mixed;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_title(longest_part) || paragraph.depth != Depth::roman) continue;
            auto const text = paragraph.text.substr(paragraph.body);
            auto const place = matter.span(paragraph);
            (matter.in_capitals(place, text) ? capitals : mixed).push_back(place);
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
            if (!paragraph.is_title()) continue;
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
            auto const line = trim(paragraph.text);
            // What has a heading's style is one, whatever it says.
            bool const is_styled = paragraph.outline > 0 && paragraph.is_text() && !line.empty() &&
                                   line.size() <= longest_part;
            if (!is_styled && !paragraph.is_title()) continue;
            // A numbered sentence is no heading, though it says what its section is about.
            bool const is_sentence =
                !is_styled && (line.back() == '.' || line.find(';') != std::string::npos);
            if (is_sentence) continue;
            verdicts.passed();
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                auto const& token = tokens[i];
                if (token.from < paragraph.body || token.kind != Token::Kind::number) continue;
                if (!is_styled && token.until > paragraph.heading_end) break;
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
        {"heading_case", {"title"}, make_heading_case},
        {"heading_ends", {"list"}, make_heading_ends},
        {"heading_figures", {"title"}, make_heading_figures},
        {"list_marks", {"x"}, make_list_marks},
    };
}

}  // namespace report

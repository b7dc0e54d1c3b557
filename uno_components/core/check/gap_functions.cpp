// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <cctype>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}

/// The last words in front of recipients and signature. C13.
Evaluate make_ending(Parameters& in) {
    auto const ends = in.in().text("ends");
    return [=](Matter const& matter, Verdicts& verdicts) {
        MatterParagraph const* last = nullptr;
        bool signed_off = false;
        for (auto const& paragraph : matter.paragraphs()) {
            if (paragraph.role == LineRole::recipients || paragraph.role == LineRole::signature) {
                signed_off = true;
                break;
            }
            if (paragraph.is_text() && !trim(paragraph.text).empty()) last = &paragraph;
        }
        if (!last || !signed_off) return verdicts.not_evaluated("no_ending");
        verdicts.passed();
        std::string bare;
        for (char const c : last->text)
            if (!is_blank(c)) bare += c;
        if (bare.size() >= ends.size() && bare.substr(bare.size() - ends.size()) == ends) return;
        auto until = last->text.find_last_not_of(" \t\n./");
        until = until == std::string::npos ? 0 : until + 1;
        auto word = until;
        while (word > 0 && !is_blank(last->text[word - 1])) --word;
        auto const words = last->text.substr(word, until - word) + ends;
        verdicts.failed({matter.span(*last, word, last->text.size())}, {{"ends", ends}}, words);
    };
}

bool is_letter_or_digit(char c) {
    auto const byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

/// Bytes that stand between the dots of a form, and the dots that lead to a value.
constexpr std::size_t most_filled = 160, leader_dots = 8, short_leader = 5;

struct Gap {
    std::size_t from = 0, until = 0;
};

struct GapWords {
    Phrases before;   ///< in front of dots that stand for a value
    Phrases notes;    ///< that somebody left for later
    Phrases ordered;  ///< in front of Roman numbers: "khóa XX" is none
    Phrases counted;  ///< behind a number that was left out
};

/// Dots that stand for something, brackets with nothing in them, places of patterns.
std::vector<Gap> gaps_in(std::string const& text, GapWords const& words,
                         std::vector<Token> const& tokens) {
    std::vector<Gap> gaps;
    for (auto const& hit : words.notes.all(tokens))
        gaps.push_back({tokens[hit.from].from, tokens[hit.until - 1].until});
    // "___", "???", "xx": nobody writes them for good.
    for (std::size_t at = 0; at < text.size();) {
        auto const c = static_cast<char>(text[at] == 'X' ? 'x' : text[at]);
        if (c != '_' && c != '?' && c != 'x') {
            ++at;
            continue;
        }
        auto end = at;
        while (end < text.size() && (text[end] == c || (c == 'x' && text[end] == 'X'))) ++end;
        if (end - at < 2) {
            at = end;
            continue;
        }
        auto const inside = [&](std::size_t i) {
            auto const byte = static_cast<unsigned char>(text[i]);
            return byte >= 0x80 || std::isalnum(byte) != 0;
        };
        bool const stands_alone = (at == 0 || (!inside(at - 1) && text[at - 1] != '.')) &&
                                  (end >= text.size() || !inside(end));
        auto const token = static_cast<std::size_t>(
            std::partition_point(tokens.begin(), tokens.end(),
                                 [&](Token const& one) { return one.until <= at; }) -
            tokens.begin());
        // "XX" in capitals only.
        bool const is_roman = std::find(text.begin() + static_cast<std::ptrdiff_t>(at),
                                        text.begin() + static_cast<std::ptrdiff_t>(end),
                                        'x') == text.begin() + static_cast<std::ptrdiff_t>(end) &&
                              ((token > 0 && words.ordered.at(tokens, token - 1).until == token) ||
                               (token > 1 && words.ordered.at(tokens, token - 2).until == token));
        bool const bare = c == '_' || c == '?' || (c == 'x' && stands_alone && !is_roman);
        if (bare) gaps.push_back({at, end});
        at = end;
    }
    std::size_t led = std::string::npos;  // behind dots in front of what was filled in
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        std::size_t dots = 0;
        while (end < text.size()) {
            if (text[end] == '.')
                ++dots, ++end;
            else if (text.compare(end, 3, "…") == 0)
                dots += 3, end += 3;
            else
                break;
        }
        if (dots >= 3) {
            auto front = at;
            while (front > 0 && is_blank(text[front - 1])) --front;
            bool const alone =
                front == 0 && text.find_first_not_of(" \t\n.", end) == std::string::npos;
            bool const behind_colon = front > 0 && text[front - 1] == ':';
            auto const token = std::partition_point(
                tokens.begin(), tokens.end(), [&](Token const& one) { return one.until <= front; });
            auto const n = static_cast<std::size_t>(token - tokens.begin());
            bool const behind_word = n > 0 && words.before.at(tokens, n - 1).until == n;
            bool const long_gap = dots >= 5;
            // "phát ... tin": between a word and what would be counted.
            auto const next = static_cast<std::size_t>(
                std::partition_point(tokens.begin(), tokens.end(),
                                     [&](Token const& one) { return one.from < end; }) -
                tokens.begin());
            bool const amid = front < at && end < text.size() && is_blank(text[end]) && n > 0 &&
                              tokens[n - 1].kind == Token::Kind::word && next < tokens.size() &&
                              words.counted.at(tokens, next).until > next;
            // "......27...... hồ sơ", "nhiệm vụ ............ 50": dots round what was filled in.
            bool const closes = led != std::string::npos && at > led && at - led <= most_filled &&
                                !is_blank(text[at - 1]);
            auto const value = text.find_first_not_of(' ', end);
            bool const glued = value == end && is_letter_or_digit(text[end]);
            // Short ones lead to it where nothing else is in the line but its label.
            bool const leads_line = dots >= short_leader && front < at && is_blank(text[end]) &&
                                    text.find_first_of(":;", 0) > at;
            bool const leader = (dots >= leader_dots || leads_line) && front > 0 &&
                                value != std::string::npos && text[value] >= '0' &&
                                text[value] <= '9';
            bool const opens = !closes && (glued || leader);
            led = opens ? end : std::string::npos;
            bool const empty = alone || behind_colon || behind_word || long_gap || amid;
            if (empty && !closes && !opens) gaps.push_back({at, end});
            at = end;
            continue;
        }
        if (text[at] == '[' || text[at] == '{') {
            char const close = text[at] == '[' ? ']' : '}';
            constexpr std::size_t longest = 60;
            auto const near = std::string_view(text).substr(at, longest).find(close);
            if (near != std::string_view::npos) {
                auto const stop = at + near;
                auto const inside = trim(text.substr(at + 1, stop - at - 1));
                if (text[at] == '{' || inside.empty() ||
                    inside.find_first_not_of(".… \xE2\x80\xA6") == std::string::npos)
                    gaps.push_back({at, stop + 1});
            }
        }
        // ":" and at once the end of the clause: a number is missing.
        if (text[at] == ':') {
            auto const next = text.find_first_not_of(" \t", at + 1);
            if (next != std::string::npos &&
                (text[next] == ';' || (text[next] == '.' && text.compare(next, 2, "..") != 0)))
                gaps.push_back({at, next + 1});
        }
        at = std::max(at + 1, end);
    }
    return gaps;
}

/// What was left to be filled in. C05.
Evaluate make_gaps(Parameters& in) {
    GapWords const words{in.phrases("before"), in.phrases("notes"), in.phrases("ordered"),
                         in.phrases("counted")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && paragraph.role != LineRole::title &&
                paragraph.role != LineRole::addressee)
                continue;
            verdicts.passed();
            // One finding a paragraph, however much is missing in it.
            std::vector<TextSpan> places;
            std::string first;
            for (auto const& gap : gaps_in(paragraph.text, words, paragraph.tokens)) {
                constexpr std::size_t round = 40;
                auto from = gap.from > round ? gap.from - round : 0;
                while (from < gap.from && (paragraph.text[from] & 0xC0) == 0x80) ++from;
                if (places.empty()) first = trim(paragraph.text.substr(from, gap.until - from));
                places.push_back(matter.span(paragraph, gap.from, gap.until));
            }
            if (!places.empty()) verdicts.failed(std::move(places), {{"said", first}});
        }
    };
}

/// Digits in front of the stroke of a line that begins with "Số", whatever symbol follows.
bool has_digits(MatterParagraph const& paragraph, std::string const& label) {
    auto const at = paragraph.text.find('/');
    if (at == std::string::npos || fold(paragraph.text).rfind(fold(label), 0) != 0) return false;
    auto const last = paragraph.text.find_last_not_of(" \t", at == 0 ? 0 : at - 1);
    return last != std::string::npos && last < at && paragraph.text[last] >= '0' &&
           paragraph.text[last] <= '9';
}

/// Number, day or month are not yet there.
Evaluate make_letterhead_gaps(Parameters& in) {
    auto const number = in.in().text("number"), date = in.in().text("date");
    return [=](Matter const& matter, Verdicts& verdicts) {
        if (!matter.has_document()) return verdicts.not_evaluated("no_document");
        auto const* record = matter.context().record;
        bool has_number =
            record ? record->number.has_value() : matter.read().envelope.number.has_value();
        if (!record)
            for (auto const& paragraph : matter.paragraphs())
                has_number = has_number || (paragraph.role == LineRole::letterhead &&
                                            has_digits(paragraph, number));
        auto const issue = matter.issue();
        verdicts.passed();
        std::string lacks;
        if (!has_number) lacks = number;
        if (!issue.day || !issue.month) lacks += (lacks.empty() ? "" : ", ") + date;
        if (lacks.empty()) return;
        std::vector<TextSpan> places;
        for (auto const& paragraph : matter.paragraphs())
            if (paragraph.role == LineRole::letterhead && places.empty() &&
                paragraph.text.find('/') != std::string::npos)
                places.push_back(matter.span(paragraph));
        verdicts.failed(std::move(places), {{"lacks", lacks}});
    };
}

}  // namespace

std::vector<CheckFunction> gap_functions() {
    return {
        {"ending", {"ends"}, make_ending},
        {"gaps", {"said"}, make_gaps},
        {"letterhead_gaps", {"lacks"}, make_letterhead_gaps},
    };
}

}  // namespace report

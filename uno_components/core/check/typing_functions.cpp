// SPDX-License-Identifier: MPL-2.0
// What fingers do: words twice, marks twice, blanks where none belong, brackets left open.
#include <algorithm>
#include <map>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/quantity.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

bool is_word(Tokens const& tokens, std::size_t at) {
    return at < tokens.size() && tokens[at].kind == Token::Kind::word;
}

/// Whether `count` words stand twice, the one right behind the other.
bool stands_twice(Tokens const& tokens, std::size_t at, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i)
        if (!is_word(tokens, at + i) || !is_word(tokens, at + count + i) ||
            tokens[at + i].shown != tokens[at + count + i].shown)
            return false;
    return true;
}

/// "hỗ trợ hỗ trợ", "của của". Of single words only those that are never doubled ("từ từ").
Evaluate make_doubled(Parameters& in) {
    auto const single = in.phrases("single"), besides = in.phrases("besides");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                if (!is_word(tokens, i)) continue;
                verdicts.passed();
                std::size_t count = 0;
                for (std::size_t words = 4; words > 1 && count == 0; --words)
                    if (stands_twice(tokens, i, words)) count = words;
                if (count == 0 && stands_twice(tokens, i, 1) && single.at(tokens, i).until == i + 1)
                    count = 1;
                if (count == 0 || besides.at(tokens, i).until > i) continue;
                auto const until = tokens[i + 2 * count - 1].until;
                auto const from = tokens[i].from;
                auto const once = paragraph.text.substr(from, tokens[i + count - 1].until - from);
                verdicts.failed({matter.span(paragraph, from, until)},
                                {{"x", paragraph.text.substr(from, until - from)}, {"y", once}},
                                once);
                i += 2 * count - 1;
            }
        }
    };
}

bool is_space(std::string const& text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text.compare(at, 2, "\u00A0") == 0);
}

/// The end of blanks that begin here, and how many they are.
std::pair<std::size_t, std::size_t> blanks_at(std::string const& text, std::size_t at) {
    std::size_t count = 0;
    while (is_space(text, at)) {
        at += text[at] == ' ' ? 1U : 2U;
        ++count;
    }
    return {at, count};
}

bool is_letter(std::string const& text, std::size_t at) {
    if (at >= text.size()) return false;
    auto const byte = static_cast<unsigned char>(text[at]);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

/// A fault of marks and blanks with what should stand in its place.
struct MarkFault {
    std::size_t from = 0, until = 0;
    std::string right;
};

bool is_digit(std::string const& text, std::size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The last letter in front of a byte.
std::string letter_before(std::string const& text, std::size_t at) {
    auto from = at;
    while (from > 0 && (static_cast<unsigned char>(text[from - 1]) & 0xC0U) == 0x80U) --from;
    return from == 0 ? std::string() : text.substr(from - 1, at - from + 1);
}
std::string letter_at(std::string const& text, std::size_t at) {
    auto until = at + 1;
    while (until < text.size() && (static_cast<unsigned char>(text[until]) & 0xC0U) == 0x80U)
        ++until;
    return text.substr(at, until - at);
}

/// "móc,bàn", "móc.Đề": a mark between letters and no blank. Addresses of the net have no capital
/// behind their dots, and "TP.HCM" has one in front.
bool lacks_blank(std::string const& text, std::size_t at) {
    if (!is_letter(text, at + 1) || is_digit(text, at + 1) || is_digit(text, at - 1)) return false;
    if (text[at] == ',' || text[at] == ';') return true;
    if (text[at] != '.') return false;
    auto const before = letter_before(text, at), behind = letter_at(text, at + 1);
    auto const next = at + 1 + behind.size();
    return to_lower(before) == before && to_upper(before) != before && to_upper(behind) == behind &&
           to_lower(behind) != behind && is_letter(text, next) &&
           to_lower(letter_at(text, next)) == letter_at(text, next);
}

/// A blank in front of a mark, a mark twice, and two marks of which one ends more than the other.
std::vector<MarkFault> mark_faults(std::string const& text) {
    constexpr std::string_view marks = ",.;:";
    std::vector<MarkFault> all;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (is_space(text, at) && is_letter(text, at - 1) && at > 0) {
            auto const [end, count] = blanks_at(text, at);
            bool const mark = end < text.size() && (text[end] == ',' || text[end] == ';');
            if (mark && !is_letter(text, end + 1)) all.push_back({at, end + 1, {text[end]}});
            at = end - 1;
            continue;
        }
        if (at == 0 || at + 1 >= text.size() || marks.find(text[at]) == std::string_view::npos ||
            !is_letter(text, at - 1))
            continue;
        auto const next = text[at + 1];
        if (lacks_blank(text, at)) {
            all.push_back({at, at + 1, std::string(1, text[at]) + " "});
            continue;
        }
        bool const last = at + 2 >= text.size() || is_space(text, at + 2) || text[at + 2] == '\n';
        if (marks.find(next) == std::string_view::npos || !last) continue;
        // "v.v.;" and "…:" are no faults.
        bool const shortened = text[at] == '.' && next != '.';
        if (!shortened) all.push_back({at, at + 2, {next}});
    }
    return all;
}

Evaluate make_marks(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            verdicts.passed();
            for (auto const& fault : mark_faults(paragraph.text)) {
                // With the word in front, so that somebody sees what it is.
                auto from = fault.from;
                while (from > 0 && is_letter(paragraph.text, from - 1)) --from;
                auto const word = paragraph.text.substr(from, fault.from - from);
                verdicts.failed({matter.span(paragraph, from, fault.until)},
                                {{"x", paragraph.text.substr(from, fault.until - from)},
                                 {"y", word + fault.right}},
                                word + fault.right);
            }
        }
    };
}

/// Several blanks between words.
Evaluate make_blanks(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        std::vector<TextSpan> places;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            verdicts.passed();
            auto const& text = paragraph.text;
            for (std::size_t at = 1; at < text.size(); ++at) {
                if (!is_space(text, at)) continue;
                auto const [end, count] = blanks_at(text, at);
                bool const between = end < text.size() && is_letter(text, at - 1) &&
                                     is_letter(text, end) && at > paragraph.body;
                if (between && count > 1) {
                    auto word = end;
                    while (is_letter(text, word)) ++word;
                    places.push_back(matter.span(paragraph, at, word));
                }
                at = end - 1;
            }
        }
        if (places.empty()) return;
        auto const count = std::to_string(places.size());
        verdicts.failed(std::move(places), {{"n", count}});
    };
}

/// Brackets and quotation marks that are opened and not closed, or the other way round.
Evaluate make_brackets(Parameters&) {
    return [](Matter const& matter, Verdicts& verdicts) {
        static constexpr std::pair<std::string_view, std::string_view> pairs[] = {{"(", ")"},
                                                                                  {"“", "”"}};
        // What is closed in another paragraph was broken by a line's end.
        std::map<std::string_view, std::size_t> all;
        for (auto const& paragraph : matter.paragraphs())
            if (paragraph.is_text())
                for (auto const& [open, close] : pairs)
                    for (auto const mark : {open, close})
                        for (auto at = paragraph.text.find(mark); at != std::string::npos;
                             at = paragraph.text.find(mark, at + mark.size()))
                            ++all[mark];
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& text = paragraph.text;
            verdicts.passed();
            for (auto const& [open, close] : pairs) {
                if (all[open] == all[close]) continue;
                std::vector<std::size_t> opened;
                std::optional<std::size_t> wrong;
                for (auto at = paragraph.body; at < text.size() && !wrong; ++at) {
                    if (text.compare(at, open.size(), open) == 0) {
                        opened.push_back(at);
                    } else if (text.compare(at, close.size(), close) == 0) {
                        // "a)" and "10)" count, they close nothing.
                        auto word = at;
                        while (word > 0 && is_letter(text, word - 1)) --word;
                        constexpr std::size_t longest_label = 3;
                        bool const label = close == ")" && opened.empty() && word < at &&
                                           at - word <= longest_label;
                        if (!opened.empty())
                            opened.pop_back();
                        else if (!label)
                            wrong = at;
                    }
                }
                if (!wrong && !opened.empty()) wrong = opened.back();
                if (!wrong) continue;
                auto const mark = text.compare(*wrong, open.size(), open) == 0 ? open : close;
                auto until = *wrong + mark.size();
                for (std::size_t words = 0; until < text.size() && words < 4; ++until)
                    words += text[until] == ' ' ? 1U : 0U;
                verdicts.failed({matter.span(paragraph, *wrong, until)}, {{"x", std::string(mark)}},
                                true);
            }
        }
    };
}

/// "o Đã giải quyết": one letter alone in front of a line stands for a round mark.
bool is_item_mark(std::string const& text, Token const& token) {
    if (to_code_points(token.shown).size() > 1) return false;
    auto const before = text.find_last_not_of(" \t", token.from == 0 ? 0 : token.from - 1);
    return token.from == 0 || before == std::string::npos || text[before] == '\n';
}

/// A word that is never part of a name has a capital amid a sentence: "đã tiếp nhận Và xử lý".
/// H01b.
Evaluate make_capital_within(Parameters& in) {
    auto const words = in.phrases("words");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const is_low = [](Token const& token) {
            return token.kind == Token::Kind::word && to_lower(token.shown) == token.shown;
        };
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
                auto const& token = tokens[i];
                if (words.at(tokens, i).until != i + 1 || tokens[i - 1].from < paragraph.body)
                    continue;
                auto const around =
                    std::string_view(paragraph.text)
                        .substr(tokens[i - 1].until, tokens[i + 1].from - tokens[i - 1].until);
                if (!is_low(tokens[i - 1]) || !is_low(tokens[i + 1]) ||
                    around.find_first_of("\n\t") != std::string_view::npos ||
                    is_item_mark(paragraph.text, tokens[i - 1]))
                    continue;
                verdicts.passed();
                if (is_low(token)) continue;
                verdicts.failed({matter.span(paragraph, token.from, token.until)},
                                {{"x", token.shown}, {"y", to_lower(token.shown)}},
                                to_lower(token.shown));
            }
        }
    };
}

/// "8.937.600.00": groups of three digits with one that lost or won some. No date, number of a
/// heading, telephone, code of a procedure ("1.004.873.000.00.00.H48") or address of a machine.
bool is_torn_number(std::string_view run, char mark) {
    constexpr std::size_t group = 3, least_digits = 6;
    std::vector<std::size_t> sizes;
    std::size_t digits = 0;
    for (std::size_t from = 0; from <= run.size();) {
        auto const end = std::min(run.find(mark, from), run.size());
        sizes.push_back(end - from);
        digits += end - from;
        from = end + 1;
    }
    if (sizes.size() < 3 || run[0] == '0' || digits < least_digits) return false;
    auto const threes = std::count(sizes.begin() + 1, sizes.end(), group);
    bool const small = std::all_of(sizes.begin(), sizes.end(),
                                   [&](std::size_t size) { return size > 0 && size <= group; });
    bool const is_address = mark == '.' && sizes.size() == 4 && small && sizes[2] < group;
    return threes > 0 && !is_address &&
           (threes + 1 < static_cast<std::ptrdiff_t>(sizes.size()) || sizes[0] > group);
}

/// Digits in groups of three, all of them. C28; of amounts in đồng (`money`) B06.
Evaluate make_digit_groups(Parameters& in) {
    bool const money_only = in.in().flag_or("money", false);
    auto const things = in.phrases("things"), besides = in.phrases("besides");
    // "1.20 hồ sơ": of what is counted there are no hundredths.
    auto const is_cut = [=](MatterParagraph const& paragraph, std::string_view run,
                            std::size_t at) {
        auto const dot = run.find('.');
        if (things.empty() || paragraph.role == LineRole::heading || at <= paragraph.body ||
            dot == std::string_view::npos || dot != run.rfind('.') || dot + 3 < run.size())
            return false;
        auto const& tokens = paragraph.tokens;
        std::size_t first = 0;
        while (first < tokens.size() && tokens[first].from < at) ++first;
        auto behind = first;
        while (behind < tokens.size() && tokens[behind].from < at + run.size()) ++behind;
        return things.at(tokens, behind).until > behind &&
               besides.before(tokens, first).from == first;
    };
    return [=](Matter const& matter, Verdicts& verdicts) {
        static constexpr std::string_view digits = "0123456789";
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() && !paragraph.in_table) continue;
            auto const text = std::string_view(paragraph.text);
            for (std::size_t at = 0; (at = text.find_first_of(digits, at)) < text.size();) {
                auto end = std::min(text.find_first_not_of("0123456789.,", at), text.size());
                auto run = text.substr(at, end - at);
                while (digits.find(run.back()) == std::string_view::npos) run.remove_suffix(1);
                bool const is_part =
                    (at > 0 &&
                     std::string_view(" (\t\n:").find(text[at - 1]) == std::string_view::npos) ||
                    (end < text.size() &&
                     std::string_view(" )\t\n;%").find(text[end]) == std::string_view::npos);
                for (char const mark : {'.', ','}) {
                    char const other = mark == '.' ? ',' : '.';
                    if (is_part || run.find(mark) == std::string_view::npos ||
                        run.find(other) != std::string_view::npos)
                        continue;
                    auto const unit = unit_at(text, at + run.size(), matter.quantities());
                    if ((unit && unit->money && unit->size == 1) != money_only) continue;
                    verdicts.passed();
                    if (is_torn_number(run, mark) || (mark == '.' && is_cut(paragraph, run, at)))
                        verdicts.failed({matter.span(paragraph, at, at + run.size())},
                                        {{"x", std::string(run)}});
                }
                at = end;
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> typing_functions() {
    return {{"digit_groups", {"x"}, make_digit_groups},
            {"capital_within", {"x", "y"}, make_capital_within},
            {"doubled", {"x", "y"}, make_doubled},
            {"marks_typed", {"x", "y"}, make_marks},
            {"blanks_typed", {"n"}, make_blanks},
            {"brackets", {"x"}, make_brackets}};
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/check/citations.hpp"
#include "core/check/functions.hpp"
#include "core/text/number_words.hpp"
#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A number with the words behind it, as far as the next mark or number.
struct Said {
    std::int64_t value = 0;
    TextSpan at;
    std::string words, shown;
    std::string heading;
};

/// Shorter ones ("hồ sơ") are said of many things.
constexpr std::size_t fewest_words = 3, most_words = 10;
/// Below, two things are near each other by chance.
constexpr std::int64_t least_telling = 100;

std::optional<Said> said_at(Matter const& matter, MatterParagraph const& paragraph,
                            std::size_t at) {
    auto const& tokens = paragraph.tokens;
    auto const run = number_at(paragraph.text, tokens[at].from);
    auto const value = run.value ? run.value->whole() : std::nullopt;
    if (!value || run.percent || run.joined_next || run.joined_before || run.like_a_year ||
        *value < least_telling)
        return std::nullopt;
    auto i = at + 1;
    while (i < tokens.size() && tokens[i].from < run.until) ++i;
    Said said;
    std::size_t count = 0;
    auto const first = i;
    for (; i < tokens.size() && tokens[i].kind == Token::Kind::word; ++i, ++count)
        said.words += (count > 0 ? " " : "") + tokens[i].text;
    if (count < fewest_words || count > most_words) return std::nullopt;
    said.value = *value;
    said.shown =
        paragraph.text.substr(tokens[first].from, tokens[i - 1].until - tokens[first].from);
    said.at = matter.span(paragraph, run.from, run.until);
    said.heading = paragraph.heading;
    return said;
}

/// One thing said in two sections by the same words, with two numbers that are a slip of each
/// other. M07e. It needs no figure of the kind to be read; what is of another time, of a field or
/// planned is another thing.
Evaluate make_said_alike(Parameters& in) {
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        if (matter.context().record || !matter.citation_words()) return verdicts.not_applicable();
        std::map<std::string, std::vector<Said>> all;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned || paragraph.role == LineRole::heading)
                continue;
            auto const& tokens = paragraph.tokens;
            auto const titles = titles_in(tokens, *matter.citation_words());
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind != Token::Kind::number || titles[i]) continue;
                auto said = said_at(matter, paragraph, i);
                if (!said) continue;
                auto const sentence = sentence_of(tokens, i);
                if (unless.any(tokens, sentence.from, sentence.until)) continue;
                all[said->words].push_back(std::move(*said));
            }
        }
        for (auto const& [words, some] : all) {
            for (std::size_t i = 1; i < some.size(); ++i) {
                auto const& a = some.front();
                auto const& b = some[i];
                if (section_of_heading(matter.kind(), a.heading) ==
                    section_of_heading(matter.kind(), b.heading))
                    continue;
                verdicts.passed();
                if (!is_digit_slip(a.value, b.value)) continue;
                verdicts.failed({b.at, a.at}, {{"said", b.shown},
                                               {"a", format_whole(a.value)},
                                               {"b", format_whole(b.value)},
                                               {"where_a", matter.title(a.heading)},
                                               {"where_b", matter.title(b.heading)}});
                break;
            }
        }
    };
}

std::string sorted_digits(std::int64_t value) {
    auto digits = std::to_string(value);
    std::sort(digits.begin(), digits.end());
    return digits;
}

/// The whole numbers of a paragraph, each with its place.
std::vector<Said> wholes_of(Matter const& matter, MatterParagraph const& paragraph) {
    std::vector<Said> all;
    std::size_t behind = 0;
    for (auto const& token : paragraph.tokens) {
        if (token.kind != Token::Kind::number || token.in_citation || token.from < behind) continue;
        auto const run = number_at(paragraph.text, token.from);
        behind = run.until;
        auto const value = run.value ? run.value->whole() : std::nullopt;
        if (!value || run.percent || run.joined_next || run.joined_before || run.like_a_year)
            continue;
        all.push_back({*value,
                       matter.span(paragraph, run.from, run.until),
                       {},
                       paragraph.text.substr(run.from, run.until - run.from),
                       paragraph.heading});
    }
    return all;
}

/// Whether a number is that of a cell and another one of its row together: "1.131" beside "1.113"
/// and "18" is no slip of it.
bool is_sum_of_row(Matter const& matter, std::size_t cell, std::int64_t of_cell,
                   std::int64_t value) {
    auto const& all = matter.paragraphs();
    auto const same_row = [&](std::size_t a, std::size_t b) {
        return all[a].in_table && all[b].in_table && all[a].block == all[b].block &&
               all[a].cell < all[b].cell;
    };
    auto from = cell, until = cell + 1;
    while (from > 0 && same_row(from - 1, from)) --from;
    while (until < all.size() && same_row(until - 1, until)) ++until;
    for (auto i = from; i < until; ++i)
        for (auto const& one : wholes_of(matter, all[i]))
            if (i != cell && one.value == value - of_cell) return true;
    return false;
}

/// A number of the prose that is one of the table it speaks of with two digits in another order,
/// where the table does not have the one and the prose not the other. M07f. It needs no figure to
/// be read; whether both are one thing a person has to tell.
Evaluate make_table_slip(Parameters& in) {
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        constexpr std::int64_t least = 1000;
        if (matter.context().record) return verdicts.not_applicable();
        std::map<std::string, std::vector<Said>> prose;
        // By heading and by digits, whatever their order: a long document costs no more a number.
        std::map<std::string, std::map<std::string, std::vector<Said>>> cells;
        std::set<std::int64_t> in_cells, in_prose;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.in_table && (!paragraph.is_text() || paragraph.planned)) continue;
            for (auto& one : wholes_of(matter, paragraph)) {
                if (one.value < least) continue;
                (paragraph.in_table ? in_cells : in_prose).insert(one.value);
                auto& some = paragraph.in_table ? cells[paragraph.heading][sorted_digits(one.value)]
                                                : prose[paragraph.heading];
                some.push_back(std::move(one));
            }
        }
        for (auto const& [heading, some] : prose) {
            auto const table = cells.find(heading);
            if (table == cells.end()) continue;
            verdicts.passed();
            for (auto const& one : some) {
                auto const alike = table->second.find(sorted_digits(one.value));
                if (alike == table->second.end() || in_cells.count(one.value) > 0) continue;
                auto const cell = std::find_if(
                    alike->second.begin(), alike->second.end(),
                    [&](Said const& other) { return is_swapped(one.value, other.value); });
                if (cell == alike->second.end() || in_prose.count(cell->value) > 0 ||
                    is_sum_of_row(matter, cell->at.paragraph, cell->value, one.value))
                    continue;
                auto const& paragraph = matter.paragraphs()[one.at.paragraph];
                auto const at = static_cast<std::size_t>(
                    std::find_if(paragraph.tokens.begin(), paragraph.tokens.end(),
                                 [&](Token const& token) {
                                     return matter.span(paragraph, token.from, token.until).from >=
                                            one.at.from;
                                 }) -
                    paragraph.tokens.begin());
                if (at >= paragraph.tokens.size()) continue;
                auto const sentence = sentence_of(paragraph.tokens, at);
                if (unless.any(paragraph.tokens, sentence.from, sentence.until)) continue;
                verdicts.failed({one.at, cell->at}, {{"a", cell->shown}, {"b", one.shown}}, true);
            }
        }
    };
}

/// "05 (bốn) mô hình": a number and its words. N11.
Evaluate make_number_spelled(Parameters&) {
    constexpr int most = 999;
    std::map<std::string, int> spelled;
    for (int value = 0; value <= most; ++value) {
        spelled.emplace(fold(number_in_words(value)), value);
        spelled.emplace(fold(number_in_words(value, {true})), value);
    }
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
                if (tokens[i].kind != Token::Kind::number || tokens[i + 1].text != "(") continue;
                auto end = i + 2;
                std::string words;
                while (end < tokens.size() && tokens[end].kind == Token::Kind::word)
                    words += (words.empty() ? "" : " ") + tokens[end++].text;
                if (end >= tokens.size() || tokens[end].text != ")") continue;
                auto const found = spelled.find(words);
                auto const value = small_value(tokens[i]);
                // "năm 2024 (năm)": the word for five is the one for year.
                if (found == spelled.end() || value < 0 || value > most) continue;
                verdicts.passed();
                if (found->second == value) continue;
                auto const place =
                    matter.span(paragraph, tokens[i + 2].from, tokens[end - 1].until);
                verdicts.failed({place}, {{"x", tokens[i].shown},
                                          {"y", matter.words_at(place)},
                                          {"right", number_in_words(value)}});
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> repeated_functions() {
    return {{"said_alike", {"said", "a", "b", "where_a", "where_b"}, make_said_alike},
            {"table_slip", {"a", "b"}, make_table_slip},
            {"number_spelled", {"x", "y", "right"}, make_number_spelled}};
}

}  // namespace report

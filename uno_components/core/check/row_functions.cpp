// SPDX-License-Identifier: MPL-2.0
// What the prose says of a thing against the row of a table that counts it.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/check/each_table.hpp"
#include "core/check/functions.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

constexpr int most_late = 999'999;

/// A count of late things of one field.
struct FieldCount {
    std::vector<std::string> name;  ///< folded words
    std::string shown, number;
    TextSpan place;
};

std::vector<std::string> words_in(Tokens const& tokens, std::size_t from, std::size_t until) {
    std::vector<std::string> words;
    for (auto i = from; i < until; ++i)
        if (tokens[i].kind == Token::Kind::word) words.push_back(tokens[i].text);
    return words;
}

/// Whether words begin at a token, marks between them aside; the token behind them.
std::size_t behind_words(Tokens const& tokens, std::size_t at,
                         std::vector<std::string> const& words) {
    auto next = at;
    for (auto const& word : words) {
        while (next > at && next < tokens.size() &&
               (tokens[next].text == "-" || tokens[next].text == "–"))
            ++next;
        if (next >= tokens.size() || tokens[next].text != word) return at;
        ++next;
    }
    return next;
}

struct FieldWords {
    Phrases says;    ///< nothing of it is late
    Phrases leads;   ///< in front of a field's name: "lĩnh vực"
    Phrases heads;   ///< of the column: "quá hạn"
    Phrases joins;   ///< between two names: "và"
    Phrases ends;    ///< what may follow the name: "đều"
    Phrases unless;  ///< in the sentence of either
};

/// The rows of a table under the one column of late things.
void take_table(Matter const& matter, PlainTable const& table, std::size_t first,
                FieldWords const& words, std::vector<FieldCount>& to) {
    auto const& all = matter.paragraphs();
    std::optional<std::size_t> column;
    auto number = first;
    for (auto const& row : table.rows) {
        std::vector<std::size_t> cells;
        for (auto const& cell : row) {
            cells.push_back(number);
            number += cell.size();
        }
        std::optional<std::size_t> name;
        bool counts = false;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            auto const& tokens = all[cells[c]].tokens;
            bool const is_number = tokens.size() == 1 && small_value(tokens[0]) >= 0;
            counts = counts || (is_number && c > 0);
            if (!is_number && !name && !tokens.empty()) name = c;
        }
        if (!counts) {
            for (std::size_t c = 0; c < cells.size(); ++c)
                if (words.heads.any(all[cells[c]].tokens)) {
                    // Of two such columns nobody knows which is meant.
                    if (column && *column != c) return;
                    column = c;
                }
            continue;
        }
        if (!column || !name || *column >= cells.size()) continue;
        auto const& named = all[cells[*name]];
        auto const& amount = all[cells[*column]].tokens;
        if (amount.size() != 1 || small_value(amount[0]) <= 0) continue;
        auto const lead = words.leads.at(named.tokens, 0).until;
        auto name_words = words_in(named.tokens, lead, named.tokens.size());
        if (!name_words.empty())
            to.push_back({std::move(name_words), named.text, amount[0].shown,
                          matter.span(all[cells[*column]])});
    }
}

/// Whether a claim names this field, whole: "lĩnh vực đất đai, hộ tịch không có ...".
bool names_field(Tokens const& tokens, TokenRange const& range, FieldWords const& words,
                 std::vector<std::string> const& name) {
    for (auto const& lead : words.leads.all(tokens, range.from, range.until))
        for (auto i = lead.until; i < range.until; ++i) {
            bool const begins = i == lead.until || tokens[i - 1].text == "," ||
                                words.joins.before(tokens, i).from < i;
            auto const end = begins ? behind_words(tokens, i, name) : i;
            if (end == i || end > range.until) continue;
            if (end == range.until || tokens[end].kind != Token::Kind::word ||
                words.ends.at(tokens, end).until > end)
                return true;
        }
    return false;
}

std::vector<FieldCount> counted_in_tables(Matter const& matter, FieldWords const& words) {
    std::vector<FieldCount> counts;
    each_table(matter, [&](PlainTable const& table, std::size_t first) {
        take_table(matter, table, first, words, counts);
    });
    return counts;
}

/// "Lĩnh vực đất đai không có hồ sơ quá hạn" where the table counts some of that field. M01d.
Evaluate make_field_denied(Parameters& in) {
    FieldWords const words{in.phrases("says"),  in.phrases("leads"), in.phrases("heads"),
                           in.phrases("joins"), in.phrases("ends"),  in.phrases("unless")};
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const counts = counted_in_tables(matter, words);
        if (counts.empty()) return verdicts.not_applicable();
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : words.says.all(tokens)) {
                auto const sentence = sentence_of(tokens, hit.from);
                if (words.unless.any(tokens, sentence.from, sentence.until)) continue;
                for (auto const& one : counts) {
                    if (!names_field(tokens, {sentence.from, hit.until}, words, one.name)) continue;
                    auto const place =
                        matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
                    verdicts.failed({place, one.place},
                                    {{"said", matter.words_at(place)},
                                     {"name", one.shown},
                                     {"value", one.number}},
                                    true);
                }
                verdicts.passed();
            }
        }
    };
}

/// Where a paragraph counts late things of a field: "đất đai có 06 hồ sơ quá hạn", "06 hồ sơ đất
/// đai quá hạn". The token of the number.
std::optional<std::size_t> counts_late(Tokens const& tokens, std::size_t at, Phrases const& has,
                                       Phrases const& things, FieldWords const& words,
                                       std::vector<std::string> const& name) {
    auto const is_count = [&](std::size_t i) {
        return i < tokens.size() && small_value(tokens[i]) > 0 && !tokens[i].in_citation;
    };
    if (is_count(at)) {
        auto const thing = words.leads.at(tokens, at + 1).until;
        auto const end = thing > at + 1 ? behind_words(tokens, thing, name) : thing;
        bool const late = end > thing && words.heads.at(tokens, end).until > end;
        return late ? std::optional(at) : std::nullopt;
    }
    auto const end = behind_words(tokens, at, name);
    auto const number = end > at ? has.at(tokens, end).until : end;
    if (number == end || !is_count(number)) return std::nullopt;
    auto const thing = things.at(tokens, number + 1).until;
    return words.heads.at(tokens, thing).until > thing ? std::optional(number) : std::nullopt;
}

/// Late things of a field that the prose counts otherwise than its row. M01e.
Evaluate make_field_counted(Parameters& in) {
    FieldWords words;
    words.leads = in.phrases("leads");
    words.heads = in.phrases("heads");
    words.unless = in.phrases("unless");
    auto const has = in.phrases("has"), things = in.phrases("things");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const counts = counted_in_tables(matter, words);
        if (counts.empty()) return verdicts.not_applicable();
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i)
                for (auto const& one : counts) {
                    auto const at = counts_late(tokens, i, has, things, words, one.name);
                    if (!at) continue;
                    auto const sentence = sentence_of(tokens, *at);
                    if (words.unless.any(tokens, sentence.from, sentence.until)) continue;
                    verdicts.passed();
                    if (small_value(tokens[*at]) == small_number(one.number, most_late)) continue;
                    verdicts.failed(
                        {matter.span(paragraph, tokens[*at].from, tokens[*at].until), one.place},
                        {{"said", tokens[*at].shown}, {"name", one.shown}, {"value", one.number}},
                        true);
                }
        }
    };
}

/// A row of one number.
struct CountedRow {
    std::vector<std::string> name;
    std::int64_t value = 0;
    std::string heading, shown;
    TextSpan place;
};

void take_rows(Matter const& matter, PlainTable const& table, std::size_t first,
               std::vector<CountedRow>& to) {
    constexpr std::size_t fewest_words = 3;
    auto const& all = matter.paragraphs();
    auto number = first;
    for (auto const& row : table.rows) {
        CountedRow one;
        std::size_t counts = 0;
        for (auto const& cell : row) {
            auto const& paragraph = all[number];
            auto const& tokens = paragraph.tokens;
            bool const index = number == first || &cell == &row.front();
            number += cell.size();
            if (tokens.empty()) continue;
            if (tokens[0].kind != Token::Kind::number) {
                if (one.name.empty()) one.name = words_in(tokens, 0, tokens.size());
                continue;
            }
            auto const value = plain_count(paragraph, 0);
            if (index && !one.name.empty()) ++counts;
            if (index) continue;
            ++counts;
            if (!value) counts = 2;
            one.value = value.value_or(0);
            one.heading = paragraph.heading;
            one.shown = paragraph.text;
            one.place = matter.span(paragraph);
        }
        if (counts == 1 && one.name.size() >= fewest_words) to.push_back(std::move(one));
    }
}

/// "cung cấp 241 dịch vụ công trực tuyến toàn trình" where the row of just these words has 214: a
/// slip of a digit. M07n. Whether both are one thing a person has to tell.
Evaluate make_row_slip(Parameters& in) {
    auto const unless = in.phrases("unless");
    return [=](Matter const& matter, Verdicts& verdicts) {
        constexpr std::int64_t least = 100;
        std::vector<CountedRow> rows;
        each_table(matter, [&](PlainTable const& table, std::size_t first) {
            take_rows(matter, table, first, rows);
        });
        if (rows.empty() || matter.context().record) return verdicts.not_applicable();
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text() || paragraph.planned) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind != Token::Kind::number) continue;
                auto const value = plain_count(paragraph, i);
                if (!value || *value < least) continue;
                auto const clause = clause_of(tokens, i);
                if (unless.any(tokens, clause.from, clause.until)) continue;
                for (auto const& row : rows) {
                    if (row.heading != paragraph.heading ||
                        behind_words(tokens, i + 1, row.name) == i + 1)
                        continue;
                    verdicts.passed();
                    if (!is_digit_slip(*value, row.value)) continue;
                    verdicts.failed(
                        {matter.span(paragraph, tokens[i].from, tokens[i].until), row.place},
                        {{"a", row.shown}, {"b", tokens[i].shown}}, true);
                }
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> row_functions() {
    return {{"field_denied", {"said", "name", "value"}, make_field_denied},
            {"field_counted", {"said", "name", "value"}, make_field_counted},
            {"row_slip", {"a", "b"}, make_row_slip}};
}

}  // namespace report

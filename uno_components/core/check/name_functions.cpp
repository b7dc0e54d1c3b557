// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/check/functions.hpp"
#include "core/text/day_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

/// How many letters have to be changed, put in or taken out, at most two: beyond, 3.
std::size_t distance(std::u32string const& a, std::u32string const& b) {
    constexpr std::size_t far = 3;
    if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return far;
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto corner = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const above = row[j];
            row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)});
            corner = above;
        }
    }
    return std::min(row[b.size()], far);
}

bool in_capitals(std::string const& text) {
    return to_upper(text) == text && to_lower(text) != text;
}

/// The name of the commune behind its kind, in other letters than declared. C06. Where the tone
/// stands on its syllable is no other letter.
Evaluate make_unit_name(Parameters& in) {
    auto const behind = in.phrases("behind");
    return [=](Matter const& matter, Verdicts& verdicts) {
        auto const name = matter.unit_name();
        auto const words = tokens_of({{}, name, false, {}});
        if (words.empty()) return verdicts.not_evaluated("no_unit");
        auto const folded = fold(name);
        for (auto const& paragraph : matter.paragraphs()) {
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 1; i + words.size() <= tokens.size(); ++i) {
                bool const led = behind.at(tokens, i - 1).until == i;
                if (!led || tokens[i].kind != Token::Kind::word) continue;
                auto const last = i + words.size() - 1;
                auto const said =
                    paragraph.text.substr(tokens[i].from, tokens[last].until - tokens[i].from);
                if (said == name) {
                    verdicts.passed();
                    continue;
                }
                auto const all_capitals = in_capitals(said);
                if (fold(said) == folded &&
                    (all_capitals || to_nfd(said).size() == to_nfd(name).size())) {
                    // Only the place of a tone, or capitals throughout.
                    bool const same_case = [&] {
                        for (std::size_t w = 0; w < words.size(); ++w)
                            if (capitalise(to_lower(tokens[i + w].shown)) != tokens[i + w].shown)
                                return false;
                        return true;
                    }();
                    if (all_capitals || same_case) {
                        verdicts.passed();
                        continue;
                    }
                }
                bool const same_letters = accent_free(said) == accent_free(name);
                bool const near = !same_letters &&
                                  distance(to_code_points(fold(said)), to_code_points(folded)) == 1;
                if (!same_letters && !near) continue;
                auto const right = all_capitals ? to_upper(name) : name;
                if (said == right) continue;
                // Another commune may differ in one letter.
                verdicts.failed({matter.span(paragraph, tokens[i].from, tokens[last].until)},
                                {{"x", said}, {"y", name}}, right, near);
            }
        }
    };
}

/// Names and set words that are written with certain capitals. H05, H06, H07, H09, H12, H13, H17.
struct Canonical {
    Phrases phrases;
    std::vector<std::vector<std::string>> ways;  ///< of each id: the words as they should stand
    std::vector<std::string> names;
};

Canonical read_canonical(Parameters& in) {
    Canonical all;
    for (auto const& name : in.texts("names")) {
        if (!all.phrases.add(name, all.names.size()))
            fail("kind.bad_phrase", {{"text", name}}, in.in().where());
        all.names.push_back(name);
        all.ways.emplace_back();
        for (auto const& token : tokens_of({{}, name, false, {}}))
            all.ways.back().push_back(token.shown);
    }
    return all;
}

/// "cải cách hành chính (CCHC) nhà nước": a short aside in brackets parts nothing.
std::size_t in_front_of_aside(Tokens const& tokens, std::size_t at) {
    constexpr std::size_t longest = 4;
    if (at == 0 || tokens[at - 1].text != ")") return at;
    for (std::size_t back = 2; back <= longest && back <= at; ++back)
        if (tokens[at - back].text == "(") return at - back;
    return at;
}

Evaluate make_written_as(Parameters& in) {
    auto const canonical = read_canonical(in);
    auto const after = in.phrases("unless_behind");
    auto const before = in.phrases("unless_before");
    bool const together = in.in().flag_or("together", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::map<std::size_t, std::vector<TextSpan>> gathered;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : canonical.phrases.all(tokens)) {
                auto const& way = canonical.ways[hit.id];
                if (hit.until - hit.from != way.size()) continue;
                bool fits = true, capitals = true;
                for (std::size_t i = 0; i < way.size(); ++i) {
                    auto const& shown = tokens[hit.from + i].shown;
                    // Where the tone stands, and the capital of a sentence's first word, are free.
                    bool const first = i == 0 && capitalise(to_lower(way[i])) == shown;
                    bool const cased = fold(shown) == fold(way[i]) &&
                                       (to_lower(shown) == shown) == (to_lower(way[i]) == way[i]);
                    fits = fits && (first || cased);
                    capitals =
                        capitals && (in_capitals(shown) || to_lower(shown) == to_upper(shown));
                }
                verdicts.passed();
                if (fits || capitals) continue;
                auto const end = in_front_of_aside(tokens, hit.from);
                if (after.before(tokens, end).from < end ||
                    before.at(tokens, hit.until).until > hit.until)
                    continue;
                auto const place =
                    matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
                if (together) {
                    gathered[hit.id].push_back(place);
                    continue;
                }
                verdicts.failed(
                    {place},
                    {{"x", matter.words_at(place)}, {"y", canonical.names[hit.id]}, {"n", "1"}},
                    canonical.names[hit.id]);
            }
        }
        for (auto& [id, places] : gathered) {
            auto const said = matter.words_at(places.front());
            auto const count = std::to_string(places.size());
            verdicts.failed(std::move(places),
                            {{"x", said}, {"y", canonical.names[id]}, {"n", count}});
        }
    };
}

/// How many words with a capital stand here one behind the other.
std::size_t capitals_from(std::vector<Token> const& tokens, std::size_t at) {
    std::size_t count = 0;
    while (at + count < tokens.size() && tokens[at + count].kind == Token::Kind::word &&
           capitalise(tokens[at + count].shown) == tokens[at + count].shown &&
           to_lower(tokens[at + count].shown) != tokens[at + count].shown)
        ++count;
    return count;
}

/// The common noun in front of a unit's name has a capital in the middle of a sentence. H03. Of
/// rivers and hills only where the name has several words ("sông Vàm Cỏ", not "Sông Cầu"). H14b.
Evaluate make_unit_noun(Parameters& in) {
    auto const nouns = in.phrases("nouns");
    auto const besides = in.texts("besides");
    // Units that are named after events and the like: their noun is large (H04).
    auto const events = in.phrases("events");
    auto const behind = in.phrases("unless_behind");
    auto const least = static_cast<std::size_t>(in.whole("least", 1));
    std::set<std::string> others;
    for (auto const& name : besides) others.insert(fold(name));
    return [=](Matter const& matter, Verdicts& verdicts) {
        // Whose place is written "Xã Trần Hưng Đạo" is named after somebody everywhere.
        auto const* record = matter.context().record;
        auto const place = record ? record->agency.place : matter.read().envelope.place;
        auto const unit = matter.unit_name(), kind = matter.unit_kind();
        Phrases own;
        if (!unit.empty() && place == capitalise(kind) + " " + unit) own.add(unit);
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : nouns.all(tokens)) {
                if (hit.from == 0 || hit.until >= tokens.size()) continue;
                auto const& before = tokens[hit.from - 1];
                auto const& name = tokens[hit.until];
                auto const& noun = tokens[hit.from].shown;
                bool const in_sentence = before.kind == Token::Kind::word || before.text == ",";
                bool const proper = name.kind == Token::Kind::word && !in_capitals(name.shown) &&
                                    capitalise(name.shown) == name.shown &&
                                    to_lower(name.shown) != name.shown;
                if (!in_sentence || !proper || hit.from < 1) continue;
                bool const of_unit = behind.before(tokens, hit.from).from < hit.from;
                if (capitals_from(tokens, hit.until) < least || of_unit) continue;
                verdicts.passed();
                if (to_lower(noun) == noun || in_capitals(noun) || others.count(name.text) > 0 ||
                    events.at(tokens, hit.until).until > hit.until ||
                    own.at(tokens, hit.until).until > hit.until)
                    continue;
                auto const from = tokens[hit.from].from;
                auto const words = paragraph.text.substr(from, tokens[hit.until - 1].until - from);
                verdicts.failed({matter.span(paragraph, from, tokens[hit.until - 1].until)},
                                {{"x", words + " " + name.shown}, {"y", to_lower(words)}},
                                to_lower(words));
            }
        }
    };
}

/// A unit that is named by a number, an event or a person takes its kind with it. H04, nd30 5.2.
Evaluate make_unit_event(Parameters& in) {
    auto const nouns = in.phrases("nouns");
    auto const names = in.phrases("names");
    auto const bodies = in.phrases("bodies");
    bool const letterhead = in.in().flag_or("letterhead", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        if (letterhead) {
            auto const name = matter.unit_name(), kind = matter.unit_kind();
            auto const* record = matter.context().record;
            auto const place = record ? std::string() : matter.read().envelope.place;
            auto const words = tokens_of({{}, name, false, {}});
            if (words.empty()) return verdicts.not_evaluated("no_unit");
            bool const number = words.size() == 1 && words[0].kind == Token::Kind::number;
            bool const event = names.at(words, 0).until == words.size();
            if (!number && !event) return verdicts.not_applicable();
            verdicts.passed();
            auto const right = capitalise(kind) + " " + name;
            for (auto const& paragraph : matter.paragraphs()) {
                auto const& tokens = paragraph.tokens;
                if (paragraph.role != LineRole::letterhead || tokens.size() < words.size() + 3)
                    continue;
                for (std::size_t i = 0; i + words.size() + 1 < tokens.size(); ++i) {
                    auto const end = i + words.size();
                    auto const said = paragraph.text.substr(tokens[i].from,
                                                            tokens[end - 1].until - tokens[i].from);
                    if (fold(said) != fold(name) || tokens[end].text != "," ||
                        tokens[end + 1].text != day_word)
                        continue;
                    auto const from = tokens[i].from;
                    bool const begins = from == 0 || paragraph.text[from - 1] == '\n' ||
                                        paragraph.text[from - 1] == '\t';
                    if (!begins && i > 0 && tokens[i - 1].kind == Token::Kind::word) continue;
                    verdicts.failed({matter.span(paragraph, tokens[i].from, tokens[end - 1].until)},
                                    {{"x", said}, {"y", right}}, right);
                    return;
                }
            }
            if (!place.empty() && fold(place) == fold(name))
                verdicts.failed({}, {{"x", place}, {"y", right}});
            return;
        }
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : nouns.all(tokens)) {
                if (hit.until >= tokens.size()) continue;
                auto const& noun = tokens[hit.from].shown;
                auto const& next = tokens[hit.until];
                // "Biên chế Ủy ban nhân dân phường 50, ...": its own ward has another name.
                constexpr int largest = 30;
                bool const counts = bodies.before(tokens, hit.from).from < hit.from &&
                                    fold(matter.unit_kind()) == fold(noun) &&
                                    matter.unit_name() != next.shown;
                bool const number = next.kind == Token::Kind::number && small_value(next) > 0 &&
                                    small_value(next) <= largest && !counts &&
                                    !(hit.until + 1 < tokens.size() &&
                                      (tokens[hit.until + 1].text == "/" ||
                                       tokens[hit.until + 1].kind == Token::Kind::word));
                bool const event = names.at(tokens, hit.until).until > hit.until &&
                                   to_lower(next.shown) != next.shown;
                if (!number && !event) continue;
                verdicts.passed();
                if (to_lower(noun) != noun) continue;
                auto const words = paragraph.text.substr(
                    tokens[hit.from].from, tokens[hit.until - 1].until - tokens[hit.from].from);
                verdicts.failed(
                    {matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until)},
                    {{"x", words + " " + next.shown}, {"y", capitalise(words)}}, capitalise(words));
            }
        }
    };
}

/// An office in front of a person's name. H08.
Evaluate make_office_name(Parameters& in) {
    auto const offices = in.phrases("offices");
    auto const titles = in.phrases("titles");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (auto const& hit : offices.all(tokens)) {
                auto at = hit.until;
                if (at < tokens.size())
                    if (auto const title = titles.at(tokens, at); title.until > at)
                        at = title.until;
                std::size_t capitals = 0;
                while (at < tokens.size() && tokens[at].kind == Token::Kind::word &&
                       !in_capitals(tokens[at].shown) &&
                       to_lower(tokens[at].shown) != tokens[at].shown)
                    ++at, ++capitals;
                if (capitals < 2) continue;
                verdicts.passed();
                auto const& first = tokens[hit.from];
                if (to_lower(first.shown) != first.shown) continue;
                auto const words =
                    paragraph.text.substr(first.from, tokens[hit.until - 1].until - first.from);
                verdicts.failed({matter.span(paragraph, first.from, tokens[hit.until - 1].until)},
                                {{"x", words}, {"y", capitalise(words)}}, capitalise(words));
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> name_functions() {
    return {
        {"unit_name", {"x", "y"}, make_unit_name},
        {"written_as", {"x", "y", "n"}, make_written_as},
        {"unit_noun", {"x", "y"}, make_unit_noun},
        {"unit_event", {"x", "y"}, make_unit_event},
        {"office_name", {"x", "y"}, make_office_name},
    };
}

}  // namespace report

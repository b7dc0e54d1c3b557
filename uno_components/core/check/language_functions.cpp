// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_set>
#include <utility>

#include "core/check/abbreviations.hpp"
#include "core/check/citations.hpp"
#include "core/check/functions.hpp"
#include "core/check/written_days.hpp"
#include "core/reader/kind_readers.hpp"
#include "core/report/period.hpp"
#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

bool in_capitals(std::string const& text) {
    return to_upper(text) == text && to_lower(text) != text;
}

bool ends_sentence(Token const& token) {
    return token.kind == Token::Kind::mark &&
           (token.text == "." || token.text == "?" || token.text == "!");
}

/// Words with what should stand for them: terms no longer used (C10), errors that are known.
struct Replacements {
    Phrases phrases;
    std::vector<std::string> from, to;
};

Replacements read_replacements(Parameters& in, char const* key) {
    Replacements all;
    auto const& given = in.in().need(key);
    ObjectReader each(given, in.in().where() + " " + key);
    for (auto const& [word, unused] : given.get_object()) {
        if (!all.phrases.add(std::string(word), all.from.size()))
            fail("kind.bad_phrase", {{"text", std::string(word)}}, in.in().where());
        all.from.emplace_back(word);
        all.to.push_back(each.text(word));
    }
    return all;
}

/// The first letter as it was.
std::string as_cased(std::string const& shown, std::string const& words) {
    return in_capitals(shown)         ? to_upper(words)
           : to_lower(shown) != shown ? capitalise(words)
                                      : words;
}

/// How the times that a sentence names lie to the day on which a term came to its end.
enum class Named { none, before, after };

Named times_named(Matter const& matter, Tokens const& tokens, TokenRange const& sentence,
                  Date const& end) {
    auto named = Named::none;
    for (auto const& day : days_in(tokens)) {
        if (day.first < sentence.from || day.first >= sentence.until) continue;
        if (day.date < end) return Named::before;
        named = Named::after;
    }
    auto const& reader = readers_of(matter.kind()).words;
    auto const own = matter.period();
    constexpr int months_of_year = 12;
    for (auto i = sentence.from; i < sentence.until; ++i) {
        auto const said = reader.time_at(tokens, i);
        auto const* period = said.tokens > 0 ? matter.kind().period(said.period) : nullptr;
        // "trong tháng 8" begins with "trong tháng", which names none.
        if (!period || said.here || period->span == PeriodKind::Span::free) continue;
        auto const year = said.year > 0 ? said.year : own ? own->year : 0;
        auto const months = months_of(matter.kind(), {said.period, said.ordinal, year, {}, {}});
        if (year > 0 && months.last < end.year * months_of_year + end.month - 1)
            return Named::before;
        if (year > 0) named = Named::after;
        i += said.tokens - 1;
    }
    return named;
}

Evaluate make_terms(Parameters& in) {
    auto const terms = read_replacements(in, "terms");
    std::optional<Date> end;
    if (in.in().has("ended")) {
        auto const text = in.in().text("ended");
        end = parse_iso(text);
        if (!end) fail("data.bad_date", {{"id", "ended"}, {"value", text}}, in.in().where());
    }
    auto const unless = in.phrases("unless");
    bool const once = in.in().flag_or("once", false);
    bool const uncited = in.in().flag_or("not_in_citations", false);
    bool const near = in.in().flag_or("near", false);
    bool const recipients = in.in().flag_or("recipients", false);
    return [=](Matter const& matter, Verdicts& verdicts) {
        std::set<std::size_t> told;
        for (auto const& paragraph : matter.paragraphs()) {
            bool const looked_at =
                recipients ? paragraph.role == LineRole::recipients : paragraph.is_text();
            if (!looked_at) continue;
            auto const& tokens = paragraph.tokens;
            verdicts.passed();
            auto const hits = terms.phrases.all(tokens);
            std::vector<bool> titles;
            if (uncited && !hits.empty() && matter.citation_words())
                titles = titles_in(tokens, *matter.citation_words());
            for (auto const& hit : hits) {
                auto sentence = sentence_of(tokens, hit.from);
                if (near)
                    sentence = {clause_of(tokens, hit.from).from,
                                clause_of(tokens, hit.until - 1).until};
                if ((!titles.empty() && titles[hit.from]) ||
                    unless.any(tokens, sentence.from, sentence.until))
                    continue;
                if (once && !told.insert(hit.id).second) continue;
                auto const place =
                    matter.span(paragraph, tokens[hit.from].from, tokens[hit.until - 1].until);
                auto const said = matter.words_at(place);
                auto const& to = terms.to[hit.id];
                // Of a time that began before its end it may speak of what was.
                bool doubtful = false;
                if (end) {
                    auto const named =
                        times_named(matter, tokens, sentence_of(tokens, hit.from), *end);
                    if (named == Named::before) continue;
                    auto const own = matter.period();
                    doubtful = named == Named::none && own && own->from < *end;
                }
                Arguments arguments{{"x", said}, {"y", to}};
                if (to.empty())
                    verdicts.failed({place}, std::move(arguments), doubtful);
                else
                    verdicts.failed({place}, std::move(arguments), as_cased(said, to), doubtful);
            }
        }
    };
}

bool is_roman(std::string const& word) {
    return word.find_first_not_of("IVXLC") == std::string::npos;
}

/// Sentences begin with a capital. H01.
Evaluate make_sentence_case(Parameters& in) {
    auto const besides = in.phrases("behind");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
                auto const& next = tokens[i + 1];
                if (!ends_sentence(tokens[i]) || next.kind != Token::Kind::word ||
                    tokens[i].until == next.from)
                    continue;
                // Behind a line's end something of its own may begin ("b) ...").
                auto const between = std::string_view(paragraph.text)
                                         .substr(tokens[i].until, next.from - tokens[i].until);
                if (between.find('\n') != std::string_view::npos) continue;
                verdicts.passed();
                auto const& before = tokens[i - 1];
                bool const short_word = before.kind != Token::Kind::word ||
                                        in_capitals(before.shown) ||
                                        to_code_points(before.shown).size() < 2;
                if (short_word && !(before.kind == Token::Kind::date) && before.text != ")" &&
                    before.text != "”")
                    continue;
                if (to_lower(next.shown) != next.shown || to_upper(next.shown) == next.shown)
                    continue;
                bool excused = false;
                for (std::size_t back = 1; back <= 3 && back <= i; ++back)
                    excused = excused || besides.at(tokens, i - back).until >= i;
                if (excused) continue;
                verdicts.failed({matter.span(paragraph, next.from, next.until)},
                                {{"x", next.shown}, {"y", capitalise(next.shown)}},
                                capitalise(next.shown));
            }
        }
    };
}

/// "thứ 5 hàng tuần". H11.
Evaluate make_weekday(Parameters& in) {
    auto const names = in.texts("names");
    auto const behind = in.phrases("behind"), besides = in.phrases("besides");
    auto const word = in.in().text("word");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                auto const n = small_value(tokens[i + 1]);
                if (tokens[i].text != word || n < 2 || n >= static_cast<int>(names.size()) + 2)
                    continue;
                if (i > 0 && besides.at(tokens, i - 1).until == i) continue;
                if (i + 2 >= tokens.size() || behind.at(tokens, i + 2).until == i + 2) continue;
                verdicts.passed();
                auto const right = tokens[i].shown + " " + names[static_cast<std::size_t>(n) - 2];
                auto const place = matter.span(paragraph, tokens[i].from, tokens[i + 1].until);
                verdicts.failed({place}, {{"x", matter.words_at(place)}, {"y", right}}, right);
            }
        }
    };
}

/// "Khoản 2 điều 5 Luật ...". H10: the small parts without a capital, the large ones with one.
Evaluate make_law_parts(Parameters& in) {
    auto const low = in.phrases("low"), high = in.phrases("high"), laws = in.phrases("laws");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
                bool const is_low = low.at(tokens, i).until == i + 1;
                bool const is_high = high.at(tokens, i).until == i + 1;
                auto const& next = tokens[i + 1];
                bool const numbered = next.kind == Token::Kind::number || is_roman(next.shown) ||
                                      (is_low && to_code_points(next.shown).size() == 1);
                if ((!is_low && !is_high) || !numbered) continue;
                // Only where a law follows, or one part the other.
                constexpr std::size_t near = 6;
                bool law = false;
                for (auto j = i + 2; j < std::min(tokens.size(), i + 2 + near); ++j) {
                    if (tokens[j].ends_clause) break;
                    law = law || laws.at(tokens, j).until > j || high.at(tokens, j).until > j;
                }
                for (std::size_t back = 1; back <= 3 && back <= i; ++back)
                    law = law || (is_high && low.at(tokens, i - back).until > i - back);
                if (!law) continue;
                verdicts.passed();
                auto const& shown = tokens[i].shown;
                bool const begins = i == 0 || ends_sentence(tokens[i - 1]);
                bool const lower = to_lower(shown) == shown;
                if (in_capitals(shown) || (is_low ? lower || begins : !lower)) continue;
                auto const right = is_low ? to_lower(shown) : capitalise(shown);
                verdicts.failed({matter.span(paragraph, tokens[i].from, tokens[i].until)},
                                {{"x", shown + " " + next.shown}, {"y", right}}, right);
            }
        }
    };
}

/// The word of the document that a misspelt one most likely is.
std::string nearest(std::map<std::string, std::vector<std::string>> const& words,
                    std::string const& word) {
    auto const found = words.find(accent_free(word));
    if (found == words.end()) return {};
    for (auto const& one : found->second)
        if (one != word) return one;
    return {};
}

/// Words that no Vietnamese syllable checker can accept, and tones beside their vowel.
Evaluate make_syllables(Parameters& in) {
    std::set<std::string> known;
    for (auto const& one : in.texts("known")) known.insert(fold(one));
    return [=](Matter const& matter, Verdicts& verdicts) {
        // What the report itself writes often; learnt when something is to be compared with it.
        std::map<std::string, std::vector<std::string>> words;
        auto const learn = [&] {
            if (!words.empty()) return;
            std::map<std::string, std::size_t> counts;
            for (auto const& paragraph : matter.paragraphs())
                for (auto const& token : paragraph.tokens)
                    if (token.kind == Token::Kind::word) ++counts[token.text];
            for (auto const& [word, count] : counts)
                if (count > 1 && is_syllable(word)) words[accent_free(word)].push_back(word);
        };
        // The same few hundred words stand there again and again.
        std::unordered_set<std::string> fine;
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            for (auto const& token : paragraph.tokens) {
                if (token.kind != Token::Kind::word || fine.count(token.shown) > 0 ||
                    known.count(token.text) > 0)
                    continue;
                bool const accented =
                    std::any_of(token.shown.begin(), token.shown.end(),
                                [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
                bool const lower = to_lower(token.shown) == token.shown;
                bool const plain =
                    token.shown.find("\u00AD") == std::string::npos &&
                    token.shown.find("\u00B2") == std::string::npos &&
                    token.shown.find("\u00B3") == std::string::npos;  // Without a vowel it is short
                                                                      // for something ("đ", "trđ").
                bool const vowel =
                    accent_free(token.shown).find_first_of("aeiouy") != std::string::npos;
                auto const small = to_lower(token.shown);
                // "hỗ tRợ": a capital within a word of the language.
                bool const slipped = accented && !lower && plain && is_syllable(small) &&
                                     to_upper(token.shown) != token.shown &&
                                     capitalise(small) != token.shown;
                if (slipped) {
                    auto const begins = token.shown.substr(0, 1) != small.substr(0, 1) ||
                                        capitalise(token.shown) == token.shown;
                    auto const right = begins ? capitalise(small) : small;
                    verdicts.failed({matter.span(paragraph, token.from, token.until)},
                                    {{"x", token.shown}, {"y", right}}, right);
                    continue;
                }
                if (!accented || !lower || !plain || !vowel) {
                    fine.insert(token.shown);
                    continue;
                }
                verdicts.passed();
                auto const moved = with_tone_behind_q(token.text);
                auto right = moved != token.text ? moved : std::string();
                if (right.empty() && is_syllable(token.shown)) {
                    fine.insert(token.shown);
                    continue;
                }
                bool const sure = !right.empty();
                learn();
                if (right.empty()) right = nearest(words, token.text);
                auto const place = matter.span(paragraph, token.from, token.until);
                Arguments arguments{{"x", token.shown}, {"y", right}};
                if (right.empty())
                    verdicts.failed({place}, std::move(arguments), true);
                else
                    verdicts.failed({place}, std::move(arguments), right, !sure);
            }
        }
    };
}

}  // namespace

std::vector<CheckFunction> language_functions() {
    return {
        {"terms", {"x", "y"}, make_terms},
        {"unexplained", {"x", "where"}, make_unexplained},
        {"explained_twice", {"x"}, make_explained_twice},
        {"abbreviated_twice", {"words", "a", "b"}, make_abbreviated_twice},
        {"sentence_case", {"x", "y"}, make_sentence_case},
        {"weekday", {"x", "y"}, make_weekday},
        {"law_parts", {"x", "y"}, make_law_parts},
        {"syllables", {"x", "y"}, make_syllables},
    };
}

}  // namespace report

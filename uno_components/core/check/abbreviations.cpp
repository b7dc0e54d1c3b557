// SPDX-License-Identifier: MPL-2.0
#include "core/check/abbreviations.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Tokens = std::vector<Token>;

bool in_capitals(std::string const& text) {
    return to_upper(text) == text && to_lower(text) != text;
}

bool is_roman(std::string const& word) {
    return word.find_first_not_of("IVXLC") == std::string::npos;
}

std::vector<std::string> initials(Tokens const& tokens, std::size_t end, std::size_t count) {
    std::vector<std::string> first;
    for (auto i = end; i > 0 && first.size() < count; --i) {
        auto const& token = tokens[i - 1];
        if (token.kind == Token::Kind::mark) {
            if (token.text == "," || token.text == "-") continue;
            break;
        }
        auto const letters = to_code_points(token.shown);
        first.push_back(to_upper(to_utf8(std::u32string(1, letters.front()))));
    }
    std::reverse(first.begin(), first.end());
    return first;
}

/// Abbreviations of a document: where each is used, and where it is explained.
struct Abbreviation {
    std::vector<TextSpan> used, explained;
    std::set<std::string> ways;
};

/// `called`: words in front of one that explain it ("gọi tắt là").
std::map<std::string, Abbreviation> abbreviations_in(Matter const& matter, Phrases const& called) {
    std::map<std::string, Abbreviation> all;
    for (auto const& paragraph : matter.paragraphs()) {
        if (!paragraph.is_text()) continue;
        auto const& tokens = paragraph.tokens;
        std::set<std::size_t> named;
        for (auto const& hit : called.all(tokens)) named.insert(hit.until);
        std::optional<bool> all_capitals;
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            auto const& token = tokens[i];
            // What is written as it is folded has no capitals.
            if (token.kind != Token::Kind::word || token.shown == token.text) continue;
            auto const letters = to_code_points(token.shown);
            if (letters.size() < 2 || letters.size() > 8 || token.from < paragraph.body ||
                !in_capitals(token.shown) || is_roman(token.shown))
                continue;
            if (!all_capitals) all_capitals = in_capitals(paragraph.text.substr(paragraph.body));
            if (*all_capitals) break;
            // Among other capitals it is no abbreviation but a word of them.
            bool const shouted = (i > 0 && in_capitals(tokens[i - 1].shown) &&
                                  to_code_points(tokens[i - 1].shown).size() > 1) ||
                                 (i + 1 < tokens.size() && in_capitals(tokens[i + 1].shown) &&
                                  to_code_points(tokens[i + 1].shown).size() > 1);
            if (shouted) continue;
            auto& one = all[token.shown];
            auto const place = matter.span(paragraph, token.from, token.until);
            bool const bracketed = i > 0 && tokens[i - 1].text == "(" && i + 1 < tokens.size() &&
                                   (tokens[i + 1].text == ")" || tokens[i + 1].text == ";");
            if (bracketed && i > 1) {
                std::string said;
                for (auto const& letter : initials(tokens, i - 1, letters.size())) said += letter;
                std::string bare;
                for (auto const letter : letters) bare += to_utf8(std::u32string(1, letter));
                if (said == bare) {
                    one.explained.push_back(place);
                    auto from = i - 1;
                    for (std::size_t n = 0; n < letters.size() && from > 0; --from)
                        n += tokens[from - 1].kind == Token::Kind::mark ? 0U : 1U;
                    std::string words;
                    for (auto w = from; w + 1 < i; ++w)
                        words += (words.empty() ? "" : " ") + tokens[w].text;
                    one.ways.insert(words);
                    continue;
                }
                one.explained.push_back(place);
                continue;
            }
            // "CNTT (công nghệ thông tin)".
            bool const behind = i + 2 < tokens.size() && tokens[i + 1].text == "(" &&
                                tokens[i + 2].kind == Token::Kind::word;
            (behind || named.count(i) > 0 ? one.explained : one.used).push_back(place);
        }
    }
    return all;
}

}  // namespace

/// Used and nowhere explained. C08.
Evaluate make_unexplained(Parameters& in) {
    std::set<std::string> common;
    for (auto const& one : in.texts("common")) common.insert(one);
    auto const called = in.phrases("called");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& [word, one] : abbreviations_in(matter, called)) {
            verdicts.passed();
            if (one.used.empty() || common.count(word) > 0) continue;
            if (one.explained.empty()) {
                verdicts.failed(one.used, {{"x", word}});
                continue;
            }
            // Explained only further on.
            auto const& first = one.explained.front();
            std::vector<TextSpan> early;
            for (auto const& place : one.used)
                if (std::pair(place.paragraph, place.from) < std::pair(first.paragraph, first.from))
                    early.push_back(place);
            if (!early.empty())
                verdicts.failed(std::move(early),
                                {{"x", word}, {"where", matter.title(matter.heading_at(first))}});
        }
    };
}

/// Explained twice, or in two ways. C09.
Evaluate make_explained_twice(Parameters& in) {
    auto const called = in.phrases("called");
    return [=](Matter const& matter, Verdicts& verdicts) {
        for (auto const& [word, one] : abbreviations_in(matter, called)) {
            if (one.ways.empty()) continue;
            verdicts.passed();
            if (one.explained.size() < 2) continue;
            auto places = one.explained;
            std::rotate(places.begin(), places.begin() + 1, places.end());
            verdicts.failed(std::move(places), {{"x", word}});
        }
    };
}

/// "dịch vụ công trực tuyến (DVCTT)", further on "dịch vụ công trực tuyến (DVC)": the same words
/// shortened in two ways. C09b.
Evaluate make_abbreviated_twice(Parameters& in) {
    auto const called = in.phrases("called");
    return [=](Matter const& matter, Verdicts& verdicts) {
        struct Short {
            std::string letters;
            TextSpan at;
            std::string before;  ///< the words in front of the bracket, folded
        };
        constexpr std::size_t most_words = 12, fewest_words = 3;
        std::vector<Short> all;
        std::map<std::string, std::size_t> long_forms;  ///< words: where they are shortened first
        for (auto const& paragraph : matter.paragraphs()) {
            if (!paragraph.is_text()) continue;
            auto const& tokens = paragraph.tokens;
            for (std::size_t i = 1; i + 1 < tokens.size(); ++i) {
                if (tokens[i].text != "(") continue;
                auto at = i + 1;
                if (auto const hit = called.at(tokens, at); hit.until > at) at = hit.until;
                if (at + 1 >= tokens.size() || tokens[at].kind != Token::Kind::word ||
                    (tokens[at + 1].text != ")" && tokens[at + 1].text != ";") ||
                    tokens[at].shown == tokens[at].text || !in_capitals(tokens[at].shown) ||
                    is_roman(tokens[at].shown))
                    continue;
                Short one{tokens[at].shown,
                          matter.span(paragraph, tokens[at].from, tokens[at].until),
                          {}};
                std::vector<std::string> words;
                for (auto w = i; w-- > 0 && words.size() < most_words;) {
                    bool const joins = tokens[w].text == "," || tokens[w].text == "-";
                    if (tokens[w].kind != Token::Kind::word && !joins) break;
                    if (!joins) words.push_back(tokens[w].text);
                }
                std::reverse(words.begin(), words.end());
                for (auto const& word : words) one.before += " " + word;
                auto const letters = to_code_points(one.letters);
                std::string bare, said;
                for (auto const letter : letters) bare += to_utf8(std::u32string(1, letter));
                for (auto const& letter : initials(tokens, i, letters.size())) said += letter;
                if (said == bare && letters.size() >= fewest_words &&
                    words.size() >= letters.size()) {
                    std::string form;
                    for (auto w = words.size() - letters.size(); w < words.size(); ++w)
                        form += " " + words[w];
                    long_forms.emplace(form, all.size());
                }
                all.push_back(std::move(one));
            }
        }
        for (auto const& [form, first] : long_forms) {
            verdicts.passed();
            auto const& letters = all[first].letters;
            for (auto i = first + 1; i < all.size(); ++i) {
                auto const& one = all[i];
                bool const same = one.before.size() >= form.size() &&
                                  one.before.compare(one.before.size() - form.size(),
                                                     std::string::npos, form) == 0;
                if (!same || one.letters == letters) continue;
                verdicts.failed({one.at},
                                {{"words", form.substr(1)}, {"a", letters}, {"b", one.letters}});
            }
        }
    };
}

}  // namespace report

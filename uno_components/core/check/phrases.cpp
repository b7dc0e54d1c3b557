// SPDX-License-Identifier: MPL-2.0
#include "core/check/phrases.hpp"

#include <algorithm>

#include "core/catalogue/traits.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view gap_mark = "…";
constexpr std::string_view number_mark = "{n}";

bool ends_clause(Token const& token) {
    return token.ends_clause || token.text == ":";
}

}  // namespace

bool Phrases::add(std::string_view phrase, std::size_t id) {
    auto const ways = written_out(phrase);
    if (!ways || phrase.empty()) return false;
    for (auto way : *ways) {
        One one;
        one.id = id;
        for (std::size_t at = 0; (at = way.find(number_mark, at)) != std::string::npos;)
            way.replace(at, number_mark.size(), " # ");
        for (std::size_t at = 0; (at = way.find(gap_mark, at)) != std::string::npos;)
            way.replace(at, gap_mark.size(), " @ ");
        for (auto const& token : tokens_of({{}, way, false, {}})) {
            bool const gap = token.text == "@";
            bool const number = token.text == "#";
            one.steps.push_back({token.text, gap, number});
        }
        if (one.steps.empty() || one.steps.front().gap || one.steps.back().gap) return false;
        std::size_t tokens = 0;
        for (auto const& step : one.steps) tokens += step.gap ? widest_gap : 1;
        longest_ = std::max(longest_, tokens);
        auto const& first = one.steps.front();
        by_first_[first.number ? std::string() : first.word].push_back(all_.size());
        if (!first.number) first_bits_ |= bit_of(first.word);
        all_.push_back(std::move(one));
    }
    return true;
}

std::uint64_t Phrases::bit_of(std::string_view word) {
    constexpr unsigned bits = 64;
    if (word.empty()) return 1;
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(word[at]); };
    auto const size = static_cast<unsigned>(word.size());
    return std::uint64_t{1} << ((byte(0) * 7U + byte(word.size() / 2) * 5U +
                                 byte(word.size() - 1) * 3U + size * 11U) %
                                bits);
}

std::size_t Phrases::match(One const& one, std::vector<Token> const& tokens, std::size_t at) {
    auto next = at;
    for (std::size_t s = 0; s < one.steps.size(); ++s) {
        auto const fits = [&](std::size_t i) {
            auto const& step = one.steps[s];
            return i < tokens.size() && (step.number ? tokens[i].kind == Token::Kind::number
                                                     : tokens[i].text == step.word);
        };
        if (!one.steps[s].gap) {
            if (!fits(next)) return at;
            ++next;
            continue;
        }
        // The nearest place where what follows the gap begins.
        ++s;
        auto const most = std::min(tokens.size(), next + widest_gap + 1);
        while (next < most && !fits(next) && !ends_clause(tokens[next])) ++next;
        if (next >= most || !fits(next)) return at;
        ++next;
    }
    return next;
}

Phrases::Hit Phrases::at(std::vector<Token> const& tokens, std::size_t at) const {
    Hit best{at, at, 0};
    if (at >= tokens.size()) return best;
    auto const look = [&](std::string_view word) {
        auto const found = by_first_.find(word);
        if (found == by_first_.end()) return;
        for (auto const i : found->second)
            if (auto const until = match(all_[i], tokens, at); until > best.until)
                best = {at, until, all_[i].id};
    };
    if ((first_bits_ & bit_of(tokens[at].text)) != 0) look(tokens[at].text);
    if (tokens[at].kind == Token::Kind::number) look({});
    return best;
}

Phrases::Hit Phrases::before(std::vector<Token> const& tokens, std::size_t at) const {
    for (auto from = at; from > 0 && at - from < longest_; --from)
        if (auto const hit = this->at(tokens, from - 1); hit.until == at) return hit;
    return {at, at, 0};
}

std::vector<Phrases::Hit> Phrases::all(std::vector<Token> const& tokens, std::size_t from,
                                       std::size_t until) const {
    std::vector<Hit> hits;
    if (by_first_.empty()) return hits;
    until = std::min(until, tokens.size());
    for (auto i = from; i < until;) {
        auto const hit = at(tokens, i);
        if (hit.until > i && hit.until <= until) hits.push_back(hit);
        i = hit.until > i && hit.until <= until ? hit.until : i + 1;
    }
    return hits;
}

TokenRange sentence_of(std::vector<Token> const& tokens, std::size_t at) {
    auto const stops = [&](Token const& token) {
        return token.kind == Token::Kind::mark &&
               (token.text == "." || token.text == "?" || token.text == "!" || token.text == ";");
    };
    TokenRange range{at, at};
    while (range.from > 0 && !stops(tokens[range.from - 1])) --range.from;
    while (range.until < tokens.size() && !stops(tokens[range.until])) ++range.until;
    return range;
}

TokenRange clause_of(std::vector<Token> const& tokens, std::size_t at) {
    auto const stops = [&](Token const& token) {
        return token.kind == Token::Kind::mark &&
               (token.ends_clause || token.text == "," || token.text == ":" || token.text == "(" ||
                token.text == ")");
    };
    TokenRange range{at, at};
    while (range.from > 0 && !stops(tokens[range.from - 1])) --range.from;
    while (range.until < tokens.size() && !stops(tokens[range.until])) ++range.until;
    return range;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/traits.hpp"

#include <algorithm>
#include <utility>

namespace report {

namespace {

constexpr std::size_t most_ways = 512;

constexpr int deepest = 4;

/// Where the bracket that opens at `at` is closed; npos when it never is.
std::size_t closing(std::string_view text, std::size_t at) {
    int depth = 0;
    for (auto i = at; i < text.size(); ++i) {
        if (text[i] == '[' || text[i] == '(') ++depth;
        if ((text[i] == ']' || text[i] == ')') && --depth == 0)
            return (text[i] == ']') == (text[at] == '[') ? i : std::string_view::npos;
    }
    return std::string_view::npos;
}

/// The pieces between the bars that stand in no bracket.
std::vector<std::string_view> choices_of(std::string_view text) {
    std::vector<std::string_view> all;
    int depth = 0;
    std::size_t from = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        bool const ends = i == text.size() || (text[i] == '|' && depth == 0);
        if (ends) {
            all.push_back(text.substr(from, i - from));
            from = i + 1;
        } else if (text[i] == '[' || text[i] == '(') {
            ++depth;
        } else if (text[i] == ']' || text[i] == ')') {
            --depth;
        }
    }
    return all;
}

std::optional<std::vector<std::string>> written_out(std::string_view phrase, int depth) {
    if (depth > deepest) return std::nullopt;
    std::vector<std::string> done{""};
    while (!phrase.empty()) {
        auto const at = phrase.find_first_of("[]()");
        for (auto& one : done) one += phrase.substr(0, at);
        if (at == std::string_view::npos) return done;
        if (phrase[at] != '[' && phrase[at] != '(') return std::nullopt;
        auto const end = closing(phrase, at);
        if (end == std::string_view::npos) return std::nullopt;
        std::vector<std::string> ways;
        if (phrase[at] == '[') ways.emplace_back();
        for (auto const choice : choices_of(phrase.substr(at + 1, end - at - 1))) {
            auto const inside = written_out(choice, depth + 1);
            if (!inside) return std::nullopt;
            ways.insert(ways.end(), inside->begin(), inside->end());
        }
        std::vector<std::string> next;
        for (auto const& one : done)
            for (auto const& way : ways) next.push_back(one + way);
        if (next.size() > most_ways) return std::nullopt;
        done = std::move(next);
        phrase.remove_prefix(end + 1);
    }
    return done;
}

}  // namespace

std::optional<std::size_t> TraitWords::trait(std::string_view id) const {
    auto const found = std::find_if(traits.begin(), traits.end(),
                                    [&](Trait const& trait) { return trait.id == id; });
    if (found == traits.end()) return std::nullopt;
    return static_cast<std::size_t>(found - traits.begin());
}

std::optional<Meaning> read_meaning(TraitWords const& words, std::string_view text) {
    Meaning meaning;
    if (!text.empty() && text.front() == '~') {
        meaning.weak = true;
        text.remove_prefix(1);
    }
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto id = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (id.empty()) continue;
        bool const may = id.back() == '?';
        if (may) id.remove_suffix(1);
        auto const trait = words.trait(id);
        if (!trait) return std::nullopt;
        (may ? meaning.may : meaning.needs).set(*trait);
    }
    return meaning.needs.none() ? std::nullopt : std::optional(meaning);
}

std::optional<std::vector<std::string>> written_out(std::string_view phrase) {
    return written_out(phrase, 0);
}

}  // namespace report

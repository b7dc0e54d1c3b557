// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <utility>

#include "core/reader/figure_reader.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// So far a sentence is looked through from a number, to keep the work in proportion to the text.
constexpr std::size_t longest_clause = 400;
constexpr std::size_t longest_text = 120;  ///< words of a text between others

/// Without what a bracket only says again in short: "Ủy ban nhân dân (UBND) xã", whose words are
/// those before it once it is written out.
std::vector<ReadingWord> without_abbreviations(std::vector<ReadingWord> const& words) {
    auto const is_mark = [&](std::size_t i, char const* text) {
        return words[i].kind == ReadingWord::Kind::mark && words[i].text == text;
    };
    std::vector<ReadingWord> kept;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_mark(i, "(")) {
            auto close = i + 1;
            while (close < words.size() && !is_mark(close, ")")) ++close;
            auto const inside = close - i - 1;
            bool again = close < words.size() && inside > 0 && inside <= kept.size();
            for (std::size_t k = 0; again && k < inside; ++k)
                again = words[i + 1 + k].text == kept[kept.size() - inside + k].text;
            if (again) {
                i = close;
                continue;
            }
        }
        kept.push_back(words[i]);
    }
    return kept;
}

}  // namespace

std::vector<Sighting> FigureReader::texts(ReadText const& text) const {
    std::vector<Sighting> found;
    std::set<std::size_t> passed_over;
    auto const words = without_abbreviations(*text.words);
    for (auto const& one : between_) {
        bool const known = std::any_of(found.begin(), found.end(), [&](Sighting const& s) {
            return s.id == figures_[one.figure]->id;
        });
        bool const at_home = text.place && !text.place->whole_part &&
                             homes_[one.figure].first == text.place->section;
        if (known || !at_home || passed_over.count(one.figure) > 0) continue;
        std::size_t from = 0;
        for (std::size_t i = 0; i < words.size() && from == 0; ++i)
            from = behind_phrase(words, i, one.before);
        auto end = from;
        bool closed = one.behind.empty();
        for (; from > 0 && end < words.size() && end < from + longest_text; ++end) {
            closed = closed || (end > from && behind_phrase(words, end, one.behind) > 0);
            if (words[end].ends_clause || (closed && !one.behind.empty())) break;
        }
        while (end > from && words[end - 1].kind == ReadingWord::Kind::mark) --end;
        if (from == 0 || end == from || !closed) continue;
        auto said =
            trim(text.text->substr(words[from].from, words[end - 1].until - words[from].from));
        // The opening names many documents; only what asks for a report by its own words is one
        // that asked for this.
        bool const opens = !kind_.sections[homes_[one.figure].first].numbered;
        if (opens && fold(said).find(fold(kind_.type_name)) == std::string::npos) {
            passed_over.insert(one.figure);
            continue;
        }
        found.push_back({figures_[one.figure]->id, said, said, sentence_at(*text.text, words, from),
                         true, text.line});
    }
    return found;
}

std::string sentence_at(std::string const& text, std::vector<ReadingWord> const& words,
                        std::size_t at) {
    auto from = at, end = at;
    auto const least = at > longest_clause ? at - longest_clause : 0;
    auto const most = std::min(words.size(), at + longest_clause);
    while (from > least && !words[from - 1].ends_sentence) --from;
    while (end < most && !words[end].ends_sentence) ++end;
    auto const last = end < words.size() ? end : words.size() - 1;
    return trim(
        std::string_view(text).substr(words[from].from, words[last].until - words[from].from));
}
}  // namespace report

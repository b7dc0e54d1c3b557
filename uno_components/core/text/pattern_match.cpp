// SPDX-License-Identifier: MPL-2.0
#include "core/text/pattern_match.hpp"

#include <algorithm>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Step = PatternMatcher::Step;

constexpr std::size_t longest_tested = 64;
constexpr auto nowhere = std::string::npos;

bool is_gap(char c) {
    return c == ' ' || c == ',';
}

/// Offset of each letter, and of the end.
std::vector<std::size_t> letter_offsets(std::string_view text) {
    std::vector<std::size_t> offsets;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) offsets.push_back(i);
    offsets.push_back(text.size());
    return offsets;
}

Step literal_step(std::string const& literal) {
    Step step;
    auto const plain = collapse_blanks("x" + literal + "x");
    auto const inside = std::string_view(plain).substr(1, plain.size() - 2);
    auto word = inside;
    while (!word.empty() && is_gap(word.front())) word.remove_prefix(1);
    step.gap_before = word.size() < inside.size();
    step.blank_after = !word.empty() && word.back() == ' ';
    step.text = fold(word);
    step.letters = letter_offsets(step.text).size() - 1;
    return step;
}

/// A text by its letters: as it was written, and folded for comparing. Folding changes letters, but
/// never how many there are once blanks are collapsed, so that one position serves for both.
class Letters {
public:
    explicit Letters(std::string_view text)
        : plain_(collapse_blanks(to_nfc(text))),
          folded_(fold(plain_)),
          plain_at_(letter_offsets(plain_)),
          folded_at_(letter_offsets(folded_)),
          gap_end_(plain_at_.size(), size()) {
        for (auto i = size(); i-- > 0;) gap_end_[i] = has_gap(i) ? gap_end_[i + 1] : i;
    }

    bool are_usable() const { return is_utf8(plain_) && plain_at_.size() == folded_at_.size(); }
    std::size_t size() const { return plain_at_.size() - 1; }
    std::size_t behind_gap(std::size_t at) const { return gap_end_[at]; }
    std::size_t behind_blank(std::size_t at) const { return has_blank(at) ? at + 1 : at; }

    std::string plain(std::size_t from, std::size_t to) const {
        return plain_.substr(plain_at_[from], plain_at_[to] - plain_at_[from]);
    }

    /// Where a literal that begins at `at` ends, or nowhere.
    std::size_t behind(Step const& literal, std::size_t at) const {
        auto const word = gap_end_[at];
        bool const stands_apart = word > at || at == 0 || has_gap(at - 1);
        if (literal.gap_before && !stands_apart) return nowhere;
        if (folded_.compare(folded_at_[word], literal.text.size(), literal.text) != 0)
            return nowhere;
        auto const end = word + literal.letters;
        if (!literal.blank_after) return end;
        return has_blank(end) ? end + 1 : nowhere;
    }

    /// Whether the literals stand in it one behind another; what lies between is not looked at.
    bool has_all(std::vector<Step> const& steps) const {
        std::size_t at = 0;
        for (auto const& step : steps) {
            if (step.is_place || step.optional) continue;
            at = folded_.find(step.text, at);
            if (at == nowhere) return false;
            at += step.text.size();
        }
        return true;
    }

private:
    bool has_blank(std::size_t at) const { return at < size() && plain_[plain_at_[at]] == ' '; }
    bool has_gap(std::size_t at) const { return is_gap(plain_[plain_at_[at]]); }

    std::string plain_, folded_;
    std::vector<std::size_t> plain_at_, folded_at_;
    std::vector<std::size_t> gap_end_;
};

/// Depth first, shortest places first. A step that failed at a letter is not tried there again,
/// which keeps the work to the number of steps times the length of the text.
class Search {
public:
    Search(std::vector<Step> const& steps, Letters const& text, PlaceTests const& tests)
        : steps_(steps),
          text_(text),
          tests_(tests),
          failed_(steps.size() * (text.size() + 1)),
          fails_from_(steps.size(), nowhere) {}

    std::optional<PatternMatch> run() {
        if (!goes_on(0, 0) || !word_found_ || place_doubled_) return std::nullopt;
        std::reverse(match_.ends.begin(), match_.ends.end());
        return std::move(match_);
    }

private:
    bool goes_on(std::size_t at, std::size_t letter) {
        if (at == steps_.size()) return text_.behind_gap(letter) == text_.size();
        if (has_failed(at, letter)) return false;
        auto const& step = steps_[at];
        if (step.is_place ? takes_place(at, letter) : takes_literal(at, letter)) return true;
        if (step.without > 0 && goes_on(step.without, letter)) return true;
        failed_[at * (text_.size() + 1) + letter] = true;
        return false;
    }

    bool has_failed(std::size_t at, std::size_t letter) const {
        return at < steps_.size() && failed_[at * (text_.size() + 1) + letter];
    }

    bool takes_literal(std::size_t at, std::size_t letter) {
        auto const end = text_.behind(steps_[at], letter);
        if (end == nowhere || !goes_on(at + 1, end)) return false;
        word_found_ = word_found_ || !steps_[at].text.empty();
        return true;
    }

    bool takes_place(std::size_t at, std::size_t letter) {
        auto const begin = text_.behind_blank(letter);
        auto const test = tests_.find(steps_[at].text);
        bool const is_tested = test != tests_.end();
        // Without a test nothing but the end of a place counts: what found none finds none later.
        if (!is_tested && begin >= fails_from_[at]) return false;
        auto const last = is_tested ? std::min(text_.size(), begin + longest_tested) : text_.size();
        for (auto end = begin + 1; end <= last; ++end) {
            if (has_failed(at + 1, end)) continue;
            if (is_tested && !test->second(text_.plain(begin, end))) continue;
            if (!goes_on(at + 1, end)) continue;
            keep(steps_[at].text, begin, end);
            return true;
        }
        if (!is_tested) fails_from_[at] = begin;
        return false;
    }

    /// Called from the last place to the first, and only when the whole text has been read.
    void keep(std::string const& place, std::size_t begin, std::size_t end) {
        if (!match_.places.emplace(place, trim(text_.plain(begin, end))).second)
            place_doubled_ = true;
        match_.ends.push_back(end);
    }

    std::vector<Step> const& steps_;
    Letters const& text_;
    PlaceTests const& tests_;
    std::vector<bool> failed_;
    std::vector<std::size_t> fails_from_;
    PatternMatch match_;
    bool word_found_ = false;
    bool place_doubled_ = false;
};

}  // namespace

PatternMatcher::PatternMatcher(Pattern const& pattern) {
    for (auto const& part : pattern.parts) {
        auto const first = steps_.size();
        for (auto const& piece : part.pieces) {
            auto step = piece.is_place ? Step{} : literal_step(piece.text);
            step.is_place = piece.is_place;
            step.optional = part.optional;
            if (piece.is_place) step.text = piece.text;
            steps_.push_back(std::move(step));
        }
        if (part.optional) steps_[first].without = steps_.size();
    }
}

std::optional<PatternMatch> PatternMatcher::match(std::string_view text,
                                                  PlaceTests const& tests) const {
    Letters const letters(text);
    if (!letters.are_usable() || !letters.has_all(steps_)) return std::nullopt;
    return Search(steps_, letters, tests).run();
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/reader/placement.hpp"

#include <algorithm>

#include "core/catalogue/recogniser.hpp"

namespace report {

namespace {

/// An unknown heading has no more words than this; more is a sentence.
constexpr std::size_t most_heading_words = 30;

std::string joined(std::vector<std::string> const& words, std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? " " : "") + words[i];
    return text;
}

bool is_mark(ReadingWord const& word, std::string_view text) {
    return word.kind == ReadingWord::Kind::mark && word.text == text;
}

/// The words a line begins with, and where they stand; what is in brackets is no part of a heading.
struct Opening {
    std::vector<std::string> words;
    std::vector<std::size_t> at;  ///< index among the line's words
    bool ends_line = false;
    bool ends_with_colon = false;
    bool ends_with_stop = false;
    bool tail_follows = false;  ///< a time or a number comes next
    std::size_t end = 0;        ///< index behind the opening and its mark
};

Opening opening_of(Line const& line) {
    Opening opening;
    int brackets = 0;
    auto const& words = line.words;
    std::size_t i = 0;
    for (; i < words.size(); ++i) {
        auto const& word = words[i];
        if (is_mark(word, "(")) ++brackets;
        if (is_mark(word, ")")) --brackets;
        if (brackets > 0) continue;
        if (is_mark(word, ":") || word.ends_sentence) {
            opening.ends_with_colon = !word.ends_sentence;
            opening.ends_with_stop = word.ends_sentence;
            ++i;
            break;
        }
        if (word.kind == ReadingWord::Kind::time ||
            (word.kind == ReadingWord::Kind::number && !word.number.in_words)) {
            opening.tail_follows = true;
            break;
        }
        if (word.kind == ReadingWord::Kind::mark) continue;
        opening.words.push_back(word.text);
        opening.at.push_back(i);
    }
    opening.end = i;
    opening.ends_line = i == words.size() && !opening.tail_follows;
    return opening;
}

}  // namespace

struct HeadingIndex::Walk::Match {
    std::size_t target = 0;
    std::size_t body = 0;
};

HeadingIndex::HeadingIndex(ReportKind const& kind, ReadingWords const& reader) : reader_(reader) {
    for (auto const& text : kind.reading.heading_starts) starts_.push_back(words_of(text, {}));
    for (auto const& text : kind.reading.heading_tails) tails_.push_back(words_of(text, {}));
    std::size_t part = 0;
    std::string title_of_part;
    for (std::size_t s = 0; s < kind.sections.size(); ++s) {
        auto const& section = kind.sections[s];
        if (!section.numbered) continue;
        auto const& title = section.part.empty() ? section.title : section.part;
        if (title != title_of_part) {
            ++part;
            title_of_part = title;
            targets_.push_back({true, part, {s, std::nullopt, !section.part.empty()}});
            add(title, targets_.size() - 1);
            if (auto const more = kind.reading.parts.find(title); more != kind.reading.parts.end())
                for (auto const& synonym : more->second) add(synonym, targets_.size() - 1);
        }
        if (!section.part.empty()) {
            targets_.push_back({false, part, {s, std::nullopt, false}});
            add(section.title, targets_.size() - 1);
        }
        for (auto const& synonym : section.synonyms) add(synonym, targets_.size() - 1);
        for (std::size_t g = 0; g < section.groups.size(); ++g) {
            auto const& group = section.groups[g];
            if (group.title.empty()) continue;
            targets_.push_back({false, part, {s, g, false}});
            add(group.title, targets_.size() - 1);
            for (auto const& synonym : group.synonyms) add(synonym, targets_.size() - 1);
        }
    }
}

void HeadingIndex::add(std::string const& title, std::size_t target) {
    auto const words = without_start(words_of(title, reader_.abbreviations()));
    auto& targets = by_words_[joined(words, words.size())];
    if (std::find(targets.begin(), targets.end(), target) == targets.end())
        targets.push_back(target);
    longest_ = std::max(longest_, words.size());
}

std::vector<std::string> HeadingIndex::without_start(std::vector<std::string> words) const {
    for (bool again = true; again;) {
        again = false;
        for (auto const& start : starts_) {
            if (start.size() >= words.size() ||
                !std::equal(start.begin(), start.end(), words.begin()))
                continue;
            words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(start.size()));
            again = true;
            break;
        }
    }
    return words;
}

std::vector<std::size_t> const* HeadingIndex::find(std::vector<std::string> const& words) const {
    if (words.empty() || words.size() > longest_) return nullptr;
    auto const found = by_words_.find(joined(words, words.size()));
    return found == by_words_.end() ? nullptr : &found->second;
}

/// Whether a heading of this target may stand here.
bool HeadingIndex::Walk::is_open_to(Line const& line, std::size_t target) const {
    auto const& wanted = index_.targets_[target];
    if (wanted.part < part_ || (target < seen_.size() && seen_[target])) return false;
    bool const is_dash = line.depth == Depth::dash || line.depth == Depth::plus;
    if (wanted.is_part) return !is_dash && wanted.part > part_;
    // What does not stand out may well be a phrase of the section it is in.
    bool const plain =
        line.depth == Depth::unmarked && !line.bold && !line.capitals && line.outline == 0;
    if (is_dash || plain || line.depth == Depth::deeper) return wanted.part == part_;
    return true;
}

std::optional<HeadingIndex::Walk::Match> HeadingIndex::Walk::heading_of(Line const& line) const {
    auto const opening = opening_of(line);
    auto const whole = index_.without_start(opening.words);
    auto const dropped = opening.words.size() - whole.size();
    bool const is_dash = line.depth == Depth::dash || line.depth == Depth::plus;
    bool const stands_out = line.bold || line.capitals || line.outline > 0 ||
                            (line.depth != Depth::unmarked && !is_dash) || awaits_title_;
    auto const choose = [&](std::vector<std::size_t> const* targets) -> std::optional<std::size_t> {
        if (!targets) return std::nullopt;
        std::optional<std::size_t> best;
        for (auto const target : *targets) {
            if (!is_open_to(line, target)) continue;
            bool const part = index_.targets_[target].is_part;
            bool const high = line.depth <= Depth::roman || awaits_title_;
            // The same words may name a part and its first section: the number tells.
            if (!best || part == (high || line.depth == Depth::unmarked)) best = target;
        }
        return best;
    };
    auto const end_of = [&](std::size_t word) {
        return word < line.words.size() ? line.words[word].from : line.text.size();
    };
    if (whole.size() <= index_.longest_ && !opening.tail_follows) {
        bool const runs_on = !opening.ends_line;
        bool const fits =
            !runs_on || opening.ends_with_colon || (opening.ends_with_stop && stands_out);
        if (auto const target = fits ? choose(index_.find(whole)) : std::nullopt)
            return Match{*target, end_of(opening.end)};
    }
    if (!stands_out && !(is_dash && opening.tail_follows && line.words.size() < most_heading_words))
        return std::nullopt;
    for (auto count = std::min(whole.size(), index_.longest_); count > 1; --count) {
        auto const words = std::vector<std::string>(
            whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(count));
        auto const next = dropped + count;
        bool const all = next == opening.at.size();
        bool const tail_fits =
            all ? opening.tail_follows
                : std::any_of(index_.tails_.begin(), index_.tails_.end(), [&](auto const& tail) {
                      return behind_phrase(line.words, opening.at[next], tail) > 0;
                  });
        if (!tail_fits) continue;
        auto const target = choose(index_.find(words));
        if (!target) continue;
        // The heading goes on to its colon or stop, or to the line's end.
        auto end = opening.at[next - 1] + 1;
        while (end < line.words.size() && !is_mark(line.words[end], ":") &&
               !line.words[end].ends_sentence)
            ++end;
        if (end + 1 < line.words.size() && is_dash) return std::nullopt;
        return Match{*target, end_of(end + 1)};
    }
    return std::nullopt;
}

Placement HeadingIndex::Walk::open(Line const& line, Match const& match) {
    auto const& target = index_.targets_[match.target];
    // "Phần thứ nhất: Kết quả" stands over the parts it is about: they are still to come.
    bool const over_parts = part_ == 0 && target.part > 1 && target.is_part &&
                            (awaits_title_ || line.depth == Depth::part);
    if (!over_parts) part_ = target.part;
    seen_.resize(index_.targets_.size());
    seen_[match.target] = !over_parts;
    now_ = target.place;
    depth_ = awaits_title_ ? Depth::part : line.depth;
    opened_by_capitals_ = line.capitals;
    awaits_title_ = false;
    return {LineRole::heading, now_, match.body};
}

/// A heading that nobody knows, as high as the one that is open: what follows is not of it.
bool HeadingIndex::Walk::ends_section(Line const& line) const {
    if (line.from.in_table || line.words.empty() || line.words.size() > most_heading_words)
        return false;
    auto const& last = line.words.back();
    bool const sentence = last.ends_clause && !line.bold && !line.capitals;
    if (line.depth == Depth::unmarked) return line.capitals && opened_by_capitals_ && !sentence;
    if (line.depth >= Depth::dash) return false;
    if (line.depth <= Depth::roman) return line.depth <= depth_ || !sentence;
    return depth_ != Depth::unmarked && line.depth <= depth_ && !sentence;
}

Placement HeadingIndex::Walk::next(Line const& line) {
    if (line.words.empty() && line.depth == Depth::part) {
        awaits_title_ = true;
        return {LineRole::heading, now_, line.text.size()};
    }
    if (auto const match = heading_of(line)) return open(line, *match);
    awaits_title_ = false;
    if (now_ && ends_section(line)) {
        now_.reset();
        return {LineRole::rest, std::nullopt, 0};
    }
    if (!now_) return {LineRole::rest, std::nullopt, 0};
    return {LineRole::body, now_, 0};
}

}  // namespace report

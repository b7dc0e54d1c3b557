// SPDX-License-Identifier: MPL-2.0
#include "core/reader/placement.hpp"

#include <algorithm>

#include "core/catalogue/phrase_words.hpp"
#include "core/text/syllables.hpp"

namespace report {

namespace {

/// An unknown heading has no more words than this; more is a sentence.
constexpr std::size_t most_heading_words = 30;
/// A line that nothing marks as a heading is shorter still.
constexpr std::size_t most_plain_words = 14;
constexpr std::size_t most_words_before_topic = 4;
constexpr std::size_t most_run_in_words = 6;  ///< of a heading whose text goes on behind a stop

bool is_mark(ReadingWord const& word, std::string_view text) {
    return word.kind == ReadingWord::Kind::mark && word.text == text;
}

/// What a line says before its first figure, stop or colon; what is in brackets is no part of it,
/// nor are times.
struct Opening {
    std::vector<std::string> words;
    std::vector<std::size_t> at;  ///< index among the line's words
    bool ends_line = false;
    bool ends_with_colon = false;
    bool ends_with_stop = false;
    bool figure_follows = false;
    std::size_t end = 0;  ///< index behind the opening and its mark
};

/// "Đề án 06": the number of a name.
bool is_of_a_name(std::vector<ReadingWord> const& words, std::size_t at,
                  std::vector<std::vector<std::string>> const& names) {
    return std::any_of(names.begin(), names.end(), [&](auto const& name) {
        return !name.empty() && name.size() <= at &&
               behind_phrase(words, at - name.size(), name) == at;
    });
}

Opening opening_of(Line const& line, std::vector<std::vector<std::string>> const& names) {
    Opening opening;
    int brackets = 0;
    auto const& words = line.words;
    std::size_t i = 0;
    for (; i < words.size() && opening.words.size() <= most_heading_words; ++i) {
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
        if (word.kind == ReadingWord::Kind::number && !word.in_words) {
            if (is_of_a_name(words, i, names)) continue;
            opening.figure_follows = true;
            break;
        }
        if (word.kind == ReadingWord::Kind::mark || word.kind == ReadingWord::Kind::time) continue;
        opening.words.push_back(with_tone_behind_q(word.text));
        opening.at.push_back(i);
    }
    opening.end = i;
    opening.ends_line = i == words.size() && !opening.figure_follows;
    return opening;
}

}  // namespace

/// How far topics and fillers say a heading's words.
struct HeadingIndex::Cover {
    std::vector<std::vector<std::size_t>> targets;  ///< of each topic found, what it may be of
    std::size_t first = 0;                          ///< index of the first topic's first word
    std::size_t first_end = 0;                      ///< and behind its last
    std::size_t topic_words = 0;
    std::size_t unknown = 0;
};

struct HeadingIndex::Walk::Match {
    std::vector<std::size_t> targets;
    std::size_t body = 0;
    bool sure = true;
};

HeadingIndex::HeadingIndex(ReportKind const& kind, ReadingWords const& reader) : reader_(reader) {
    for (auto const& text : kind.reading.heading_starts) starts_.push_back(words_of(text, {}));
    for (auto const& text : kind.reading.heading_tails) tails_.push_back(words_of(text, {}));
    for (auto const& text : kind.reading.no_figure) names_.push_back(words_of(text, {}));
    for (auto const* fillers : {&kind.reading.heading_fillers, &kind.reading.heading_starts})
        for (auto const& text : *fillers) {
            auto words = words_of(text, reader.abbreviations());
            if (!words.empty()) fillers_[words.front()].push_back(std::move(words));
        }
    std::size_t part = 0;
    std::string title_of_part;
    for (std::size_t s = 0; s < kind.sections.size(); ++s) {
        auto const& section = kind.sections[s];
        if (!section.numbered) continue;
        auto const& title = section.part.empty() ? section.title : section.part;
        if (title != title_of_part) {
            ++part;
            title_of_part = title;
            targets_.push_back(
                {true, section.part.empty(), part, {s, std::nullopt, !section.part.empty()}});
            add(title, targets_.size() - 1);
            if (auto const more = kind.reading.parts.find(title); more != kind.reading.parts.end())
                for (auto const& synonym : more->second) add(synonym, targets_.size() - 1);
        }
        if (!section.part.empty()) {
            targets_.push_back({false, false, part, {s, std::nullopt, false}});
            add(section.title, targets_.size() - 1);
        }
        for (auto const* texts : {&section.synonyms, &section.topics})
            for (auto const& text : *texts) add(text, targets_.size() - 1);
        for (std::size_t g = 0; g < section.groups.size(); ++g) {
            auto const& group = section.groups[g];
            if (group.title.empty()) continue;
            targets_.push_back({false, section.part.empty(), part, {s, g, false}});
            add(group.title, targets_.size() - 1);
            for (auto const* texts : {&group.synonyms, &group.topics})
                for (auto const& text : *texts) add(text, targets_.size() - 1);
        }
    }
    for (auto* all : {&fillers_})
        for (auto& [word, phrases] : *all)
            std::stable_sort(phrases.begin(), phrases.end(),
                             [](auto const& a, auto const& b) { return a.size() > b.size(); });
    for (auto& [word, topics] : topics_)
        std::stable_sort(topics.begin(), topics.end(), [](Topic const& a, Topic const& b) {
            return a.words.size() > b.words.size();
        });
}

void HeadingIndex::add_words(std::vector<std::string> words, std::size_t target) {
    if (words.empty()) return;
    auto& topics = topics_[words.front()];
    bool const known = std::any_of(topics.begin(), topics.end(), [&](Topic const& one) {
        return one.target == target && one.words == words;
    });
    if (!known) topics.push_back({std::move(words), target});
}

void HeadingIndex::add(std::string const& title, std::size_t target) {
    auto words = words_of(title, reader_.abbreviations());
    add_words(without_start(words), target);
    add_words(std::move(words), target);
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

/// From left to right, the longest topic first.
HeadingIndex::Cover HeadingIndex::cover(std::vector<std::string> const& words) const {
    Cover cover;
    auto const stands = [&](std::vector<std::string> const& wanted, std::size_t at) {
        return at + wanted.size() <= words.size() &&
               std::equal(wanted.begin(), wanted.end(),
                          words.begin() + static_cast<std::ptrdiff_t>(at));
    };
    for (std::size_t at = 0; at < words.size();) {
        std::size_t length = 0;
        std::vector<std::size_t> targets;
        if (auto const found = topics_.find(words[at]); found != topics_.end())
            for (auto const& topic : found->second) {
                if (topic.words.size() < length) break;
                if (!stands(topic.words, at)) continue;
                length = topic.words.size();
                targets.push_back(topic.target);
            }
        std::size_t filler = 0;
        if (auto const found = fillers_.find(words[at]); found != fillers_.end())
            for (auto const& phrase : found->second)
                if (filler == 0 && stands(phrase, at)) filler = phrase.size();
        if (length > 0 && length >= filler) {
            if (cover.targets.empty()) cover.first = at, cover.first_end = at + length;
            cover.targets.push_back(std::move(targets));
            cover.topic_words += length;
            at += length;
        } else if (filler > 0) {
            at += filler;
        } else {
            ++cover.unknown;
            ++at;
        }
    }
    return cover;
}

/// How high a heading stands: numbers tell, else what its letters look like.
int HeadingIndex::Walk::rank(Line const& line) const {
    if (awaits_title_) return static_cast<int>(Depth::part);
    if (line.depth != Depth::unmarked) return static_cast<int>(line.depth);
    if (line.capitals) return static_cast<int>(Depth::roman);
    if (line.bold || line.outline > 0) return static_cast<int>(Depth::number);
    return static_cast<int>(Depth::unmarked);
}

bool HeadingIndex::Walk::is_within(SectionPlace const& place) const {
    auto const same = [&](SectionPlace const& one) { return one.section == place.section; };
    return (now_ && same(*now_)) || std::any_of(also_.begin(), also_.end(), same);
}

/// Whether a heading of this target may stand here.
bool HeadingIndex::Walk::is_open_to(Line const& line, std::size_t target, bool sure) const {
    auto const& wanted = index_.targets_[target];
    auto const here = rank(line);
    bool const is_dash = line.depth == Depth::dash || line.depth == Depth::plus;
    bool const plain = here == static_cast<int>(Depth::unmarked);
    bool const is_seen = target < seen_.size() && seen_[target];
    if (part_ == 0) return !(wanted.is_part && !wanted.closes && (is_dash || plain) && !sure);
    if (is_seen && (is_dash || plain)) return false;
    bool const closed = std::any_of(
        index_.targets_.begin(), index_.targets_.end(),
        [&](Target const& one) { return one.part == part_ && one.is_part && one.closes; });
    if (closed) {
        if (wanted.part == part_) return true;
        if (here <= part_rank_) return true;
        // Assessment, tasks and proposals may follow each other in one list.
        return wanted.closes && wanted.part > part_ && sure && here <= rank_;
    }
    if (wanted.is_part && !wanted.closes) return !is_dash && !plain && here <= part_rank_;
    bool const under_part = now_ && now_->whole_part;
    if (wanted.part == part_ && (under_part || is_within(wanted.place))) return true;
    if (!now_ && wanted.part == part_) return true;
    if (wanted.part == part_ && part_ == 1 && sure) return true;
    return here <= rank_;
}

/// Of the topics of a heading the sections that it opens: parts only when nothing else is named, a
/// section rather than its own groups.
std::vector<std::size_t> HeadingIndex::Walk::chosen(
    Line const& line, std::vector<std::vector<std::size_t>> const& found, bool sure) const {
    bool const high = rank(line) <= static_cast<int>(Depth::roman) || awaits_title_;
    std::vector<std::size_t> all;
    for (auto const& targets : found) {
        std::optional<std::size_t> best;
        int best_score = -1;
        for (auto const target : targets) {
            if (!is_open_to(line, target, sure)) continue;
            auto const& one = index_.targets_[target];
            bool const whole = one.is_part && !one.closes;
            // The same words may name a part and its first section, or groups of two sections.
            int score = is_within(one.place) && !(now_ && now_->whole_part) ? 4 : 0;
            if (whole == (high || line.depth == Depth::unmarked)) score += 2;
            if (one.part == part_) score += 1;
            if (score <= best_score) continue;
            best = target;
            best_score = score;
        }
        if (best && std::find(all.begin(), all.end(), *best) == all.end()) all.push_back(*best);
    }
    auto const is_whole = [&](std::size_t target) {
        return index_.targets_[target].is_part && !index_.targets_[target].closes;
    };
    if (!std::all_of(all.begin(), all.end(), is_whole))
        all.erase(std::remove_if(all.begin(), all.end(), is_whole), all.end());
    // Of a section and its own groups the one that is named first: "Giải quyết hồ sơ thủ tục hành
    // chính" is the group's, whatever else it mentions.
    std::vector<std::size_t> kept;
    for (auto const target : all) {
        auto const& place = index_.targets_[target].place;
        bool const covered = std::any_of(kept.begin(), kept.end(), [&](std::size_t other) {
            auto const& over = index_.targets_[other].place;
            return over.section == place.section && (!over.group || !place.group);
        });
        if (!covered) kept.push_back(target);
    }
    return kept;
}

std::optional<HeadingIndex::Walk::Match> HeadingIndex::Walk::heading_of(Line const& line) const {
    auto const opening = opening_of(line, index_.names_);
    if (opening.words.empty() || opening.words.size() > most_heading_words) return std::nullopt;
    bool const is_dash = line.depth == Depth::dash || line.depth == Depth::plus;
    bool const stands_out = line.bold || line.capitals || line.outline > 0 ||
                            (line.depth != Depth::unmarked && !is_dash) || awaits_title_;
    auto const end_of = [&](std::size_t word) {
        return word < line.words.size() ? line.words[word].from : line.text.size();
    };
    auto const cover = index_.cover(opening.words);
    if (cover.targets.empty()) return std::nullopt;
    bool const runs_in = opening.ends_with_colon || (opening.ends_with_stop && !opening.ends_line);
    bool const alone = opening.ends_line;
    // "- Số nhiệm vụ đang thực hiện: 19" counts, and begins no part of what is still to be done.
    bool const counts = (line.depth >= Depth::deeper || !stands_out) && opening.ends_with_colon &&
                        opening.end < line.words.size() &&
                        line.words[opening.end].kind == ReadingWord::Kind::number;
    auto const targets_of = [&](bool sure) {
        auto targets = chosen(line, cover.targets, sure);
        auto const closes = [&](std::size_t one) { return index_.targets_[one].closes; };
        if (counts)
            targets.erase(std::remove_if(targets.begin(), targets.end(), closes), targets.end());
        return targets;
    };
    if (cover.unknown == 0) {
        bool fits = false;
        if (stands_out || is_dash)
            fits = alone || runs_in || opening.figure_follows;
        else
            fits = cover.first <= most_words_before_topic &&
                   (opening.ends_with_colon ||
                    (alone && !opening.ends_with_stop && opening.words.size() <= most_plain_words &&
                     !line.words.back().ends_clause) ||
                    // "Tuyên truyền. Xã đã phát …"
                    (runs_in && opening.words.size() <= most_run_in_words));
        auto targets = fits ? targets_of(true) : std::vector<std::size_t>();
        if (!targets.empty()) {
            // A figure in the heading itself is of its section.
            auto const body = opening.figure_follows ? line.body : end_of(opening.end);
            return Match{std::move(targets), body, true};
        }
    }
    bool const tail_follows =
        cover.first_end < opening.at.size() &&
        std::any_of(index_.tails_.begin(), index_.tails_.end(), [&](auto const& tail) {
            return behind_phrase(line.words, opening.at[cover.first_end], tail) > 0;
        });
    if (stands_out && (alone || opening.ends_with_colon) && !opening.ends_with_stop) {
        // Words that nobody knows cost confidence, unless there are more of them than of the topic.
        bool const near = cover.first <= most_words_before_topic;
        bool const mostly = cover.unknown <= cover.topic_words + 1 || tail_follows;
        if (cover.unknown > 0 && near && mostly) {
            auto targets = targets_of(false);
            if (!targets.empty()) return Match{std::move(targets), end_of(opening.end), false};
        }
    }
    if (is_dash && opening.ends_with_colon && cover.unknown > 0 && cover.unknown <= 2 &&
        cover.topic_words > 2 * cover.unknown && cover.first <= most_words_before_topic) {
        auto targets = targets_of(false);
        if (!targets.empty()) return Match{std::move(targets), end_of(opening.end), false};
    }
    return std::nullopt;
}

/// "- PAKN: nhận 02, đã xử lý 02": an item that begins with a group's name and has its numbers in
/// the same line; the next item is of that group no more than of any other.
bool HeadingIndex::Walk::says_itself(Line const& line, Match const& match) const {
    return std::any_of(line.words.begin(), line.words.end(), [&](ReadingWord const& word) {
        return word.kind == ReadingWord::Kind::number && word.from >= match.body;
    });
}

Placement HeadingIndex::Walk::open(Line const& line, Match const& match) {
    auto const& target = index_.targets_[match.targets.front()];
    auto const section = over_item_ ? over_item_ : now_;
    bool const is_item = line.depth == Depth::dash && section && !section->group &&
                         !section->whole_part && target.place.group &&
                         target.place.section == section->section;
    over_item_ = is_item && says_itself(line, match) ? section : std::nullopt;
    // "Phần thứ nhất: Kết quả" stands over the parts it is about: they are still to come.
    bool const over_parts = !began_ && target.part > 1 && target.is_part &&
                            (awaits_title_ || line.depth == Depth::part);
    auto const here = rank(line);
    began_ = true;
    if (!over_parts) {
        if (part_ != target.part || target.is_part) part_rank_ = here;
        part_ = target.part;
    }
    seen_.resize(index_.targets_.size());
    for (auto const one : match.targets) seen_[one] = !over_parts;
    now_ = target.place;
    also_.clear();
    for (auto one = match.targets.begin() + 1; one != match.targets.end(); ++one)
        also_.push_back(index_.targets_[*one].place);
    if (over_parts && target.closes) now_.reset(), also_.clear();
    sure_ = match.sure;
    rank_ = here;
    depth_ = awaits_title_ ? Depth::part : line.depth;
    opened_by_capitals_ = line.capitals;
    awaits_title_ = false;
    return {LineRole::heading, now_, match.body, also_, sure_};
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

void HeadingIndex::Walk::begin_anew() {
    now_.reset();
    over_item_.reset();
    also_.clear();
    seen_.clear();
    began_ = false;
    part_ = 0;
    rank_ = part_rank_ = 0;
    depth_ = Depth::unmarked;
    awaits_title_ = false;
}

Placement HeadingIndex::Walk::next(Line const& line) {
    if (line.words.empty() && line.depth == Depth::part) {
        awaits_title_ = true;
        return {LineRole::heading, now_, line.text.size(), {}, true};
    }
    if (auto const match = heading_of(line)) return open(line, *match);
    awaits_title_ = false;
    if (now_ && ends_section(line)) {
        // What it stands over may be anything: "II. Kết quả theo sáu nội dung".
        if (rank(line) <= rank_) rank_ = static_cast<int>(Depth::dash) - 1;
        now_.reset();
        also_.clear();
        return {};
    }
    if (!now_) return {};
    if (over_item_ && line.depth == Depth::dash) return {LineRole::body, over_item_, 0, {}, sure_};
    return {LineRole::body, now_, 0, also_, sure_};
}

}  // namespace report

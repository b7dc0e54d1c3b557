// SPDX-License-Identifier: MPL-2.0
#include "core/reader/figure_finder.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Kind = ReadingWord::Kind;
using Step = RecogniserStep::Kind;
using Words = std::vector<ReadingWord>;

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
constexpr std::size_t longest_gap = 16;
constexpr std::size_t longest_text = 120;
/// So far a sentence is looked through from a number, to keep the work in proportion to the text.
constexpr std::size_t longest_clause = 400;

bool is_mark(ReadingWord const& word, std::string_view text) {
    return word.kind == Kind::mark && word.text == text;
}

/// A number in digits; one in words may be a mere word.
bool is_figure(ReadingWord const& word) {
    return word.kind == Kind::number && !word.number.in_words;
}

/// Marks within a clause, and times: passed over between the words of a recogniser.
bool is_passed_over(ReadingWord const& word) {
    return word.kind == Kind::time ||
           (word.kind == Kind::mark && !word.ends_clause && word.text != "/");
}

/// The longest of the phrases that stands at `at`: the index behind it, 0 for none.
std::size_t behind_any(Words const& words, std::size_t at,
                       std::vector<std::vector<std::string>> const& phrases) {
    std::size_t end = 0;
    for (auto const& phrase : phrases) end = std::max(end, behind_phrase(words, at, phrase));
    return end;
}

/// Whether one of the phrases ends right before `at`.
bool ends_before(Words const& words, std::size_t at,
                 std::vector<std::vector<std::string>> const& phrases) {
    return std::any_of(phrases.begin(), phrases.end(), [&](auto const& phrase) {
        return phrase.size() <= at && behind_phrase(words, at - phrase.size(), phrase) == at;
    });
}

std::size_t clause_begin(Words const& words, std::size_t at) {
    auto const least = at > longest_clause ? at - longest_clause : 0;
    while (at > least && !words[at - 1].ends_clause) --at;
    return at;
}

bool contains(std::vector<std::string> const& words, std::vector<std::string> const& part) {
    return std::search(words.begin(), words.end(), part.begin(), part.end()) != words.end();
}

std::optional<std::int64_t> whole_of(StatedNumber const& number, std::int64_t times) {
    auto value = number.digits;
    if (times > 1 && value > std::numeric_limits<std::int64_t>::max() / times) return std::nullopt;
    value *= times;
    for (int i = 0; i < number.decimals; ++i) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    return value;
}

}  // namespace

/// One way of a recogniser through a text.
struct FigureFinder::Hit {
    std::size_t seeker = 0;
    RecogniserPath const* path = nullptr;
    std::size_t from = 0;
    std::size_t end = 0;
    std::size_t number = nowhere;  ///< index of the number; nowhere when words say none
    std::size_t value_from = nowhere;
    std::size_t value_end = 0;
    bool at_least = false;
    bool none = false;
    bool without_unit = false;  ///< an amount of money
    std::int64_t times = 1;     ///< unit of money
    int score = 0;
    int scope = 0;
};

/// Walks a path over the words from one place on.
class FigureFinder::Matcher {
public:
    Matcher(FigureFinder const& finder, Seeker const& seeker, RecogniserPath const& path,
            Words const& words)
        : finder_(finder), seeker_(seeker), path_(path), words_(words) {}

    std::optional<Hit> at(std::size_t from) {
        hit_ = {};
        hit_.path = &path_;
        hit_.from = from;
        auto const end = go(0, from);
        if (end == nowhere) return std::nullopt;
        hit_.end = end;
        return hit_;
    }

private:
    std::size_t go(std::size_t step, std::size_t at) {
        if (step == path_.size()) return may_end(at) ? at : nowhere;
        switch (path_[step].kind) {
            case Step::word:
                if (step > 0) at = behind_marks(step, at);
                if (at >= words_.size() || words_[at].kind == Kind::time ||
                    words_[at].text != path_[step].word)
                    return nowhere;
                return go(step + 1, at + 1);
            case Step::slash:
                if (at >= words_.size() || !is_mark(words_[at], "/")) return nowhere;
                return go(step + 1, at + 1);
            case Step::number:
                at = behind_links(at);
                at = std::max(at, behind_any(words_, at, finder_.at_least_));
                if (at >= words_.size() || !is_figure(words_[at])) return nowhere;
                return go(step + 1, at + 1);
            case Step::figure:
                return take_figure(step, at);
            case Step::gap:
                return take_gap(step, at);
            case Step::text:
                return take_text(step, at);
        }
        return nowhere;
    }

    bool has_figure(std::size_t before) const {
        return std::any_of(path_.begin(), path_.begin() + static_cast<std::ptrdiff_t>(before),
                           [](auto const& step) { return step.kind == Step::figure; });
    }

    /// Between two words. What a colon or a bracket begins behind a number is of another one.
    std::size_t behind_marks(std::size_t step, std::size_t at) const {
        bool const behind_number = has_figure(step);
        while (at < words_.size() && is_passed_over(words_[at]) && !is_mark(words_[at], "(") &&
               !(behind_number && is_mark(words_[at], ":")))
            ++at;
        return at;
    }

    std::size_t behind_passed(std::size_t at) const {
        while (at < words_.size() && is_passed_over(words_[at])) ++at;
        return at;
    }

    /// Behind what may stand between a phrase and its number.
    std::size_t behind_links(std::size_t at) const {
        for (int links = 0; links < 3; ++links) {
            at = behind_passed(at);
            auto const next = behind_any(words_, at, finder_.links_);
            if (next == 0) break;
            at = next;
        }
        return behind_passed(at);
    }

    std::size_t take_gap(std::size_t step, std::size_t at) {
        if (step + 1 == path_.size()) return at;
        bool const over_commas = !path_[step].word.empty();
        for (std::size_t n = 0; n <= longest_gap && at <= words_.size(); ++n, ++at) {
            if (auto const end = go(step + 1, at); end != nowhere) return end;
            if (at == words_.size() || words_[at].ends_clause || is_figure(words_[at]) ||
                (!over_commas && is_mark(words_[at], ",")))
                break;
        }
        return nowhere;
    }

    std::size_t take_text(std::size_t step, std::size_t at) {
        at = behind_links(at);
        bool const last = step + 1 == path_.size();
        for (auto end = at; end < words_.size() && end - at < longest_text; ++end) {
            bool const stops = words_[end].ends_clause || is_mark(words_[end], ")");
            bool const is_last_word = end + 1 == words_.size();
            if (end > at && last && stops) return keep_text(at, end, end);
            if (last && is_last_word && !stops) return keep_text(at, end + 1, end + 1);
            if (stops) break;
            if (last) continue;
            if (auto const rest = go(step + 1, end + 1); rest != nowhere)
                return keep_text(at, end + 1, rest);
        }
        return nowhere;
    }

    std::size_t keep_text(std::size_t from, std::size_t end, std::size_t rest) {
        while (end < rest && end < words_.size() && words_[end].kind == Kind::time) ++end;
        hit_.value_from = from;
        hit_.value_end = end;
        return rest;
    }

    std::size_t take_figure(std::size_t step, std::size_t at) {
        bool const free = step == 0 || path_[step - 1].kind == Step::gap;
        auto const begin = step == 0 ? at : behind_links(at);
        auto number = begin;
        bool at_least = false;
        if (free) {
            if (ends_before(words_, begin, finder_.no_figure_) ||
                ends_before(words_, begin, finder_.about_))
                return nowhere;
            at_least = ends_before(words_, begin, finder_.at_least_);
        }
        if (auto const next = behind_any(words_, begin, finder_.at_least_); next > 0) {
            at_least = true;
            number = behind_passed(next);
        }
        if (number >= words_.size()) return nowhere;
        if (words_[number].kind != Kind::number) return take_none(step, at, begin);
        return take_number(step, number, at_least);
    }

    /// "…: Không."
    std::size_t take_none(std::size_t step, std::size_t at, std::size_t begin) {
        bool const is_amount =
            seeker_.kind == FigureKind::count || seeker_.kind == FigureKind::money;
        auto const end = behind_any(words_, begin, finder_.none_);
        bool const linked =
            begin > at && (is_mark(words_[begin - 1], ":") || words_[begin - 1].kind == Kind::word);
        bool const ends = end == words_.size() || (end > 0 && words_[end].kind == Kind::mark);
        if (!is_amount || !linked || end == 0 || !ends || step + 1 != path_.size()) return nowhere;
        hit_.none = true;
        hit_.value_from = begin;
        hit_.value_end = end;
        return end;
    }

    std::size_t take_number(std::size_t step, std::size_t at, bool at_least) {
        auto const& number = words_[at].number;
        bool const wants_percent = seeker_.kind == FigureKind::percent;
        bool const wants_slash = step + 1 < path_.size() && path_[step + 1].kind == Step::slash;
        bool const is_base = step > 0 && path_[step - 1].kind == Step::slash;
        if (number.percent != wants_percent || number.fraction_base != is_base ||
            number.fraction_top != wants_slash)
            return nowhere;
        if (seeker_.kind == FigureKind::count && number.decimals > 0) return nowhere;
        auto next = at + 1;
        std::int64_t times = 1;
        bool without_unit = false;
        if (seeker_.kind == FigureKind::money) {
            std::size_t end = 0;
            for (auto const& [unit, size] : finder_.money_)
                if (auto const behind = behind_phrase(words_, next, unit); behind > end) {
                    end = behind;
                    times = size;
                }
            without_unit = end == 0;
            if (end > 0) next = end;
        }
        auto const end = go(step + 1, step + 1 < path_.size() ? next : behind_unit(next));
        if (end == nowhere) return nowhere;
        hit_.number = hit_.value_from = at;
        hit_.value_end = next;
        hit_.at_least = at_least;
        hit_.times = times;
        hit_.without_unit = without_unit;
        return end;
    }

    /// What follows a number and its words must not make them mean something else.
    bool may_end(std::size_t at) const {
        if (seeker_.id.empty() || !has_figure(path_.size())) return true;
        if (at >= words_.size() || words_[at].kind == Kind::time) return true;
        bool const last = path_.back().kind == Step::figure;
        if (words_[at].kind == Kind::mark)
            return words_[at].text != "/" && (last || words_[at].text != ":");
        return behind_any(words_, at, finder_.behind_) > 0;
    }

    /// Behind the unit of a number that ends its path.
    std::size_t behind_unit(std::size_t at) const {
        return std::max(at, behind_any(words_, at, seeker_.units));
    }

    FigureFinder const& finder_;
    Seeker const& seeker_;
    RecogniserPath const& path_;
    Words const& words_;
    Hit hit_;
};

FigureFinder::FigureFinder(ReportKind const& kind, ReadingWords const& reader)
    : kind_(kind),
      reader_(reader),
      at_least_(phrases(kind.reading.at_least)),
      about_(phrases(kind.reading.about)),
      none_(phrases(kind.reading.none)),
      links_(phrases(kind.reading.links)),
      behind_(phrases(kind.reading.behind)),
      no_figure_(phrases(kind.reading.no_figure)),
      elsewhere_(phrases(kind.reading.elsewhere)),
      others_(phrases(kind.reading.others)) {
    for (auto const& [unit, size] : kind.reading.money)
        money_.emplace_back(words_of(unit, reader.abbreviations()), size);
    for (std::size_t s = 0; s < kind.sections.size(); ++s)
        for (std::size_t g = 0; g < kind.sections[s].groups.size(); ++g) {
            auto const& group = kind.sections[s].groups[g];
            auto const seeker = [&](std::string const& id, FigureKind figure_kind, bool lower_bound,
                                    std::string const& unit) {
                Seeker one;
                one.id = id;
                one.kind = figure_kind;
                one.lower_bound = lower_bound;
                one.section = s;
                one.group = g;
                for (std::size_t at = 0; at < unit.size();) {
                    auto const end = std::min(unit.find(',', at), unit.size());
                    one.units.push_back(
                        words_of(unit.substr(at, end - at), reader.abbreviations()));
                    at = end + 1;
                }
                return one;
            };
            for (auto const& figure : group.figures)
                for (auto const& recogniser : figure.read)
                    add(seeker(figure.id, figure.kind, figure.lower_bound, figure.unit),
                        recogniser);
            for (auto const& text : group.ignore)
                add(seeker({}, FigureKind::count, true, {}), {text, {}, {}, {}});
            for (auto const& list : group.lists)
                for (auto const& [name, recognisers] : list.find.cells)
                    for (auto const& column : list.columns)
                        for (auto const& recogniser : recognisers) {
                            if (column.id != name) continue;
                            auto one = seeker(column.id, column.kind, column.lower_bound, {});
                            one.list = &list;
                            add(std::move(one), recogniser);
                        }
        }
}

FigureFinder::Phrases FigureFinder::phrases(std::vector<std::string> const& texts) const {
    Phrases all;
    for (auto const& text : texts) all.push_back(words_of(text, reader_.abbreviations()));
    return all;
}

void FigureFinder::add(Seeker seeker, Recogniser const& recogniser) {
    auto paths = recogniser_paths(recogniser.text, reader_.abbreviations());
    if (!paths) return;
    seeker.in = recogniser.in;
    seeker.under = phrases(recogniser.under);
    seeker.unless = phrases(recogniser.unless);
    seeker.paths = std::move(*paths);
    for (std::size_t p = 0; p < seeker.paths.size(); ++p)
        by_word_[seeker.paths[p].front().word].push_back({seekers_.size(), p});
    seekers_.push_back(std::move(seeker));
}

/// 0: not to be looked for there; 1: perhaps; 2: in its own place.
int FigureFinder::scope(Seeker const& seeker, SectionPlace const& place) const {
    auto const& section = kind_.sections[place.section];
    auto const& id = place.group ? section.groups[*place.group].id : section.id;
    if (std::find(seeker.in.begin(), seeker.in.end(), id) != seeker.in.end()) return 2;
    if (place.whole_part)
        return !section.part.empty() && kind_.sections[seeker.section].part == section.part ? 1 : 0;
    if (seeker.section != place.section) return 0;
    return !place.group || *place.group == seeker.group ? 2 : 0;
}

/// How near the lead-in is that a recogniser wants; 0 when there is none, 1 when it wants none.
int FigureFinder::rank_of_lead(Seeker const& seeker, Text const& text) const {
    if (seeker.under.empty()) return 1;
    int rank = 8;
    for (auto const& lead : text.leads) {
        for (std::size_t i = 0; i < lead.size(); ++i)
            if (behind_any(lead, i, seeker.under) > 0) return rank;
        --rank;
    }
    return 0;
}

/// Whether one of the phrases stands in front of the word in its sentence.
bool FigureFinder::stands_behind(Text const& text, std::size_t at, Phrases const& phrases) const {
    auto const& words = *text.words;
    auto const least = at > longest_clause ? at - longest_clause : 0;
    for (auto i = at; !phrases.empty() && i > least && !words[i - 1].ends_sentence; --i)
        if (behind_any(words, i - 1, phrases) > 0) return true;
    return false;
}

/// Whether the sentence in front of the hit, or the clause behind it, is about another time.
bool FigureFinder::speaks_of_other(Text const& text, Hit const& hit) const {
    auto const& words = *text.words;
    if (behind_any(words, hit.end, others_) > 0) return true;
    std::vector<std::string> own;
    for (auto const& step : *hit.path) own.push_back(step.word);
    auto const is_other = [&](std::size_t at) {
        if (words[at].other_year) return true;
        return std::any_of(elsewhere_.begin(), elsewhere_.end(), [&](auto const& phrase) {
            auto const end = behind_phrase(words, at, phrase);
            bool const inside = at >= hit.from && end <= hit.end;
            return end > 0 && !(inside && contains(own, phrase));
        });
    };
    for (auto at = clause_begin(words, hit.from); at < words.size(); ++at) {
        auto const& word = words[at];
        bool const behind = at >= hit.end;
        if (at > hit.end + longest_clause) break;
        if (behind &&
            (word.ends_clause || is_mark(word, ",") || is_mark(word, ")") || is_mark(word, "(")))
            break;
        if (is_other(at)) return true;
    }
    return false;
}

std::optional<Sighting> FigureFinder::sighting(Text const& text, Hit const& hit) const {
    auto const& seeker = seekers_[hit.seeker];
    auto const& words = *text.words;
    Sighting found;
    found.id = seeker.id;
    found.doubtful = hit.scope < 2 || seeker.kind == FigureKind::text || hit.without_unit;
    if (hit.value_from != nowhere)
        found.text = text.text->substr(words[hit.value_from].from,
                                       words[hit.value_end - 1].until - words[hit.value_from].from);
    else
        found.text = text.text->substr(words[hit.from].from,
                                       words[hit.end - 1].until - words[hit.from].from);
    found.source = text.source.empty() ? sentence_at(*text.text, words, hit.from) : text.source;
    if (seeker.kind == FigureKind::text) {
        found.value = trim(found.text);
        return found;
    }
    if (hit.number == nowhere) {
        found.value = Amount{0, false};
        return found;
    }
    auto const& number = words[hit.number].number;
    found.doubtful = found.doubtful || number.in_words || number.english || number.like_a_year;
    if (seeker.kind == FigureKind::percent) {
        auto const hundredths =
            number.decimals <= 2 ? whole_of({number.digits, number.decimals}, 100) : std::nullopt;
        if (!hundredths || hit.at_least) return std::nullopt;
        found.value = Percent{*hundredths};
        return found;
    }
    auto const value = whole_of(number, hit.times);
    if (!value || (hit.at_least && !seeker.lower_bound)) return std::nullopt;
    found.value = Amount{*value, hit.at_least};
    return found;
}

std::vector<Sighting> FigureFinder::find(Text const& text, ListDefinition const* list) const {
    auto const& words = *text.words;
    std::map<std::size_t, std::vector<Hit>> by_number;
    std::vector<Hit> others;
    auto const look = [&](std::vector<PathOf> const& paths, std::size_t at) {
        for (auto const& one : paths) {
            auto const& seeker = seekers_[one.seeker];
            if (seeker.list != list && !seeker.id.empty()) continue;
            auto const scope_of = scope(seeker, text.place);
            auto const lead = scope_of > 0 ? rank_of_lead(seeker, text) : 0;
            if (lead == 0) continue;
            auto hit = Matcher(*this, seeker, seeker.paths[one.path], words).at(at);
            if (!hit || stands_behind(text, at, seeker.unless)) continue;
            hit->seeker = one.seeker;
            hit->scope = scope_of;
            hit->score = lead;
            for (auto const& step : *hit->path) hit->score += step.kind == Step::word ? 16 : 0;
            if (hit->number == nowhere)
                others.push_back(*hit);
            else
                by_number[hit->number].push_back(*hit);
        }
    };
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at].kind == Kind::mark || words[at].kind == Kind::time) continue;
        if (auto const found = by_word_.find(words[at].text); found != by_word_.end())
            look(found->second, at);
        if (words[at].kind == Kind::number)
            if (auto const found = by_word_.find({}); found != by_word_.end())
                look(found->second, at);
    }
    std::vector<Sighting> sightings;
    auto const keep = [&](Hit const& hit) {
        if (seekers_[hit.seeker].id.empty() || speaks_of_other(text, hit)) return;
        if (auto found = sighting(text, hit)) sightings.push_back(std::move(*found));
    };
    for (auto const& [number, hits] : by_number) {
        auto const best =
            std::max_element(hits.begin(), hits.end(),
                             [](auto const& a, auto const& b) { return a.score < b.score; });
        bool const shared = std::any_of(hits.begin(), hits.end(), [&](Hit const& hit) {
            return hit.score == best->score && seekers_[hit.seeker].id != seekers_[best->seeker].id;
        });
        if (!shared) keep(*best);
    }
    // What is said without a number is said once for each figure and place.
    std::map<std::pair<std::string, std::size_t>, Hit const*> said;
    for (auto const& hit : others) {
        auto& best =
            said[{seekers_[hit.seeker].id, hit.value_from == nowhere ? hit.from : hit.value_from}];
        if (!best || hit.score > best->score) best = &hit;
    }
    // Words that say none of two figures alike say it of the one whose phrase is longer.
    for (auto const& [key, hit] : said) {
        bool const outdone =
            std::any_of(said.begin(), said.end(), [&, hit = hit](auto const& other) {
                auto const& o = *other.second;
                return o.value_from != nowhere && o.value_from == hit->value_from &&
                       o.seeker != hit->seeker &&
                       seekers_[o.seeker].id != seekers_[hit->seeker].id && o.score >= hit->score;
            });
        if (!outdone) keep(*hit);
    }
    return sightings;
}

std::vector<Sighting> FigureFinder::figures(Text const& text) const {
    return find(text, nullptr);
}

std::vector<Sighting> FigureFinder::cells(Text const& text, ListDefinition const& list) const {
    return find(text, &list);
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

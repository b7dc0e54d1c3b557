// SPDX-License-Identifier: MPL-2.0
#include "core/reader/figure_reader.hpp"

#include <algorithm>
#include <utility>

#include "core/catalogue/phrase_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// So far a sentence is looked through from a number, to keep the work in proportion to the text.
constexpr std::size_t longest_clause = 400;
constexpr std::string_view text_place = "{t}";
constexpr std::size_t longest_text = 120;  ///< words of a text between others
constexpr int points_a_trait = 8;
constexpr int points_at_home = 3;
constexpr int points_of_thing = 4;
constexpr int points_of_sentence = 2;
/// Of what the number in front of it in the sentence counts a whole of.
constexpr int points_a_part = 9;
/// So many words that are of no heading tell a figure wherever they stand.
constexpr std::size_t telling_traits = 2;
constexpr std::size_t most_open_choices = 2;
constexpr int deepest_sum = 4;  ///< parts of parts

bool contains(std::vector<std::string> const& all, std::string const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_better(FigureChoice const& a, FigureChoice const& b) {
    return a.score != b.score ? a.score > b.score : !a.weak && b.weak;
}

/// "08/8 thủ tục": all of them.
bool is_all(Statement const& statement, std::vector<ReadingWord> const& words) {
    if (statement.base == Statement::nowhere) return false;
    auto const& part = words[statement.word].quantity->value;
    return part && part == words[statement.base].quantity->value;
}

bool is_share_of(Figure const& figure, std::string const& part) {
    return figure.derive && figure.derive->rule == Derivation::Rule::share_of &&
           contains(figure.derive->of, part);
}

}  // namespace

FigureReader::FigureReader(ReportKind const& kind, ReadingWords const& reader)
    : kind_(kind), index_(kind, reader), statements_(index_) {
    for (std::size_t s = 0; s < kind.sections.size(); ++s)
        for (std::size_t g = 0; g < kind.sections[s].groups.size(); ++g)
            for (auto const& figure : kind.sections[s].groups[g].figures) {
                by_id_[figure.id] = figures_.size();
                figures_.push_back(&figure);
                homes_.emplace_back(s, g);
            }
    for (std::size_t f = 0; f < figures_.size(); ++f)
        for (auto const& phrase : figures_[f]->between)
            for (auto const& way : written_out(phrase).value_or(std::vector<std::string>())) {
                auto const at = way.find(text_place);
                between_.push_back(
                    {f, words_of(way.substr(0, at), reader.abbreviations()),
                     words_of(way.substr(at + text_place.size()), reader.abbreviations())});
            }
    for (auto const& section : kind.sections) {
        for (auto const trait : section.traits) headings_.set(trait);
        for (auto const& group : section.groups)
            for (auto const trait : group.traits) headings_.set(trait);
    }
    headings_ &= index_.soft();
    foreign_ = index_.things();
    for (auto const* figure : figures_)
        for (auto const& meaning : figure->means) foreign_ &= ~(meaning.needs | meaning.may);
    wholes_.resize(figures_.size());
    for (std::size_t f = 0; f < figures_.size(); ++f) {
        auto const& id = figures_[f]->id;
        std::string whole;
        if (!figures_[f]->at_most.empty()) whole = figures_[f]->at_most.front();
        for (auto const* other : figures_) {
            if (!other->derive) continue;
            auto const& rule = *other->derive;
            if (whole.empty() && rule.rule == Derivation::Rule::sum_of && contains(rule.of, id))
                whole = other->id;
        }
        for (auto const* other : figures_)
            if (is_share_of(*other, id) && other->derive->of.size() == 1 &&
                other->derive->whole.size() == 1) {
                whole = other->derive->whole.front();
                break;
            }
        if (auto const found = by_id_.find(whole); found != by_id_.end())
            wholes_[f] = found->second;
    }
}

TraitSet FigureReader::traits_of(std::optional<SectionPlace> const& place) const {
    TraitSet traits;
    if (!place || place->whole_part) return traits;
    auto const& section = kind_.sections[place->section];
    for (auto const trait : section.traits) traits.set(trait);
    if (!place->group && section.groups.size() != 1) return traits;
    TraitSet of_group;
    for (auto const trait : section.groups[place->group.value_or(0)].traits) of_group.set(trait);
    return (traits & ~index_.dimensions_of(of_group)) | of_group;
}

SectionPlace FigureReader::home_of(std::size_t figure) const {
    return {homes_[figure].first, homes_[figure].second, false};
}

std::optional<std::size_t> FigureReader::whole_of(std::size_t figure) const {
    return wholes_[figure];
}

bool FigureReader::fits(Statement const& statement, Meaning const& meaning,
                        TraitSet const& besides) const {
    if ((statement.apart & ~meaning.needs).any()) return false;
    auto strict = statement.all() & ~index_.soft();
    // "Trung tâm đã nhận 5 hồ sơ": who did it is no part of what is counted.
    // "Viên chức 19": there it is what is counted.
    bool const counts_known = (statement.own & index_.things() & ~foreign_).any();
    if (counts_known || (statement.own & foreign_).none()) strict &= ~(foreign_ & ~statement.thing);
    if ((statement.thing & meaning.needs).any())
        strict &= ~(statement.own & ~statement.behind & index_.things() & ~meaning.needs);
    if ((strict & ~(meaning.needs | meaning.may | besides)).any()) return false;
    return (meaning.needs & ~(statement.all() | statement.soft)).none();
}

bool FigureReader::means(Statement const& statement, std::vector<Meaning> const& meanings) const {
    return std::any_of(meanings.begin(), meanings.end(),
                       [&](Meaning const& meaning) { return fits(statement, meaning, {}); });
}

/// "21/22 người được giao": of a pair, words of the whole may stand there too.
TraitSet FigureReader::of_whole(std::size_t figure) const {
    TraitSet traits;
    if (wholes_[figure])
        for (auto const& meaning : figures_[*wholes_[figure]]->means) traits |= meaning.needs;
    return traits;
}

bool FigureReader::is_home(std::size_t figure, FigureReading const& reading) const {
    auto const holds = [&](SectionPlace const& place) {
        return !place.whole_part && homes_[figure].first == place.section;
    };
    return (reading.place && holds(*reading.place)) ||
           std::any_of(reading.also.begin(), reading.also.end(), holds);
}

/// A percentage is rather the share of the number it stands behind, and of the whole named behind.
int FigureReader::bonus(std::size_t figure, FigureReading const& reading,
                        FigureReading const* of) const {
    auto const& one = *figures_[figure];
    int points = 0;
    if (!reading.percent || !one.derive || one.derive->rule != Derivation::Rule::share_of)
        return points;
    if (of)
        for (auto const& choice : of->choices)
            if (contains(one.derive->of, figures_[choice.figure]->id) && one.derive->of.size() == 1)
                points = points_a_trait;
    auto const behind = reading.statement.behind & ~index_.soft();
    for (auto const& id : one.derive->whole) {
        auto const whole = by_id_.find(id);
        if (whole == by_id_.end() || behind.none()) continue;
        std::size_t most = 0;
        auto more = behind & index_.narrowing();
        for (auto const& meaning : figures_[whole->second]->means) {
            most = std::max(most, (meaning.needs & behind).count());
            more &= ~(meaning.needs | meaning.may);
        }
        points += static_cast<int>(most);
        // "72% số hồ sơ mới nhận" is no share of all of them.
        if (more.any()) points -= points_of_thing;
    }
    return points;
}

void FigureReader::choose(FigureReading& reading, FigureReading const* of,
                          FigureReading const* before) const {
    auto const& statement = reading.statement;
    if (statement.elsewhere || statement.foreign_thing || (!reading.value && !statement.denied))
        return;
    if (statement.denied && statement.unknown > 0) return;
    bool const paired = statement.base != Statement::nowhere;
    bool const has_part =
        paired && std::any_of(wholes_.begin(), wholes_.end(), [&](auto const& whole) {
            auto const f = static_cast<std::size_t>(&whole - wholes_.data());
            if (!whole || (figures_[f]->kind == FigureKind::money) != reading.money) return false;
            auto const besides = of_whole(f);
            auto const& means = figures_[f]->means;
            return std::any_of(means.begin(), means.end(), [&](Meaning const& meaning) {
                return fits(statement, meaning, besides);
            });
        });
    for (bool const without_topic : {false, true}) {
        if (!reading.choices.empty()) break;
        if (without_topic && is_of_a_list(statement, reading.place)) break;
        look(reading, of, before, has_part, without_topic);
        // Without its topic a number is only what nothing else could be.
        if (without_topic && reading.choices.size() > most_open_choices) reading.choices.clear();
    }
    if (reading.choices.size() != 1) return;
    auto const& only = reading.choices.front();
    auto const& means = figures_[only.figure]->means[only.rank];
    // "hội nghị 02/140 người" are two numbers of two things.
    bool const mixed = (statement.own & index_.things() & ~means.needs).any();
    // Words of its own that only this figure has tell it under another heading, too.
    bool const plain = (means.needs & ~index_.soft() & statement.own).count() >= telling_traits &&
                       has_figures(reading.place);
    reading.sure = !only.weak && statement.unknown == 0 && !statement.unsure && reading.clean &&
                   !reading.other && (is_home(only.figure, reading) || plain) &&
                   (statement.base == Statement::nowhere || wholes_[only.figure] || !mixed);
}

/// Whether a number is one of the rows that a list of the section gathers.
bool FigureReader::is_of_a_list(Statement const& statement,
                                std::optional<SectionPlace> const& place) const {
    if (!place) return false;
    for (auto const& group : kind_.sections[place->section].groups)
        for (auto const& list : group.lists)
            for (auto const& [column, meanings] : list.find.cells)
                if (means(statement, meanings)) return true;
    return false;
}

/// Whether what stands there may have figures of its own: an assessment has none.
bool FigureReader::has_figures(std::optional<SectionPlace> const& place) const {
    if (!place) return false;
    auto const& groups = kind_.sections[place->section].groups;
    return std::any_of(groups.begin(), groups.end(), [](Group const& group) {
        return std::any_of(group.figures.begin(), group.figures.end(),
                           [](Figure const& figure) { return !figure.means.empty(); });
    });
}

/// The figures that fit best; with or without what the heading has to say.
void FigureReader::look(FigureReading& reading, FigureReading const* of,
                        FigureReading const* before, bool has_part, bool without_topic) const {
    auto const& statement = reading.statement;
    bool const paired = statement.base != Statement::nowhere;
    // A thing that figures of several sections count tells none of them alone.
    auto const is_common = [&](std::size_t figure, Meaning const& meaning) {
        auto const bare = meaning.needs & ~headings_;
        if (bare.count() != 1 || (bare & index_.things()).none()) return false;
        for (std::size_t f = 0; f < figures_.size(); ++f)
            for (auto const& other : figures_[f]->means)
                if (homes_[f].first != homes_[figure].first && (other.needs & ~headings_) == bare)
                    return true;
        return false;
    };
    for (std::size_t f = 0; f < figures_.size(); ++f) {
        auto const& figure = *figures_[f];
        bool const is_whole = std::find(wholes_.begin(), wholes_.end(), f) != wholes_.end();
        if (paired && !wholes_[f] && (has_part || is_whole)) continue;
        bool const percent = figure.kind == FigureKind::percent;
        bool const money = figure.kind == FigureKind::money;
        if (!percent && !money && figure.kind != FigureKind::count) continue;
        if (percent != reading.percent || (percent && statement.denied)) continue;
        if (!statement.denied && money != reading.money) continue;
        if (reading.at_least && !figure.lower_bound) continue;
        auto const besides = paired ? of_whole(f) : TraitSet();
        std::optional<FigureChoice> best;
        for (std::size_t m = 0; m < figure.means.size(); ++m) {
            auto meaning = figure.means[m];
            auto const needs = meaning.needs;
            // What only a far lead-in happened to speak of tells less than words of the sentence.
            auto const far = statement.soft & ~statement.near & index_.events() & ~index_.soft();
            auto points = static_cast<int>((needs & ~(far & ~statement.all())).count());
            if (without_topic) {
                auto const said = (statement.own | statement.near) & headings_;
                bool const another = said.any() && (said & needs).none();
                auto const own = statement.in_table ? statement.all() : statement.own;
                meaning.needs &= ~headings_;
                meaning.may |= needs;
                bool const counts_rows =
                    figure.derive && figure.derive->rule == Derivation::Rule::rows_of;
                auto const handed = statement.given & ~index_.soft() & ~index_.things();
                bool const loose = !statement.in_table && (handed & ~needs).any();
                if (meaning.weak || another || counts_rows || loose || (meaning.needs & own).none())
                    continue;
                // Who said it tells nothing where the heading does not, and one word tells little.
                points = static_cast<int>((meaning.needs & ~index_.soft()).count());
                bool const beside =
                    before && homes_[before->choices.front().figure].first == homes_[f].first;
                bool const told = percent || money || is_home(f, reading) || beside ||
                                  points >= static_cast<int>(telling_traits) ||
                                  !is_common(f, meaning);
                if (!told) continue;
            }
            if (!fits(statement, meaning, besides)) continue;
            FigureChoice choice{f, m, points * points_a_trait, meaning.weak || without_topic};
            if (is_home(f, reading)) choice.score += points_at_home;
            if ((needs & statement.near).any()) choice.score += points_of_sentence;
            if ((meaning.needs & statement.thing).any()) choice.score += points_of_thing;
            choice.score += bonus(f, reading, of);
            if (before && contains(figure.at_most, figures_[before->choices.front().figure]->id)) {
                choice.score += points_a_part;
                choice.weak = choice.weak && !before->sure;
            }
            if (!best || is_better(choice, *best)) best = choice;
        }
        if (!best) continue;
        if (!reading.choices.empty() && is_better(*best, reading.choices.front()))
            reading.choices.clear();
        if (reading.choices.empty() || !is_better(reading.choices.front(), *best))
            reading.choices.push_back(*best);
    }
}

void FigureReader::take_number(FigureReading& reading, Quantity const& quantity) const {
    auto const& number = quantity.number;
    reading.percent = number.percent;
    reading.money = quantity.money;
    reading.english = number.english;
    reading.value = number.percent ? quantity.hundredths : quantity.value;
    if (!number.percent) reading.other = quantity.other;
    reading.decimals = number.value ? number.value->decimals : 0;
    bool const thing = (reading.statement.own & index_.things()).any();
    reading.clean = !number.loose && (!number.like_a_year || thing);
    // A comma in a count parts thousands in the English manner only.
    if (!number.percent && number.value && number.value->decimals == 3 && !quantity.has_unit)
        reading.english = true, reading.clean = false;
    if (number.like_a_year && reading.statement.thing.none() && !reading.statement.in_table)
        reading.value.reset();
    using Bound = Quantity::Bound;
    auto const bound =
        reading.statement.bound == Bound::exact ? quantity.bound : reading.statement.bound;
    reading.at_least = bound == Bound::at_least;
    if (bound == Bound::about || bound == Bound::at_most) reading.value.reset();
}

std::vector<FigureReading> FigureReader::readings(ReadText const& text,
                                                  std::vector<Statement> const& statements) const {
    std::vector<FigureReading> readings;
    auto const& words = *text.words;
    auto const shown = [&](std::size_t from, std::size_t until) {
        return text.text->substr(words[from].from, words[until - 1].until - words[from].from);
    };
    std::vector<std::size_t> reading_of(statements.size());
    for (std::size_t s = 0; s < statements.size(); ++s) {
        auto const& statement = statements[s];
        FigureReading one;
        one.statement = statement;
        one.line = text.line;
        one.place = text.place;
        one.also = text.also;
        one.source = sentence_at(*text.text, words, statement.word);
        auto const& quantity = words[statement.word].quantity;
        one.from = words[statement.word].from;
        one.until = words[statement.word].until;
        if (statement.denied) {
            one.text = shown(statement.word, statement.word + 1);
            one.value = 0;
        } else {
            one.text = shown(statement.word, statement.word + 1);
            take_number(one, *quantity);
            if (words[statement.word].in_words) one.clean = false;
        }
        auto const* of =
            statement.of != Statement::nowhere ? &readings[reading_of[statement.of]] : nullptr;
        FigureReading const* before = nullptr;
        if (!readings.empty() && readings.back().source == one.source &&
            readings.back().choices.size() == 1)
            before = &readings.back();
        choose(one, of, before);
        if (one.choices.empty() && is_all(statement, words)) {
            one.statement.base = Statement::nowhere;
            choose(one, of, before);
        }
        if (statement.part_of != Statement::nowhere) {
            auto& whole = readings[reading_of[statement.part_of]];
            drop_whole(one, whole);
            bool const adds_up = (whole.statement.own & index_.sums()).any();
            if (adds_up && one.choices.empty()) take_other_part(one, whole, of, before);
        }
        // "Biên chế giao 24, có 21", "từ 24 lên 26": by what it was handed down alone it is not the
        // same again, and which of both is meant only the clerk knows.
        if (before && !one.percent && !one.choices.empty() &&
            (statement.own & ~index_.soft()).none()) {
            drop_whole(one, *before);
            if (one.choices.empty()) readings.back().sure = false;
        }
        reading_of[s] = readings.size();
        readings.push_back(std::move(one));
        if (statement.denied && readings.back().choices.size() == 1) deny_parts(readings);
        if (statement.base == Statement::nowhere || readings.back().choices.empty()) continue;
        auto const whole = wholes_[readings.back().choices.front().figure];
        if (!whole || readings.back().choices.size() > 1) continue;
        if (readings.back().at_least) continue;
        auto base = readings.back();
        base.text = shown(statement.base, statement.base + 1);
        base.statement.word = statement.base;
        base.from = words[statement.base].from;
        base.until = words[statement.base].until;
        take_number(base, *words[statement.base].quantity);
        if (!base.value) continue;
        base.choices = {{*whole, 0, base.choices.front().score, base.choices.front().weak}};
        base.sure = base.sure && readings.back().sure && base.clean;
        readings.push_back(std::move(base));
    }
    return readings;
}

/// "Tổng số hồ sơ giải quyết 45, trong đó nhận mới 30": a part of another sum than of those that
/// are done, so both are asked about.
void FigureReader::take_other_part(FigureReading& part, FigureReading& whole,
                                   FigureReading const* of, FigureReading const* before) const {
    auto again = part;
    again.statement.given &= ~(index_.events() & ~index_.soft());
    choose(again, of, before);
    if (again.choices.size() != 1 || whole.choices.size() != 1) return;
    if (!is_part_elsewhere(again.choices.front().figure, whole.choices.front().figure)) return;
    part.choices = again.choices;
    part.sure = whole.sure = false;
}

/// Whether a figure is added up to another one, and to nothing that this one is made of.
bool FigureReader::is_part_elsewhere(std::size_t part, std::size_t whole) const {
    bool is_part = false;
    for (std::size_t f = 0; f < figures_.size(); ++f) {
        if (!adds_up_to(part, f, 0)) continue;
        if (f == whole) return false;
        is_part = true;
    }
    return is_part;
}

bool FigureReader::adds_up_to(std::size_t part, std::size_t whole, int depth) const {
    if (depth > deepest_sum) return false;
    auto const& figure = *figures_[whole];
    for (auto const* rule : {figure.derive ? &*figure.derive : nullptr,
                             figure.equals ? &figure.equals->to : nullptr}) {
        if (!rule || rule->rule != Derivation::Rule::sum_of) continue;
        for (auto const& id : rule->of) {
            auto const found = by_id_.find(id);
            if (found == by_id_.end()) continue;
            if (found->second == part || adds_up_to(part, found->second, depth + 1)) return true;
        }
    }
    return false;
}

/// A smaller number that takes another apart is not the same figure once more.
void FigureReader::drop_whole(FigureReading& part, FigureReading const& whole) {
    if (whole.choices.empty() || part.choices.empty() || part.value == whole.value) return;
    auto const same = [&](FigureChoice const& one) {
        return one.figure == whole.choices.front().figure;
    };
    auto& choices = part.choices;
    choices.erase(std::remove_if(choices.begin(), choices.end(), same), choices.end());
    if (choices.empty()) part.sure = false;
}

/// Where there is none, there is none of its parts.
void FigureReader::deny_parts(std::vector<FigureReading>& readings) const {
    auto const whole = readings.back();
    auto const& derive = figures_[whole.choices.front().figure]->derive;
    if (!derive || derive->rule != Derivation::Rule::sum_of) return;
    for (auto const& id : derive->of) {
        auto part = whole;
        part.choices.front().figure = by_id_.at(id);
        // Of the period before some may still have been open.
        part.sure = false;
        readings.push_back(std::move(part));
    }
}

namespace {

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
    auto const words = without_abbreviations(*text.words);
    for (auto const& one : between_) {
        bool const known = std::any_of(found.begin(), found.end(), [&](Sighting const& s) {
            return s.id == figures_[one.figure]->id;
        });
        bool const at_home = text.place && !text.place->whole_part &&
                             homes_[one.figure].first == text.place->section;
        if (known || !at_home) continue;
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
        found.push_back({figures_[one.figure]->id, said, said, sentence_at(*text.text, words, from),
                         true, text.line});
    }
    return found;
}

FigureReading FigureReader::reading(Statement const& statement, Quantity const& quantity,
                                    std::string text, std::string source,
                                    std::optional<SectionPlace> const& place,
                                    std::size_t line) const {
    FigureReading one;
    one.statement = statement;
    one.line = line;
    one.place = place;
    one.text = std::move(text);
    one.source = std::move(source);
    take_number(one, quantity);
    choose(one, nullptr, nullptr);
    return one;
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

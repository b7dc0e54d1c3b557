// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/reader/figure_reader.hpp"
#include "core/support/contains.hpp"

namespace report {

namespace {

constexpr int points_a_trait = 8;
constexpr int points_at_home = 3;
constexpr int points_of_thing = 4;
constexpr int points_of_sentence = 2;
/// Of what the number in front of it in the sentence counts a whole of.
constexpr int points_a_part = 9;
/// So many words that are of no heading tell a figure wherever they stand.
constexpr std::size_t telling_traits = 2;
constexpr std::size_t most_open_choices = 2;

bool is_better(FigureChoice const& a, FigureChoice const& b) {
    return a.score != b.score ? a.score > b.score : !a.weak && b.weak;
}

}  // namespace

bool FigureReader::fits(Statement const& statement, Meaning const& meaning,
                        TraitSet const& besides) const {
    // Most figures need something that was not said.
    if ((meaning.needs & ~(statement.all() | statement.soft)).any()) return false;
    if ((statement.apart & ~meaning.needs).any()) return false;
    auto strict = statement.all() & ~index_.soft();
    // "Trung tâm đã nhận 5 hồ sơ": who did it is no part of what is counted.
    // "Viên chức 19": there it is what is counted.
    bool const counts_known = (statement.own & index_.things() & ~foreign_).any();
    // "14 cán bộ là đảng viên": people of a kind behind the number are some of those it counts.
    auto const told_behind = statement.thing | (statement.behind & index_.siblings());
    if (counts_known || (statement.own & foreign_).none()) strict &= ~(foreign_ & ~told_behind);
    if ((statement.thing & meaning.needs).any())
        strict &= ~(statement.own & ~statement.behind & (index_.things() | index_.posts()) &
                    ~meaning.needs);
    // "Phòng Kinh tế: biên chế giao 54 người": nor whose task it is.
    if ((statement.thing & (meaning.needs | meaning.may)).any())
        strict &= ~(((statement.own & ~statement.behind) | statement.given) & index_.posts() &
                    ~meaning.needs);
    // "Công chức tư pháp kiểm tra 5 văn bản, phát hiện 1 văn bản": nor who did it before.
    if ((statement.thing & (meaning.needs | meaning.may)).any() &&
        (statement.thing & index_.siblings()).none())
        strict &= ~(statement.given & index_.siblings() & ~meaning.needs);
    return (strict & ~(meaning.needs | meaning.may | besides)).none();
}

/// "Lớp tập huấn có 30 cán bộ dự": people of a kind stand directly behind the number, so it counts
/// no classes.
bool FigureReader::counts_others(Statement const& statement, Meaning const& meaning) const {
    auto const counted = meaning.needs & index_.things() & ~index_.soft();
    auto const people = statement.thing & index_.siblings();
    return people.any() && counted.any() && (counted & statement.thing).none() &&
           (counted & index_.siblings()).none();
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
    auto const& home = kind_.sections[homes_[figure].first];
    auto const holds = [&](SectionPlace const& place) {
        auto const& section = kind_.sections[place.section];
        return place.whole_part ? section.part == home.part : &section == &home;
    };
    return (reading.place && holds(*reading.place)) ||
           std::any_of(reading.also.begin(), reading.also.end(), holds);
}

/// Under a heading of the same section, but of another group.
bool FigureReader::is_of_neighbour(std::size_t figure, FigureReading const& reading) const {
    auto const& place = reading.place;
    return place && !place->whole_part && place->group && place->section == homes_[figure].first &&
           *place->group != homes_[figure].second;
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
    bool const plain =
        (means.needs & (~index_.soft() | headings_) & statement.own).count() >= telling_traits &&
        has_figures(reading.place);
    // "Tại Trung tâm, công dân đã nộp 240": who did it may be not what is counted.
    auto const& all = figures_[only.figure]->means;
    bool const of_deed = std::any_of(all.begin(), all.end(), [&](Meaning const& one) {
        return (statement.deeds & one.needs).any();
    });
    bool const of_doers = !reading.percent && statement.thing.none() &&
                          (statement.doers & means.needs).any() && !of_deed;
    // "Giao 08 nhiệm vụ cho Tổ công nghệ số, hoàn thành 06": perhaps of other ones than the plan's.
    bool const of_unsure = before && is_part_of_unsure(only.figure, *before);
    // "Trực tuyến đạt 92% kế hoạch giao": a share of what was planned.
    bool const of_plan =
        reading.percent && (statement.behind & index_.plans() & ~(means.needs | means.may)).any();
    reading.sure = !only.weak && !of_unsure && !of_doers && !of_plan && statement.unknown == 0 &&
                   !statement.unsure && !may_be_of_another_whole(only, statement) &&
                   !statement.unsettled && reading.clean && !reading.other &&
                   (is_home(only.figure, reading) || plain) &&
                   (statement.base == Statement::nowhere || wholes_[only.figure] || !mixed);
}

/// Whether a figure is of a whole that words narrow otherwise than they should.
bool FigureReader::is_part_of_unsure(std::size_t part, FigureReading const& before) const {
    auto const& whole = before.choices.front();
    auto const& figure = *figures_[whole.figure];
    auto const narrows = index_.narrowing() & ~index_.soft();
    return whole.weak && contains(figures_[part]->at_most, figure.id) &&
           (figure.means[whole.rank].needs & narrows).any();
}

/// Whether what is said of the whole behind a number may be said of a figure of which it is a part.
bool FigureReader::may_have_whole(FigureReading const& part) const {
    auto const& said = part.statement.of_base;
    return std::any_of(part.choices.begin(), part.choices.end(), [&](FigureChoice const& choice) {
        auto const& whole = wholes_[choice.figure];
        if (!whole) return false;
        auto const& means = figures_[*whole]->means;
        return std::any_of(means.begin(), means.end(), [&](Meaning const& meaning) {
            return (said & ~(meaning.needs | meaning.may)).none();
        });
    });
}

/// "Tỷ lệ hồ sơ trực tuyến": of the new ones or of all of them, when neither is said.
bool FigureReader::may_be_of_another_whole(FigureChoice const& choice,
                                           Statement const& statement) const {
    auto const& share = figures_[choice.figure]->derive;
    if (choice.rank == 0 || !share || share->rule != Derivation::Rule::share_of) return false;
    if (statement.of != Statement::nowhere || (statement.all() & index_.totals()).any())
        return false;
    return std::any_of(figures_.begin(), figures_.end(), [&](Figure const* other) {
        return other->derive && other->derive->rule == Derivation::Rule::share_of &&
               other->derive->of == share->of && other->derive->whole != share->whole;
    });
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
    bool of_others = false, of_rows = false;
    auto const& statement = reading.statement;
    bool const paired = statement.base != Statement::nowhere;
    // What only a far lead-in happened to speak of tells less than words of the sentence.
    auto const far = statement.soft & ~statement.near & index_.events() & ~index_.soft();
    auto const telling = ~(far & ~statement.all());
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
        if (paired && !wholes_[f] && (has_part || is_whole_[f])) continue;
        bool const percent = figure.kind == FigureKind::percent;
        bool const money = figure.kind == FigureKind::money;
        if (!percent && !money && figure.kind != FigureKind::count) continue;
        if (percent != reading.percent || (percent && statement.denied)) continue;
        if (!statement.denied && money != reading.money) continue;
        if (reading.at_least && !figure.lower_bound) continue;
        if (statement.to_moment && !to_date_[f]) continue;
        auto const besides = paired ? of_whole(f) : TraitSet();
        std::optional<FigureChoice> best;
        for (std::size_t m = 0; m < figure.means.size(); ++m) {
            auto const needs = figure.means[m].needs;
            std::optional<Meaning> open;
            if (without_topic) {
                open = figure.means[m];
                auto const said = (statement.own | statement.near) & headings_;
                bool const another = said.any() && (said & needs).none();
                auto const own = statement.in_table ? statement.all() : statement.own;
                open->needs &= ~headings_;
                open->may |= needs;
                bool const counts_rows =
                    figure.derive && figure.derive->rule == Derivation::Rule::rows_of;
                auto const handed = statement.given & ~index_.soft() & ~index_.things();
                bool const loose = !statement.in_table && (handed & ~needs).any();
                if (open->weak || another || loose || (open->needs & own).none()) continue;
                // "Trả 530 kết quả": a deed alone may be of anything, and is not of the neighbours.
                bool const by_deed = (open->needs & (index_.things() | index_.narrowing())).none();
                if (by_deed && is_of_neighbour(f, reading)) continue;
                // "Ban hành 05 văn bản": the rows of a list count as much of them.
                if (counts_rows) {
                    of_rows = of_rows || fits(statement, *open, besides);
                    continue;
                }
            }
            auto const& meaning = open ? *open : figure.means[m];
            // "Đã giải quyết 90/100 hồ sơ tiếp nhận": what is said in front is said of the part.
            auto const deed = statement.own & ~statement.behind & index_.events() & ~index_.soft();
            if (paired && (deed & ~(meaning.needs | meaning.may)).any()) continue;
            if (!fits(statement, meaning, besides)) continue;
            auto points = static_cast<int>((needs & telling).count());
            if (without_topic) {
                // Who said it tells nothing where the heading does not, and one word tells little.
                points = static_cast<int>((meaning.needs & ~index_.soft()).count());
                bool const beside =
                    before && homes_[before->choices.front().figure].first == homes_[f].first;
                bool const told = percent || money || is_home(f, reading) || beside ||
                                  points >= static_cast<int>(telling_traits) ||
                                  !is_common(f, meaning);
                if (!told) continue;
            }
            if (counts_others(statement, meaning)) {
                of_others = true;
                continue;
            }
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
    if (of_rows)
        for (auto& choice : reading.choices) choice.weak = true;
    if (!of_others) return;
    // "Khóa bồi dưỡng có 40 cán bộ, công chức": those of the course, not of the commune.
    auto const course =
        statement.own & ~statement.behind & index_.things() & ~index_.siblings() & ~index_.soft();
    auto& choices = reading.choices;
    choices.erase(std::remove_if(choices.begin(), choices.end(),
                                 [&](FigureChoice const& one) {
                                     auto const& meaning = figures_[one.figure]->means[one.rank];
                                     return (course & ~(meaning.needs | meaning.may)).any();
                                 }),
                  choices.end());
}
}  // namespace report

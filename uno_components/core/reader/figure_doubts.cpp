// SPDX-License-Identifier: MPL-2.0
// What makes a reading doubtful by what stands beside it in its sentence.
#include <algorithm>
#include <set>

#include "core/reader/figure_reader.hpp"
#include "core/support/contains.hpp"

namespace report {

namespace {

/// Numbers back in a sentence among which what all others are parts of is looked for.
constexpr std::size_t longest_reach = 40;

}  // namespace

/// "Tại nhà rông 08 buổi; đồn biên phòng phối hợp 02 buổi": where a sentence gives one figure two
/// values and the first of them is in doubt, so is the other.
void FigureReader::doubt_rivals(std::vector<FigureReading>& readings) {
    for (auto& one : readings) {
        if (!one.sure || one.percent || one.choices.size() != 1) continue;
        one.sure = std::none_of(readings.begin(), readings.end(), [&](FigureReading const& other) {
            return !other.sure && other.choices.size() == 1 && !other.choices.front().weak &&
                   other.value && other.value != one.value && other.source == one.source &&
                   other.choices.front().figure == one.choices.front().figure;
        });
    }
}

/// "Có 27 hồ sơ được gia hạn, đã giải quyết 20": where nobody knows what is said of the first
/// number of a sentence, or it is told by what no figure is, the next ones of the same things may
/// be of those alone.
void FigureReader::doubt_what_follows(std::vector<FigureReading>& readings) const {
    FigureReading const* first = nullptr;
    for (auto& one : readings) {
        if (!first || first->source != one.source) {
            first = &one;
            continue;
        }
        auto const& head = first->statement;
        if (!one.sure || head.elsewhere || head.denied) continue;
        auto const deeds = index_.events() & ~index_.soft();
        auto const thing = one.statement.all() & index_.things();
        bool const same_clause = head.clause == one.statement.clause;
        bool const alike = thing.none() || (thing & head.all()).any();
        // "Đăng ký với huyện 50 tin, 10 bài": what goes on without a deed of its own.
        bool const goes_on = same_clause && (one.statement.own & deeds).none();
        if (!alike && !goes_on) continue;
        bool const unknown =
            alike && (head.unknown_before > 0 || (head.unknown > 0 && same_clause));
        bool const strange = first->choices.empty() && !first->percent &&
                             first->money == one.money && (head.all() & strange_).any();
        if (unknown || (same_clause && (strange || head.from_others))) one.sure = false;
    }
}

/// "Rà soát 9 thủ tục, đề nghị đơn giản hóa 2", "nhận mới 96 hồ sơ, trả trước hạn 71": the first
/// figure is a whole of the other one, or adds up to one with what is left from before.
bool FigureReader::is_part_of_all(std::size_t part, FigureReading const& head) const {
    return head.choices.size() == 1 && is_part_of(part, *figures_[head.choices.front().figure]);
}

bool FigureReader::is_part_of(std::size_t part, Figure const& figure) const {
    for (auto const& id : ids_of_wholes(part)) {
        if (id == figure.id) return true;
        auto const whole = by_id_.find(id);
        if (whole == by_id_.end() || !figure.derive) continue;
        for (auto const& more : ids_of_wholes(whole->second))
            if (more == figure.id) return true;
        auto const& sum = figures_[whole->second]->derive;
        if (sum && sum->rule == Derivation::Rule::sum_of && contains(sum->of, figure.id))
            return true;
    }
    return false;
}

/// "Hồ sơ trực tuyến 180, đã giải quyết 175": what follows the first number of a clause, and is no
/// more than it, may be of those alone, when nothing tells it of others.
std::vector<bool> FigureReader::doubt_of_narrowed(std::vector<FigureReading>& readings) const {
    std::vector<bool> doubted(readings.size());
    auto const others = index_.soft() | index_.things() | index_.plans() | index_.to_date() |
                        index_.sums() | index_.totals();
    for (std::size_t i = 1; i < readings.size(); ++i) {
        auto const& head = readings[i - 1];
        auto& next = readings[i];
        auto const& first = head.statement;
        auto const is_of_clause = [&](FigureReading const& one) {
            return one.source == next.source && one.statement.clause == next.statement.clause;
        };
        if (!next.sure || next.statement.denied || first.denied || first.elsewhere) continue;
        if (!is_of_clause(head) || (i > 1 && is_of_clause(readings[i - 2]))) continue;
        if (head.percent || next.percent || head.money != next.money) continue;
        if (!head.value || !next.value || *next.value > *head.value) continue;
        auto const& choice = next.choices.front();
        if (is_part_of_all(choice.figure, head)) continue;
        auto const& meaning = figures_[choice.figure]->means[choice.rank];
        auto const narrowed =
            first.all() & index_.narrowing() & ~others & ~(meaning.needs | meaning.may);
        auto const deeds = next.statement.own & index_.events() & ~index_.soft() & ~first.all();
        if (deeds.none() || narrowed.none()) continue;
        auto const said = next.statement.own | next.statement.given;
        if ((narrowed & ~index_.dimensions_of(said)).none()) continue;
        next.sure = false;
        doubted[i] = true;
    }
    return doubted;
}

/// Nothing that is said of a number is in the way of its being all that a figure is a part of.
bool FigureReader::may_be_whole(FigureChoice const& choice, Statement const& statement) const {
    auto const part = choice.figure;
    auto const& meaning = figures_[part]->means[choice.rank];
    auto const said =
        statement.own & ~index_.things() & ~index_.soft() & ~(meaning.needs | meaning.may);
    auto const ids = ids_of_wholes(part);
    return std::any_of(ids.begin(), ids.end(), [&](std::string const& id) {
        auto const whole = by_id_.find(id);
        if (whole == by_id_.end()) return false;
        auto const& means = figures_[whole->second]->means;
        return std::any_of(means.begin(), means.end(), [&](Meaning const& one) {
            return (said & ~(one.needs | one.may)).none();
        });
    });
}

/// "Hồ sơ phải bổ sung 30, giải quyết xong 28", "trả lại 07 hồ sơ, sau đó giải quyết 05": a deed
/// told of things that the number in front named, and of which no number of the sentence is all,
/// may be done to those alone; so may what goes on behind it.
void FigureReader::doubt_beside_part(std::vector<FigureReading>& readings,
                                     std::vector<bool> of_part) const {
    auto const deeds = index_.events() & ~index_.soft();
    for (std::size_t i = 1; i < readings.size(); ++i) {
        auto& next = readings[i];
        auto const& head = readings[i - 1];
        auto const counts = [&](FigureReading const& one) {
            return one.source == next.source && !one.percent && !one.statement.denied &&
                   one.money == next.money;
        };
        bool const beside = !next.money && counts(next) && counts(head) &&
                            next.choices.size() == 1 &&
                            head.statement.clause == next.statement.clause;
        if (!beside || !head.value || !next.value || *next.value > *head.value) continue;
        auto const thing = next.statement.thing;
        if (thing.any() && (thing & head.statement.all()).none()) continue;
        // "Có 04 hồ sơ xin rút và 02 hồ sơ đang giải quyết": all of it is said behind the number.
        if (thing.any() && (next.statement.behind & deeds).any()) continue;
        if (next.statement.part_of != Statement::nowhere) continue;
        auto const figure = next.choices.front().figure;
        if (!wholes_[figure] && !of_part[i - 1]) continue;
        auto const is_whole = [&](FigureReading const& one) {
            return std::any_of(one.choices.begin(), one.choices.end(), [&](auto const& choice) {
                return is_part_of(figure, *figures_[choice.figure]);
            });
        };
        auto const unknown_thing = thing.none() && (head.statement.own & foreign_).any();
        bool const strange = head.choices.empty() &&
                             (unknown_thing || !may_be_whole(next.choices.front(), head.statement));
        bool const of_now =
            !head.statement.elsewhere && (head.statement.own & index_.to_date()).none();
        bool whole = false;
        auto const first = i - std::min(i, longest_reach);
        for (auto j = i; j-- > first && !whole && readings[j].source == next.source;) {
            auto const& one = readings[j];
            if (!counts(one) || of_part[j] || one.statement.of_others) continue;
            // "Nhận 07 ý kiến, đã xử lý 06, 01 ý kiến đang xử lý": both are parts of the first.
            whole = (!(strange && of_now) && is_whole(one)) ||
                    (!of_part[i - 1] && one.value && *one.value == *head.value + *next.value);
        }
        if (whole) continue;
        auto const& meaning = figures_[figure]->means[next.choices.front().rank];
        auto const told = head.statement.own & deeds;
        bool const other_deed = (next.statement.own & deeds & ~told).any();
        bool const by_deed = !head.choices.empty() && told.any() &&
                             (told & (meaning.needs | meaning.may)).none() && !is_whole(head);
        bool const part = strange || by_deed || head.statement.of_others;
        if (!of_part[i - 1] && (!other_deed || !part)) continue;
        next.sure = false;
        of_part[i] = true;
    }
}

/// "Thiếu 1 công chức văn hóa và 1 Chỉ huy trưởng": of those that hold posts each number is a part.
void FigureReader::doubt_listed(std::vector<FigureReading>& readings) const {
    for (std::size_t i = 1; i < readings.size(); ++i) {
        auto& one = readings[i - 1];
        auto& next = readings[i];
        bool const alike = one.choices.size() == 1 && next.choices.size() == 1 &&
                           one.choices.front().figure == next.choices.front().figure &&
                           one.source == next.source;
        if (!alike || (next.statement.own & index_.posts()).none()) continue;
        auto const& choice = next.choices.front();
        auto const needs = figures_[choice.figure]->means[choice.rank].needs & ~index_.soft();
        if ((needs & next.statement.own).none()) one.sure = next.sure = false;
    }
}

/// "Mua 05 máy tính, chi hết 85 triệu đồng": in a sentence that counts things of no figure an
/// amount may be the price of those.
void FigureReader::doubt_prices(std::vector<FigureReading>& readings) const {
    std::set<std::string> of_things;
    for (auto const& one : readings)
        if (!one.money && !one.percent && (one.statement.thing & foreign_).any())
            of_things.insert(one.source);
    if (of_things.empty()) return;
    for (auto& one : readings)
        if (one.money && of_things.count(one.source) > 0) one.sure = false;
}

}  // namespace report

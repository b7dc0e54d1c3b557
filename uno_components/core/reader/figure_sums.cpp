// SPDX-License-Identifier: MPL-2.0
#include <algorithm>

#include "core/reader/figure_reader.hpp"

namespace report {

namespace {

constexpr int deepest_sum = 4;  ///< parts of parts

}  // namespace

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

/// "Trước hạn 302, chiếm 43,64%; đúng hạn 388, chiếm 56,07%": where the others of a sum have their
/// own, this is the share of the one that it stands behind.
void FigureReader::drop_lesser_share(FigureReading& share, FigureReading const& of,
                                     std::vector<FigureReading> const& before) const {
    if (!share.percent || of.choices.size() != 1) return;
    auto const& part = figures_[of.choices.front().figure]->id;
    auto const is_another = [&](FigureReading const& one, std::vector<std::string> const& sum) {
        if (one.source != share.source || one.choices.size() != 1 || one.percent) return false;
        auto const& id = figures_[one.choices.front().figure]->id;
        return id != part && std::find(sum.begin(), sum.end(), id) != sum.end();
    };
    auto const is_lesser = [&](FigureChoice const& choice) {
        auto const& derive = figures_[choice.figure]->derive;
        if (!derive || derive->rule != Derivation::Rule::share_of) return false;
        auto const& sum = derive->of;
        return std::find(sum.begin(), sum.end(), part) != sum.end() &&
               std::any_of(before.begin(), before.end(),
                           [&](FigureReading const& one) { return is_another(one, sum); });
    };
    auto& choices = share.choices;
    choices.erase(std::remove_if(choices.begin(), choices.end(), is_lesser), choices.end());
    if (choices.empty()) share.sure = false;
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

/// "Biên chế giao 35, có 33": of the plan that was just named there is but one part.
bool FigureReader::take_only_part(FigureReading& part, FigureReading const& whole) const {
    if (!part.value || !whole.value || *part.value > *whole.value || whole.choices.size() != 1)
        return false;
    std::optional<FigureChoice> only;
    for (std::size_t f = 0; f < figures_.size(); ++f) {
        auto const& figure = *figures_[f];
        if (figure.at_most.size() != 1 || by_id_.at(figure.at_most[0]) != whole.choices[0].figure)
            continue;
        for (std::size_t m = 0; m < figure.means.size(); ++m) {
            // What there is of it need not be named.
            auto meaning = figure.means[m];
            meaning.needs &= ~(index_.events() & ~index_.soft());
            if (!fits(part.statement, meaning, of_whole(f) | index_.events())) continue;
            if (only) return false;
            only = FigureChoice{f, m, whole.choices[0].score, true};
            break;
        }
    }
    if (!only) return false;
    part.choices = {*only};
    return true;
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
}  // namespace report

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
}  // namespace report

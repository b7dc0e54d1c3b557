// SPDX-License-Identifier: MPL-2.0
#include "core/reader/unread_numbers.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/reader/kind_readers.hpp"
#include "core/reader/number_context.hpp"

namespace report {

namespace {

/// What an office said counts as much as a good many words.
constexpr int points_of_own_words = 40;

Value value_of(FigureReading const& reading) {
    return reading.percent ? Value(Percent{*reading.value})
                           : Value(Amount{*reading.value, reading.at_least});
}

bool fits(Figure const& figure, FigureReading const& reading) {
    bool const percent = figure.kind == FigureKind::percent;
    bool const money = figure.kind == FigureKind::money;
    return reading.value && percent == reading.percent && money == reading.money &&
           (percent || money || figure.kind == FigureKind::count) &&
           (!reading.at_least || figure.lower_bound);
}

}  // namespace

void UnreadNumbers::tell(std::vector<FigureReading>& readings, OldReport& report) {
    std::map<std::string, std::size_t> known;
    for (std::size_t f = 0; f < figures_.figures().size(); ++f)
        known.emplace(figures_.figures()[f]->id, f);
    for (auto& reading : readings) {
        // Of another time the clerk is asked nothing; of others he is told that it was not taken.
        auto const& statement = reading.statement;
        if (statement.denied) continue;
        if (statement.elsewhere && !statement.of_others) {
            report.passed.push_back({reading.source, reading.line});
            continue;
        }
        if (reading.choices.size() == 1) continue;
        auto unread = unread_of(reading);
        if (!reading.choices.empty()) {
            undecided_.push_back(std::move(unread));
            continue;
        }
        bool is_whole = false;
        auto const* word = own_.find(unread.context, is_whole);
        auto const figure = word ? known.find(word->figure) : known.end();
        if (figure != known.end() && fits(*figures_.figures()[figure->second], reading)) {
            reading.choices = {{figure->second, 0, points_of_own_words, !is_whole}};
            reading.sure = is_whole && reading.clean && !reading.other;
            reading.own_words = word->context.sentence;
        } else {
            report.unread.push_back(std::move(unread));
        }
    }
}

UnreadNumber UnreadNumbers::unread_of(FigureReading const& reading) const {
    UnreadNumber unread;
    unread.text = reading.text;
    unread.source = reading.source;
    unread.line = reading.line;
    unread.from = reading.from;
    unread.until = reading.until;
    if (reading.value && !reading.other) unread.value = value_of(reading);
    unread.is_money = reading.money;
    if (reading.place) unread.heading = id_of(kind_, *reading.place);
    unread.context = context_of(reading, lines_, figures_.index(), unread.heading);
    return unread;
}

void UnreadNumbers::tell_undecided(OldReport& report) {
    std::set<std::pair<std::size_t, std::size_t>> decided;
    for (auto const& figure : report.figures)
        for (auto const& sighting : figure.sightings)
            decided.insert({sighting.line, sighting.from});
    for (auto& one : undecided_)
        if (decided.count({one.line, one.from}) == 0) report.unread.push_back(std::move(one));
    std::stable_sort(report.unread.begin(), report.unread.end(),
                     [](UnreadNumber const& a, UnreadNumber const& b) {
                         return std::make_pair(a.line, a.from) < std::make_pair(b.line, b.from);
                     });
}

void tell_readings(std::vector<FigureReading> const& readings, FigureReader const& figures,
                   OldReport& report) {
    for (auto const& reading : readings) {
        if (reading.choices.size() != 1 || !reading.value || reading.other) continue;
        Sighting one;
        one.id = figures.figures()[reading.choices.front().figure]->id;
        one.value = value_of(reading);
        one.text = reading.text;
        one.source = reading.source;
        one.doubtful = !reading.sure;
        one.line = reading.line;
        one.from = reading.from;
        one.until = reading.until;
        one.denied = reading.statement.denied;
        one.rank = reading.choices.front().rank;
        one.score = reading.choices.front().score;
        one.own_words = reading.own_words;
        report.readings.push_back(std::move(one));
    }
}

}  // namespace report

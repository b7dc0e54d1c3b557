// SPDX-License-Identifier: MPL-2.0
#include "core/carry/old_values.hpp"

#include <set>

#include "core/report/figures.hpp"
#include "core/text/numbers.hpp"

namespace report {

namespace {

/// Below this a number alone says nothing: half of all paragraphs have a "02".
constexpr std::int64_t telling = 100;
/// Behind a colon ("Hồ sơ kỳ trước: 43") two digits do.
constexpr std::int64_t telling_behind_colon = 10;

struct Spoken {
    std::int64_t value = 0;
    bool percent = false;
    bool scaled = false;
    std::size_t tokens = 1;
};

std::optional<Spoken> spoken_at(std::vector<Token> const& tokens, std::size_t at,
                                std::map<std::string, std::int64_t> const& scales) {
    auto const& text = tokens[at].text;
    bool const percent = text.back() == '%' || text.find(',') != std::string::npos;
    auto const read = percent ? read_percent(text) : read_whole(text);
    if (read.fault != NumberFault::none) return std::nullopt;
    auto const word = at + 1 < tokens.size() ? scales.find(tokens[at + 1].text) : scales.end();
    if (word == scales.end()) return Spoken{read.value, percent, false, 1};
    auto const scale = word->second;
    // Hundredths of a million are whole; so "7,72 tỷ" is read like "400 triệu".
    std::int64_t const unit = percent ? scale / 100 : scale;
    if (unit == 0 || read.value > 9'000'000) return std::nullopt;
    return Spoken{read.value * unit, false, true, 2};
}

std::string shown_in_prose(ReportKind const& kind, Figure const& figure, Value value) {
    // "trên" stands in the sentence already, in front of the number.
    if (auto* amount = std::get_if<Amount>(&value)) amount->at_least = false;
    return show_value(kind, figure, value);
}

}  // namespace

OldValues::OldValues(ReportKind const& kind, Report const& old, Report const& next) {
    for (auto const* words : {&kind.reading.scales, &kind.reading.money})
        for (auto const& [word, size] : *words)
            if (size > 1) scales_.emplace(word, size);
    auto const old_values = all_values(kind, old), new_values = all_values(kind, next);
    kind.each_figure([&](Figure const& figure) {
        auto const value = old_values.find(figure.id);
        if (value != old_values.end()) add(kind, figure, value->second, new_values);
    });
    kind.each_list([&](ListDefinition const& list) { add_cells(list, old.lists, next.lists); });
}

void OldValues::add(ReportKind const& kind, Figure const& figure, Value const& value,
                    Values const& new_values) {
    Owner owner{&figure, figure.id, false, {}, phrase_of(figure.unit, false)};
    auto const now = new_values.find(figure.id);
    if (now != new_values.end()) {
        owner.unchanged = now->second == value;
        owner.now = shown_in_prose(kind, figure, now->second);
    }
    if (auto const* amount = std::get_if<Amount>(&value)) amounts_.emplace(amount->value, owner);
    auto const* percent = std::get_if<Percent>(&value);
    if (!percent) return;
    percents_.emplace(percent->hundredths, owner);
    // A hand that cuts decimals off writes one hundredth less (P02).
    percents_.emplace(percent->hundredths - 1, owner);
}

/// Cells of the same list that still stand there are no left-over.
void OldValues::add_cells(ListDefinition const& list, Lists const& old, Lists const& next) {
    auto const rows = old.find(list.id);
    if (rows == old.end()) return;
    auto const new_rows = next.find(list.id);
    bool const same = new_rows != next.end() && new_rows->second == rows->second;
    std::set<std::int64_t> seen;
    for (auto const& row : rows->second)
        for (auto const& [column, value] : row)
            if (auto const* amount = std::get_if<Amount>(&value);
                amount && amount->value >= telling && seen.insert(amount->value).second)
                amounts_.emplace(amount->value, Owner{nullptr, list.id, same, {}, {}});
}

std::optional<OldValues::Found> OldValues::find(std::vector<Token> const& tokens,
                                                std::size_t at) const {
    auto const spoken = spoken_at(tokens, at, scales_);
    if (!spoken || spoken->value <= 0) return std::nullopt;
    auto const [first, last] = (spoken->percent ? percents_ : amounts_).equal_range(spoken->value);
    Found found{spoken->tokens, {}, {}};
    bool several = false;
    bool const behind_colon = at > 0 && tokens[at - 1].text == ":";
    bool const telling_alone =
        spoken->percent || spoken->value >= (behind_colon ? telling_behind_colon : telling);
    for (auto owner = first; owner != last; ++owner) {
        auto const& one = owner->second;
        bool const named = !one.unit.empty() && match_phrase(tokens, at + 1, one.unit) > 0;
        if (!telling_alone && !named) continue;
        if (one.unchanged) return std::nullopt;
        several = several || (!found.figures.empty() && found.replacement != one.now);
        found.replacement = one.now;
        found.figures.push_back(one.id);
    }
    if (found.figures.empty()) return std::nullopt;
    if (several || spoken->scaled) found.replacement.clear();
    return found;
}

}  // namespace report

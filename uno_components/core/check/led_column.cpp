// SPDX-License-Identifier: MPL-2.0
#include "core/check/led_column.hpp"

#include <algorithm>

#include "core/text/unicode.hpp"

namespace report {

namespace {

/// "Tổng cộng" and the like.
bool is_total(Matter const& matter, std::string const& text) {
    auto const& totals = matter.kind().reading.totals;
    auto const folded = fold(trim(text));
    return std::any_of(totals.begin(), totals.end(),
                       [&](std::string const& word) { return fold(word) == folded; });
}

/// What a sentence says of the figure, as it was read or, in doubt, behind a word of the heads.
std::optional<KnownValue> whole_of(Matter const& matter, MatterParagraph const& lead,
                                   std::string const& figure, Phrases const& heads) {
    for (auto const& one : matter.seen(figure))
        if (one.paragraph == lead.number && !one.denied && !one.at_least && !one.percent)
            return KnownValue{one.value, one.sure, {one.at}};
    auto const& tokens = lead.tokens;
    for (auto const& hit : heads.all(tokens)) {
        auto const value = hit.until < tokens.size() ? small_value(tokens[hit.until]) : -1;
        if (value > 0)
            return KnownValue{
                value, false, {matter.span(lead, tokens[hit.until].from, tokens[hit.until].until)}};
    }
    return std::nullopt;
}

}  // namespace

bool leads_in(std::string const& text) {
    auto const end = trim(text);
    return !end.empty() && end.back() == ':';
}

std::optional<LedColumn> led_column(Matter const& matter, std::string const& figure,
                                    Phrases const& heads) {
    constexpr std::size_t most_between = 2;
    auto const& all = matter.paragraphs();
    for (auto const& lead : all) {
        if (!lead.is_text() || !leads_in(lead.text)) continue;
        auto first = lead.number + 1;
        while (first < all.size() && first <= lead.number + most_between && !all[first].in_table)
            ++first;
        if (first >= all.size() || !all[first].in_table) continue;
        auto const whole = whole_of(matter, lead, figure, heads);
        if (!whole) continue;
        auto const& rows = matter.document().text.blocks[all[first].block].table->rows;
        std::optional<std::size_t> column;
        LedColumn led;
        led.whole = *whole;
        auto number = first;
        for (auto const& row : rows) {
            for (std::size_t c = 0; c < row.size(); ++c) {
                auto const& tokens = all[number].tokens;
                if (&row == &rows.front() && heads.any(tokens)) {
                    if (column) return std::nullopt;
                    column = c;
                } else if (&row != &rows.front() && c == column) {
                    auto const amount = tokens.size() == 1 ? small_value(tokens[0]) : -1;
                    if (amount < 0) return std::nullopt;
                    led.sum += amount;
                    led.places.push_back(matter.span(all[number]));
                } else if (is_total(matter, all[number].text)) {
                    return std::nullopt;
                }
                number += row[c].size();
            }
        }
        if (column && led.places.size() > 1) return led;
    }
    return std::nullopt;
}

}  // namespace report

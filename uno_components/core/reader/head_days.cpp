// SPDX-License-Identifier: MPL-2.0
#include "core/reader/head_days.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/text/tokens.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Two cut-off days of one period may lie so far apart in two letters, but not by half of it.
constexpr int days_of_grace = 31;

int grace_of(Period const& own) {
    return std::min(days_of_grace, days_between(own.from, own.to) / 2);
}

struct Day {
    int day = 0, month = 0, year = 0;
    std::size_t tokens = 0;
};

bool is_near(Date a, Date b, Period const& own) {
    return (a < b ? days_between(a, b) : days_between(b, a)) <= grace_of(own);
}

bool is_dash(Token const& token) {
    return token.text == "-" || token.text == "–" || token.text == "—";
}

/// "30/6/2025", "01/7": day and month at least.
std::optional<Day> day_at(std::vector<Token> const& tokens, std::size_t at) {
    if (tokens[at].date) {
        auto const& date = *tokens[at].date;
        return Day{date.day, date.month, date.year, 1};
    }
    if (at + 2 >= tokens.size() || tokens[at + 1].text != "/") return std::nullopt;
    auto const day = small_value(tokens[at]), month = small_value(tokens[at + 2]);
    if (day < 1 || day > 31 || month < 1 || month > 12) return std::nullopt;
    return Day{day, month, 0, 3};
}

bool is_one_of(Token const& token, std::vector<std::string> const& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string const& word) { return fold(word) == token.text; });
}

HeadDays of_range(Date from, Date to, Period const& own) {
    if (!is_near(to, own.to, own)) return HeadDays::other;
    if (is_near(from, own.from, own)) return HeadDays::own;
    return from.month == 1 && from.year == to.year ? HeadDays::to_date : HeadDays::other;
}

}  // namespace

HeadDays days_of_head(std::string const& head, Period const* own, TraitIndex const& index,
                      Reading const& reading) {
    if (!own || own->year == 0 || head.find('/') == std::string::npos) return HeadDays::none;
    auto const tokens = tokens_of({{}, head, false, {}});
    bool before = false, since = false, until = false;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        before = before || is_one_of(tokens[at], index.head_words("before"));
        since = since || is_one_of(tokens[at], index.head_words("since"));
        until = until || is_one_of(tokens[at], reading.range_joins);
        auto const first = day_at(tokens, at);
        if (!first) continue;
        auto next = at + first->tokens;
        bool joined = false, open_end = next == tokens.size();
        std::optional<Day> last;
        for (; next < tokens.size() && !last; ++next) {
            last = day_at(tokens, next);
            joined =
                joined || is_dash(tokens[next]) || is_one_of(tokens[next], reading.range_joins);
        }
        if (last && joined) {
            auto const end_year = last->year > 0 ? last->year : own->to.year;
            auto const to = make_date(end_year, last->month, last->day);
            bool const turned = last->month < first->month;
            auto const from = make_date(first->year > 0 ? first->year : end_year - (turned ? 1 : 0),
                                        first->month, first->day);
            return from && to ? of_range(*from, *to, *own) : HeadDays::none;
        }
        auto const day =
            make_date(first->year > 0 ? first->year : own->to.year, first->month, first->day);
        if (!day) return HeadDays::none;
        open_end = open_end || joined;  // "từ 01/7/2025 đến nay"
        if (before)
            return plus_days(*day, -grace_of(*own)) <= own->from ? HeadDays::other : HeadDays::none;
        if (since)
            return is_near(*day, own->from, *own) && open_end ? HeadDays::own : HeadDays::none;
        if (until) return is_near(*day, own->to, *own) ? HeadDays::its_end : HeadDays::none;
        return HeadDays::none;
    }
    return HeadDays::none;
}

}  // namespace report

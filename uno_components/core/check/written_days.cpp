// SPDX-License-Identifier: MPL-2.0
#include "core/check/written_days.hpp"

#include <string_view>

#include "core/text/day_words.hpp"

namespace report {

std::vector<WrittenDay> days_in(std::vector<Token> const& tokens) {
    std::vector<WrittenDay> days;
    auto const number = [&](std::size_t at) {
        return at < tokens.size() && tokens[at].kind == Token::Kind::number
                   ? small_value(tokens[at])
                   : -1;
    };
    auto const is_word = [&](std::size_t at, std::string_view word) {
        return at < tokens.size() && tokens[at].text == word;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].of_citation) continue;
        if (tokens[i].date) {
            days.push_back({*tokens[i].date, i, i, tokens[i].in_citation});
        } else if (is_word(i + 1, month_word) && is_word(i + 3, year_word)) {
            if (auto const date = make_date(number(i + 4), number(i + 2), number(i)))
                days.push_back({*date, i, i + 4, tokens[i].in_citation});
        }
    }
    return days;
}

}  // namespace report

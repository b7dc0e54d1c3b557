// SPDX-License-Identifier: MPL-2.0
#include "core/reader/spelled_numbers.hpp"

#include <limits>
#include <map>
#include <optional>
#include <unordered_set>

#include "core/text/number_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr int largest_in_words = 999;
constexpr int hundred = 100, thousand = 1000;
constexpr std::size_t most_words = 6;  ///< of such a number
constexpr int year_or_five = 5;        ///< its word is also the one for year

/// Numbers by their words, and the words that one of them begins with: most words are none.
struct Numbers {
    std::map<std::string, int> all;
    std::unordered_set<std::string> beginnings;

    void add(std::string const& words, int value) {
        all.emplace(words, value);
        beginnings.insert(words.substr(0, words.find(' ')));
    }
};

/// Words of the numbers from 1 to 999.
Numbers const& numbers_in_words() {
    static auto const all = [] {
        Numbers numbers;
        for (int n = 1; n <= largest_in_words; ++n)
            for (bool const southern : {false, true})
                if (n != year_or_five) numbers.add(fold(number_in_words(n, {southern})), n);
        return numbers;
    }();
    return all;
}

/// The same behind a larger unit: "(một nghìn) không trăm bốn mươi".
Numbers const& lower_groups() {
    static auto const all = [] {
        Numbers numbers;
        auto const front = fold(number_in_words(thousand)).size() + 1;
        for (int n = 1; n <= largest_in_words; ++n)
            for (bool const southern : {false, true})
                numbers.add(fold(number_in_words(thousand + n, {southern})).substr(front), n);
        return numbers;
    }();
    return all;
}

SpelledNumber longest_of(Numbers const& numbers, std::vector<Token> const& tokens, std::size_t at) {
    SpelledNumber best;
    if (at >= tokens.size() || numbers.beginnings.count(tokens[at].text) == 0) return best;
    std::string said;
    for (std::size_t n = 0; n < most_words && at + n < tokens.size(); ++n) {
        auto const& token = tokens[at + n];
        if (token.kind != Token::Kind::word) break;
        said += (n > 0 ? " " : "") + token.text;
        auto const found = numbers.all.lower_bound(said);
        // Nothing that begins so is a number: most words are the last one looked at.
        if (found == numbers.all.end() || found->first.compare(0, said.size(), said) != 0) break;
        if (found->first == said) best = {found->second, n + 1};
    }
    return best;
}

bool is_year_or_five(Token const& token) {
    static auto const word = fold(number_in_words(year_or_five));
    return token.kind == Token::Kind::word && token.text == word;
}

std::size_t behind(std::vector<Token> const& tokens, std::size_t at, std::size_t byte) {
    while (at < tokens.size() && tokens[at].from < byte) ++at;
    return at;
}

/// "phần trăm"; tokens of it.
std::size_t percent_at(std::vector<Token> const& tokens, std::size_t at,
                       QuantityWords const& words) {
    for (auto const& phrase : words.percents) {
        std::string said;
        for (auto i = at; i < tokens.size() && said.size() < phrase.size(); ++i) {
            said += (i > at ? " " : "") + tokens[i].text;
            if (said == phrase) return i + 1 - at;
        }
    }
    return 0;
}

}  // namespace

SpelledNumber spelled_at(std::vector<Token> const& tokens, std::size_t at) {
    return longest_of(numbers_in_words(), tokens, at);
}

SpelledAmount spelled_amount_at(std::string const& text, std::vector<Token> const& tokens,
                                std::size_t at, QuantityWords const& words) {
    SpelledAmount amount;
    auto& quantity = amount.quantity;
    // A word for so many that another word follows may be of that ("tỷ lệ").
    auto const unit_behind = [&](std::size_t token) {
        auto unit = token < tokens.size() ? unit_at(text, tokens[token].from, words) : std::nullopt;
        if (!unit || !unit->money) return unit;
        auto const next = behind(tokens, token, unit->until);
        bool const alone = next == token + 1 && next < tokens.size() && unit->size > 1 &&
                           tokens[next].kind == Token::Kind::word &&
                           longest_of(lower_groups(), tokens, next).tokens == 0;
        return alone ? std::nullopt : unit;
    };
    auto first = spelled_at(tokens, at);
    // "Năm (05) công chức", "năm tỷ": beside its digits or a unit even the word for year is a
    // number.
    if (first.tokens == 0 && is_year_or_five(tokens[at])) {
        auto const unit = unit_behind(at + 1);
        if (bracketed_digits(tokens, at + 1, year_or_five) > 0 || (unit && unit->size > 1))
            first = {year_or_five, 1};
    }
    if (first.tokens == 0) return amount;
    std::int64_t total = 0, last = std::numeric_limits<std::int64_t>::max();
    auto group = first.value;
    auto next = at + first.tokens;
    bool torn = false;
    while (group > 0) {
        auto const unit = unit_behind(next);
        if (!unit) break;
        if (unit->size >= last) {
            torn = true;
            break;
        }
        total += group * unit->size;
        last = unit->size;
        group = 0;
        quantity.has_unit = quantity.has_unit || unit->money || unit->size > 1;
        quantity.money = quantity.money || unit->money;
        next = behind(tokens, next, unit->until);
        if (last == 1) break;
        auto const more = longest_of(lower_groups(), tokens, next);
        if (more.tokens == 0) {
            auto const rest = spelled_at(tokens, next).tokens;
            torn = rest > 0;
            next += rest;
            break;
        }
        group = more.value;
        next += more.tokens;
        torn = !unit_behind(next) && (last != thousand || group < hundred);
    }
    total += group;
    if (!quantity.has_unit)
        if (auto const length = percent_at(tokens, next, words); length > 0) {
            quantity.number.percent = true;
            next += length;
        }
    quantity.number.value = Decimal{total, 0};
    quantity.until = tokens[next - 1].until;
    amount.tokens = next - at;
    if (torn)
        quantity.number.value.reset();
    else if (quantity.number.percent)
        quantity.hundredths = total * hundred;
    else
        quantity.value = total;
    return amount;
}

std::size_t bracketed_digits(std::vector<Token> const& tokens, std::size_t at, std::int64_t value) {
    auto const is_mark = [&](std::size_t i, char const* mark) {
        return tokens[i].kind == Token::Kind::mark && tokens[i].text == mark;
    };
    bool const fits = at + 2 < tokens.size() && is_mark(at, "(") &&
                      small_value(tokens[at + 1]) == value && is_mark(at + 2, ")");
    return fits ? 3 : 0;
}

}  // namespace report

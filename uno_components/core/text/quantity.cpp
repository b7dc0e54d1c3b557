// SPDX-License-Identifier: MPL-2.0
#include "core/text/quantity.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "core/text/number_letters.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t longest_unit = 24;   ///< bytes that are looked at for one
constexpr std::size_t longest_cell = 200;  ///< no cell that holds one quantity is longer
constexpr std::size_t most_words_behind = 4;
/// "5.373 tỷ" may be five and a bit; "5.373 triệu" is written for thousands of millions every day.
constexpr std::int64_t dot_may_part_decimals = 1'000'000'000;

/// Length of the longest of the phrases at `at`, whole words only; 0 for none.
std::size_t phrase_length(std::string_view folded, std::vector<std::string> const& phrases) {
    std::size_t longest = 0;
    for (auto const& phrase : phrases)
        if (phrase.size() > longest && folded.substr(0, phrase.size()) == phrase &&
            !is_letter(letter_at(folded, phrase.size())))
            longest = phrase.size();
    return longest;
}

struct Cell {
    std::string text;  ///< folded
    std::size_t at = 0;

    std::string_view rest() const { return std::string_view(text).substr(at); }
    bool take(std::vector<std::string> const& phrases) {
        auto const length = phrase_length(rest(), phrases);
        at = behind_blanks(text, at + length);
        return length > 0;
    }
};

}  // namespace

std::optional<std::int64_t> Decimal::whole(std::int64_t size) const {
    auto value = digits;
    auto places = decimals;
    // Take tens out of the size first: the product may not fit.
    while (places > 0 && size > 1 && size % 10 == 0) size /= 10, --places;
    for (; places > 0; --places) {
        if (value % 10 != 0) return std::nullopt;
        value /= 10;
    }
    if (size > 1 && value > largest / size) return std::nullopt;
    return value * size;
}

std::optional<QuantityUnit> unit_at(std::string_view text, std::size_t at,
                                    QuantityWords const& words) {
    at = behind_blanks(text, at);
    auto const piece = beginning(text.substr(std::min(at, text.size())), longest_unit);
    if (piece.empty() || !is_letter(letter_at(piece, 0))) return std::nullopt;
    // Lower case keeps the length of Vietnamese letters, tones and all.
    auto const lower = to_lower(to_nfc(piece));
    std::optional<QuantityUnit> best;
    std::size_t longest = 0;
    auto const look = [&](QuantityWords::Units const& units, bool money) {
        for (auto const& [unit, size] : units)
            if (unit.size() > longest && lower.compare(0, unit.size(), unit) == 0 &&
                !is_letter(letter_at(lower, unit.size()))) {
                longest = unit.size();
                best = QuantityUnit{size, money, at + unit.size()};
            }
    };
    look(words.money, true);
    look(words.scales, false);
    if (best && best->size == 0) return std::nullopt;
    return best;
}

void set_size(Quantity& quantity, std::int64_t size) {
    quantity.size = size;
    quantity.value.reset();
    quantity.other.reset();
    auto const& number = quantity.number;
    if (number.percent) {
        if (number.value->decimals <= 2) quantity.hundredths = number.value->whole(100);
        return;
    }
    quantity.value = number.value->whole(size);
    if (number.other &&
        (size >= dot_may_part_decimals || !quantity.value || number.other->decimals == 0))
        quantity.other = number.other->whole(size);
    if (!quantity.value) std::swap(quantity.value, quantity.other);
}

Quantity quantity_at(std::string_view text, std::size_t at, QuantityWords const& words) {
    Quantity quantity;
    auto& number = quantity.number = number_at(text, at);
    quantity.until = number.until;
    // "50đ": only a unit may be stuck to a number.
    if (!number.value && number.until < text.size() && is_letter(letter_at(text, number.until)))
        if (auto const unit = unit_at(text, number.until, words); unit && unit->money)
            number = number_at(text.substr(0, number.until), at);
    if (!number.value) return quantity;
    if (!number.percent && !words.percents.empty()) {
        auto const behind = behind_blanks(text, number.until);
        auto const said =
            to_lower(to_nfc(beginning(text.substr(std::min(behind, text.size())), longest_unit)));
        if (auto const length = phrase_length(said, words.percents); length > 0) {
            number.percent = true;
            number.until = quantity.until = behind + length;
        }
    }
    auto unit = number.percent ? std::nullopt : unit_at(text, quantity.until, words);
    set_size(quantity, unit ? unit->size : 1);
    // "5 tỷ 373 triệu": smaller units go on.
    while (unit) {
        quantity.has_unit = true;
        quantity.money = quantity.money || unit->money;
        quantity.until = unit->until;
        auto const next = behind_blanks(text, unit->until);
        if (next < text.size() && text[next] == '/') {
            auto const base = behind_blanks(text, next + 1);
            number.joined_next = base < text.size() && is_digit(text[base]);
            break;
        }
        if (next >= text.size() || !is_digit(text[next]) || !quantity.value) break;
        auto const more = number_at(text, next);
        auto const smaller =
            more.value && !more.percent ? unit_at(text, more.until, words) : std::nullopt;
        auto const part = smaller ? more.value->whole(smaller->size) : std::nullopt;
        if (!part || smaller->size >= unit->size || *part >= unit->size) break;
        *quantity.value += *part;
        quantity.other.reset();
        unit = smaller;
    }
    return quantity;
}

std::optional<Quantity> read_quantity(std::string_view text, QuantityWords const& words) {
    if (text.size() > longest_cell) return std::nullopt;
    Cell cell{fold(text), 0};
    while (is_dot(letter_at(cell.text, cell.at)) || letter_at(cell.text, cell.at) == "…")
        cell.at += letter_at(cell.text, cell.at).size();
    cell.at = behind_blanks(cell.text, cell.at);
    Quantity quantity;
    if (auto const none = phrase_length(cell.rest(), words.none); none > 0) {
        auto const behind = cell.rest().substr(none);
        if (behind.find_first_not_of(" .;") != std::string_view::npos) return std::nullopt;
        quantity.number.value = Decimal{};
        quantity.value = 0;
        quantity.until = text.size();
        return quantity;
    }
    using Bound = Quantity::Bound;
    auto const bound = cell.take(words.at_least)  ? Bound::at_least
                       : cell.take(words.at_most) ? Bound::at_most
                       : cell.take(words.about)   ? Bound::about
                                                  : Bound::exact;
    if (cell.at >= cell.text.size() || !is_digit(cell.text[cell.at])) return std::nullopt;
    quantity = quantity_at(cell.text, cell.at, words);
    quantity.bound = bound;
    if (!quantity.number.value) return std::nullopt;
    auto rest = trim(std::string_view(cell.text).substr(quantity.until));
    while (!rest.empty() && std::string_view(".;,…").find(rest.back()) != std::string_view::npos)
        rest.pop_back();
    std::size_t marks = rest.find_first_of("0123456789/:;");
    if (marks != std::string::npos ||
        std::count(rest.begin(), rest.end(), ' ') >= static_cast<std::ptrdiff_t>(most_words_behind))
        return std::nullopt;
    quantity.rest = rest;
    quantity.until = text.size();
    return quantity;
}

}  // namespace report

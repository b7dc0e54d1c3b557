// SPDX-License-Identifier: MPL-2.0
#include "core/text/numbers.hpp"

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <limits>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Wide = boost::multiprecision::int128_t;

constexpr auto largest = std::numeric_limits<std::int64_t>::max();

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Digits with or without dots in groups of three: "2098", "2.098". Empty when neither.
std::string plain_digits(std::string_view text) {
    if (all_digits(text)) return std::string(text);
    auto const head = text.substr(0, text.find('.'));
    if (!all_digits(head) || head.size() > 3) return {};
    std::string digits(head);
    text.remove_prefix(head.size());
    while (!text.empty()) {
        if (text.size() < 4 || text[0] != '.' || !all_digits(text.substr(1, 3))) return {};
        digits += text.substr(1, 3);
        text.remove_prefix(4);
    }
    return digits;
}

ReadNumber to_number(std::string const& digits) {
    std::int64_t value = 0;
    for (char const c : digits) {
        int const digit = c - '0';
        if (value > (largest - digit) / 10) return {0, NumberFault::too_large};
        value = value * 10 + digit;
    }
    return {value, NumberFault::none};
}

/// Blanks and a sentence's full stop away; what is left, or why there is nothing to read.
struct Cleaned {
    std::string text;
    NumberFault fault = NumberFault::none;
};

Cleaned clean(std::string_view typed) {
    Cleaned result{trim(typed), NumberFault::none};
    if (result.text.empty()) {
        result.fault = NumberFault::empty;
        return result;
    }
    if (result.text[0] == '-' && result.text.size() > 1 && is_digit(result.text[1]))
        result.fault = NumberFault::negative;
    if (result.text.size() > 1 && result.text.back() == '.') result.text.pop_back();
    return result;
}

}  // namespace

std::string format_whole(std::int64_t value) {
    bool const negative = value < 0;
    auto digits = std::to_string(value);
    if (negative) digits.erase(0, 1);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ".");
    return negative ? "-" + digits : digits;
}

std::string format_padded(std::int64_t value, int digits) {
    auto text = format_whole(value);
    if (value < 0) return text;
    while (static_cast<int>(text.size()) < digits) text.insert(0, "0");
    return text;
}

std::string format_percent(std::int64_t hundredths) {
    bool const negative = hundredths < 0;
    auto const size = negative ? Wide(-Wide(hundredths)) : Wide(hundredths);
    auto const whole = static_cast<std::int64_t>(size / 100);
    auto const rest = static_cast<int>(size % 100);
    auto text = (negative ? "-" : "") + format_whole(whole);
    if (rest != 0) text += "," + format_padded(rest, 2);
    return text + "%";
}

std::optional<std::int64_t> share(std::int64_t part, std::int64_t whole) {
    if (part < 0 || whole <= 0) return std::nullopt;
    // p = round half up of part / whole * 10000, in integers only.
    Wide const result = (Wide(part) * 20000 + whole) / (Wide(whole) * 2);
    if (result > largest) return std::nullopt;
    return static_cast<std::int64_t>(result);
}

ReadNumber read_whole(std::string_view typed) {
    auto [text, fault] = clean(typed);
    if (fault != NumberFault::none) return {0, fault};
    auto const comma = text.find(',');
    if (comma != std::string::npos) {
        auto const digits = plain_digits(std::string_view(text).substr(0, comma));
        bool const decimal =
            !digits.empty() && all_digits(std::string_view(text).substr(comma + 1));
        return {0, decimal ? NumberFault::not_whole : NumberFault::not_a_number};
    }
    if (auto const digits = plain_digits(text); !digits.empty()) return to_number(digits);
    // "97.66": one dot and not three digits behind it is a decimal written the English way.
    auto const dot = text.find('.');
    bool const english = dot != std::string::npos && all_digits(text.substr(0, dot)) &&
                         all_digits(text.substr(dot + 1));
    return {0, english ? NumberFault::not_whole : NumberFault::not_a_number};
}

ReadNumber read_percent(std::string_view typed) {
    auto [text, fault] = clean(typed);
    if (fault != NumberFault::none) return {0, fault};
    if (text.back() == '%') text = trim(std::string_view(text).substr(0, text.size() - 1));
    auto const comma = text.find(',');
    auto mark = comma;
    fault = NumberFault::none;
    if (comma == std::string::npos) {
        auto const dot = text.find('.');
        // A dot with one or two digits behind it is an English decimal; with three it groups.
        if (dot != std::string::npos && text.size() - dot <= 3 && text.size() - dot > 1) {
            mark = dot;
            fault = NumberFault::english_decimal;
        }
    }
    auto const whole = plain_digits(std::string_view(text).substr(0, mark));
    auto decimals = mark == std::string::npos ? std::string() : text.substr(mark + 1);
    bool const decimals_fit =
        mark == std::string::npos || (all_digits(decimals) && decimals.size() <= 2);
    if (whole.empty() || !decimals_fit) return {0, NumberFault::not_a_number};
    decimals.resize(2, '0');
    auto number = to_number(whole + decimals);
    if (number.fault == NumberFault::none) number.fault = fault;
    return number;
}

std::string roman(int value) {
    if (value < 1 || value > 3999) return {};
    static constexpr std::array<std::pair<int, char const*>, 13> marks{{{1000, "M"},
                                                                        {900, "CM"},
                                                                        {500, "D"},
                                                                        {400, "CD"},
                                                                        {100, "C"},
                                                                        {90, "XC"},
                                                                        {50, "L"},
                                                                        {40, "XL"},
                                                                        {10, "X"},
                                                                        {9, "IX"},
                                                                        {5, "V"},
                                                                        {4, "IV"},
                                                                        {1, "I"}}};
    std::string text;
    for (auto const& [size, mark] : marks)
        for (; value >= size; value -= size) text += mark;
    return text;
}

}  // namespace report

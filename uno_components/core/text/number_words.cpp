// SPDX-License-Identifier: MPL-2.0
#include "core/text/number_words.hpp"

#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "core/text/numbers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

// The words of Vietnamese numbers are the subject of this file, as digits are of numbers.cpp.
constexpr std::array digits{"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
constexpr std::array groups{"", "nghìn", "triệu"};
constexpr std::uint64_t billion = 1'000'000'000;

std::string word(std::uint64_t digit) {
    return digits[digit];
}

/// A group of three digits; hundreds are spoken even when 0 unless it is the first one spoken.
std::string group_words(std::uint64_t value, bool first, WordStyle style) {
    auto const hundreds = value / 100, tens = value / 10 % 10, units = value % 10;
    std::vector<std::string> words;
    bool const with_hundreds = hundreds > 0 || !first;
    if (with_hundreds) {
        words.push_back(word(hundreds));
        words.emplace_back("trăm");
    }
    if (tens == 1) words.emplace_back("mười");
    if (tens > 1) {
        words.push_back(word(tens));
        words.emplace_back("mươi");
    }
    if (tens == 0 && units > 0 && with_hundreds) words.emplace_back(style.southern ? "lẻ" : "linh");
    if (units > 0) {
        if (units == 1 && tens > 1)
            words.emplace_back("mốt");
        else if (units == 4 && tens > 1)
            words.emplace_back("tư");
        else if (units == 5 && tens > 0)
            words.emplace_back("lăm");
        else
            words.push_back(word(units));
    }
    std::string text;
    for (auto const& w : words) text += (text.empty() ? "" : " ") + w;
    return text;
}

/// Groups joined by `comma`; `first` says whether nothing was spoken before.
std::string words_of(std::uint64_t value, bool first, std::string_view comma, WordStyle style) {
    std::string text;
    auto const add = [&](std::string const& part) {
        if (!text.empty()) text += comma;
        text += part;
    };
    if (value >= billion) {
        add(words_of(value / billion, first, comma, style) + " tỷ");
        first = false;
        value %= billion;
    }
    std::uint64_t size = 1'000'000;
    for (std::size_t i = groups.size(); i-- > 0; size /= 1000) {
        auto const group = value / size % 1000;
        if (group == 0) continue;
        auto part = group_words(group, first, style);
        if (i > 0) part += std::string(" ") + groups[i];
        add(part);
        first = false;
    }
    return text;
}

std::string in_words(std::int64_t value, std::string_view comma, WordStyle style) {
    if (value == 0) return word(0);
    auto const size =
        value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    return (value < 0 ? "âm " : "") + words_of(size, true, comma, style);
}

}  // namespace

std::string number_in_words(std::int64_t value, WordStyle style) {
    return in_words(value, " ", style);
}

std::string money_in_words(std::int64_t dong, WordStyle style) {
    return capitalise(in_words(dong, ", ", style)) + " đồng";
}

int roman_value(std::string const& folded) {
    static auto const values = [] {
        constexpr int largest = 12;
        std::map<std::string, int> all;
        for (int value = 1; value <= largest; ++value) all.emplace(to_lower(roman(value)), value);
        return all;
    }();
    auto const found = values.find(folded);
    return found == values.end() ? -1 : found->second;
}

}  // namespace report

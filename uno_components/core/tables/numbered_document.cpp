// SPDX-License-Identifier: MPL-2.0
#include "core/tables/numbered_document.hpp"

#include <algorithm>
#include <vector>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view between = " \t\n,;()[]";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number, a stroke, and letters behind the last one.
bool is_symbol(std::string_view word) {
    auto const stroke = word.rfind('/');
    if (stroke == std::string_view::npos || word.empty() || !is_digit(word[0])) return false;
    auto const letters = word.substr(stroke + 1);
    return to_lower(letters) != letters;
}

}  // namespace

std::optional<NumberedDocument> numbered_document(std::string_view text) {
    NumberedDocument found;
    std::vector<std::size_t> behind;  ///< where words begin behind the symbol
    for (auto at = text.find_first_not_of(between); at != std::string_view::npos;) {
        auto const end = std::min(text.find_first_of(between, at), text.size());
        auto const word = text.substr(at, end - at);
        if (is_symbol(word)) {
            if (!found.symbol.empty()) return std::nullopt;
            found.symbol = word;
        } else if (!found.symbol.empty()) {
            behind.push_back(at);
        }
        at = text.find_first_not_of(between, end);
    }
    if (found.symbol.empty()) return std::nullopt;
    for (auto const at : behind) {
        auto const rest = text.substr(at);
        auto const word = rest.substr(0, rest.find_first_of(between));
        auto const whole = rest.substr(0, rest.find_last_not_of(" .)];,") + 1);
        found.date = parse_date(word);
        if (!found.date) found.date = parse_long_date(whole);
        if (found.date) break;
    }
    return found;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/catalogue/quantity_words.hpp"

#include "core/text/unicode.hpp"

namespace report {

namespace {

std::vector<std::string> folded(std::vector<std::string> const& words) {
    std::vector<std::string> all;
    all.reserve(words.size());
    for (auto const& word : words) all.push_back(fold(word));
    return all;
}

}  // namespace

QuantityWords quantity_words(ReportKind const& kind) {
    QuantityWords words;
    words.at_least = folded(kind.reading.at_least);
    words.at_most = folded(kind.reading.at_most);
    words.about = folded(kind.reading.about);
    words.none = folded(kind.reading.none);
    words.percents = folded(kind.reading.percents);
    for (auto const& [unit, size] : kind.reading.money) words.money.emplace_back(fold(unit), size);
    for (auto const& [unit, size] : kind.reading.scales)
        words.scales.emplace_back(fold(unit), size);
    return words;
}

}  // namespace report

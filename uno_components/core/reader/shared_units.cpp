// SPDX-License-Identifier: MPL-2.0
#include "core/reader/shared_units.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace report {

namespace {

using Kind = ReadingWord::Kind;

constexpr std::size_t longest_bracket = 6;     ///< "(ĐVT: triệu đồng)"
constexpr std::size_t longest_unit_label = 4;  ///< "(Đơn vị tính: "

bool is_mark(ReadingWord const& word, char const* text) {
    return word.kind == Kind::mark && word.text == text;
}

void give_unit(ReadingWord& word, std::int64_t size, bool money, bool doubtful) {
    auto quantity = *word.quantity;
    set_size(quantity, size);
    quantity.has_unit = true;
    quantity.money = money;
    quantity.number.loose = quantity.number.loose || doubtful;
    word.quantity = std::make_shared<Quantity const>(std::move(quantity));
}

/// "1.809,5/75 triệu đồng": the unit behind the second is that of the first, too.
void share_with_first(std::vector<ReadingWord>& words) {
    for (std::size_t i = 0; i + 2 < words.size(); ++i) {
        auto const& first = words[i].quantity;
        auto const& second = words[i + 2].quantity;
        if (!first || !second || !first->number.joined_next || first->has_unit ||
            !second->has_unit || first->number.percent || !first->number.value)
            continue;
        give_unit(words[i], second->size, second->money, false);
    }
}

bool is_bare_amount(std::vector<ReadingWord> const& words, std::size_t at) {
    auto const& word = words[at];
    if (word.kind != Kind::number || word.cited || word.in_words) return false;
    auto const& quantity = *word.quantity;
    bool const bare = !quantity.has_unit && !quantity.number.percent && quantity.number.value;
    // "15 dự án" is no amount.
    return bare && (at + 1 == words.size() || words[at + 1].kind == Kind::mark);
}

/// The unit that a bracket holds and nothing else, and where the bracket closes.
std::optional<std::pair<QuantityUnit, std::size_t>> unit_in_bracket(
    std::vector<ReadingWord> const& words, std::size_t open, std::string const& text,
    QuantityWords const& units) {
    std::optional<QuantityUnit> unit;
    for (auto i = open + 1; i < words.size() && i <= open + longest_bracket; ++i) {
        if (words[i].kind == Kind::number || words[i].kind == Kind::time) break;
        if (is_mark(words[i], ")")) {
            if (!unit || unit->until != words[i - 1].until) break;
            return std::pair{*unit, i};
        }
        if (!unit && words[i].kind == Kind::word)
            if (auto const found = unit_at(text, words[i].from, units); found && found->money)
                unit = found;
    }
    return std::nullopt;
}

}  // namespace

void share_units(std::vector<ReadingWord>& words, std::string const& text,
                 QuantityWords const& units) {
    share_with_first(words);
    std::optional<QuantityUnit> unit;
    bool another_sentence = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_mark(words[i], "("))
            if (auto const named = unit_in_bracket(words, i, text, units)) {
                // "9.915,1 (triệu đồng)" names that of the one number.
                if (i > 0 && is_bare_amount(words, i - 1))
                    give_unit(words[i - 1], named->first.size, true, false);
                else
                    unit = named->first, another_sentence = false;
                i = named->second;
                continue;
            }
        another_sentence = another_sentence || words[i].ends_sentence;
        if (unit && is_bare_amount(words, i))
            give_unit(words[i], unit->size, true, another_sentence);
    }
}

std::optional<QuantityUnit> unit_for_lines_below(std::vector<ReadingWord> const& words,
                                                 std::string const& text,
                                                 QuantityWords const& units) {
    for (auto const& word : words)
        if (word.kind == Kind::number) return std::nullopt;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_mark(words[i], "("))
            if (auto const named = unit_in_bracket(words, i, text, units);
                named && named->second + 1 == words.size())
                return named->first;
        bool const labelled = is_mark(words[i], ":") && i <= longest_unit_label;
        if (!labelled || i + 1 >= words.size() || words[i + 1].kind != Kind::word) continue;
        auto const unit = unit_at(text, words[i + 1].from, units);
        if (unit && unit->money && unit->until == words.back().until) return unit;
    }
    return std::nullopt;
}

std::optional<std::vector<ReadingWord>> in_unit(std::vector<ReadingWord> const& words,
                                                QuantityUnit const& unit) {
    auto all = words;
    bool any = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!is_bare_amount(all, i)) continue;
        give_unit(all[i], unit.size, unit.money, false);
        any = true;
    }
    if (!any) return std::nullopt;
    return all;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/total_labels.hpp"

#include <algorithm>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

/// A word, perhaps typed without its marks, and nothing but numerals behind it.
bool begins_with_word(std::string_view key, std::string_view wanted) {
    if (wanted.empty() || key.substr(0, wanted.size()) != wanted) return false;
    auto const rest = key.substr(wanted.size());
    return rest.empty() ||
           (rest[0] == ' ' && rest.find_first_not_of(" 0123456789ivx") == rest.npos);
}

}  // namespace

TotalLabels::TotalLabels(ReportKind const& kind, TableDefinition const& table) {
    auto const add = [this](std::string const& word) {
        marked_.push_back(label_key(word));
        bare_.push_back(accent_free(marked_.back()));
    };
    if (table.total) add(table.total->label);
    for (auto const& word : kind.total_words) add(word);
}

bool TotalLabels::has_key(std::string const& key) const {
    if (key.find_first_not_of("0123456789 ") == std::string::npos) return false;
    auto const stands_in = [&](std::vector<std::string> const& words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string const& word) { return begins_with_word(key, word); });
    };
    // A label typed without its marks is compared without them.
    bool const with = stands_in(marked_), without = stands_in(bare_);
    return with == without ? with : accent_free(key) == key ? without : with;
}

bool TotalLabels::has(std::string_view label) const {
    // Of a row's number there is nothing to fold.
    if (label.find_first_not_of("0123456789 .") == std::string_view::npos) return false;
    return has(label, label_key(label));
}

bool TotalLabels::has(std::string_view label, std::string const& key) const {
    if (has_key(key)) return true;
    if (label.find('(') == std::string_view::npos) return false;
    auto const rest = label_key(label, true);
    return rest != key && has_key(rest);
}

bool TotalLabels::is_total(std::string_view first, std::string_view label,
                           std::string const& key) const {
    return (label != first && has(first)) || has_count(first) || has(label, key);
}

bool TotalLabels::has_count(std::string_view first) const {
    // A row's number alone, and a label without any.
    if (first.find_first_of("0123456789") == std::string_view::npos ||
        first.find_first_not_of("0123456789 .") == std::string_view::npos)
        return false;
    auto const key = label_key(first);
    auto const stands_in = [&](std::vector<std::string> const& words, std::string const& in) {
        return std::any_of(words.begin(), words.end(), [&](std::string const& word) {
            if (word.empty() || in.compare(0, word.size(), word) != 0) return false;
            auto const rest = std::string_view(in).substr(word.size());
            if (rest.size() < 2 || rest[0] != ' ') return false;
            auto const end = rest.find_first_not_of("0123456789", 1);
            return end != rest.npos && end > 1 && rest[end] == ' ';
        });
    };
    return stands_in(marked_, key) || (stands_in(bare_, key) && accent_free(key) == key);
}

std::string numbering_of(std::string_view label) {
    auto const end = std::min(label.find_first_of(" )"), label.size());
    auto number = label.substr(0, end);
    bool const is_closed = end < label.size() ? label[end] == ')' : true;
    bool const has_dot = !number.empty() && number.back() == '.';
    while (!number.empty() && number.back() == '.') number.remove_suffix(1);
    bool const is_number = !number.empty() && is_digit(number[0]) &&
                           number.find_first_not_of("0123456789.") == number.npos;
    bool const is_sign = is_roman(number) || number.size() == 1;
    // A word alone is no number: "A" of "A Lưới" is followed by neither dot nor bracket.
    return (is_number || is_sign) && (is_closed || has_dot) ? std::string(number) : std::string();
}

bool is_group_sign(std::string_view numbering) {
    return is_roman(numbering) ||
           (numbering.size() == 1 && numbering[0] >= 'A' && numbering[0] <= 'Z');
}

}  // namespace report

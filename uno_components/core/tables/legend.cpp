// SPDX-License-Identifier: MPL-2.0
#include "core/tables/legend.hpp"

#include <algorithm>
#include <string_view>

#include "core/tables/columns.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::string_view digits = "0123456789";

/// What stands behind the last mark that opens an explanation.
std::string_view behind_marks(std::string_view text) {
    auto const at = text.find_last_of(":;(");
    return at == std::string_view::npos ? text : text.substr(at + 1);
}

std::string_view before_marks(std::string_view text) {
    return text.substr(0, text.find_first_of(";,.)\n"));
}

}  // namespace

Legend::Legend(Sheet const& sheet) {
    for (auto const& row : sheet.rows)
        for (auto const& cell : row)
            if (!cell.number && cell.text.find('=') != std::string::npos) read(cell.text);
    std::stable_sort(words_.begin(), words_.end(),
                     [](auto const& a, auto const& b) { return a.first.size() > b.first.size(); });
}

/// "(3) = (4) + (5)" explains nothing.
void Legend::read(std::string const& text) {
    constexpr std::size_t longest_form = 12, longest_words = 80;
    std::string_view const all(text);
    for (auto at = all.find('='); at != std::string_view::npos; at = all.find('=', at + 1)) {
        auto const begin = at == 0 ? std::string_view::npos : all.rfind('=', at - 1);
        auto const from = begin == std::string_view::npos ? 0 : begin + 1;
        auto left = behind_marks(all.substr(from, at - from));
        if (from > 0)
            if (auto const comma = left.rfind(','); comma != std::string_view::npos)
                left.remove_prefix(comma + 1);
        auto const form = trim(left), words = trim(before_marks(all.substr(at + 1)));
        bool const is_plain = form.find_first_of(digits) == std::string::npos &&
                              words.find_first_of(digits) == std::string::npos;
        auto const key = label_key(form), said = label_key(words);
        if (is_plain && !key.empty() && !said.empty() && key != said &&
            form.size() <= longest_form && words.size() <= longest_words &&
            words.size() > form.size())
            words_.emplace_back(" " + key + " ", " " + said + " ");
    }
}

std::string Legend::spelled_out(std::string const& head) const {
    auto key = " " + label_key(head) + " ";
    bool changed = false;
    for (auto const& [form, words] : words_)
        for (auto at = key.find(form); at != std::string::npos;
             at = key.find(form, at + words.size() - 1)) {
            key.replace(at, form.size(), words);
            changed = true;
        }
    return changed ? trim(key) : head;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_units.hpp"

#include <algorithm>
#include <string>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/wording.hpp"

namespace report {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

int power_of(std::int64_t size) {
    int power = 0;
    for (; size >= 10; size /= 10) ++power;
    return power;
}

bool has_letter(std::string const& key) {
    return std::any_of(key.begin(), key.end(), [](char c) { return c != ' ' && !is_digit(c); });
}

bool is_money(std::string const& key) {
    if (key.find("đồng") != std::string::npos || key.find("dong") != std::string::npos) return true;
    if (key.rfind("vn", 0) == 0) return true;
    auto const last = key.substr(key.rfind(' ') + 1);
    return last == "đ" || last == "d" || last == "trđ" || last == "trd" || last == "nđ" ||
           last == "nd" ||
           (last.size() > 2 && is_digit(last[0]) && last.find("đ") != std::string::npos);
}

/// The longest unit with which the key begins at `at`; `whole`: and ends.
std::optional<SaidUnit> unit_at(SheetWords const& words, Wording const& text, std::size_t at,
                                bool whole) {
    std::optional<SaidUnit> unit;
    std::size_t longest = 0;
    for (auto const& [name, size] : words.units) {
        auto const key = text.phrase(name);
        auto const end = at + key.size();
        if (key.size() <= longest || text.key().compare(at, key.size(), key) != 0) continue;
        if (end < text.key().size() && (whole || text.key()[end] != ' ')) continue;
        longest = key.size();
        // "nghìn" alone may be of anything, "triệu" and "tỷ" are of money.
        unit = SaidUnit{power_of(size), is_money(key) || size >= 1'000'000, false};
    }
    return unit;
}

/// "nghìn lượt": so many of what is counted, which no money is.
std::optional<SaidUnit> unit_of_counts(SheetWords const& words, Wording const& text) {
    constexpr std::size_t shortest = 4;
    std::optional<SaidUnit> unit;
    // "tỷ lệ" counts nothing.
    for (auto const& words_of_rows : words.other_times)
        if (text.find(words_of_rows) == 0) return std::nullopt;
    std::size_t longest = 0;
    for (auto const& [name, size] : words.units) {
        auto const key = text.phrase(name);
        if (key.size() <= std::max(longest, shortest - 1) || is_money(key) ||
            text.key().compare(0, key.size() + 1, key + " ") != 0)
            continue;
        auto const rest = text.key().substr(key.size() + 1);
        if (is_money(rest) || std::any_of(rest.begin(), rest.end(), is_digit)) continue;
        longest = key.size();
        unit = SaidUnit{power_of(size), false, false};
    }
    return unit;
}

std::optional<SaidUnit> introduced(SheetWords const& words, Wording const& text) {
    for (auto const& intro : words.unit) {
        auto const at = text.find(intro);
        if (at == std::string::npos) continue;
        auto behind = at + text.phrase(intro).size();
        while (behind < text.key().size() && text.key()[behind] == ' ') ++behind;
        auto unit = unit_at(words, text, behind, false);
        if (!unit) continue;
        unit->of_table = true;
        return unit;
    }
    return std::nullopt;
}

/// "(triệu đồng)" in whatever stands around it.
std::optional<SaidUnit> bracketed(SheetWords const& words, std::string_view text) {
    for (auto open = text.find('('); open != std::string_view::npos;
         open = text.find('(', open + 1)) {
        auto const close = text.find(')', open);
        auto const inside = text.substr(
            open + 1, close == std::string_view::npos ? std::string_view::npos : close - open - 1);
        Wording const wording(inside);
        if (!has_letter(wording.key())) continue;
        if (auto const unit = unit_at(words, wording, 0, true)) return unit;
        if (auto const unit = unit_of_counts(words, wording)) return unit;
        if (auto unit = introduced(words, wording)) {
            unit->of_table = false;
            return unit;
        }
    }
    return std::nullopt;
}

/// "triệu đồng" anywhere, when it is no amount.
std::optional<SaidUnit> mentioned(SheetWords const& words, Wording const& text) {
    for (auto const& [name, size] : words.units) {
        auto const key = text.phrase(name);
        if (size == 1 || key.find(' ') == std::string::npos || is_digit(key[0])) continue;
        auto const at = text.find(name);
        if (at == std::string::npos) continue;
        if (at >= 2 && is_digit(text.key()[at - 2])) continue;
        auto unit = unit_at(words, text, at, false);
        if (unit && unit->is_money) return unit;
    }
    return std::nullopt;
}

bool differ(SaidUnit const& a, SaidUnit const& b) {
    return a.power != b.power;
}

}  // namespace

std::optional<SaidUnit> said_unit(SheetWords const& words, std::string_view text) {
    Wording const wording(text);
    if (wording.key().empty()) return std::nullopt;
    if (auto const unit = introduced(words, wording)) return unit;
    if (auto const unit = bracketed(words, text)) return unit;
    if (has_letter(wording.key()))
        if (auto const unit = unit_at(words, wording, 0, true)) return unit;
    return mentioned(words, wording);
}

std::optional<SaidUnit> whole_unit(SheetWords const& words, std::string_view text) {
    Wording const wording(text);
    if (!has_letter(wording.key())) return std::nullopt;
    auto const unit = unit_at(words, wording, 0, true);
    return unit ? unit : unit_of_counts(words, wording);
}

ColumnUnit unit_of_column(SheetWords const& words, Sheet const& sheet, std::size_t first_row,
                          std::size_t column) {
    ColumnUnit own, table;
    auto const take = [](ColumnUnit& to, SaidUnit const& unit) {
        to.doubtful = to.doubtful || (to.unit && differ(*to.unit, unit));
        to.unit = unit;
    };
    for (std::size_t row = 0; row < std::min(first_row, sheet.rows.size()); ++row)
        for (std::size_t at = 0; at < sheet.rows[row].size(); ++at) {
            auto const& cell = sheet.rows[row][at];
            if (cell.text.empty()) continue;
            auto const unit = said_unit(words, cell.text);
            if (!unit) continue;
            if (unit->of_table || is_wide(sheet, row, at))
                take(table, *unit);
            else if (at <= column && column < at + cell.column_span)
                take(own, *unit);
        }
    if (own.unit) return own;
    if (!table.unit)
        if (auto const unit = said_unit(words, sheet.name); unit && unit->power > 0)
            take(table, *unit);
    return table;
}

}  // namespace report

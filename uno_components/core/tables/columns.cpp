// SPDX-License-Identifier: MPL-2.0
#include "core/tables/columns.hpp"

#include <algorithm>
#include <array>
#include <boost/crc.hpp>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t rows_searched = 40;
constexpr std::size_t deepest_head = 4;

using Path = std::vector<std::string>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "(3) = (4) + (5)" and "3" say 3; none for anything else.
std::optional<std::size_t> column_number(std::string_view text, bool& in_brackets) {
    auto const start = text.find_first_not_of("( ");
    if (start == std::string_view::npos) return std::nullopt;
    in_brackets = text[0] == '(';
    auto const end = std::min(text.find_first_not_of("0123456789", start), text.size());
    if (end == start || end - start > 3) return std::nullopt;
    std::size_t number = 0;
    for (auto const c : text.substr(start, end - start))
        number = number * 10 + static_cast<std::size_t>(c - '0');
    auto const rest = text.find_first_not_of(") ", end);
    if (rest != std::string_view::npos && text[rest] != '=') return std::nullopt;
    return number;
}

/// Numbers of the number row by column; empty when the row is none.
std::map<std::size_t, std::size_t> column_numbers(Sheet const& sheet, std::size_t row) {
    std::map<std::size_t, std::size_t> numbers;
    bool all_in_brackets = true;
    auto const width = row < sheet.rows.size() ? sheet.rows[row].size() : 0;
    for (std::size_t column = 0; column < width; ++column) {
        auto const text = collapse_blanks(sheet.at(row, column).text);
        if (text.empty()) continue;
        bool in_brackets = false;
        auto const number = column_number(text, in_brackets);
        if (!number || *number != numbers.size() + 1) return {};
        all_in_brackets = all_in_brackets && in_brackets;
        numbers[column] = *number;
    }
    // Bare numbers in a row may be data: they have to be many.
    if (numbers.size() < (all_in_brackets ? 2U : 4U)) return {};
    return numbers;
}

/// A head as it is compared, from the strictest way to the loosest.
constexpr std::size_t ways = 3;
using Keys = std::array<std::string, ways>;

Keys keys_of(std::string const& text) {
    auto const bare = label_key(text, true);
    return {label_key(text), bare, accent_free(bare)};
}

struct Head {
    Keys path;
    Keys own;
    std::string shown;
};

Head head_of(Path const& path) {
    Head head;
    if (path.empty()) return head;
    head.own = keys_of(path.back());
    for (auto const& text : path) {
        auto const keys = keys_of(text);
        for (std::size_t way = 0; way < ways; ++way)
            head.path[way] += (head.path[way].empty() ? "" : " ") + keys[way];
        head.shown += (head.shown.empty() ? "" : " / ") + collapse_blanks(text);
    }
    return head;
}

/// Texts of some head rows with groups spread over their columns. Where the source tells no merged
/// cells, an empty cell belongs to the group at its left when all rows above it do.
class HeadBlock {
public:
    HeadBlock(Sheet const& sheet, std::size_t first, std::size_t rows, std::size_t columns)
        : texts_(rows, Path(columns)), own_(rows, std::vector<bool>(columns)) {
        bool merged = false;
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                auto const& cell = sheet.at(first + row, column);
                merged = merged || cell.column_span > 1 || cell.row_span > 1;
                if (!cell.text.empty()) set(row, column, cell);
            }
        if (!merged) spread_groups();
    }

    Path path(std::size_t column) const {
        Path path;
        std::size_t own = 0;
        for (std::size_t row = 0; row < texts_.size(); ++row) {
            if (texts_[row][column].empty()) continue;
            path.push_back(texts_[row][column]);
            if (own_[row][column]) own = path.size();
        }
        path.resize(own);
        return path;
    }

private:
    void set(std::size_t row, std::size_t column, SheetCell const& cell) {
        own_[row][column] = true;
        auto const end = std::min(column + cell.column_span, texts_[row].size());
        for (auto at = column; at < end; ++at) texts_[row][at] = cell.text;
    }

    bool is_under_same_group(std::size_t row, std::size_t column) const {
        for (std::size_t above = 0; above < row; ++above)
            if (texts_[above][column].empty() || texts_[above][column] != texts_[above][column - 1])
                return false;
        return true;
    }

    void spread_groups() {
        for (std::size_t row = 0; row < texts_.size(); ++row)
            for (std::size_t column = 1; column < texts_[row].size(); ++column)
                if (texts_[row][column].empty() && is_under_same_group(row, column))
                    texts_[row][column] = texts_[row][column - 1];
    }

    std::vector<Path> texts_;
    std::vector<std::vector<bool>> own_;
};

using Heads = std::vector<Head>;

std::map<std::string, std::vector<std::size_t>> index_of(Heads const& heads, Keys Head::*keys,
                                                         std::size_t way) {
    std::map<std::string, std::vector<std::size_t>> index;
    for (std::size_t i = 0; i < heads.size(); ++i)
        if (auto const& key = (heads[i].*keys)[way]; !key.empty()) index[key].push_back(i);
    return index;
}

class Matcher {
public:
    Matcher(ReportKind const& kind, Report const& report, TableDefinition const& table,
            Sheet const& sheet)
        : table_(table), sheet_(sheet), width_(sheet.columns()) {
        for (auto const& column : table.columns) {
            Path path;
            for (auto const& text : column.heads)
                path.push_back(fill_circumstances(kind, report, text));
            wanted_.push_back(head_of(path));
        }
    }

    SheetLayout run() {
        find_head();
        if (found_.empty()) plain_head();
        auto first = head_row_ + head_rows_;
        auto const numbers = number_row(first);
        use_numbers(numbers);
        SheetLayout layout;
        layout.mapping.first_row = first;
        for (auto const& [column, at] : found_)
            layout.mapping.columns[table_.columns[column].id] = at;
        for (std::size_t i = 0; i < table_.columns.size(); ++i)
            if (!table_.columns[i].derive && found_.count(i) == 0)
                layout.unmatched.push_back(table_.columns[i].id);
        for (auto const& head : heads(head_row_, head_rows_)) layout.heads.push_back(head.shown);
        layout.key = key(layout.heads);
        return layout;
    }

private:
    /// Table's column -> sheet's column.
    using Found = std::map<std::size_t, std::size_t>;

    Heads heads(std::size_t first, std::size_t rows) const {
        HeadBlock const block(sheet_, first, rows, width_);
        Heads heads;
        for (std::size_t column = 0; column < width_; ++column)
            heads.push_back(head_of(block.path(column)));
        return heads;
    }

    /// Whole paths before own heads, exact before loose; only what is there once on both sides.
    /// `by_path` gets how many of them were told by their whole paths.
    Found match(Heads const& heads, std::size_t& by_path) const {
        Found found;
        std::vector<bool> used(heads.size());
        for (auto const keys : {&Head::path, &Head::own}) {
            for (std::size_t way = 0; way < ways; ++way) {
                auto const wanted = index_of(wanted_, keys, way),
                           there = index_of(heads, keys, way);
                for (auto const& [key, columns] : wanted) {
                    auto const at = there.find(key);
                    if (columns.size() != 1 || at == there.end() || at->second.size() != 1)
                        continue;
                    auto const column = at->second.front();
                    if (used[column] || !found.emplace(columns.front(), column).second) continue;
                    used[column] = true;
                }
            }
            if (keys == &Head::path) by_path = found.size();
        }
        return found;
    }

    void find_head() {
        auto const last = std::min(sheet_.rows.size(), rows_searched);
        std::size_t best_by_path = 0;
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t rows = 1; rows <= deepest_head && row + rows <= last; ++rows) {
                std::size_t by_path = 0;
                auto found = match(heads(row, rows), by_path);
                if (std::pair(found.size(), by_path) <= std::pair(found_.size(), best_by_path))
                    continue;
                found_ = std::move(found);
                best_by_path = by_path;
                head_row_ = row;
                head_rows_ = rows;
            }
        // One word in common is chance: a title, or a cell of the data.
        if (found_.size() < std::min<std::size_t>(2, table_.columns.size())) found_.clear();
    }

    /// The first row of several texts without numbers; else there is no head.
    void plain_head() {
        head_row_ = head_rows_ = 0;
        for (std::size_t row = 0; row < std::min(sheet_.rows.size(), rows_searched); ++row) {
            auto const& cells = sheet_.rows[row];
            auto const texts = std::count_if(cells.begin(), cells.end(), [](SheetCell const& c) {
                return !c.text.empty() && !c.number && !is_digit(c.text[0]) && c.text[0] != '(';
            });
            auto const filled = std::count_if(cells.begin(), cells.end(),
                                              [](SheetCell const& c) { return !c.text.empty(); });
            if (texts < 2 || texts != filled) continue;
            head_row_ = row;
            head_rows_ = 1;
            return;
        }
    }

    bool has_numbers(std::size_t row) const {
        if (row >= sheet_.rows.size()) return false;
        auto const& cells = sheet_.rows[row];
        return std::any_of(cells.begin(), cells.end(), [](SheetCell const& cell) {
            return cell.number || (!cell.text.empty() && is_digit(cell.text[0]));
        });
    }

    /// The number row under the head, perhaps under lines that the head reaches down to; `first`
    /// goes behind it.
    std::map<std::size_t, std::size_t> number_row(std::size_t& first) const {
        constexpr std::size_t lines_between = 3;
        auto const last = head_rows_ == 0 ? rows_searched : first + lines_between;
        for (auto row = first; row < last; ++row) {
            auto numbers = column_numbers(sheet_, row);
            if (!numbers.empty()) {
                first = row + 1;
                return numbers;
            }
            if (head_rows_ > 0 && has_numbers(row)) break;
        }
        return {};
    }

    /// Numbers count when the sheet has as many columns as the form, and no text says otherwise.
    void use_numbers(std::map<std::size_t, std::size_t> const& numbers) {
        if (!table_.number_row || numbers.size() != table_.columns.size()) return;
        Found by_number;
        for (auto const& [column, number] : numbers) by_number[number - 1] = column;
        bool const agree = std::all_of(found_.begin(), found_.end(), [&](auto const& one) {
            return by_number[one.first] == one.second;
        });
        if (agree) found_ = std::move(by_number);
    }

    std::string key(Path const& heads) const {
        boost::crc_32_type crc;
        auto const add = [&](std::string_view text) {
            crc.process_bytes(text.data(), text.size());
        };
        add(table_.id);
        for (auto const& head : heads) {
            auto text = label_key(head);
            text.erase(std::remove_if(text.begin(), text.end(), is_digit), text.end());
            add("\n" + text);
        }
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text;
        for (int shift = 28; shift >= 0; shift -= 4) text += digits[crc.checksum() >> shift & 15U];
        return text;
    }

    TableDefinition const& table_;
    Sheet const& sheet_;
    std::size_t width_;
    Heads wanted_;
    Found found_;
    std::size_t head_row_ = 0;
    std::size_t head_rows_ = 0;
};

std::string without_brackets(std::string_view text) {
    std::string rest;
    int depth = 0;
    for (char const c : text) {
        if (c == '(') ++depth;
        if (depth == 0) rest += c;
        if (c == ')' && depth > 0) --depth;
    }
    return rest;
}

}  // namespace

std::string label_key(std::string_view text, bool bare) {
    if (bare)
        if (auto rest = label_key(without_brackets(text)); !rest.empty()) return rest;
    std::string letters;
    for (char const c : fold(text)) {
        bool const is_mark =
            static_cast<unsigned char>(c) < 0x80 && !is_digit(c) && !(c >= 'a' && c <= 'z');
        letters += is_mark ? ' ' : c;
    }
    return collapse_blanks(letters);
}

bool is_number_row(Sheet const& sheet, std::size_t row) {
    return !column_numbers(sheet, row).empty();
}

SheetLayout match_columns(ReportKind const& kind, Report const& report,
                          TableDefinition const& table, Sheet const& sheet) {
    return Matcher(kind, report, table, sheet).run();
}

}  // namespace report

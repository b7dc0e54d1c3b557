// SPDX-License-Identifier: MPL-2.0
#include "core/tables/head_block.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

#include "core/tables/columns.hpp"
#include "core/tables/total_labels.hpp"
#include "core/text/dates.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

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

HeadKeys keys_of(std::string const& numbered) {
    auto const text = without_numbering(numbered);
    auto const bare = label_key(text, true);
    return {label_key(text), bare, accent_free(bare)};
}

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

namespace {

struct NumberRow {
    std::map<std::size_t, std::size_t> numbers;
    std::size_t letters = 0;  ///< "A | B | 1 | 2 | C": columns of texts have letters
};

bool is_next_letter(std::string const& text, std::size_t letters) {
    constexpr std::size_t most = 8;
    return text.size() == 1 && letters < most && text[0] == static_cast<char>('A' + letters);
}

NumberRow numbers_and_letters(Sheet const& sheet, std::size_t row) {
    NumberRow found;
    bool all_in_brackets = true;
    auto const width = row < sheet.rows.size() ? sheet.rows[row].size() : 0;
    for (std::size_t column = 0; column < width; ++column) {
        auto const text = collapse_blanks(sheet.at(row, column).text);
        if (text.empty()) continue;
        if (is_next_letter(text, found.letters)) {
            ++found.letters;
            continue;
        }
        bool in_brackets = false;
        auto const number = column_number(text, in_brackets);
        if (!number || *number != found.numbers.size() + 1) return {};
        all_in_brackets = all_in_brackets && in_brackets;
        found.numbers[column] = *number;
    }
    // Bare numbers in a row may be data: they have to be many.
    auto const all = found.numbers.size() + found.letters;
    if (found.numbers.size() < 2 || all < (all_in_brackets ? 2U : 4U)) return {};
    return found;
}

}  // namespace

std::map<std::size_t, std::size_t> column_numbers(Sheet const& sheet, std::size_t row) {
    auto found = numbers_and_letters(sheet, row);
    // With letters other columns are counted than the form counts.
    if (found.letters > 0) return {};
    return std::move(found.numbers);
}

ColumnHead column_head(HeadPath const& path, KnownKeys* known) {
    ColumnHead head;
    if (path.empty()) return head;
    head.texts = path;
    for (auto const& text : path) {
        auto const there = known ? known->find(text) : KnownKeys::iterator();
        auto const keys = known && there != known->end() ? there->second : keys_of(text);
        if (known && there == known->end()) known->emplace(text, keys);
        head.own = keys;
        for (std::size_t way = 0; way < head_ways; ++way)
            head.path[way] += (head.path[way].empty() ? "" : " ") + keys[way];
        head.shown += (head.shown.empty() ? "" : " / ") + collapse_blanks(text);
    }
    return head;
}

HeadBlock::HeadBlock(Sheet const& sheet, std::size_t first, std::size_t rows, std::size_t columns)
    : texts_(rows, HeadPath(columns)), own_(rows, std::vector<bool>(columns)) {
    bool merged = false;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            auto const& cell = sheet.at(first + row, column);
            merged = merged || cell.column_span > 1 || cell.row_span > 1;
            if (!cell.text.empty()) set(row, column, cell);
        }
    if (!merged) spread_groups();
}

HeadPath HeadBlock::path(std::size_t column) const {
    HeadPath path;
    std::size_t own = 0;
    for (std::size_t row = 0; row < texts_.size(); ++row) {
        if (texts_[row][column].empty()) continue;
        path.push_back(texts_[row][column]);
        if (own_[row][column]) own = path.size();
    }
    path.resize(own);
    return path;
}

void HeadBlock::set(std::size_t row, std::size_t column, SheetCell const& cell) {
    own_[row][column] = true;
    auto const end = std::min(column + cell.column_span, texts_[row].size());
    for (auto at = column; at < end; ++at) texts_[row][at] = cell.text;
}

bool HeadBlock::is_under_same_group(std::size_t row, std::size_t column) const {
    for (std::size_t above = 0; above < row; ++above)
        if (texts_[above][column].empty() || texts_[above][column] != texts_[above][column - 1])
            return false;
    return true;
}

void HeadBlock::spread_groups() {
    for (std::size_t row = 0; row < texts_.size(); ++row)
        for (std::size_t column = 1; column < texts_[row].size(); ++column)
            if (texts_[row][column].empty() && is_under_same_group(row, column))
                texts_[row][column] = texts_[row][column - 1];
}

namespace {

struct Filled {
    std::size_t cells = 0;
    std::size_t widest = 0;  ///< columns that one of them covers
    bool has_number = false;
    bool has_date = false;
};

Filled filled(Sheet const& sheet, std::size_t row) {
    Filled result;
    for (auto const& cell : sheet.rows[row]) {
        if (cell.text.empty()) continue;
        ++result.cells;
        result.widest = std::max(result.widest, cell.column_span);
        // "9 tháng" is a head.
        bool const is_figure = is_digit(cell.text[0]) && to_lower(cell.text) == to_upper(cell.text);
        bool const is_date = cell.date || parse_date(collapse_blanks(cell.text));
        result.has_date = result.has_date || is_date;
        result.has_number = result.has_number || (!is_date && (cell.number || is_figure));
    }
    return result;
}

/// A cell of a row above covers cells of this one, or a text above stands where this row has none.
bool belongs_below(Sheet const& sheet, std::size_t above, std::size_t first) {
    auto const& row = sheet.rows[above];
    bool over_texts = false, over_nothing = false;
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column].text.empty()) continue;
        if (above + row[column].row_span > first) return true;
        (sheet.at(first, column).text.empty() ? over_nothing : over_texts) = true;
    }
    return over_texts && over_nothing;
}

/// A cell of the head reaches down into the row below it.
bool reaches(Sheet const& sheet, HeadRows const& head) {
    auto const below = head.first + head.count;
    for (auto row = head.first; row < below; ++row)
        for (auto const& cell : sheet.rows[row])
            if (!cell.text.empty() && row + cell.row_span > below) return true;
    return false;
}

/// A cell above is parted by the row below it: "Trực tuyến" over "Quý II/2025", "Quý II/2026".
bool is_parted(Sheet const& sheet, std::size_t above, std::size_t below) {
    auto const& row = sheet.rows[above];
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column].text.empty() || row[column].column_span < 2) continue;
        std::size_t parts = 0;
        for (auto at = column; at < column + row[column].column_span; ++at)
            parts += sheet.at(below, at).text.empty() ? 0U : 1U;
        if (parts > 1) return true;
    }
    return false;
}

/// The same heads stand under two cells of the row above: two tables beside each other.
bool is_over_twins(Sheet const& sheet, std::size_t above, std::size_t first) {
    std::map<std::string, std::size_t> seen;
    auto const& row = sheet.rows[above];
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column].text.empty() || row[column].column_span < 2) continue;
        for (auto at = column; at < column + row[column].column_span; ++at) {
            auto const key = label_key(sheet.at(first, at).text);
            if (key.empty()) continue;
            auto const [known, is_new] = seen.emplace(key, column);
            if (!is_new && known->second != column) return true;
        }
    }
    return false;
}

}  // namespace

HeadRows whole_head(Sheet const& sheet, HeadRows const& known) {
    constexpr std::size_t highest = 5;
    auto rows = known;
    while (rows.first > 0 && rows.count < highest) {
        auto const there = filled(sheet, rows.first - 1);
        if (there.cells < 2 || there.has_number || there.has_date ||
            !(belongs_below(sheet, rows.first - 1, rows.first) ||
              is_over_twins(sheet, rows.first - 1, rows.first)))
            break;
        --rows.first;
        ++rows.count;
    }
    // Heads that spread over several columns go on in the row below them.
    while (rows.count < highest && rows.first + rows.count < sheet.rows.size()) {
        auto const last = rows.first + rows.count - 1;
        auto const below = filled(sheet, last + 1);
        bool const parted = is_parted(sheet, last, last + 1);
        if (below.cells < 2 || below.has_number || (below.has_date && !parted) ||
            is_number_row(sheet, last + 1) ||
            !(parted || reaches(sheet, rows) || belongs_below(sheet, last, last + 1)))
            break;
        ++rows.count;
    }
    // One text over everything, or at the left of nothing, is a title.
    while (rows.count > 1 && filled(sheet, rows.first).cells == 1 &&
           !belongs_below(sheet, rows.first, rows.first + 1)) {
        auto const at = filled(sheet, rows.first).widest;
        if (at > 1 && at + 1 < sheet.columns()) break;
        ++rows.first;
        --rows.count;
    }
    return rows;
}

std::string label_key(std::string_view text, bool bare) {
    if (bare)
        if (auto rest = label_key(without_brackets(text)); !rest.empty()) return rest;
    // Folded, a text has no blanks but single ones of ASCII.
    std::string key = fold(text);
    bool blank = false;
    std::size_t size = 0;
    for (char const c : key) {
        bool const is_mark =
            static_cast<unsigned char>(c) < 0x80 && !is_digit(c) && !(c >= 'a' && c <= 'z');
        if (!is_mark && blank && size > 0) key[size++] = ' ';
        blank = is_mark;
        if (!is_mark) key[size++] = c;
    }
    key.resize(size);
    return key;
}

Beginnings::Beginnings(std::vector<std::string> const& phrases) {
    for (auto const& phrase : phrases) {
        marked_.push_back(label_key(phrase));
        bare_.push_back(accent_free(marked_.back()));
    }
}

bool Beginnings::stand_in(std::string_view key) const {
    auto const are_in = [&](std::vector<std::string> const& all) {
        return std::any_of(all.begin(), all.end(), [&](std::string const& words) {
            return !words.empty() && key.substr(0, words.size()) == words &&
                   (key.size() == words.size() || key[words.size()] == ' ');
        });
    };
    bool const with = are_in(marked_), without = are_in(bare_);
    return with == without ? with : accent_free(key) == key ? without : with;
}

std::string without_numbering(std::string_view text) {
    auto plain = trim(text);
    auto const number = numbering_of(plain);
    if (number.empty()) return plain;
    // "I" or "2" alone is all there is.
    auto rest = trim(plain.substr(std::min(plain.find_first_of(" )") + 1, plain.size())));
    bool const parted = plain.find_first_of(" )") != std::string::npos;
    return parted && !rest.empty() ? rest : plain;
}

bool is_number_row(Sheet const& sheet, std::size_t row) {
    return !numbers_and_letters(sheet, row).numbers.empty();
}

}  // namespace report

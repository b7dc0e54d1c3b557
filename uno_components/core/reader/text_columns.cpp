// SPDX-License-Identifier: MPL-2.0
#include "core/reader/text_columns.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t longest_number = 24;  ///< bytes of a cell: "1.250 triệu đồng"
constexpr std::size_t longest_head = 160;   ///< bytes of a line of heads
constexpr std::size_t most_heads = 4;
constexpr std::size_t least_rows = 2;
constexpr std::size_t longest_label = 120;  ///< bytes of a label above its number
constexpr std::size_t least_stacked = 3;    ///< of such labels

using Cells = std::vector<std::string>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Cells split(std::string const& line, char mark) {
    Cells cells;
    for (std::size_t from = 0; from <= line.size();) {
        auto const end = std::min(line.find(mark, from), line.size());
        cells.push_back(line.substr(from, end - from));
        from = end + 1;
    }
    return cells;
}

/// By tabs or strokes; one cell when there are none.
Cells marked_cells(std::string const& line) {
    auto cells = split(line, '\t');
    if (cells.size() == 1) cells = split(line, '|');
    return cells;
}

bool is_number(std::string const& cell) {
    auto const text = trim(cell);
    return !text.empty() && is_digit(text[0]) && text.size() <= longest_number;
}

bool is_left_out(std::string const& cell) {
    auto const text = trim(cell);
    return text.empty() || text == "-" || text == "–" || text == "—";
}

/// A label and nothing but numbers behind it.
bool is_row(Cells const& cells) {
    std::size_t numbers = 0;
    bool label = false;
    for (auto const& cell : cells) {
        bool const number = is_number(cell);
        if (label && !number && !is_left_out(cell)) return false;
        if (label && number) ++numbers;
        label = label || (has_letters(cell) && !number);
    }
    return numbers > 0;
}

/// "Tổng số 428 2.740": how many numbers stand bare at the end, parted by blanks.
std::size_t numbers_at_end(std::string const& line) {
    auto text = std::string_view(line);
    std::size_t count = 0;
    for (;;) {
        while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
        auto const blank = text.rfind(' ');
        if (blank == std::string_view::npos) return count;
        auto const last = text.substr(blank + 1);
        bool const number = is_digit(last[0]) && (is_digit(last.back()) || last.back() == '%') &&
                            last.find_first_not_of("0123456789.,%") == std::string_view::npos;
        if (!number) return has_letters(std::string(text)) ? count : 0;
        text = text.substr(0, blank);
        ++count;
    }
}

/// The label and so many numbers behind it.
Cells blank_cells(std::string const& line, std::size_t numbers) {
    Cells cells;
    auto text = line;
    std::string blanks;
    for (std::size_t n = 0; n < numbers; ++n) {
        auto const end = text.find_last_not_of(' ') + 1;
        auto const blank = text.rfind(' ', end - 1);
        cells.insert(cells.begin(), text.substr(blank + 1));
        text.erase(blank);
    }
    cells.insert(cells.begin(), text);
    return cells;
}

/// "Chỉ tiêu Tháng 7 Lũy kế": a head begins with a capital, or with a number behind a number.
Cells head_cells(std::string const& line) {
    Cells cells;
    bool number_before = false;
    for (auto const& word : split(line, ' ')) {
        auto const first = beginning(word, 4);
        bool const number = !word.empty() && is_digit(word[0]);
        bool const begins = (number && number_before) || to_lower(first) != first;
        number_before = number;
        if (cells.empty() || begins)
            cells.push_back(word);
        else
            cells.back() += " " + word;
    }
    return cells;
}

class Finder {
public:
    explicit Finder(std::vector<std::string> const& lines) : lines_(lines), rows_(lines.size()) {}

    std::vector<TextRow> run() {
        for (std::size_t i = 0; i < lines_.size();) {
            auto end = marked_run(i);
            if (end == i) end = blank_run(i);
            i = std::max(end, i + 1);
        }
        return std::move(rows_);
    }

private:
    /// Lines from `i` on that marks part, as a table when enough of them are rows.
    std::size_t marked_run(std::size_t i) {
        std::vector<Cells> all;
        std::size_t rows = 0, columns = 0, first_row = 0;
        for (auto at = i; at < lines_.size(); ++at) {
            auto cells = marked_cells(lines_[at]);
            if (cells.size() < 2) break;
            if (is_row(cells) && rows++ == 0) first_row = all.size();
            columns = std::max(columns, cells.size());
            all.push_back(std::move(cells));
        }
        if (rows < least_rows) return i;
        // What stands far above the first row, or in columns of its own, is no head.
        std::size_t begin = first_row > most_heads ? first_row - most_heads : 0;
        if (columns == 2 && begin == first_row) return i + all.size();
        keep(i, all, begin, first_row, columns);
        return i + all.size();
    }

    std::size_t blank_run(std::size_t i) {
        auto const count = numbers_at_end(lines_[i]);
        if (count < 2) return i;
        std::vector<Cells> all;
        auto end = i;
        for (; end < lines_.size() && numbers_at_end(lines_[end]) == count; ++end)
            all.push_back(blank_cells(lines_[end], count));
        if (all.size() < least_rows) return i;
        std::size_t heads = 0;
        if (i > 0 && rows_[i - 1].cells.empty() && lines_[i - 1].size() <= longest_head) {
            auto head = head_cells(lines_[i - 1]);
            if (head.size() == count + 1) all.insert(all.begin(), std::move(head)), heads = 1;
        }
        keep(i - heads, all, 0, heads, count + 1);
        return end;
    }

    void keep(std::size_t at, std::vector<Cells>& all, std::size_t begin, std::size_t first_row,
              std::size_t columns) {
        ++tables_;
        std::vector<bool> counts(columns, false);
        bool ragged = false;
        for (auto r = begin; r < all.size(); ++r) {
            ragged = ragged || all[r].size() != columns;
            for (std::size_t c = 0; r >= first_row && c < all[r].size(); ++c)
                counts[c] = counts[c] || (c > 0 && is_number(all[r][c]));
        }
        bool const several = std::count(counts.begin(), counts.end(), true) > 1;
        for (auto r = begin; r < all.size(); ++r)
            rows_[at + r] = {std::move(all[r]), tables_, several && (ragged || begin == first_row)};
    }

    std::vector<std::string> const& lines_;
    std::vector<TextRow> rows_;
    std::size_t tables_ = 0;
};

}  // namespace

std::vector<TextRow> text_rows(std::vector<std::string> const& lines) {
    return Finder(lines).run();
}

std::size_t stacked_lines(std::vector<std::string> const& lines, std::size_t first) {
    auto const is_label = [](std::string const& line) {
        auto const text = trim(line);
        return has_letters(text) && text.size() <= longest_label && !is_digit(text[0]) &&
               std::string_view(".;:!?").find(text.back()) == std::string_view::npos;
    };
    auto at = first;
    while (at + 1 < lines.size() && is_label(lines[at]) && is_number(lines[at + 1]) &&
           !has_letters(lines[at + 1]))
        at += 2;
    return (at - first) / 2 >= least_stacked ? at - first : 0;
}

bool may_be_row(std::string const& line) {
    return is_row(marked_cells(line)) || numbers_at_end(line) > 1;
}

}  // namespace report

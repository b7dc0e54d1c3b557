// SPDX-License-Identifier: MPL-2.0
#include "core/form/list_rows.hpp"

#include <algorithm>
#include <utility>

#include "core/report/citation.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr char column_mark = '|';

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// "- ", "+ ", "3. ", "3) " in front are marks of an enumeration.
std::string without_mark_in_front(std::string const& cell) {
    std::size_t digits = 0;
    while (digits < cell.size() && is_digit(cell[digits])) ++digits;
    bool const is_number = digits > 0 && digits <= 2 && digits + 1 < cell.size() &&
                           (cell[digits] == '.' || cell[digits] == ')') && cell[digits + 1] == ' ';
    bool const is_dash = cell.size() > 1 && (cell[0] == '-' || cell[0] == '+') && cell[1] == ' ';
    if (is_number) return trim(std::string_view(cell).substr(digits + 1));
    return is_dash ? trim(std::string_view(cell).substr(1)) : cell;
}

/// ";" or "." at the end, as the list itself writes them.
std::string without_mark_at_end(ListDefinition const& list, std::string cell) {
    for (auto const& end : {list.separator, list.last})
        if (!end.empty() && cell.size() > end.size() &&
            cell.compare(cell.size() - end.size(), end.size(), end) == 0)
            cell.resize(cell.size() - end.size());
    return cell;
}

/// Lines with their tabs, which part empty cells at the ends too.
std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t start = 0;;) {
        auto const end = text.find('\n', start);
        auto line = to_nfc(text.substr(start, end - start));
        if (!trim(line).empty()) lines.push_back(std::move(line));
        if (end == std::string::npos) return lines;
        start = end + 1;
    }
}

std::vector<std::string> split(std::string const& line, char mark) {
    std::vector<std::string> cells;
    for (std::size_t start = 0;;) {
        auto const end = line.find(mark, start);
        cells.push_back(trim(line.substr(start, end - start)));
        if (end == std::string::npos) return cells;
        start = end + 1;
    }
}

/// What is too much for the columns stays in the last one: nothing that was pasted is lost.
std::vector<std::string> fitted(std::vector<std::string> cells, std::size_t columns) {
    while (cells.size() > columns) {
        auto const extra = std::move(cells.back());
        cells.pop_back();
        if (!extra.empty()) cells.back() += (cells.back().empty() ? "" : " ") + extra;
    }
    cells.resize(columns);
    return cells;
}

/// A row whose cells stand side by side in the line.
std::vector<std::string> row_of_cells(ListDefinition const& list, std::string const& line,
                                      bool is_table) {
    bool const is_whole = !is_table && list.columns.size() == 1;
    auto row = is_whole ? std::vector{trim(line)} : split(line, is_table ? '\t' : column_mark);
    row.front() = without_mark_in_front(row.front());
    row = fitted(std::move(row), list.columns.size());
    auto const last = std::find_if(row.rbegin(), row.rend(),
                                   [](std::string const& cell) { return !cell.empty(); });
    if (last != row.rend()) *last = without_mark_at_end(list, std::move(*last));
    return row;
}

std::vector<std::string> row_of_line(CitationReader const& citations, ListDefinition const& list,
                                     std::string const& line) {
    bool const is_table = line.find('\t') != std::string::npos;
    bool const is_sentence = !is_table && line.find(column_mark) == std::string::npos;
    if (is_sentence && list.columns.size() > 1)
        if (auto row = citations.read(without_mark_at_end(list, without_mark_in_front(trim(line)))))
            return *std::move(row);
    return row_of_cells(list, line, is_table);
}

}  // namespace

ListRows::ListRows(ListDefinition const& list, ListEntry entry)
    : list_(&list), entry_(std::move(entry)) {
    for (auto& row : entry_.rows) row.resize(list.columns.size());
}

std::vector<std::string> const& ListRows::cells() const {
    static std::vector<std::string> const none;
    return has_row() ? entry_.rows[current_] : none;
}

std::vector<std::string> ListRows::titles() const {
    std::vector<std::string> titles;
    for (auto const& row : entry_.rows) {
        auto line = std::to_string(titles.size() + 1) + ".";
        for (auto const& cell : row)
            if (!trim(cell).empty())
                line += (line.back() == '.' ? " " : std::string{' ', column_mark, ' '}) + cell;
        titles.push_back(std::move(line));
    }
    return titles;
}

void ListRows::select(std::size_t row) {
    if (row < entry_.rows.size()) current_ = row;
}

void ListRows::add() {
    entry_.none = false;
    if (has_row()) ++current_;
    entry_.rows.insert(entry_.rows.begin() + static_cast<std::ptrdiff_t>(current_),
                       std::vector<std::string>(list_->columns.size()));
}

void ListRows::remove() {
    if (!has_row()) return;
    entry_.rows.erase(entry_.rows.begin() + static_cast<std::ptrdiff_t>(current_));
    if (current_ > 0 && current_ == entry_.rows.size()) --current_;
}

void ListRows::move_up() {
    if (!has_row() || current_ == 0) return;
    std::swap(entry_.rows[current_], entry_.rows[current_ - 1]);
    --current_;
}

void ListRows::move_down() {
    if (current_ + 1 >= entry_.rows.size()) return;
    std::swap(entry_.rows[current_], entry_.rows[current_ + 1]);
    ++current_;
}

void ListRows::set_cell(std::size_t column, std::string const& text) {
    if (column >= list_->columns.size()) return;
    // Somebody who types into the boxes of an empty list means its first row.
    if (!has_row()) {
        if (text.empty()) return;
        add();
    }
    // A row is one paragraph, whatever was pasted into the box.
    auto line = text;
    std::replace(line.begin(), line.end(), '\n', ' ');
    entry_.rows[current_][column] = std::move(line);
}

void ListRows::set_none(bool none) {
    entry_.none = none;
}

void ListRows::paste(ReportKind const& kind, std::string const& text) {
    auto rows = rows_of_text(kind, *list_, text);
    if (rows.empty()) return;
    entry_.none = false;
    auto const at = has_row() ? current_ + 1 : 0;
    entry_.rows.insert(entry_.rows.begin() + static_cast<std::ptrdiff_t>(at), rows.begin(),
                       rows.end());
    current_ = at + rows.size() - 1;
}

std::vector<std::vector<std::string>> rows_of_text(ReportKind const& kind,
                                                   ListDefinition const& list,
                                                   std::string const& text) {
    CitationReader const citations(kind, list);
    std::vector<std::vector<std::string>> rows;
    for (auto const& line : lines_of(text)) rows.push_back(row_of_line(citations, list, line));
    return rows;
}

}  // namespace report

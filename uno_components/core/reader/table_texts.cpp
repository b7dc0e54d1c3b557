// SPDX-License-Identifier: MPL-2.0
#include "core/reader/table_texts.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "core/catalogue/recogniser.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// "2.098", "97,66%", "12/14", "trên 600": digits, and at most one word in front or behind.
bool is_number_cell(std::string const& cell) {
    std::size_t words = 0, numbers = 0;
    for (auto const& token : tokens_of({{}, cell, false, {}})) {
        if (token.kind == Token::Kind::number) ++numbers;
        if (token.kind == Token::Kind::word) ++words;
        if (token.date || token.kind == Token::Kind::code) return false;
    }
    return numbers > 0 && words <= 1;
}

/// "(3)" numbers a column.
bool numbers_columns(Line const& row) {
    std::size_t numbered = 0, others = 0;
    for (auto const& cell : row.cells) {
        auto const text = trim(cell);
        if (text.empty()) continue;
        bool const is_number = text.front() == '(' && text.back() == ')' && text.size() <= 12;
        ++(is_number ? numbered : others);
    }
    return numbered > 1 && others == 0;
}

class TableReader {
public:
    TableReader(std::vector<Line> const& lines, std::size_t first, std::size_t end,
                ReportKind const& kind, ReadingWords const& reader)
        : lines_(lines), end_(end), kind_(kind), reader_(reader), data_(first) {
        while (data_ < end_ && (numbers_columns(lines_[data_]) || !has_number(lines_[data_])) &&
               !is_label_row(lines_[data_]))
            read_head(lines_[data_++]);
        for (auto i = data_; i < end_; ++i)
            for (std::size_t c = number_from(lines_[i]); c < lines_[i].cells.size(); ++c)
                if (is_number_cell(lines_[i].cells[c])) ++numbers_in_[c];
    }

    std::vector<TableText> run() {
        std::vector<std::size_t> columns;
        for (auto const& [column, count] : numbers_in_)
            if (!is_other(head(column))) columns.push_back(column);
        std::vector<std::size_t> now;
        for (auto const column : columns)
            if (says(head(column), kind_.reading.this_period)) now.push_back(column);
        if (now.size() == 1) columns = now;
        if (columns.size() == 1)
            by_rows(columns.front());
        else if (columns.size() > 1)
            by_heads(columns);
        return std::move(texts_);
    }

private:
    /// A row whose only text is a heading over the rows below.
    static bool is_label_row(Line const& row) {
        return std::count_if(row.cells.begin(), row.cells.end(),
                             [](std::string const& cell) { return !trim(cell).empty(); }) <=
                   (row.depth == Depth::unmarked ? 1 : 2) &&
               row.cells.size() > 2;
    }

    static std::size_t number_from(Line const& row) { return row.depth == Depth::unmarked ? 0 : 1; }

    void read_head(Line const& row) {
        if (numbers_columns(row)) return;
        heads_.resize(std::max(heads_.size(), row.cells.size()));
        for (std::size_t c = 0; c < row.cells.size(); ++c) {
            auto const text = trim(row.cells[c]);
            if (!text.empty()) heads_[c] += (heads_[c].empty() ? "" : " ") + text;
        }
    }

    std::string head(std::size_t column) const {
        return column < heads_.size() ? heads_[column] : std::string();
    }

    bool says(std::string const& text, std::vector<std::string> const& phrases) const {
        auto const words = reader_.words(text, 0, 0);
        return std::any_of(phrases.begin(), phrases.end(), [&](std::string const& phrase) {
            auto const wanted = words_of(phrase, reader_.abbreviations());
            for (std::size_t i = 0; i < words.size(); ++i)
                if (behind_phrase(words, i, wanted) > 0) return true;
            return false;
        });
    }

    bool is_other(std::string const& text) const { return says(text, kind_.reading.elsewhere); }

    /// The label of a row: its first cell with words, and its column.
    std::optional<std::size_t> label_of_row(Line const& row, std::size_t before) const {
        for (auto c = number_from(row); c < std::min(before, row.cells.size()); ++c)
            if (!trim(row.cells[c]).empty() && !is_number_cell(row.cells[c])) return c;
        return std::nullopt;
    }

    void by_rows(std::size_t column) {
        for (auto i = data_; i < end_; ++i) {
            auto const& row = lines_[i];
            auto const label = label_of_row(row, column);
            if (!label || column >= row.cells.size() || trim(row.cells[column]).empty()) continue;
            std::string unit;
            for (auto c = *label + 1; c < column; ++c)
                if (!trim(row.cells[c]).empty() && !is_number_cell(row.cells[c]))
                    unit = " " + trim(row.cells[c]);
            texts_.push_back({i, trim(row.cells[*label]) + ": " + trim(row.cells[column]) + unit});
        }
    }

    /// Only the row that speaks for all: the only one, or the one that adds up.
    void by_heads(std::vector<std::size_t> const& columns) {
        std::vector<std::size_t> rows, totals;
        for (auto i = data_; i < end_; ++i) {
            if (!has_number(lines_[i])) continue;
            rows.push_back(i);
            for (auto const& cell : lines_[i].cells)
                if (says(cell, kind_.reading.totals)) {
                    totals.push_back(i);
                    break;
                }
        }
        auto const& chosen = rows.size() == 1 ? rows : totals;
        if (chosen.size() != 1) return;
        auto const& row = lines_[chosen.front()];
        for (auto const column : columns)
            if (column < row.cells.size() && !head(column).empty() &&
                is_number_cell(row.cells[column]))
                texts_.push_back({chosen.front(), head(column) + ": " + trim(row.cells[column])});
    }

    std::vector<Line> const& lines_;
    std::size_t end_;
    ReportKind const& kind_;
    ReadingWords const& reader_;
    std::size_t data_;
    std::vector<std::string> heads_;
    std::map<std::size_t, std::size_t> numbers_in_;
    std::vector<TableText> texts_;
};

}  // namespace

std::vector<TableText> table_texts(std::vector<Line> const& lines, std::size_t first,
                                   std::size_t end, ReportKind const& kind,
                                   ReadingWords const& reader) {
    return TableReader(lines, first, end, kind, reader).run();
}

bool has_number(Line const& row) {
    for (std::size_t c = row.depth == Depth::unmarked ? 0 : 1; c < row.cells.size(); ++c)
        if (is_number_cell(row.cells[c])) return true;
    return false;
}

}  // namespace report

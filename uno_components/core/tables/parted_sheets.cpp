// SPDX-License-Identifier: MPL-2.0
#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tables/columns.hpp"
#include "core/tables/offered.hpp"
#include "core/tables/total_labels.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_letter(std::string_view text) {
    return to_lower(text) != to_upper(text);
}

/// A table of a sheet: its rows, the first of its head, and what stands over it.
struct Part {
    std::size_t first = 0, head = 0, end = 0;
};

class Parter {
public:
    explicit Parter(Sheet const& sheet) : sheet_(sheet) {}

    std::vector<Part> run() {
        auto const rows = sheet_.rows.size();
        std::size_t head = none;
        for (std::size_t row = 0; row < rows && head == none; ++row)
            if (is_head(row) && is_row(under_head(row))) head = row;
        if (head == none) return {};
        parts_.push_back({0, head, rows});
        for (auto row = under_head(head) + 1; row < rows; ++row) {
            if (!is_head(row) || !is_row(under_head(row)) || !begins_anew(row)) continue;
            auto const first = first_title(row);
            parts_.back().end = first;
            parts_.push_back({first, row, rows});
            row = under_head(row);
        }
        return std::move(parts_);
    }

    /// What the table is called: the longest of the texts over its head, else its first head.
    std::pair<std::size_t, std::size_t> name_of(Part const& part) const {
        std::pair best{part.head, first_filled(part.head)};
        std::size_t longest = 0;
        for (auto row = part.first; row < part.head; ++row)
            if (auto const at = first_filled(row);
                at != none && sheet_.at(row, at).text.size() > longest) {
                longest = sheet_.at(row, at).text.size();
                best = {row, at};
            }
        return best;
    }

    bool are_alike(Part const& one, Part const& other) const {
        return is_same_head(one.head, other.head);
    }

private:
    std::size_t filled(std::size_t row) const {
        auto const& cells = sheet_.rows[row];
        return static_cast<std::size_t>(std::count_if(
            cells.begin(), cells.end(),
            [](SheetCell const& cell) { return !cell.text.empty() || cell.number || cell.error; }));
    }

    std::size_t first_filled(std::size_t row) const {
        auto const& cells = sheet_.rows[row];
        auto const at = std::find_if(cells.begin(), cells.end(),
                                     [](SheetCell const& cell) { return !cell.text.empty(); });
        return at == cells.end() ? none : static_cast<std::size_t>(at - cells.begin());
    }

    /// Several texts, and no figure.
    bool is_head(std::size_t row) const {
        constexpr std::size_t fewest = 3;
        std::size_t texts = 0;
        for (auto const& cell : sheet_.rows[row]) {
            if (cell.number || cell.error || cell.date) return false;
            if (cell.text.empty()) continue;
            // "9 tháng" is a head, "15/KH" and "30" are not.
            auto const letters = cell.text.find_first_not_of("0123456789");
            if (letters == std::string::npos ||
                (is_digit(cell.text[0]) && cell.text[letters] != ' ') || !has_letter(cell.text))
                return false;
            ++texts;
        }
        return texts >= fewest;
    }

    /// The first row under the lines of a head that may be one of the table.
    std::size_t under_head(std::size_t head) const {
        constexpr std::size_t deepest = 5;
        auto const end = std::min(sheet_.rows.size(), head + deepest);
        for (auto row = head + 1; row < end; ++row)
            if (is_row(row) && !is_number_row(sheet_, row)) return row;
        return none;
    }

    /// A row with a figure beside other cells.
    bool is_row(std::size_t row) const {
        if (row == none || filled(row) < 2) return false;
        auto const& cells = sheet_.rows[row];
        return std::any_of(cells.begin(), cells.end(), [](SheetCell const& cell) {
            return cell.number || (!cell.text.empty() && is_digit(cell.text[0]));
        });
    }

    std::size_t first_title(std::size_t head) const {
        auto first = head;
        while (first > 0 && filled(first - 1) == 0) --first;
        while (first > 0 && filled(first - 1) == 1) --first;
        return first;
    }

    bool is_same_head(std::size_t one, std::size_t other) const {
        auto const width = std::max(sheet_.rows[one].size(), sheet_.rows[other].size());
        for (std::size_t at = 0; at < width; ++at)
            if (label_key(sheet_.at(one, at).text) != label_key(sheet_.at(other, at).text))
                return false;
        return true;
    }

    bool begins_anew(std::size_t head) const {
        auto const& last = parts_.back();
        if (is_same_head(last.head, head)) return says_other_time(head) || names_rows_again(head);
        auto const first = first_title(head);
        return first < head && filled(first) == 1 && is_numbered_from_one(under_head(head)) &&
               is_numbered_from_one(under_head(last.head));
    }

    bool is_numbered_from_one(std::size_t row) const {
        auto text = trim(sheet_.at(row, first_filled(row)).text);
        while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.pop_back();
        return text == "1" || text == "01";
    }

    /// What tells times in titles: their numbers. Only titles with years say a time.
    std::set<std::string> numbers_over(std::size_t first, std::size_t head) const {
        std::set<std::string> numbers;
        bool has_year = false;
        for (auto row = first; row < head; ++row) {
            auto const at = first_filled(row);
            if (at == none || filled(row) > 1) continue;
            auto const key = label_key(without_numbering(sheet_.at(row, at).text)) + " ";
            std::size_t words = 0;
            for (std::size_t from = 0; from < key.size(); ++words) {
                auto const end = key.find(' ', from);
                auto const word = key.substr(from, end - from);
                from = end + 1;
                bool const counts = word.find_first_not_of("0123456789") == word.npos;
                bool const is_roman = word.find_first_not_of("ivx") == word.npos;
                // "Bảng 2" is no time.
                if (word.empty() || words == 1 || (!counts && !is_roman)) continue;
                has_year = has_year || (counts && word.size() == 4 && word[0] != '0');
                numbers.insert(word);
            }
        }
        return has_year ? numbers : std::set<std::string>();
    }

    bool says_other_time(std::size_t head) const {
        auto const& last = parts_.back();
        auto const here = numbers_over(first_title(head), head);
        auto const there = numbers_over(last.first, last.head);
        return !here.empty() && !there.empty() && here != there;
    }

    /// What the rows are called, without what only counts them.
    std::set<std::string> labels(std::size_t first, std::size_t end) const {
        std::set<std::string> all;
        for (auto row = first; row < end && row < sheet_.rows.size(); ++row) {
            if (!is_row(row)) continue;
            auto const& cells = sheet_.rows[row];
            auto const label = std::find_if(cells.begin(), cells.end(), [](SheetCell const& cell) {
                return !cell.number && has_letter(cell.text) && numbering_of(cell.text).empty();
            });
            if (label != cells.end()) all.insert(label_key(label->text));
        }
        return all;
    }

    /// The rows of a further page are others than those above.
    bool names_rows_again(std::size_t head) const {
        auto end = under_head(head);
        while (end < sheet_.rows.size() && !is_same_head(head, end)) ++end;
        auto const above = labels(under_head(parts_.back().head), first_title(head));
        auto const here = labels(under_head(head), end);
        auto const same = static_cast<std::size_t>(
            std::count_if(here.begin(), here.end(),
                          [&](std::string const& label) { return above.count(label) > 0; }));
        // Both have a total.
        constexpr std::size_t fewest = 3;
        return same >= fewest && same * 2 > here.size();
    }

    Sheet const& sheet_;
    std::vector<Part> parts_;
};

std::set<std::size_t> shifted_rows(std::set<std::size_t> const& rows, Part const& part) {
    std::set<std::size_t> shifted;
    for (auto const row : rows)
        if (row >= part.first && row < part.end) shifted.insert(row - part.first);
    return shifted;
}

}  // namespace

std::vector<OfferedSheet> parted_sheets(std::vector<OfferedSheet> offered) {
    std::vector<OfferedSheet> all;
    for (auto& one : offered) {
        Parter parter(one.sheet);
        auto const parts = one.fault ? std::vector<Part>() : parter.run();
        if (parts.size() < 2) {
            all.push_back(std::move(one));
            continue;
        }
        std::vector<TableBeside> tables;
        for (auto const& part : parts) {
            auto const [row, column] = parter.name_of(part);
            auto const place = one.sheet.place(row, column);
            tables.push_back({tables.empty() ? one.sheet.name : one.sheet.name + " (" + place + ")",
                              place, collapse_blanks(one.sheet.at(row, column).text), false});
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto const& part = parts[i];
            OfferedSheet piece{{}, one.fault, one.doubt};
            piece.sheet.name = tables[i].name;
            piece.sheet.part_of = one.sheet.name;
            piece.sheet.rows_above = part.first;
            piece.sheet.hidden_rows = shifted_rows(one.sheet.hidden_rows, part);
            piece.sheet.filtered_rows = shifted_rows(one.sheet.filtered_rows, part);
            piece.sheet.hidden_columns = one.sheet.hidden_columns;
            piece.sheet.rows.assign(
                one.sheet.rows.begin() + static_cast<std::ptrdiff_t>(part.first),
                one.sheet.rows.begin() + static_cast<std::ptrdiff_t>(part.end));
            for (std::size_t other = 0; other < parts.size(); ++other) {
                if (other == i) continue;
                piece.sheet.beside.push_back(tables[other]);
                piece.sheet.beside.back().alike = parter.are_alike(part, parts[other]);
            }
            all.push_back(std::move(piece));
        }
    }
    return all;
}

}  // namespace report

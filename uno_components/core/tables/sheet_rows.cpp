// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_rows.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "core/catalogue/figure_kinds.hpp"
#include "core/report/typed_value.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/other_table.hpp"
#include "core/tables/restating_rows.hpp"
#include "core/tables/row_facts.hpp"
#include "core/tables/row_measures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

bool has_letter(std::string_view text) {
    return to_lower(text) != to_upper(text);
}

class RowTeller {
public:
    explicit RowTeller(RowClues const& clues) : clues_(clues), sheet_(clues.sheet), facts_(clues) {}

    SheetRows run() {
        auto const rows = sheet_.rows.size();
        result_.roles.assign(rows, RowRole::blank);
        result_.figures.resize(rows);
        for (auto row = clues_.first_row; row < rows; ++row) first_look(row);
        find_other_table();
        find_lines_over_heads();
        find_numbering();
        find_end();
        if (clues_.table.total) find_restating_rows(clues_, numbered_, facts_, result_);
        for (auto row = clues_.first_row; row < rows; ++row) last_look(row);
        return std::move(result_);
    }

private:
    // The first look: rows by themselves.

    void first_look(std::size_t row) {
        auto const& cells = sheet_.rows[row];
        auto& role = result_.roles[row];
        bool const blank = std::all_of(cells.begin(), cells.end(), [](SheetCell const& cell) {
            return cell.text.empty() && !cell.number && !cell.error;
        });
        if (blank) {
            bool const cleaned = std::any_of(cells.begin(), cells.end(),
                                             [](SheetCell const& cell) { return cell.cleaned; });
            if (cleaned) role = RowRole::struck;
            return;
        }
        role = is_number_row(sheet_, row) || is_head_again(row) ? RowRole::head : RowRole::data;
        auto& figures = result_.figures[row];
        figures.resize(clues_.columns.size());
        if (role != RowRole::data) return;
        for (std::size_t i = 0; i < figures.size(); ++i) figures[i] = figure(row, i);
    }

    RowFigure figure(std::size_t row, std::size_t i) const {
        auto const& column = clues_.table.columns[i];
        bool const is_row_number =
            column.derive && column.derive->rule == CellRule::Rule::row_number;
        if (clues_.columns[i] == none || is_row_number || column.kind == FigureKind::text)
            return {};
        auto const& cell = sheet_.at(row, clues_.columns[i]);
        if (cell.text.empty() && !cell.number && !cell.error && !cell.cleaned) return {};
        bool const by_rows = clues_.measures && !clues_.measures->is_empty();
        auto const sense =
            by_rows ? clues_.measures->sense(clues_.senses[i], i, row) : clues_.senses[i];
        auto const read =
            read_cell(clues_.kind, clues_.table, {column.kind, column.lower_bound, &column.choices},
                      cell, sense);
        RowFigure figure;
        figure.written = read.value || cell.number || cell.error || cell.cleaned ||
                         (has_digit(cell.text) && !has_letter(cell.text));
        auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
        if (amount) figure.value = amount->value;
        return figure;
    }

    /// The texts of a row of the head, cell for cell.
    bool is_head_again(std::size_t row) const {
        auto const& cells = sheet_.rows[row];
        // A row with a number is none, and most rows have one.
        if (std::any_of(cells.begin(), cells.end(),
                        [](SheetCell const& cell) { return cell.number.has_value(); }))
            return false;
        for (std::size_t head = 0; head < std::min(clues_.first_row, sheet_.rows.size()); ++head) {
            std::size_t same = 0;
            bool differs = false;
            for (std::size_t i = 0; i < sheet_.rows[row].size() && !differs; ++i) {
                auto const here = label_key(sheet_.rows[row][i].text);
                if (here.empty() || !has_letter(sheet_.rows[row][i].text)) {
                    differs = !here.empty();
                    continue;
                }
                differs = here != label_key(sheet_.at(head, i).text);
                ++same;
            }
            if (!differs && same > 1) return true;
        }
        return false;
    }

    /// A sheet may hold several tables, one under the other.
    void find_other_table() {
        auto const first = other_table_at(clues_, [this](std::size_t row) {
            return result_.roles[row] != RowRole::data || facts_.is_own(row)
                       ? RowKind::other
                       : (result_.has_figures(row) ? RowKind::figures : RowKind::words);
        });
        for (auto row = first; row < sheet_.rows.size(); ++row)
            if (result_.roles[row] != RowRole::blank) result_.roles[row] = RowRole::other_table;
    }

    /// A page number, a title: what stands between the grid and a head that is printed again.
    void find_lines_over_heads() {
        bool over_head = false;
        for (auto row = sheet_.rows.size(); row-- > clues_.first_row;) {
            auto& role = result_.roles[row];
            if (role == RowRole::head) over_head = true;
            if (role != RowRole::data) continue;
            over_head = over_head && !result_.has_figures(row) && !facts_.is_own(row);
            if (over_head) role = RowRole::head;
        }
    }

    /// Whether a number tells rows of the table from others.
    void find_numbering() {
        std::size_t with = 0, without = 0;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row)
            if (result_.is_data(row) && (result_.has_figures(row) || !has_counts()))
                ++(facts_.is_numbered(row) ? with : without);
        numbered_ = with >= 2 || (with == 1 && without <= 2);
        // "A. Kế hoạch" over rows that have no numbers is a heading.
        if (!facts_.has_number_column()) numbered_ = numbered_ && with >= without;
    }

    bool has_counts() const {
        for (std::size_t i = 0; i < clues_.columns.size(); ++i) {
            auto const& column = clues_.table.columns[i];
            bool const is_row_number =
                column.derive && column.derive->rule == CellRule::Rule::row_number;
            if (clues_.columns[i] != none && !is_row_number && column.kind != FigureKind::text)
                return true;
        }
        return false;
    }

    // The end of the grid.

    /// Behind the last row that has figures only rows numbered on are rows of the table.
    void find_end() {
        auto last = none;
        bool const counts = has_counts();
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row) {
            if (!result_.is_data(row)) continue;
            bool const is_row =
                facts_.is_own(row) ||
                (counts ? result_.has_figures(row) : !numbered_ || facts_.is_numbered(row));
            if (is_row) last = row;
        }
        if (last == none) return;
        bool gap = false;
        for (auto row = last + 1; row < sheet_.rows.size(); ++row) {
            gap = gap || result_.roles[row] == RowRole::blank;
            if (!result_.is_data(row)) continue;
            if (!gap && numbered_ && facts_.is_numbered(row)) continue;
            gap = true;
            result_.roles[row] = RowRole::behind;
        }
        // Without numbers and figures, what follows an empty row and fills one cell is a note.
        if (counts || numbered_) return;
        bool seen = false, empty = false;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row) {
            if (result_.roles[row] == RowRole::blank) empty = empty || seen;
            if (!result_.is_data(row)) continue;
            seen = true;
            auto const& cells = sheet_.rows[row];
            auto const filled =
                std::count_if(cells.begin(), cells.end(),
                              [](SheetCell const& cell) { return !cell.text.empty(); });
            if (empty && filled == 1) result_.roles[row] = RowRole::behind;
        }
    }

    /// All figures of counts are shares: "70,93%", or so by their format.
    bool has_only_rates(std::size_t row) const {
        std::size_t rates = 0;
        for (std::size_t i = 0; i < clues_.columns.size(); ++i) {
            auto const kind = clues_.table.columns[i].kind;
            if (clues_.columns[i] == none || !is_amount(kind)) continue;
            auto const& cell = sheet_.at(row, clues_.columns[i]);
            if (!result_.figures[row][i].written) continue;
            bool const is_share =
                cell.number ? cell.kind == SheetCell::Kind::percent
                            : !cell.text.empty() && cell.text.back() == '%' && cell.text[0] != '(';
            if (!is_share) return false;
            ++rates;
        }
        return rates > 1;
    }

    void last_look(std::size_t row) {
        auto& role = result_.roles[row];
        bool const may_be = role == RowRole::data || role == RowRole::doubtful ||
                            role == RowRole::other_time || role == RowRole::part_total;
        if (may_be && !facts_.is_own(row) && has_only_rates(row)) role = RowRole::rates;
        if (role != RowRole::data || facts_.is_own(row)) return;
        if (facts_.is_total_label(row))
            role = RowRole::part_total;
        else if (result_.has_figures(row) && facts_.is_other_time(row))
            role = RowRole::other_time;
    }

    RowClues const& clues_;
    Sheet const& sheet_;
    RowFacts facts_;
    SheetRows result_;
    bool numbered_ = false;
};

}  // namespace

std::string cell_words(Sheet const& sheet, std::size_t row, std::size_t column) {
    return collapse_blanks(to_nfc(sheet.at(row, column).text));
}

bool SheetRows::is_data(std::size_t row) const {
    return roles[row] == RowRole::data;
}

bool SheetRows::has_figures(std::size_t row) const {
    return std::any_of(figures[row].begin(), figures[row].end(),
                       [](RowFigure const& one) { return one.written; });
}

SheetRows rows_of_sheet(RowClues const& clues) {
    return RowTeller(clues).run();
}

}  // namespace report

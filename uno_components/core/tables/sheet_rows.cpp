// SPDX-License-Identifier: MPL-2.0
#include "core/tables/sheet_rows.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/report/typed_value.hpp"
#include "core/tables/columns.hpp"
#include "core/tables/other_table.hpp"
#include "core/tables/row_measures.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr auto none = static_cast<std::size_t>(-1);

using Sums = std::vector<std::int64_t>;

struct HashOfSums {
    std::size_t operator()(Sums const& sums) const {
        constexpr std::size_t factor = 1'099'511'628'211U;  // FNV
        std::size_t hash = 0;
        for (auto const one : sums) hash = (hash ^ static_cast<std::size_t>(one)) * factor;
        return hash;
    }
};

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
    explicit RowTeller(RowClues const& clues)
        : clues_(clues),
          sheet_(clues.sheet),
          total_labels_(clues.kind, clues.table),
          known_totals_(sheet_.rows.size()),
          known_numbered_(sheet_.rows.size()),
          known_keys_(sheet_.rows.size()),
          totals_(clues.kind.total_words),
          other_times_(clues.kind.sheets.other_times) {}

    SheetRows run() {
        auto const rows = sheet_.rows.size();
        result_.roles.assign(rows, RowRole::blank);
        result_.figures.resize(rows);
        for (auto row = clues_.first_row; row < rows; ++row) first_look(row);
        find_other_table();
        find_lines_over_heads();
        find_numbering();
        find_end();
        if (clues_.table.total) find_sums();
        for (auto row = clues_.first_row; row < rows; ++row) last_look(row);
        return std::move(result_);
    }

private:
    std::string text(std::size_t row, std::size_t column) const {
        auto const at = column == none ? none : clues_.columns[column];
        return at == none ? std::string() : cell_words(sheet_, row, at);
    }

    std::string label_of(std::size_t row) const {
        if (auto here = text(row, clues_.label); !here.empty()) return here;
        for (std::size_t i = 0; i < sheet_.rows[row].size(); ++i)
            if (auto here = cell_words(sheet_, row, i); !here.empty()) return here;
        return {};
    }

    std::string const& label_key_of(std::size_t row) {
        auto& known = known_keys_[row];
        if (!known) known = label_key(label_of(row));
        return *known;
    }

    bool is_total_label(std::size_t row) {
        auto& known = known_totals_[row];
        if (!known) known = has_total_label(row);
        return *known;
    }

    bool has_total_label(std::size_t row) {
        auto const& cells = sheet_.rows[row];
        auto const first = std::find_if(cells.begin(), cells.end(),
                                        [](SheetCell const& cell) { return !cell.text.empty(); });
        if (first == cells.end()) return false;
        auto const label = text(row, clues_.label);
        return total_labels_.is_total(first->text, label,
                                      label.empty() ? std::string() : label_key_of(row));
    }

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
        std::size_t same = 0;
        for (std::size_t head = 0; head < std::min(clues_.first_row, sheet_.rows.size()); ++head) {
            same = 0;
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

    bool has_figures(std::size_t row) const {
        auto const& figures = result_.figures[row];
        return std::any_of(figures.begin(), figures.end(),
                           [](RowFigure const& one) { return one.written; });
    }

    bool is_data(std::size_t row) const { return result_.roles[row] == RowRole::data; }

    /// A sheet may hold several tables, one under the other.
    void find_other_table() {
        auto const first = other_table_at(clues_, [this](std::size_t row) {
            return result_.roles[row] != RowRole::data || is_own(row)
                       ? RowKind::other
                       : (has_figures(row) ? RowKind::figures : RowKind::words);
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
            over_head = over_head && !has_figures(row) && !is_own(row);
            if (over_head) role = RowRole::head;
        }
    }

    bool is_own(std::size_t row) const { return row < clues_.own.size() && clues_.own[row]; }
    bool is_group(std::size_t row) const {
        return row < clues_.groups.size() && clues_.groups[row];
    }

    // Numbering.

    /// The number of a row, also from a merged cell that begins above it.
    std::string number_over(std::size_t row) const {
        for (auto above = row + 1; above-- > clues_.first_row;) {
            auto here = text(above, clues_.number);
            bool const reaches =
                above + sheet_.at(above, clues_.columns[clues_.number]).row_span > row;
            if (!here.empty()) return reaches ? here : std::string();
        }
        return {};
    }

    bool is_numbered(std::size_t row) {
        auto& known = known_numbered_[row];
        if (!known) known = has_number(row);
        return *known;
    }

    bool has_number(std::size_t row) const {
        if (clues_.number != none && clues_.columns[clues_.number] != none) {
            auto const number = number_over(row);
            if (total_labels_.has_count(number)) return false;
            return has_digit(number) || !numbering_of(number).empty();
        }
        return !numbering_of(label_of(row)).empty();
    }

    /// Whether a number tells rows of the table from others.
    void find_numbering() {
        std::size_t with = 0, without = 0;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row)
            if (is_data(row) && (has_figures(row) || !has_counts()))
                ++(is_numbered(row) ? with : without);
        numbered_ = with >= 2 || (with == 1 && without <= 2);
        // "A. Kế hoạch" over rows that have no numbers is a heading.
        bool const by_column = clues_.number != none && clues_.columns[clues_.number] != none;
        if (!by_column) numbered_ = numbered_ && with >= without;
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
            if (!is_data(row)) continue;
            bool const is_row =
                is_own(row) || (counts ? has_figures(row) : !numbered_ || is_numbered(row));
            if (is_row) last = row;
        }
        if (last == none) return;
        bool gap = false;
        for (auto row = last + 1; row < sheet_.rows.size(); ++row) {
            gap = gap || result_.roles[row] == RowRole::blank;
            if (!is_data(row)) continue;
            if (!gap && numbered_ && is_numbered(row) && result_.total == std::nullopt) continue;
            gap = true;
            result_.roles[row] = RowRole::behind;
        }
        // Without numbers and figures, what follows an empty row and fills one cell is a note.
        if (counts || numbered_) return;
        bool seen = false, empty = false;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row) {
            if (result_.roles[row] == RowRole::blank) empty = empty || seen;
            if (!is_data(row)) continue;
            seen = true;
            auto const& cells = sheet_.rows[row];
            auto const filled =
                std::count_if(cells.begin(), cells.end(),
                              [](SheetCell const& cell) { return !cell.text.empty(); });
            if (empty && filled == 1) result_.roles[row] = RowRole::behind;
        }
    }

    // Sums.

    /// Columns that are added up and can be read in every row.
    void find_clean_columns() {
        auto const& add = clues_.table.total->add;
        for (std::size_t i = 0; i < clues_.columns.size(); ++i) {
            auto const& column = clues_.table.columns[i];
            bool const sums = column.derive && column.derive->rule == CellRule::Rule::sum_of;
            bool const added = std::find(add.begin(), add.end(), column.id) != add.end();
            if (clues_.columns[i] == none || (!added && !sums)) continue;
            bool clean = true;
            for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row)
                if (is_data(row) && result_.figures[row][i].written)
                    clean = clean && result_.figures[row][i].value;
            if (clean) clean_.push_back(i);
        }
    }

    Sums values(std::size_t row) const {
        Sums sums;
        for (auto const i : clean_) sums.push_back(result_.figures[row][i].value.value_or(0));
        return sums;
    }

    static std::size_t filled(Sums const& sums) {
        return static_cast<std::size_t>(
            std::count_if(sums.begin(), sums.end(), [](std::int64_t one) { return one != 0; }));
    }

    /// False when a sum would not fit: then there is nothing to compare.
    static bool add(Sums& to, Sums const& more) {
        for (std::size_t i = 0; i < to.size(); ++i) {
            constexpr std::int64_t most = std::int64_t{1} << 62U;
            if (to[i] > most || more[i] > most || to[i] < -most || more[i] < -most) return false;
            to[i] += more[i];
        }
        return true;
    }

    struct Block {
        std::size_t rows = 0;  ///< how many other rows it comes to
        bool all = false;      ///< every row on that side
    };

    /// Which block of rows directly beside it each row comes to. `order` from one side to the
    /// other; `is_sum` decides, seeing the block, whether the row is left out of further sums.
    template <class IsSum>
    void each_block(std::vector<std::size_t> const& order, IsSum const& is_sum) {
        Sums so_far(clean_.size());
        std::unordered_map<Sums, std::size_t, HashOfSums> starts{
            {so_far, 0}};  ///< the latest start with this sum
        std::size_t count = 0;
        for (auto const row : order) {
            auto const here = values(row);
            auto wanted = so_far;
            auto less = here;
            for (auto& one : less) one = -one;
            Block block;
            if (add(wanted, less))
                if (auto const found = starts.find(wanted); found != starts.end())
                    block = {count - found->second, found->second == 0};
            if (is_group(row) || is_sum(row, block)) continue;
            if (!add(so_far, here)) return;
            starts[so_far] = ++count;
        }
    }

    bool is_numbered_on(std::size_t row) { return numbered_ && is_numbered(row); }

    bool begins_with_total(std::size_t row) { return totals_.stand_in(label_key_of(row)); }

    /// Whether a row that comes to a block beside it says it again, or only happens to. A numbered
    /// row is one like the others.
    bool is_restating(std::size_t row, Block const& block, bool at_end) {
        if (block.rows == 0 || is_own(row)) return false;
        constexpr std::size_t many = 4;
        if (is_numbered_on(row))
            return at_end && block.all && block.rows > 1 && begins_with_total(row) &&
                   filled(values(row)) >= many;
        auto const figures = filled(values(row));
        if (figures == 0) return false;
        if (numbered_ || begins_with_total(row)) return true;
        return block.rows > 1 && (figures > 2 || (figures > 1 && at_end));
    }

    void find_sums() {
        std::vector<std::size_t> order;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row)
            if (is_data(row) && has_figures(row) && !is_own(row)) order.push_back(row);
        if (order.empty()) return;
        auto const first = order.front(), last = order.back();
        for (auto const row : order)
            if (!is_numbered_on(row) && is_other_time(row))
                result_.roles[row] = RowRole::other_time;
            else if (is_total_label(row))
                result_.roles[row] = RowRole::part_total;
        find_clean_columns();
        auto const rest = [&] {
            std::vector<std::size_t> rows;
            for (auto const row : order)
                if (is_data(row) || result_.roles[row] == RowRole::part_total) rows.push_back(row);
            return rows;
        };
        auto down = rest();
        auto const look = [&](std::size_t row, Block const& block) {
            bool const known = result_.roles[row] == RowRole::part_total;
            if (is_restating(row, block, row == first || row == last))
                result_.roles[row] = RowRole::part_total;
            if (block.rows > 0) comes_to_[row] = std::max(comes_to_[row], block.rows);
            return known || result_.roles[row] == RowRole::part_total;
        };
        each_block(down, look);
        auto up = rest();
        std::reverse(up.begin(), up.end());
        each_block(up, look);
        find_nested_sums(order);
        find_proved_groups();
        find_total(order);
        find_numbered_part_totals(order);
        find_doubtful(order);
    }

    /// Rows without numbers of which some come to others: they are sums where the last row, or the
    /// first, comes to all rows but just these, in one way only.
    void find_nested_sums(std::vector<std::size_t> const& order) {
        constexpr std::size_t most = 12;
        if (numbered_ || order.size() < 5 || clean_.size() < 2) return;
        for (auto const end : {order.back(), order.front()}) {
            std::vector<std::size_t> sums;
            Sums rest(clean_.size()), less = values(end);
            bool fits = filled(less) > 1 && !is_group(end);
            for (auto const row : order) {
                if (row == end || is_group(row)) continue;
                auto const& role = result_.roles[row];
                if (role != RowRole::data && role != RowRole::part_total) continue;
                fits = fits && add(rest, values(row));
                auto const block = comes_to_.find(row);
                if (block != comes_to_.end() && block->second > 1 && filled(values(row)) > 0)
                    sums.push_back(row);
            }
            for (auto& one : less) one = -one;
            if (!fits || sums.empty() || sums.size() > most || !add(rest, less)) continue;
            auto const found = sole_part(sums, rest);
            // Small numbers come to one another by chance.
            bool const is_large = std::count_if(less.begin(), less.end(),
                                                [](std::int64_t one) { return one <= -10; }) > 1;
            bool const are_many =
                found.size() > 1 || (found.size() == 1 && comes_to_[found[0]] > 2);
            if (!is_large || !are_many) continue;
            for (auto const row : found) result_.roles[row] = RowRole::part_total;
            for (auto const row : sums)
                if (std::find(found.begin(), found.end(), row) == found.end())
                    result_.roles[row] = RowRole::data;
            result_.roles[end] = RowRole::part_total;
            comes_to_[end] = static_cast<std::size_t>(
                std::count_if(order.begin(), order.end(),
                              [this](std::size_t row) { return is_data(row) && !is_group(row); }));
            return;
        }
    }

    /// The one choice of these rows that comes to a sum; empty where there is none or more than
    /// one.
    std::vector<std::size_t> sole_part(std::vector<std::size_t> const& rows, Sums const& wanted) {
        std::vector<std::size_t> found;
        for (std::size_t choice = 1; choice < std::size_t{1} << rows.size(); ++choice) {
            Sums sum(wanted.size());
            std::vector<std::size_t> chosen;
            for (std::size_t i = 0; i < rows.size(); ++i)
                if ((choice >> i & 1U) != 0) {
                    if (!add(sum, values(rows[i]))) return {};
                    chosen.push_back(rows[i]);
                }
            if (sum != wanted) continue;
            if (!found.empty()) return {};
            found = std::move(chosen);
        }
        return found;
    }

    bool is_other_time(std::size_t row) { return other_times_.stand_in(label_key_of(row)); }

    /// Which groups stand beside one another: Roman ones, capitals, numbers of so many parts.
    std::size_t rank(std::size_t row) const {
        auto number = numbering_of(text(row, clues_.number));
        if (number.empty()) number = numbering_of(label_of(row));
        if (number.empty() || !is_group_sign(number))
            return 2 + static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
        return number.find_first_not_of("IVX") == std::string::npos ? 0 : 1;
    }

    /// A group comes to the rows under it, up to the next group like it.
    void find_proved_groups() {
        auto const rows = sheet_.rows.size();
        for (auto row = clues_.first_row; row < rows; ++row) {
            if (!is_group(row) || !is_data(row) || clean_.empty()) continue;
            Sums sum(clean_.size());
            bool fits = true;
            for (auto under = row + 1; under < rows; ++under) {
                if (is_group(under) && is_data(under) && rank(under) <= rank(row)) break;
                if (!is_data(under) || is_group(under)) continue;
                fits = fits && add(sum, values(under));
            }
            if (fits && sum == values(row)) result_.proved.insert(row);
        }
    }

    /// The row that all others add up to; else the last that is called so.
    void find_total(std::vector<std::size_t> const& order) {
        std::size_t rows = 0;
        for (auto const row : order)
            if (is_data(row) && !is_group(row)) ++rows;
        for (auto const row : order)
            if (result_.roles[row] == RowRole::part_total && comes_to_[row] == rows && rows > 0 &&
                (!result_.total || is_total_label(row)))
                result_.total = row;
        if (!result_.total)
            for (auto const row : order)
                if (result_.roles[row] == RowRole::part_total && is_total_label(row))
                    result_.total = row;
        if (result_.total) result_.roles[*result_.total] = RowRole::total;
    }

    /// Rows numbered like the others that come to those beside them: the sheet's own total says
    /// whether they count.
    void find_numbered_part_totals(std::vector<std::size_t> const& order) {
        if (!result_.total || clean_.empty()) return;
        Sums all(clean_.size()), without(clean_.size());
        std::vector<std::size_t> sums;
        for (auto const row : order) {
            if (!is_data(row) || is_group(row)) continue;
            auto const here = values(row);
            if (!add(all, here)) return;
            auto const block = comes_to_.find(row);
            if (block != comes_to_.end() && block->second > 1 && filled(here) > 2)
                sums.push_back(row);
            else if (!add(without, here))
                return;
        }
        auto const said = values(*result_.total);
        if (all == said || without != said) return;
        for (auto const row : sums) result_.roles[row] = RowRole::part_total;
    }

    /// Rows with figures that are no rows like the others: without a number where the others have
    /// one, or behind the total.
    void find_doubtful(std::vector<std::size_t> const& order) {
        bool behind = false;
        bool const total_below = result_.total && *result_.total != order.front();
        for (auto const row : order) {
            behind = behind || (total_below && row == *result_.total);
            if (!is_data(row) || is_group(row)) continue;
            if (numbered_ && !is_numbered(row)) result_.roles[row] = RowRole::doubtful;
            if (!numbered_ && behind) result_.roles[row] = RowRole::doubtful;
            bool const by_chance =
                !numbered_ && comes_to_[row] > 1 && filled(values(row)) > 0 && row == order.back();
            if (by_chance) result_.roles[row] = RowRole::doubtful;
        }
    }

    /// All figures of counts are shares: "70,93%", or so by their format.
    bool has_only_rates(std::size_t row) const {
        std::size_t rates = 0;
        for (std::size_t i = 0; i < clues_.columns.size(); ++i) {
            auto const kind = clues_.table.columns[i].kind;
            if (clues_.columns[i] == none ||
                (kind != FigureKind::count && kind != FigureKind::money))
                continue;
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
        if (may_be && !is_own(row) && has_only_rates(row)) role = RowRole::rates;
        if (role != RowRole::data || is_own(row)) return;
        if (is_total_label(row))
            role = RowRole::part_total;
        else if (has_figures(row) && is_other_time(row))
            role = RowRole::other_time;
    }

    RowClues const& clues_;
    Sheet const& sheet_;
    TotalLabels total_labels_;
    std::vector<std::optional<bool>> known_totals_, known_numbered_;  ///< by row
    std::vector<std::optional<std::string>> known_keys_;
    Beginnings totals_, other_times_;
    SheetRows result_;
    std::vector<std::size_t> clean_;
    std::map<std::size_t, std::size_t> comes_to_;
    bool numbered_ = false;
};

}  // namespace

std::string cell_words(Sheet const& sheet, std::size_t row, std::size_t column) {
    return collapse_blanks(to_nfc(sheet.at(row, column).text));
}

SheetRows rows_of_sheet(RowClues const& clues) {
    return RowTeller(clues).run();
}

}  // namespace report

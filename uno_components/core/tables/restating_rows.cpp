// SPDX-License-Identifier: MPL-2.0
#include "core/tables/restating_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

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

class RestatingRows {
public:
    RestatingRows(RowClues const& clues, bool numbered, RowFacts& facts, SheetRows& result)
        : clues_(clues), sheet_(clues.sheet), numbered_(numbered), facts_(facts), result_(result) {}

    void find() {
        std::vector<std::size_t> order;
        for (auto row = clues_.first_row; row < sheet_.rows.size(); ++row)
            if (is_data(row) && result_.has_figures(row) && !facts_.is_own(row))
                order.push_back(row);
        if (order.empty()) return;
        auto const first = order.front(), last = order.back();
        for (auto const row : order)
            if (!is_numbered_on(row) && facts_.is_other_time(row))
                result_.roles[row] = RowRole::other_time;
            else if (facts_.is_total_label(row))
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

private:
    bool is_data(std::size_t row) const { return result_.is_data(row); }
    bool is_numbered_on(std::size_t row) { return numbered_ && facts_.is_numbered(row); }

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
            if (facts_.is_group(row) || is_sum(row, block)) continue;
            if (!add(so_far, here)) return;
            starts[so_far] = ++count;
        }
    }

    /// Whether a row that comes to a block beside it says it again, or only happens to. A numbered
    /// row is one like the others.
    bool is_restating(std::size_t row, Block const& block, bool at_end) {
        if (block.rows == 0 || facts_.is_own(row)) return false;
        constexpr std::size_t many = 4;
        if (is_numbered_on(row))
            return at_end && block.all && block.rows > 1 && facts_.begins_with_total(row) &&
                   filled(values(row)) >= many;
        auto const figures = filled(values(row));
        if (figures == 0) return false;
        if (numbered_ || facts_.begins_with_total(row)) return true;
        return block.rows > 1 && (figures > 2 || (figures > 1 && at_end));
    }

    /// Rows without numbers of which some come to others: they are sums where the last row, or the
    /// first, comes to all rows but just these, in one way only.
    void find_nested_sums(std::vector<std::size_t> const& order) {
        constexpr std::size_t most = 12;
        if (numbered_ || order.size() < 5 || clean_.size() < 2) return;
        for (auto const end : {order.back(), order.front()}) {
            std::vector<std::size_t> sums;
            Sums rest(clean_.size()), less = values(end);
            bool fits = filled(less) > 1 && !facts_.is_group(end);
            for (auto const row : order) {
                if (row == end || facts_.is_group(row)) continue;
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
            comes_to_[end] = static_cast<std::size_t>(std::count_if(
                order.begin(), order.end(),
                [this](std::size_t row) { return is_data(row) && !facts_.is_group(row); }));
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

    /// A group comes to the rows under it, up to the next group like it.
    void find_proved_groups() {
        auto const rows = sheet_.rows.size();
        for (auto row = clues_.first_row; row < rows; ++row) {
            if (!facts_.is_group(row) || !is_data(row) || clean_.empty()) continue;
            Sums sum(clean_.size());
            bool fits = true;
            for (auto under = row + 1; under < rows; ++under) {
                if (facts_.is_group(under) && is_data(under) &&
                    facts_.rank(under) <= facts_.rank(row))
                    break;
                if (!is_data(under) || facts_.is_group(under)) continue;
                fits = fits && add(sum, values(under));
            }
            if (fits && sum == values(row)) result_.proved.insert(row);
        }
    }

    /// The row that all others add up to; else the last that is called so.
    void find_total(std::vector<std::size_t> const& order) {
        std::size_t rows = 0;
        for (auto const row : order)
            if (is_data(row) && !facts_.is_group(row)) ++rows;
        for (auto const row : order)
            if (result_.roles[row] == RowRole::part_total && comes_to_[row] == rows && rows > 0 &&
                (!result_.total || facts_.is_total_label(row)))
                result_.total = row;
        if (!result_.total)
            for (auto const row : order)
                if (result_.roles[row] == RowRole::part_total && facts_.is_total_label(row))
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
            if (!is_data(row) || facts_.is_group(row)) continue;
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
            if (!is_data(row) || facts_.is_group(row)) continue;
            if (numbered_ && !facts_.is_numbered(row)) result_.roles[row] = RowRole::doubtful;
            if (!numbered_ && behind) result_.roles[row] = RowRole::doubtful;
            bool const by_chance =
                !numbered_ && comes_to_[row] > 1 && filled(values(row)) > 0 && row == order.back();
            if (by_chance) result_.roles[row] = RowRole::doubtful;
        }
    }

    RowClues const& clues_;
    Sheet const& sheet_;
    bool numbered_;
    RowFacts& facts_;
    SheetRows& result_;
    std::vector<std::size_t> clean_;
    std::map<std::size_t, std::size_t> comes_to_;
};

}  // namespace

void find_restating_rows(RowClues const& clues, bool numbered, RowFacts& facts, SheetRows& result) {
    RestatingRows(clues, numbered, facts, result).find();
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/find_head.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/tables/columns.hpp"
#include "core/tables/matching.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t rows_searched = 40;
constexpr std::size_t deepest_head = 4;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

class HeadFinder {
public:
    explicit HeadFinder(Matching& m) : m_(m) {}

    std::map<std::size_t, std::size_t> run() {
        find_head();
        if (m_.found.size() * 2 < m_.table.columns.size()) find_near_head();
        if (m_.found.empty() && head_rows_ == 0) plain_head();
        take_whole_head();
        m_.first_row = head_row_ + head_rows_;
        auto numbers = number_row(m_.first_row);
        m_.heads = m_.heads_of(head_row_, head_rows_);
        return numbers;
    }

private:
    void find_head() {
        auto const last = std::min(m_.sheet.rows.size(), rows_searched);
        std::size_t best_by_path = 0;
        auto const all = m_.table.columns.size();
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t rows = 1; rows <= deepest_head && row + rows <= last; ++rows) {
                // There is nothing better than all of them by their whole path.
                if (best_by_path == all) break;
                std::size_t by_path = 0;
                auto found = m_.match(m_.heads_of(row, rows), by_path);
                if (std::pair(found.size(), by_path) <= std::pair(m_.found.size(), best_by_path))
                    continue;
                m_.found = std::move(found);
                best_by_path = by_path;
                head_row_ = row;
                head_rows_ = rows;
            }
        // One word in common is chance: a title, or a cell of the data.
        if (m_.found.size() < std::min<std::size_t>(2, m_.table.columns.size())) m_.found.clear();
    }

    /// The first row of several texts without numbers; else there is no head.
    void plain_head() {
        head_row_ = head_rows_ = 0;
        for (std::size_t row = 0; row < std::min(m_.sheet.rows.size(), rows_searched); ++row) {
            auto const& cells = m_.sheet.rows[row];
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

    /// Rows above may hold the groups, which tell columns of the same name apart.
    void take_whole_head() {
        if (head_rows_ == 0) return;
        auto const whole = whole_head(m_.sheet, {head_row_, head_rows_});
        if (whole.first == head_row_ && whole.count == head_rows_) return;
        head_row_ = whole.first;
        head_rows_ = whole.count;
        std::size_t by_path = 0;
        auto found = m_.match(m_.heads_of(head_row_, head_rows_), by_path);
        if (found.size() >= std::min<std::size_t>(2, m_.found.size())) m_.found = std::move(found);
    }

    bool has_numbers(std::size_t row) const {
        if (row >= m_.sheet.rows.size()) return false;
        auto const& cells = m_.sheet.rows[row];
        return std::any_of(cells.begin(), cells.end(), [](SheetCell const& cell) {
            return cell.number || (!cell.text.empty() && is_digit(cell.text[0]) &&
                                   to_lower(cell.text) == to_upper(cell.text));
        });
    }

    /// The number row under the head, perhaps under lines that the head reaches down to; `first`
    /// goes behind it.
    std::map<std::size_t, std::size_t> number_row(std::size_t& first) const {
        constexpr std::size_t lines_between = 3;
        auto const last = head_rows_ == 0 ? rows_searched : first + lines_between;
        for (auto row = first; row < last; ++row) {
            auto numbers = column_numbers(m_.sheet, row);
            if (!numbers.empty() || is_number_row(m_.sheet, row)) {
                first = row + 1;
                return numbers;
            }
            if (head_rows_ > 0 && has_numbers(row)) break;
        }
        return {};
    }

    /// Where the heads are worded otherwise: the rows in which most columns have one like theirs.
    void find_near_head() {
        auto const last = std::min(m_.sheet.rows.size(), rows_searched);
        std::size_t most = 0, most_exact = 0;
        for (std::size_t row = 0; row < last; ++row)
            for (std::size_t rows = 1; rows <= deepest_head && row + rows <= last; ++rows) {
                if (has_numbers(row + rows - 1)) break;
                auto const block = m_.heads_of(row, rows);
                std::size_t by_path = 0;
                auto const exact = m_.match(block, by_path);
                auto const near = count_near(block);
                if (std::pair(near, exact.size()) <= std::pair(most, most_exact)) continue;
                most = near;
                most_exact = exact.size();
                m_.found = exact;
                head_row_ = row;
                head_rows_ = rows;
            }
        if (most < std::min<std::size_t>(2, m_.table.columns.size())) {
            m_.found.clear();
            head_row_ = head_rows_ = 0;
        }
    }

    /// How many columns of the table have a head like theirs that is like no other's.
    std::size_t count_near(Matching::Heads const& block) const {
        std::set<std::size_t> taken;
        for (std::size_t column = 0; column < m_.table.columns.size(); ++column) {
            auto best = block.size();
            double most = sure_likeness;
            for (std::size_t i = 0; i < block.size(); ++i)
                if (auto const like = m_.likeness(column, block[i]);
                    like >= most && taken.count(i) == 0) {
                    if (like == most && best < block.size()) continue;
                    most = like;
                    best = i;
                }
            if (best < block.size()) taken.insert(best);
        }
        return taken.size();
    }

    std::size_t head_row_ = 0;
    std::size_t head_rows_ = 0;
    Matching& m_;
};

}  // namespace

std::map<std::size_t, std::size_t> find_head(Matching& matching) {
    return HeadFinder(matching).run();
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/reader/table_words.hpp"

namespace report {

/// What the heads over a column say of its numbers.
struct HeadedColumn {
    TraitSet given;
    TraitSet soft;  ///< of what all columns are about, where the rows do not say it
    TableSaid said;
    std::optional<TableUnit> unit;
    bool names_unit = false;  ///< "Đơn vị tính"
    bool ahead = false;       ///< "Phương hướng", "Nhiệm vụ trọng tâm"
    bool holds_none = false;  ///< "Ghi chú", "Điểm tự chấm": its numbers are of no figure
    bool remarks = false;     ///< "Ghi chú": numbers of its own words only, and in doubt
    bool is_rest = false;     ///< "Còn lại": what its words say is of no figure
    bool denies = false;      ///< "Chưa làm được"
    bool done = false;        ///< "Thực hiện", "Kết quả"
    bool holds_values = false;
    bool holds_shares = false;  ///< by its head or by all of its numbers
    bool names_a_unit = false;  ///< of a commune, such as one of those that became this one
    bool unsettled = false;     ///< nothing says that of several columns this is the report's
    TraitSet apart;             ///< what it says besides another column
};

/// The columns of a table: of which time and unit they are, what they narrow, and which of those
/// that say the same is the report's own. Where the heads do not tell, none of them is settled.
class HeadedColumns {
public:
    /// `data` to `end`: the rows below the heads.
    HeadedColumns(std::vector<Line> const& lines, std::size_t data, std::size_t end,
                  std::vector<Line const*> const& heads, TableWords const& words);

    std::vector<HeadedColumn> const& all() const { return columns_; }

    /// A place beside the columns that are known says nothing.
    HeadedColumn const& at(std::size_t c) const;

    /// No row has a number there.
    bool labels_rows(std::size_t c) const;

private:
    void read(std::size_t c);
    void read_head(HeadedColumn& column, std::string const& text) const;
    bool names_rows(std::size_t c) const;
    void forget_bare_results();
    void settle_rest();
    void find_values();
    void name_by_corner();
    void part();
    void measure_shares();
    void settle();
    void settle_among(std::vector<std::size_t> const& alike);
    bool is_alike(HeadedColumn const& one, HeadedColumn const& other) const;
    void settle_sum(std::size_t sum, std::vector<std::size_t> const& open,
                    std::pair<std::size_t, std::size_t> const& parts);
    std::pair<std::size_t, std::size_t> parts_of(std::size_t sum,
                                                 std::vector<std::size_t> const& among) const;
    bool is_sum_of(std::size_t sum, std::size_t from, std::size_t end) const;
    bool are_shares(std::size_t c) const;
    bool numbers_rows(std::size_t c) const;
    std::optional<std::int64_t> whole_at(std::size_t row, std::size_t c) const;

    std::vector<Line> const& lines_;
    std::size_t data_, end_;
    std::vector<Line const*> const& heads_;
    TableWords const& words_;
    std::vector<HeadedColumn> columns_;
};

}  // namespace report

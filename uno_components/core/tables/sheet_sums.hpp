// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/tables/column_sums.hpp"
#include "core/tables/intake_view.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Holds what a sheet says of its own sums against what it lists.
class SheetSums {
public:
    SheetSums(IntakeView const& view, SheetRows const& rows, IntakeNotes& notes);

    /// Columns of the table that stand empty in a row and are nothing: what is written comes to its
    /// sum without them.
    std::vector<std::size_t> proved_zeros(std::size_t row) const;
    /// Sums that the sheet itself states beside the parts.
    void check_row(std::size_t row, std::string const& label);
    /// What was taken, against the sheet's own total row.
    void check_total(std::vector<std::size_t> const& taken);
    /// Whether these rows come to the sheet's own total.
    bool adds_up(std::vector<std::size_t> const& rows) const;

private:
    void check_sum(std::size_t row, std::string const& label, std::size_t whole,
                   std::vector<std::size_t> const& parts);
    /// What its parts come to; none where one of them is not read.
    std::optional<std::int64_t> sum_of(std::size_t row,
                                       std::vector<std::size_t> const& parts) const;
    bool is_added(std::size_t column) const;
    /// What is written in these columns; the empty ones are added to `empty`. None where one is not
    /// there, or is no plain number.
    std::optional<std::int64_t> written(std::size_t row, std::vector<std::size_t> const& columns,
                                        std::vector<std::size_t>& empty) const;

    IntakeView const& v_;
    SheetRows const& rows_;
    IntakeNotes& notes_;
    std::vector<EqualColumns> balances_;
    /// Sums that the sheet has a column for, and their parts.
    std::vector<std::pair<std::size_t, std::vector<std::size_t>>> stated_;
};

}  // namespace report

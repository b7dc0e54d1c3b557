// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/tables/columns.hpp"
#include "core/tables/sheet_rows.hpp"
#include "core/tables/total_labels.hpp"

namespace report {

/// What each row of a sheet is called and numbered by, whatever its figures are.
class RowFacts {
public:
    explicit RowFacts(RowClues const& clues);

    /// Rows of the table's own, and rows with rows of their own under them.
    bool is_own(std::size_t row) const;
    bool is_group(std::size_t row) const;

    bool is_total_label(std::size_t row);
    bool begins_with_total(std::size_t row);
    bool is_other_time(std::size_t row);

    bool has_number_column() const;
    /// By its number, or by what its label begins with where no column numbers rows.
    bool is_numbered(std::size_t row);
    /// Which groups stand beside one another: Roman ones, capitals, numbers of so many parts.
    std::size_t rank(std::size_t row) const;

private:
    std::string text(std::size_t row, std::size_t column) const;
    std::string label_of(std::size_t row) const;
    std::string const& label_key_of(std::size_t row);
    bool has_total_label(std::size_t row);
    std::string number_over(std::size_t row) const;
    bool has_number(std::size_t row) const;

    RowClues const& clues_;
    Sheet const& sheet_;
    TotalLabels total_labels_;
    Beginnings totals_, other_times_;
    std::vector<std::optional<bool>> known_totals_, known_numbered_;  ///< by row
    std::vector<std::optional<std::string>> known_keys_;
};

}  // namespace report

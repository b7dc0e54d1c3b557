// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "core/tables/intake_view.hpp"
#include "core/tables/total_labels.hpp"

namespace report {

/// What the rows of a sheet are called and numbered, and which of them stand over others.
class RowLabels {
public:
    explicit RowLabels(IntakeView const& view);

    /// Labels stand in the widest column of texts; a number of the row in the first of its kind:
    /// columns of the table, or `IntakeView::none`.
    std::size_t label_column() const { return label_; }
    std::size_t number_column() const { return number_; }

    /// What a merged cell that begins above says of a row without a label; empty when none does.
    std::string merged_label(std::size_t row) const;
    std::string label(std::size_t row) const;
    /// Its label as labels are compared, and that of the text in the label's column alone.
    std::string key(std::size_t row) const;
    std::string const& own_key(std::size_t row) const;
    /// The heads of the table itself, printed again.
    bool is_head(std::size_t row) const;
    bool is_total(std::size_t row) const;
    /// What a row is numbered by: the row's number, or what its label begins with.
    std::string numbering(std::size_t row) const;
    bool is_group(std::size_t row) const;
    /// One text and nothing else, where other rows have a number or the text reaches over cells.
    bool is_heading(std::size_t row) const;

private:
    void find_columns();
    /// Rows with rows of their own under them ("I" over "1", "1" over "1.1") sum these up.
    void find_groups();
    /// Numbered, but not as a group; or a row of several cells where nothing is numbered.
    bool is_plain(std::size_t row, std::string const& number) const;

    IntakeView const& v_;
    TotalLabels totals_;
    std::size_t label_ = IntakeView::none;
    std::size_t number_ = IntakeView::none;
    bool plain_rows_ = false;
    std::set<std::string> parents_;
    std::vector<std::string> keys_;  ///< of the label's column, row by row
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/tables/grid.hpp"
#include "core/tables/intake_view.hpp"
#include "core/tables/row_labels.hpp"

namespace report {

/// A row of the table's own, and what it shows when nobody entered anything.
struct OwnRow {
    FixedRow const* fixed = nullptr;
    std::vector<std::string> texts;
    std::vector<std::optional<Value>> values;
    bool seen = false;
};

/// Which rows of a sheet are the table's own, by their labels.
class OwnRows {
public:
    OwnRows(IntakeView const& view, RowLabels const& labels);

    /// Null for other rows. Of rows with the same label those that were not seen come first.
    OwnRow* of(std::size_t row);

    std::map<std::string, OwnRow> const& all() const { return all_; }
    Grid const& by_itself() const { return by_itself_; }

private:
    void find_own_rows();
    /// Rows of the table that the sheet words otherwise ("Tổng thu"): where one row of either is
    /// like no other one.
    void find_near_rows();
    /// Every text that the table's row has by itself stands in the sheet's row too.
    bool has_texts_of(OwnRow const& own, std::size_t row) const;

    IntakeView const& v_;
    RowLabels const& labels_;
    std::size_t label_;  ///< the table's column of labels
    std::map<std::string, OwnRow> all_;
    std::unordered_map<std::string, std::vector<OwnRow*>> by_label_;
    std::map<std::size_t, OwnRow*> near_rows_;  ///< by the sheet's rows
    Grid by_itself_;                            ///< the table when nobody entered anything
};

}  // namespace report

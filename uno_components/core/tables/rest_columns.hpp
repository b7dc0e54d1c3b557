// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/tables/intake_view.hpp"
#include "core/tables/sheet_rows.hpp"

namespace report {

/// Columns that a sheet does not have and its other columns tell: one of the two parts of a sum, or
/// what the kind itself calls the difference of two others.
class RestColumns {
public:
    RestColumns(IntakeView const& view, SheetRows const& rows);

    /// Columns of the table, and what is left in a row.
    struct Rest {
        std::size_t column = 0, whole = 0, part = 0;
        std::int64_t value = 0;
    };
    std::vector<Rest> of(std::size_t row) const;

private:
    void add(Rest const& rest);
    std::size_t column_of(std::string const& figure) const;
    std::optional<std::int64_t> plain_figure(std::size_t row, std::size_t column) const;

    IntakeView const& v_;
    SheetRows const& rows_;
    std::vector<Rest> rests_;
};

}  // namespace report

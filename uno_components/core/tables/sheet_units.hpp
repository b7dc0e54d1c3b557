// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/tables/sheet.hpp"

namespace report {

struct SheetWords;

/// A unit that a text says.
struct SaidUnit {
    int power = 0;          ///< of ten
    bool is_money = false;  ///< of đồng; else of whatever is counted
    bool of_table = false;  ///< said of all there is ("Đơn vị tính: …"), not of one column
};

/// "ĐVT: triệu đồng", "(1.000 đồng)", "Tr.đ"; none where a text says none ("Đơn vị: UBND xã A").
std::optional<SaidUnit> said_unit(SheetWords const& words, std::string_view text);

/// The same of a text that is a unit and nothing else: "triệu đồng", "nghìn lượt".
std::optional<SaidUnit> whole_unit(SheetWords const& words, std::string_view text);

/// The unit of a column of a sheet: what its own head says, else what is said above the table or by
/// the sheet's name. `doubtful`: two things are said.
struct ColumnUnit {
    std::optional<SaidUnit> unit;
    bool doubtful = false;
};
ColumnUnit unit_of_column(SheetWords const& words, Sheet const& sheet, std::size_t first_row,
                          std::size_t column);

}  // namespace report

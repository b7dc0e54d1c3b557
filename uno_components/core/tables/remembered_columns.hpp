// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/tables/columns.hpp"

namespace report {

/// Columns that were mapped by hand, by the layout of the sheet (SheetLayout::key), the latest
/// first. The oldest are forgotten beyond a hundred.
class RememberedColumns {
public:
    /// What `json` wrote. Text that is something else is as good as nothing.
    static RememberedColumns read(std::string_view text);
    std::string json() const;

    /// Puts remembered columns over those that were found.
    void use(TableDefinition const& table, SheetLayout& layout) const;
    /// What is remembered of this layout is no more.
    void forget(SheetLayout const& layout);
    /// `found`: as `match_columns` made it. A mapping that is the same as the found one is no work
    /// of anybody's and is forgotten.
    void remember(SheetLayout const& found, ColumnMapping const& by_hand);

    friend bool operator==(RememberedColumns const& a, RememberedColumns const& b) {
        return a.json() == b.json();
    }

private:
    struct One {
        std::string key;
        std::map<std::string, std::size_t> columns;
        std::map<std::string, std::vector<std::size_t>> added;
    };
    std::vector<One> all_;
};

}  // namespace report

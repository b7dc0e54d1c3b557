// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/tables/sheet.hpp"

namespace report::office {

/// What a file says its formulas come to, to be compared with what they do come to.
class FormulaResults {
public:
    explicit FormulaResults(css::uno::Reference<css::sheet::XSpreadsheet> const& sheet);

    bool is_empty() const { return results_.empty(); }

    /// Where the two differ, the file counts only when its formula cannot be computed here; what it
    /// comes to counts when the workbook says so, and nobody knows otherwise.
    void compare(Sheet& sheet, bool compute) const;

private:
    void keep(sal_Int32 row, sal_Int32 column, css::uno::Any const& value);

    std::map<std::pair<std::size_t, std::size_t>, std::optional<std::string>> results_;
};

}  // namespace report::office

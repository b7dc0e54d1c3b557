// SPDX-License-Identifier: MPL-2.0
#include "office/files/formula_results.hpp"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include "core/text/numbers.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

FormulaResults::FormulaResults(Reference<css::sheet::XSpreadsheet> const& sheet) {
    auto const cells = Reference<css::sheet::XCellRangesQuery>(sheet, UNO_QUERY_THROW)
                           ->queryContentCells(css::sheet::CellFlags::FORMULA);
    std::size_t all = 0;
    for (auto const& range : cells->getRangeAddresses()) {
        all += static_cast<std::size_t>(range.EndRow - range.StartRow + 1) *
               static_cast<std::size_t>(range.EndColumn - range.StartColumn + 1);
        if (all > most_rows * most_columns) return;
        auto const block = Reference<css::sheet::XCellRangeData>(
                               sheet->getCellRangeByPosition(range.StartColumn, range.StartRow,
                                                             range.EndColumn, range.EndRow),
                               UNO_QUERY_THROW)
                               ->getDataArray();
        for (sal_Int32 row = 0; row < block.getLength(); ++row)
            for (sal_Int32 column = 0; column < block[row].getLength(); ++column)
                keep(range.StartRow + row, range.StartColumn + column, block[row][column]);
    }
}

void FormulaResults::compare(Sheet& sheet, bool compute) const {
    for (auto const& [place, before] : results_) {
        if (place.first >= sheet.rows.size() || place.second >= sheet.rows[place.first].size())
            continue;
        auto& cell = sheet.rows[place.first][place.second];
        if (!before || cell.number == before) continue;
        if (cell.error) {
            if (compute) continue;
            cell.error = false;
            cell.number = cell.text = *before;
        } else if (!compute) {
            cell.computed = cell.number ? *cell.number : cell.text;
            cell.text = *before;
        }
    }
}

void FormulaResults::keep(sal_Int32 row, sal_Int32 column, css::uno::Any const& value) {
    double number = 0;
    std::optional<std::string> result;
    if (value >>= number) result = exact_number(number);
    results_[{static_cast<std::size_t>(row), static_cast<std::size_t>(column)}] = result;
}

}  // namespace report::office

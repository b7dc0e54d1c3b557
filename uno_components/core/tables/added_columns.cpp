// SPDX-License-Identifier: MPL-2.0
#include "core/tables/added_columns.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/tables/cell_text.hpp"
#include "core/text/numbers.hpp"

namespace report {

void add_columns(ReportKind const& kind, TableDefinition const& table, ColumnMapping const& mapping,
                 Sheet& sheet) {
    std::vector<Choice> const no_choices;
    for (auto const& [id, more] : mapping.added) {
        auto const first = mapping.columns.find(id);
        if (first == mapping.columns.end()) continue;
        for (auto row = mapping.first_row; row < sheet.rows.size(); ++row) {
            std::optional<SheetCell> sum;
            std::int64_t added = 0;
            auto columns = more;
            columns.insert(columns.begin(), first->second);
            for (auto const column : columns) {
                auto const& one = sheet.at(row, column);
                if (one.text.empty() && !one.number) continue;
                auto const read =
                    read_cell(kind, table, {FigureKind::count, false, &no_choices}, one);
                auto const* amount = read.value ? std::get_if<Amount>(&*read.value) : nullptr;
                constexpr std::int64_t most = std::int64_t{1} << 56U;
                if (!amount || amount->value > most || added > most) {
                    sum = one;
                    break;
                }
                added += amount->value;
                sum = SheetCell{format_whole(added), std::to_string(added)};
            }
            if (!sum) continue;
            if (sheet.rows[row].size() <= first->second) sheet.rows[row].resize(first->second + 1);
            sheet.rows[row][first->second] = std::move(*sum);
        }
    }
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/tables/turned_sheet.hpp"

#include <algorithm>
#include <set>

#include "core/catalogue/report_kind.hpp"
#include "core/report/figures.hpp"
#include "core/tables/head_words.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr double sure = 0.75;
constexpr std::size_t rows_looked_at = 60;
constexpr std::size_t fewest = 3;

}  // namespace

std::optional<std::string> turned_at(ReportKind const& kind, Report const& report,
                                     TableDefinition const& table, Sheet const& sheet) {
    HeadWords const words(kind.sheets);
    auto const last = std::min(sheet.rows.size(), rows_looked_at);
    for (std::size_t at = 0; at < sheet.columns(); ++at) {
        std::set<std::string> called;
        std::optional<std::string> first;
        for (std::size_t row = 0; row < last; ++row) {
            auto const text = collapse_blanks(sheet.at(row, at).text);
            if (to_lower(text) == to_upper(text)) continue;
            for (auto const& column : table.columns) {
                if (column.kind == FigureKind::text || column.derive) continue;
                auto const own = fill_circumstances(kind, report, column.heads.back());
                if (words.likeness({own}, {text}) < sure) continue;
                called.insert(column.heads.back());
                if (!first) first = cell_name(row, at) + " “" + text + "”";
            }
        }
        if (called.size() >= fewest) return first;
    }
    return std::nullopt;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/report.hpp"

namespace report {

/// An exact decimal: `digits` / 10^`decimals`.
struct ChartNumber {
    std::int64_t digits = 0;
    int decimals = 0;
};

inline bool operator==(ChartNumber const& a, ChartNumber const& b) {
    return a.digits == b.digits && a.decimals == b.decimals;
}

/// What a chart shows: of each series one number, or none, for every category.
struct ChartData {
    struct Series {
        std::string name;
        std::vector<std::optional<ChartNumber>> numbers;
    };
    std::string title;
    std::string unit;
    bool lying = false;
    int decimals = 0;  ///< that its numbers are shown with
    std::vector<std::string> categories;
    std::vector<Series> series;
};

/// A chart with the table it belongs to.
using TableChart = std::pair<TableDefinition const*, ChartDefinition const*>;

/// None of that id: nulls.
TableChart find_chart(ReportKind const& kind, std::string const& id);

/// The figures of a chart as its table has them. Categories without any number are left out, so
/// that a report without figures has no categories.
ChartData chart_data(ReportKind const& kind, Report const& report, TableChart const& chart);

/// "Trước hạn: 1.739", one category a line; for several series "Thu: Dự toán 7.722, ...".
std::string chart_lines(ChartData const& data);

}  // namespace report

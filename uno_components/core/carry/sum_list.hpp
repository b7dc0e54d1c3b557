// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/carry/sums.hpp"
#include "core/catalogue/figure.hpp"
#include "core/text/texts.hpp"

namespace report {

/// A figure that the parts of a period make up otherwise than its report says it.
struct SumItem {
    std::string id;
    std::string label;
    std::string sum;       ///< as prose shows it; empty where a part does not say the figure
    std::string reported;  ///< empty: not entered
    std::string missing;   ///< periods whose reports do not say it
    bool is_taken = false;
};

/// Sums and differences in the order of the outline. What nobody has entered yet is taken. Problems
/// as cumulate.
struct Sums {
    Report proposed;
    std::vector<SumItem> items;
};
Result<Sums> sums_of(ReportKind const& kind, Report const& report,
                     std::vector<Report> const& parts);

/// The lines of a window; the id of each is the index of its item.
std::vector<Choice> sum_lines(std::vector<SumItem> const& items, Texts const& texts);

/// The report with the sums that are taken.
Report with_taken(Report report, Sums const& sums);

/// The sums as JSON: `id`, `sum`, `reported`, `missing`.
std::string sums_json(std::vector<SumItem> const& items);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/carry/sum_list.hpp"

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <utility>

#include "core/report/figures.hpp"
#include "core/report/period.hpp"

namespace report {

namespace {

std::string shown(ReportKind const& kind, Figure const& figure, Values const& values) {
    auto const value = values.find(figure.id);
    return value == values.end() ? std::string() : show_value(kind, figure, value->second);
}

char const* line_key(SumItem const& item) {
    if (item.sum.empty()) return "sums.line_missing";
    if (item.reported.empty()) return item.is_taken ? "sums.line_entered" : "sums.line_not_entered";
    return item.is_taken ? "sums.line_taken" : "sums.line_differs";
}

/// What no part speaks of is missing nowhere.
bool said_by_any(std::vector<Report> const& parts, std::string const& figure) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](Report const& part) { return part.values.count(figure) > 0; });
}

}  // namespace

Result<Sums> sums_of(ReportKind const& kind, Report const& report,
                     std::vector<Report> const& parts) {
    auto cumulated = cumulate(kind, parts, report.period);
    if (!cumulated) return cumulated.error();
    Sums sums;
    kind.each_figure([&](Figure const& figure) {
        if (figure.derive) return;
        SumItem item;
        item.id = figure.id;
        item.label = figure.label;
        item.sum = shown(kind, figure, cumulated->report.values);
        item.reported = shown(kind, figure, report.values);
        if (auto const missing = cumulated->missing.find(figure.id);
            missing != cumulated->missing.end() && said_by_any(parts, figure.id))
            for (auto const part : missing->second)
                item.missing += (item.missing.empty() ? "" : "; ") +
                                period_phrase(kind, cumulated->parts.at(part));
        bool const differs = !item.sum.empty() && item.sum != item.reported;
        item.is_taken = differs && item.reported.empty();
        if (differs || !item.missing.empty()) sums.items.push_back(std::move(item));
    });
    sums.proposed = std::move(cumulated->report);
    return sums;
}

std::vector<Choice> sum_lines(std::vector<SumItem> const& items, Texts const& texts) {
    std::vector<Choice> lines;
    lines.reserve(items.size());
    for (auto const& item : items)
        lines.push_back(
            {std::to_string(lines.size()), texts(line_key(item), {{"label", item.label},
                                                                  {"sum", item.sum},
                                                                  {"reported", item.reported},
                                                                  {"missing", item.missing}})});
    return lines;
}

Report with_taken(Report report, Sums const& sums) {
    for (auto const& item : sums.items)
        if (item.is_taken) report.values[item.id] = sums.proposed.values.at(item.id);
    for (auto const& [id, rows] : sums.proposed.lists)
        if (report.lists.count(id) == 0) report.lists[id] = rows;
    return report;
}

std::string sums_json(std::vector<SumItem> const& items) {
    boost::json::array all;
    for (auto const& item : items)
        all.push_back(boost::json::object{{"id", item.id},
                                          {"sum", item.sum},
                                          {"reported", item.reported},
                                          {"missing", item.missing}});
    return boost::json::serialize(all);
}

}  // namespace report

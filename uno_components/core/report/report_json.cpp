// SPDX-License-Identifier: MPL-2.0
#include "core/report/report_json.hpp"

#include <utility>

#include "core/report/agency_json.hpp"

namespace report {
namespace json = boost::json;

namespace {

json::object to_json(TableRow const& row, ValueWriter write) {
    json::object result;
    if (!row.fixed.empty()) result["fixed"] = row.fixed;
    if (!row.after.empty()) result["after"] = row.after;
    if (row.heading) result["heading"] = true;
    if (row.left_out) result["left_out"] = true;
    if (!row.gaps.empty()) result["gaps"] = json::array(row.gaps.begin(), row.gaps.end());
    result["cells"] = to_json(row.cells, write);
    return result;
}

}  // namespace

json::object to_json(Values const& values, ValueWriter write) {
    json::object result;
    for (auto const& [id, value] : values) result[id] = write(value);
    return result;
}

json::object to_json(Lists const& lists, ValueWriter write) {
    json::object result;
    for (auto const& [id, rows] : lists) {
        json::array array;
        for (auto const& row : rows) array.push_back(to_json(row, write));
        result[id] = std::move(array);
    }
    return result;
}

json::object to_json(Tables const& tables, ValueWriter write) {
    json::object result;
    for (auto const& [id, table] : tables) {
        json::array rows;
        for (auto const& row : table.rows) rows.push_back(to_json(row, write));
        json::object switches;
        for (auto const& [name, on] : table.switches) switches[name] = on;
        result[id] = json::object{{"rows", std::move(rows)}, {"switches", std::move(switches)}};
    }
    return result;
}

json::object to_json(Period const& period) {
    return {{"from", format_iso(period.from)},
            {"kind", period.kind},
            {"n", period.ordinal},
            {"to", format_iso(period.to)},
            {"year", period.year}};
}

json::object common_json(Report const& report, ValueWriter write) {
    json::object all;
    all["kind"] = report.kind;
    all["period"] = to_json(report.period);
    all["agency"] = to_json(report.agency);
    all["addressees"] = to_json(report.addressees);
    all["recipients"] = to_json(report.recipients);
    if (report.number) all["number"] = *report.number;
    all["state"] = word_of(state_words, report.state);
    all["medium"] = word_of(medium_words, report.medium);
    all["upward"] = report.upward;
    all["subject"] = report.subject;
    all["values"] = to_json(report.values, write);
    all["lists"] = to_json(report.lists, write);
    if (!report.tables.empty()) all["tables"] = to_json(report.tables, write);
    all["last"] = to_json(report.last, write);
    all["last_year"] = to_json(report.last_year, write);
    return all;
}

}  // namespace report

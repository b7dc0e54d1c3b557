// SPDX-License-Identifier: MPL-2.0
#include "core/form/table_choice.hpp"

#include <algorithm>

#include "core/report/figures.hpp"
#include "core/tables/chart.hpp"

namespace report {

namespace {

std::string columns_of(ReportKind const& kind, Report const& report, TableDefinition const& table) {
    std::string lines;
    for (auto const& column : table.columns) {
        std::string line;
        for (auto const& head : column.heads)
            line += (line.empty() ? "" : " - ") + fill_circumstances(kind, report, head);
        lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

std::vector<std::string> places_of(TableDefinition const& table, bool stands) {
    std::vector<std::string> places;
    if (stands) places.emplace_back("stay");
    if (table.appendix) places.emplace_back("appendix");
    // Only the page of an appendix is turned.
    if (!table.landscape) {
        if (!table.section.empty()) places.emplace_back("section");
        places.emplace_back("cursor");
    }
    if (!table.appendix) places.emplace_back("appendix");
    if (stands) places.emplace_back("remove");
    return places;
}

bool stands(std::vector<std::string> const& standing, std::string const& id) {
    return std::find(standing.begin(), standing.end(), id) != standing.end();
}

}  // namespace

std::vector<TableChoice> table_choices(ReportKind const& kind, Report const& report,
                                       std::vector<std::string> const& standing) {
    std::vector<TableChoice> choices;
    for (auto const& table : kind.tables) {
        TableChoice choice;
        choice.id = table.id;
        choice.title = fill_circumstances(kind, report, table.caption);
        choice.columns = columns_of(kind, report, table);
        choice.places = places_of(table, stands(standing, table.id));
        auto const rows = report.tables.find(table.id);
        for (auto const& one : table.switches) {
            choice.switches.push_back({one.id, one.label, one.on});
            if (rows == report.tables.end()) continue;
            auto const decided = rows->second.switches.find(one.id);
            if (decided != rows->second.switches.end()) choice.switches.back().on = decided->second;
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<TableChoice> chart_choices(ReportKind const& kind, Report const& report,
                                       std::vector<std::string> const& standing) {
    std::vector<TableChoice> choices;
    for (auto const& table : kind.tables)
        for (auto const& chart : table.charts) {
            auto const data = chart_data(kind, report, {&table, &chart});
            bool const there = stands(standing, chart.id);
            if (data.categories.empty() && !there) continue;
            TableChoice choice{chart.id, data.title, chart_lines(data), {}, {}};
            if (there) choice.places.emplace_back("stay");
            if (!table.section.empty()) choice.places.emplace_back("section");
            choice.places.emplace_back("cursor");
            if (there) choice.places.emplace_back("remove");
            choices.push_back(std::move(choice));
        }
    return choices;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/form/overview.hpp"

#include <algorithm>

namespace report {

namespace {

char const* key_of(SectionLine const& line) {
    switch (line.progress) {
        case Progress::empty:
            return "overview.empty";
        case Progress::partly:
            return "overview.partly";
        case Progress::complete:
            return "overview.complete";
        case Progress::wrong:
            break;
    }
    return "overview.wrong";
}

}  // namespace

std::vector<OverviewLine> overview(ReportKind const& kind, Report const& report,
                                   std::vector<std::string> const& missing, Texts const& texts) {
    auto const entries = show_entries(kind, report);
    auto const complaints = read_entries(kind, report, entries).complaints;
    std::vector<OverviewLine> lines;
    lines.push_back({"general", texts("overview.general"), true, true});
    for (auto const& line : section_lines(kind, entries, complaints)) {
        OverviewLine one;
        one.id = line.id;
        one.is_in_document = std::find(missing.begin(), missing.end(), line.id) == missing.end();
        one.text = texts(one.is_in_document ? key_of(line) : "overview.deleted",
                         {{"title", line.title},
                          {"entered", std::to_string(line.filled.entered)},
                          {"all", std::to_string(line.filled.all)},
                          {"complaints", std::to_string(line.complaints)}});
        lines.push_back(std::move(one));
    }
    lines.push_back({"parties", texts("overview.parties"), true, true});
    return lines;
}

std::vector<std::string> not_entered(ReportKind const& kind, Report const& report) {
    auto const entries = show_entries(kind, report);
    std::vector<std::string> ids;
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups) {
            for (auto const& figure : group.figures) {
                auto const entered = entries.figures.find(figure.id);
                bool const is_empty = entered == entries.figures.end() || entered->second.empty();
                if (!figure.derive && is_empty) ids.push_back(figure.id);
            }
            for (auto const& list : group.lists) {
                auto const entered = entries.lists.find(list.id);
                bool const is_empty = entered == entries.lists.end() ||
                                      (!entered->second.none && entered->second.rows.empty());
                if (is_empty) ids.push_back(list.id);
            }
        }
    return ids;
}

}  // namespace report

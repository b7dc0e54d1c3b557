// SPDX-License-Identifier: MPL-2.0
#include "core/report/place_names.hpp"

namespace report {

std::string place_name(ReportKind const& kind, std::string const& place) {
    if (auto const* list = kind.list(place)) return list->label;
    for (auto const& section : kind.sections)
        for (auto const& group : section.groups)
            for (auto const& sentence : group.sentences)
                if (sentence.id == place) return group.title.empty() ? section.title : group.title;
    // What stands round a table, such as "<table>__caption".
    auto const* table = kind.table(place.substr(0, place.find("__")));
    return table ? table->caption : std::string();
}

}  // namespace report

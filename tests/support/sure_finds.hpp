// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/take_over.hpp"
#include "core/report/figures.hpp"

namespace report::test {

/// What nobody has to be asked about: figures found surely and with one value, those that follow
/// from others left out, and all rows that are not doubtful.
inline Accepted sure_finds(ReportKind const& kind, OldReport const& old) {
    Accepted accepted;
    for (auto const& figure : old.figures)
        if (!figure.contradictory && !figure.doubtful && !figure.derived && kind.figure(figure.id))
            accepted.values[figure.id] = figure.sightings.front().value;
    for (auto const& list : old.lists)
        for (auto const& row : list.rows)
            if (!row.doubtful) accepted.lists[list.id].push_back(row.cells);
    return accepted;
}

/// Ids of figures that follow from others and are stated otherwise than what they come to.
inline std::vector<std::string> stated_otherwise(ReportKind const& kind, OldReport const& old,
                                                 Report const& report) {
    auto const values = all_values(kind, report);
    std::vector<std::string> ids;
    for (auto const& figure : old.figures) {
        auto const computed = values.find(figure.id);
        if (!figure.derived || figure.contradictory || computed == values.end()) continue;
        if (!(figure.sightings.front().value == computed->second)) ids.push_back(figure.id);
    }
    return ids;
}

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/reader/figure_reader.hpp"

namespace report {

/// A figure found in an old report, with every place it was found in.
struct FoundFigure {
    std::string id;
    std::vector<Sighting> sightings;  ///< at least one, in the order of the text
    bool contradictory = false;       ///< two of them differ: nobody but the clerk can tell
    bool doubtful = false;            ///< no sighting is sure
    bool derived = false;             ///< read to be compared only
};

/// Tells over the whole document what each reading is. The sums and shares of the kind decide
/// between readings that words leave open, confirm what is doubtful, and make doubtful what they
/// contradict. cchc-report.md S01 to S09, P01, P02.
std::vector<FoundFigure> decide(ReportKind const& kind, FigureReader const& reader,
                                std::vector<FigureReading> readings);

}  // namespace report

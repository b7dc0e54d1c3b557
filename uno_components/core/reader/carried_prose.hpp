// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"

namespace report {

/// Paragraphs of an old report that go into one place of the new one.
struct CarriedProse {
    enum class Place {
        section,
        rest,     ///< fits nowhere
        replaced  ///< the new report has words of its own for it: openings, closings, sentences
                  ///< that say figures only, rows of lists
    };
    Place place = Place::section;
    std::string heading;  ///< id of the section or group; empty outside of them
    std::vector<std::string> paragraphs;
};

/// The clerk's words, each paragraph in one place: those of sections in their order, then what fits
/// nowhere, then what is replaced. Left out is what the new report says in the same words:
/// headings, letterhead, title, addressees, recipients, signature, and texts of its lists.
std::vector<CarriedProse> carried_prose(ReportKind const& kind, OldReport const& old,
                                        Report const& next);

}  // namespace report

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
        rest,      ///< fits nowhere
        replaced,  ///< the new report has words of its own for it: openings, closings, sentences
                   ///< that say documents of a list only, rows of lists; or it says a number
        said       ///< headings, letterhead and end, which the new report has itself
    };
    Place place = Place::section;
    std::string heading;  ///< id of the section or group; empty outside of them
    std::vector<std::string> paragraphs;
};

/// The clerk's words, each paragraph in one place, or its sentences in two: those of sections in
/// their order, then what fits nowhere, what is replaced, by its sections too, and what the new
/// report says itself. Left
/// out are texts that its lists say in the same words. Numbers of headings do not come along.
std::vector<CarriedProse> carried_prose(ReportKind const& kind, OldReport const& old,
                                        Report const& next);

}  // namespace report

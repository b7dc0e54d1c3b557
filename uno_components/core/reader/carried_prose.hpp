// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/read_document.hpp"
#include "core/report/report.hpp"

namespace report {

/// Paragraphs of an old report that go into one place of the new one.
struct CarriedProse {
    std::string heading;  ///< id of the section or group; empty: they fit nowhere
    std::vector<std::string> paragraphs;
};

/// The clerk's prose by its sections, in their order, what fits nowhere last. Left out is what the
/// new report says itself: headings, letterhead, title, addressees, recipients, signature, and rows
/// of its lists.
std::vector<CarriedProse> carried_prose(OldReport const& old, Report const& next);

}  // namespace report

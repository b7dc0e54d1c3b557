// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report {

/// A heading that a section or a titled group has in the report, bookmark `cchc_muc_<id>`.
struct Heading {
    std::size_t section = 0;           ///< index among the kind's sections
    std::optional<std::size_t> group;  ///< index in the section, when it is a group's
    std::string id;
    std::string number;  ///< "II.2", "II.2.5"; empty for what stands before and after the parts
    std::string title;
};

/// All headings in the order of the report, numbered as its template numbers them: Roman parts,
/// sections and groups from 1.
std::vector<Heading> outline(ReportKind const& kind);

/// "II.2. <title>", or the title alone.
std::string numbered_title(Heading const& heading);

/// The heading of this section or group; of a nameless group its section's. Null for another id.
Heading const* find_heading(std::vector<Heading> const& headings, std::string_view id);

/// Ids of the numbered headings that are not among those `present` in a document.
std::vector<std::string> missing_headings(std::vector<Heading> const& headings,
                                          std::vector<std::string> const& present);

/// The places of lists and sentences in a section or group, in their order.
std::vector<std::string> places_of(ReportKind const& kind, std::string_view id);

}  // namespace report

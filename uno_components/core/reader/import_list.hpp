// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/reader/take_over.hpp"
#include "core/text/texts.hpp"

namespace report {

/// How far a find may be trusted.
enum class Confidence { sure, doubtful, contradictory };

/// The id of the item that says of which time the old report is.
constexpr auto period_item = "period";

/// A find as a window works on it: a figure, a row of a list, or the period where the report leaves
/// that open.
struct ImportItem {
    std::string id;  ///< of the figure or list
    std::string label;
    bool is_row = false;
    std::size_t row = 0;  ///< index among the found rows
    Confidence confidence = Confidence::sure;
    std::string source;               ///< every sentence it was found in, one a line
    std::vector<std::string> values;  ///< what was found, as it is typed, each once
    std::string typed;                ///< what is taken
    bool is_taken = false;
};

/// Everything found that may be taken, in the order of the outline, figures before rows; sure finds
/// are taken, of the others nobody but the clerk knows.
std::vector<ImportItem> import_items(ReportKind const& kind, OldReport const& old);

/// The groups of items, with their numbers: "" for all, "open" for those to be looked at, "sure",
/// "rows".
std::vector<Choice> import_groups(std::vector<ImportItem> const& items, Texts const& texts);

/// The lines of a group; the id of each is the index of its item.
std::vector<Choice> import_lines(std::vector<ImportItem> const& items, std::string const& group,
                                 Texts const& texts);

/// Takes what was typed for a figure. Problem: import.not_a_value.
Result<ImportItem> with_typed(ReportKind const& kind, ImportItem item, std::string const& typed);

/// What the taken items amount to.
Accepted accepted_of(ReportKind const& kind, OldReport const& old,
                     std::vector<ImportItem> const& items);

/// Labels of the finds that were not taken since nobody looked at them.
std::vector<std::string> left_open(std::vector<ImportItem> const& items);

}  // namespace report

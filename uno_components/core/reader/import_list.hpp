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

/// Where a value stands in the sentences of an item, in bytes.
struct SourceMark {
    std::string value;  ///< as it is typed
    std::size_t from = 0, until = 0;
};

/// A find as a window works on it: a figure, a row of a list, the period where the report leaves
/// that open, a number that was not understood, or what the office said of one earlier.
struct ImportItem {
    enum class Role {
        figure,  ///< or the period
        row,
        unread,  ///< a number that nobody understood; `id` is empty until the clerk says what it is
        total,   ///< a sum that the report states: shown beside its parts, never taken
        learned  ///< an own word: taken is kept
    };
    std::string id;  ///< of the figure or list
    std::string label;
    Role role = Role::figure;
    std::size_t at = 0;  ///< index among the found rows, or the numbers not understood
    Confidence confidence = Confidence::sure;
    std::string source;               ///< every sentence it was found in, one a line
    std::vector<SourceMark> marks;    ///< the values in it
    std::vector<std::string> values;  ///< what was found, as it is typed, each once
    std::string typed;                ///< what is taken
    bool is_taken = false;
    std::string own_words;  ///< of a figure found by one, and of the own word: its sentence
};

/// Everything found that may be taken, in the order of the outline, figures before rows; sure finds
/// are taken, of the others nobody but the clerk knows. Then the numbers that were not understood,
/// totals, and the own words.
std::vector<ImportItem> import_items(ReportKind const& kind, OldReport const& old,
                                     OwnWords const& own = {});

/// The groups of items, with their numbers: "" for all finds, "open" for those to be looked at,
/// "sums" for totals that do not come to what their parts do, with these, "unread" for numbers that
/// were not understood, "sure", "rows", "learned" for the own words; the last two and "sums" only
/// where there are any.
std::vector<Choice> import_groups(ReportKind const& kind, std::vector<ImportItem> const& items,
                                  Texts const& texts);

/// The first find that nobody has decided about.
std::optional<std::size_t> next_open(std::vector<ImportItem> const& items);

/// The group that has something to look at.
std::string first_group(ReportKind const& kind, std::vector<ImportItem> const& items);

/// The lines of a group; the id of each is the index of its item.
std::vector<Choice> import_lines(ReportKind const& kind, std::vector<ImportItem> const& items,
                                 std::string const& group, Texts const& texts);

/// Takes what was typed for a figure. Problem: import.not_a_value.
Result<ImportItem> with_typed(ReportKind const& kind, ImportItem item, std::string const& typed);

/// What the taken items amount to.
Accepted accepted_of(ReportKind const& kind, OldReport const& old,
                     std::vector<ImportItem> const& items);

/// Labels of the finds that were not taken since nobody looked at them.
std::vector<std::string> left_open(std::vector<ImportItem> const& items);

}  // namespace report

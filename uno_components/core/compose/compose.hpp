// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/compose/plan.hpp"
#include "core/report/report.hpp"
#include "core/text/measure.hpp"

namespace report {

/// Paragraphs by place.
using PlaceTexts = std::map<std::string, std::vector<Paragraph>>;

/// What stands in the document now.
struct DocumentState {
    /// Canonical text of each place (bookmark without its `cchc_`), only those that are there;
    /// empty as well where the program itself has just put the place.
    std::map<std::string, std::string> places;
    /// Whether a place holds what only a hand makes: comments, marks, formatting. Asked only of
    /// those that would be written; without it none does.
    std::function<bool(std::string const& place)> has_hand;
    /// The document's cchc.* properties.
    std::map<std::string, std::string> properties;
};

enum class Decision { keep_mine, take_fresh };

/// What is done with places that a hand has changed.
struct Refill {
    std::map<std::string, Decision> decisions;  ///< by place
    /// A new text that was once declined is not asked about again, unless somebody wants it.
    bool ask_again = false;
};

/// The plan that makes the document say what the report says. Places that are not in the document
/// are passed over; those changed by hand since they were written stay as they are and are
/// conflicts, when there is something new to say and no decision yet. The record that the plan
/// stores remembers what it wrote and what was declined.
/// `more`: paragraphs of further places, such as those round tables.
/// Throws ProblemError record.too_large when the report cannot be stored.
DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure, PlaceTexts const& more = {},
                     Refill const& refill = {});

}  // namespace report

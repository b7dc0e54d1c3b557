// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

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
    /// What its record says was written into each place, as canonical paragraphs.
    std::map<std::string, std::vector<std::string>> was;
    std::set<std::string> parted;  ///< places of which a mark stands apart from their text
    std::set<std::string> copied;  ///< places of which a copy stands somewhere
    /// Sections and groups whose heading stands there; the places of others are not missed.
    std::set<std::string> headings;
};

enum class Decision { keep_mine, take_fresh };

/// What is done with places that a hand has changed.
struct Refill {
    std::map<std::string, Decision> decisions;  ///< by place
    /// A new text that was once declined is not asked about again, unless somebody wants it.
    bool ask_again = false;
};

/// Ids of the section or group whose heading stands above each list and sentence.
std::map<std::string, std::string> headings_of_places(ReportKind const& kind);

/// What the report says in each place of the prose, the letterhead and the end; not round tables.
PlaceTexts prose_places(ReportKind const& kind, Report const& report, MeasureText const& measure);

/// The plan that makes the document say what the report says. Places that are not in the document
/// are passed over, with a note where they have something new to say and their section stands
/// there; those changed by hand since they were written stay as they are and are conflicts, when
/// there is something new to say and no decision yet. The record that the plan stores remembers
/// what it wrote and what was declined. `more`: paragraphs of further places, such as those round
/// tables.
/// Throws ProblemError limit.* when the report holds more than its kind allows and the document has
/// already, record.too_large when it cannot be stored. Letters that no report can carry are taken
/// away, which the plan tells.
DocumentPlan compose(ReportKind const& kind, Report report, DocumentState const& now,
                     MeasureText const& measure, PlaceTexts const& more = {},
                     Refill const& refill = {});

}  // namespace report

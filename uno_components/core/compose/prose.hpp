// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "core/compose/plan.hpp"
#include "core/compose/shown.hpp"
#include "core/report/report.hpp"

namespace report {

/// The paragraphs of lists, sentences and wordings as the figures have it. Keeps references to
/// kind and report.
class Prose {
public:
    Prose(ReportKind const& kind, Report const& report);

    /// The first variant that is true, and what follows it. Never no paragraph: a place that has
    /// nothing to say holds an empty one that takes no room.
    std::vector<Paragraph> sentence(Sentence const& sentence) const;
    std::vector<Paragraph> list(ListDefinition const& list) const;

    /// A pattern with its places as fields.
    Paragraph wording(std::string const& text, std::string const& style) const;
    /// The same pattern as it reads now.
    std::string reading(std::string const& text) const;

    Shown const& shown() const { return shown_; }

private:
    std::string const& true_text(std::vector<Variant> const& variants) const;
    bool holds(Variant const& variant) const;
    bool entered(std::string const& id) const;
    bool restarts(ListDefinition const& list) const;
    std::string item(ListDefinition const& list, Row const& row) const;

    ReportKind const& kind_;
    Report const& report_;
    Shown shown_;
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/report/comparison.hpp"

namespace report {

/// Of the document properties that fields show.
constexpr std::string_view shown_prefix = "cchc.show.";

/// What a report shows in prose, by the name behind `cchc.show.`: figures, their facets, texts.
class Shown {
public:
    Shown(ReportKind const& kind, Report const& report);

    /// None when there is nothing to show, so that an optional part of a wording falls away.
    std::optional<std::string> find(std::string const& name) const;

    /// The same with the kind's marks for a figure not entered and for a share of nothing.
    std::string text(std::string const& name) const;

    /// True for a figure, a facet it has, or a shown text of the kind.
    bool knows(std::string const& name) const;

    /// Every name the kind itself shows: figures, texts, the facets its wordings name.
    std::set<std::string> names() const;

    ComparedValues const& values() const { return values_; }

private:
    ReportKind const& kind_;
    std::map<std::string, std::string> texts_;
    ComparedValues values_;
};

}  // namespace report

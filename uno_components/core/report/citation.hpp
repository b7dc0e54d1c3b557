// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"
#include "core/text/pattern_match.hpp"

namespace report {

/// Takes a row apart that was written out as the list writes it, or by one of its further patterns.
/// Kind and list have to outlive it.
class CitationReader {
public:
    CitationReader(ReportKind const& kind, ListDefinition const& list);

    /// Cells as they are typed into the columns; none when the line is no such row. Of several
    /// patterns the one whose places stay shortest is right, in a tie the earlier one.
    std::optional<std::vector<std::string>> read(std::string const& line) const;

private:
    ListDefinition const* list_;
    std::vector<PatternMatcher> matchers_;
    PlaceTests tests_;
};

/// What a row has in a column, without the words by which the list leads up to it, in its own
/// wording or in another way of writing it: after "về " neither "về việc A" nor "V/v: A" says so
/// twice. As it is where nothing would be left.
std::string without_lead(ListDefinition const& list, std::string const& column,
                         std::string const& text);

}  // namespace report

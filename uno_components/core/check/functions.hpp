// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"
#include "core/check/rule.hpp"
#include "core/check/verdicts.hpp"
#include "core/json/json.hpp"

namespace report {

/// The parameters of a row ("with"), read strictly and held against the kind. All members throw
/// ProblemError.
class Parameters {
public:
    Parameters(ReportKind const& kind, ObjectReader& in) : kind_(kind), in_(in) {}

    ReportKind const& kind() const { return kind_; }
    ObjectReader& in() { return in_; }

    /// Figure ids; each may name several, "hs_dang|hs_dang_trong": the first that is known counts.
    std::vector<std::string> figures(std::string_view key);
    std::string figure(std::string_view key);
    std::string figure_or_none(std::string_view key);
    /// Phrases of the notation of `written_out`, with "…" for up to eight words between.
    Phrases phrases(std::string_view key);
    std::vector<std::string> texts(std::string_view key) { return in_.texts(key); }
    std::int64_t whole(std::string_view key, std::int64_t fallback) {
        return in_.whole_or(key, fallback);
    }

private:
    void check_figure(std::string const& ids) const;
    ReportKind const& kind_;
    ObjectReader& in_;
};

/// A digit of three and more changed, or two that changed places.
bool is_digit_slip(std::int64_t a, std::int64_t b);
/// Two neighbours among the digits changed places.
bool is_swapped(std::int64_t a, std::int64_t b);

/// The whole number among the words that a phrase with "{n}" found; none in a citation.
std::optional<std::int64_t> counted_by(MatterParagraph const& paragraph, Phrases::Hit const& hit);

/// A whole number of running text that is no share, fraction or day.
std::optional<std::int64_t> plain_count(MatterParagraph const& paragraph, std::size_t token);

/// The exact amount in a row of a list.
std::optional<std::int64_t> amount_in(MatterRow const& row, std::string const& column);

/// The section of a heading that may be one of its groups.
std::string section_of_heading(ReportKind const& kind, std::string const& heading);

/// The lines that name the report's time: title, opening, headings of parts that tell what was
/// done, closing.
bool names_period(MatterParagraph const& paragraph, ReportKind const& kind);

/// One word of the vocabulary that rows are written in.
struct CheckFunction {
    std::string_view name;
    std::vector<std::string_view> gives;  ///< places of messages that it fills
    Evaluate (*make)(Parameters& in);
};

/// The words of the vocabulary, each row of docs/checks.md once. Layout has a table of its own
/// (layout_functions.hpp).
std::vector<CheckFunction> figure_functions();
std::vector<CheckFunction> sum_functions();
std::vector<CheckFunction> value_functions();
std::vector<CheckFunction> share_functions();
std::vector<CheckFunction> list_functions();
std::vector<CheckFunction> number_functions();
std::vector<CheckFunction> growth_functions();
std::vector<CheckFunction> table_functions();
std::vector<CheckFunction> claim_functions();
std::vector<CheckFunction> denial_functions();
std::vector<CheckFunction> citation_functions();
std::vector<CheckFunction> period_functions();
std::vector<CheckFunction> left_over_functions();
std::vector<CheckFunction> structure_functions();
std::vector<CheckFunction> numbering_functions();
std::vector<CheckFunction> section_functions();
std::vector<CheckFunction> gap_functions();
std::vector<CheckFunction> name_functions();
std::vector<CheckFunction> language_functions();
std::vector<CheckFunction> typing_functions();
std::vector<CheckFunction> own_functions();
std::vector<CheckFunction> slip_functions();
std::vector<CheckFunction> direction_functions();
std::vector<CheckFunction> sentence_functions();
std::vector<CheckFunction> repeated_functions();
std::vector<CheckFunction> counted_functions();
std::vector<CheckFunction> row_functions();
std::vector<CheckFunction> plan_functions();
std::vector<CheckFunction> vacant_functions();
std::vector<CheckFunction> within_functions();

}  // namespace report

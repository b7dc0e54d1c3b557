// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/check/functions.hpp"
#include "core/check/layout_parts.hpp"
#include "core/check/matter.hpp"
#include "core/check/verdicts.hpp"

namespace report {

/// What functions of the layout ask of a document.
class LayoutFacts {
public:
    explicit LayoutFacts(Matter const& matter) : matter_(matter), parts_(matter.layout_parts()) {}

    Matter const& matter() const { return matter_; }
    LayoutParts const& parts() const { return parts_; }
    std::vector<PartLine> const& of(Part part) const { return parts_.of(part); }
    ParagraphLayout const& layout(TextSpan const& at) const {
        return matter_.document().layout[at.paragraph];
    }
    MatterParagraph const& paragraph(TextSpan const& at) const {
        return matter_.paragraphs()[at.paragraph];
    }

    /// Portions with letters within the span.
    void each_portion(TextSpan const& span,
                      std::function<void(LaidPortion const&, TextSpan const&)> const& visit) const;

    /// Whether they are cells of one row, or the same paragraph.
    bool in_one_row(TextSpan const& a, TextSpan const& b) const;
    /// In the first or a later cell of a row; nothing outside of tables.
    std::optional<std::size_t> cell(TextSpan const& at) const;

private:
    Matter const& matter_;
    LayoutParts const& parts_;
};

/// Runs `evaluate` over a document whose layout is known; not evaluated otherwise.
Evaluate over_layout(std::function<void(LayoutFacts const&, Verdicts&)> evaluate);

/// 130 -> "13", 135 -> "13,5".
std::string shown_tenths(std::int64_t tenths);
/// Hundredths of a millimetre as millimetres: 2040 -> "20,4".
std::string shown_millimetres(Hundredths length);

/// The part that the row names; problem check.unknown_word when there is none.
Part part_of(Parameters& in, char const* key = "part");
std::vector<Part> parts_of_row(Parameters& in, char const* key = "parts");

/// What a rule found, with a change of its places' formatting: `what` is "font", "colour" or
/// "format", of that `words` are like "size=130 bold=1 italic=0 underline=0 align=centre
/// first_line=1270 left=0 above=212 below=0 line=100".
Verdicts::Found to_format(std::vector<TextSpan> places, Arguments arguments, std::string what,
                          std::string words);

/// So many places of a finding are told; the others are alike.
constexpr std::size_t most_places = 20'000;

std::vector<CheckFunction> page_layout_functions();
std::vector<CheckFunction> look_functions();
std::vector<CheckFunction> rule_line_functions();
std::vector<CheckFunction> symbol_functions();
std::vector<CheckFunction> body_layout_functions();
std::vector<CheckFunction> end_functions();
std::vector<CheckFunction> appendix_functions();

}  // namespace report

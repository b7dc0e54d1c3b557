// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/catalogue/figure.hpp"

namespace report {

/// What a place shows of a figure: `{x}` its value, `{x__<facet>}` the rest (docs/report-kind.md,
/// "Facets").
enum class Facet {
    value,  ///< as it stands in prose
    bare,   ///< the number without zero word and padding
    last,   ///< last period's value
    change,
    change_rate,
    last_year,  ///< value of the same period a year ago
    change_on_year,
    change_rate_on_year
};

/// A place of a pattern that stands for a figure.
struct FigurePlace {
    std::string figure;
    Facet facet = Facet::value;
};

/// None when what follows the double underscore is no facet.
std::optional<FigurePlace> figure_place(std::string_view name);

/// A text has no difference, and a rate of a rate would not be understood.
bool has_facet(FigureKind kind, Facet facet);

}  // namespace report

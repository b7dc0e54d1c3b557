// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "core/json/json.hpp"

namespace report {

/// Parts that the files of sections and of tables have in common. All throw ProblemError.

/// "sections/07.json hs_tong": where the reader stands from now on. Gives the id.
std::string name_item(ObjectReader& in, std::string const& file);

/// The kind of figure under the key `kind`.
FigureKind read_figure_kind(ObjectReader& in);

std::vector<Choice> read_choices(ObjectReader& in);

/// Whether one of the words of a derivation is among the keys.
bool has_rule(ObjectReader const& in);

/// The rule word among the keys of `in`, and what it goes over.
Derivation read_rule(ObjectReader& in);

}  // namespace report

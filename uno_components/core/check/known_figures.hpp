// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <string>
#include <vector>

#include "core/check/matter.hpp"

namespace report {

/// Sums of figures, however large.
using Wide = boost::multiprecision::int128_t;

std::string show(Wide const& value);

void add_places(std::vector<TextSpan>& to, KnownValue const& value);

/// What figures are called, one behind the other.
std::string labels_of(Matter const& matter, std::vector<std::string> const& ids);

/// Whether wherever it stands it may be another thing's.
bool is_all_doubted(Matter const& matter, KnownValue const& value);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/check/known_figures.hpp"

#include <algorithm>
#include <limits>

#include "core/text/numbers.hpp"

namespace report {

std::string show(Wide const& value) {
    return value > std::numeric_limits<std::int64_t>::max()
               ? value.str()
               : format_whole(value.convert_to<std::int64_t>());
}

void add_places(std::vector<TextSpan>& to, KnownValue const& value) {
    to.insert(to.end(), value.places.begin(), value.places.end());
}

std::string labels_of(Matter const& matter, std::vector<std::string> const& ids) {
    std::string all;
    for (auto const& id : ids) all += (all.empty() ? "" : "; ") + matter.label(id);
    return all;
}

bool is_all_doubted(Matter const& matter, KnownValue const& value) {
    return !value.places.empty() &&
           std::all_of(value.places.begin(), value.places.end(),
                       [&](TextSpan const& place) { return matter.is_doubted(place); });
}

}  // namespace report

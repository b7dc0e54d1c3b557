// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/reader/trait_index.hpp"
#include "core/report/period.hpp"

namespace report {

/// How the days that a head or a label names lie to the report's period.
enum class HeadDays {
    none,     ///< it names none, or none that tells
    own,      ///< "01/7 - 14/9/2025" of a report of these days, give or take some weeks
    its_end,  ///< "đến 14/9/2025": where the report's period ends, whenever what is told began
    to_date,  ///< from January on to the end of a period that begins later
    other
};

/// "(01/01-30/6/2025)", "trước 01/7/2025", "từ 01/7 đến nay", "đến 14/9/2025". Also of ranges of
/// months, "tháng 7-9/2025".
HeadDays days_of_head(std::string const& head, Period const* own, TraitIndex const& index,
                      Reading const& reading);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"

namespace report {

/// Whether what follows belongs to a line: "..., cụ thể:".
bool leads_in(std::string const& text);

/// A column of a table that is led in by the sentence of a figure.
struct LedColumn {
    KnownValue whole;  ///< what the sentence says
    std::int64_t sum = 0;
    std::vector<TextSpan> places;
};

/// The one column of these heads in the table right below "..., có mặt 38, cụ thể:". None where a
/// cell of it is no number, or a row says itself what they come to.
std::optional<LedColumn> led_column(Matter const& matter, std::string const& figure,
                                    Phrases const& heads);

}  // namespace report

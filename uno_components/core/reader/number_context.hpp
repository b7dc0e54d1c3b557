// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <vector>

#include "core/reader/figure_reader.hpp"
#include "core/reader/lines.hpp"
#include "core/reader/own_words.hpp"

namespace report {

/// The words by which a number is known again. `heading`: id of the section or group that it
/// stands under. Linear in its sentence, and of a cell in the rows above it.
NumberContext context_of(FigureReading const& reading, std::vector<Line> const& lines,
                         TraitIndex const& index, std::string const& heading);

}  // namespace report

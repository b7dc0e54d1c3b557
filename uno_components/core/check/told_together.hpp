// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"

namespace report {

/// A whole and its parts as one sentence tells them, or the lines directly below it.
struct ToldTogether {
    SeenValue whole;
    std::vector<SeenValue> parts;      ///< those that were found, in the order of the ids
    std::vector<std::string> missing;  ///< ids of the others
};

/// Wherever a number that may be the whole's leads in all of its parts: behind one of `leads`, a
/// colon or a bracket of its sentence, in the lines below one that ends with a colon, or in the
/// rows below its own. There the words themselves say what is of what, though sums that contradict
/// each other leave the values in doubt. `may_be_none`: parts that may be missing.
std::vector<ToldTogether> told_together(Matter const& matter, std::string const& whole,
                                        std::vector<std::string> const& parts,
                                        std::vector<std::string> const& may_be_none,
                                        Phrases const& leads);

}  // namespace report

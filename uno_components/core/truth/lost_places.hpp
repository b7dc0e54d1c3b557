// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace report {

/// A place, or a heading, of which no mark stands in the document any more.
struct LostPlace {
    std::string name;
    std::vector<std::string> lines;  ///< canonical, as they were written there
};

/// Where it stands all the same.
struct FoundAgain {
    std::string name;
    std::size_t first = 0;  ///< paragraphs of the text
    std::size_t last = 0;
};

/// Finds places by what was written there. `lost`: in the order of the text, which decides where
/// the same words stand twice. `text`: canonical paragraphs; an empty one is nobody's.
std::vector<FoundAgain> find_again(std::vector<LostPlace> const& lost,
                                   std::vector<std::string> const& text);

}  // namespace report

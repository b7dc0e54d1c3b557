// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/pattern.hpp"

namespace report {

/// What the text of a place must be; a place without a test takes any text. A tested text is a
/// short one (a number, a code), so no longer one is offered.
using PlaceTests = std::map<std::string, std::function<bool(std::string const&)>>;

/// A text read back into the places of a pattern.
struct PatternMatch {
    std::map<std::string, std::string> places;
    std::vector<std::size_t> ends;  ///< where each place ends in the text, in the text's order
};

/// The inverse of fill_pattern. Literals are compared folded, commas and blanks in front of them
/// are free, optional parts may be missing. Each place takes as little as it can, so of two matches
/// of a text the one with the smaller `ends` keeps closer to its literals.
class PatternMatcher {
public:
    explicit PatternMatcher(Pattern const& pattern);

    /// None when the text is not written by the pattern, and when it has no word of the pattern: a
    /// text that only falls into places says nothing about them.
    std::optional<PatternMatch> match(std::string_view text, PlaceTests const& tests = {}) const;

    struct Step {
        std::string text;  ///< name of the place, or the literal as it is compared
        bool is_place = false;
        bool optional = false;     ///< of a part that may be missing
        std::size_t letters = 0;   ///< of the literal
        bool gap_before = false;   ///< the literal begins with a blank or comma
        bool blank_after = false;  ///< the literal ends with a blank
        std::size_t without = 0;   ///< step behind the optional part that begins here, or 0
    };

private:
    std::vector<Step> steps_;
};

}  // namespace report

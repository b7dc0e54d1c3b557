// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A wording with `{name}` places. A part in square brackets falls away when one of its places is
/// empty: "Sở Nội vụ[ {province}]".
struct Pattern {
    struct Piece {
        std::string text;  ///< literal text, or the name of a place
        bool is_place = false;
    };
    struct Part {
        std::vector<Piece> pieces;
        bool optional = false;
    };
    std::vector<Part> parts;

    std::vector<std::string> places() const;
};

/// None when braces or brackets do not pair, nest, or a place has no name.
std::optional<Pattern> parse_pattern(std::string_view text);

/// The pieces left when optional parts with an empty place are dropped. `filled` says whether a
/// place has something to show.
std::vector<Pattern::Piece> resolve(Pattern const& pattern,
                                    std::function<bool(std::string const&)> const& filled);

/// Fills a pattern with texts; a place without one counts as empty. A text that is no pattern comes
/// back as it is.
std::string fill_pattern(
    std::string_view text,
    std::function<std::optional<std::string>(std::string const&)> const& value);

}  // namespace report

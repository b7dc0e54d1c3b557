// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/multiprecision/cpp_int.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/check/functions.hpp"
#include "core/text/numbers.hpp"

namespace report {

/// A part of a whole as it is known.
struct Pair {
    boost::multiprecision::int128_t part = 0, whole = 0;
    bool sure = true;
    std::vector<TextSpan> places;
    std::string part_shown, whole_shown;
};

/// The pair of what figures come to; none when one of them is not known.
std::optional<Pair> pair_of(Matter const& matter, std::vector<std::string> const& of,
                            std::vector<std::string> const& whole, bool doubtful);

/// How a printed percentage lies to its pair, exactly: p = digits / 10^decimals.
enum class Fit { right, cut, wrong };
Fit fit_of(Decimal const& printed, Pair const& pair);

/// Rounded half up, to so many decimals.
std::string right_share(Pair const& pair, int decimals);

/// The percentage as it is printed; none when it cannot be taken apart.
std::optional<Decimal> printed(SeenValue const& one);

/// What a share may be meant as: parts of a whole.
struct Way {
    std::vector<std::string> of, whole;
};

/// The ways of a share: its own derivation first, then those of the shares it may be meant as.
std::vector<Way> ways_of(ReportKind const& kind, std::string const& id,
                         std::map<std::string, std::vector<std::string>> const& also);

/// What a sentence about a share says: its name, as printed, its pair and what is right.
Arguments arguments_of(Matter const& matter, std::string const& id, SeenValue const& one,
                       Pair const& pair, int decimals);

}  // namespace report

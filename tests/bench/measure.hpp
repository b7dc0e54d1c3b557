// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace report::bench {

/// One line of the table.
struct Row {
    std::string name;
    std::string measured;  ///< what stands on either side, with units
    double value = 0;
    std::string unit;           ///< "" for a ratio
    std::optional<double> aim;  ///< at most; none: told for its own sake
    bool met() const { return !aim || value <= *aim; }
};

using Rows = std::vector<Row>;

double median(std::vector<double> values);

/// "12.3 ms"
std::string milliseconds(double seconds);

/// Two series of acts, taken in turns so that what else the machine does falls on both. Each act
/// answers with its seconds; the first round of both is thrown away.
struct Pair {
    std::vector<double> ours, other;
};
Pair in_turns(int rounds, std::function<double()> const& ours,
              std::function<double()> const& other);

/// Median of the ratios, pair by pair.
double ratio(std::vector<double> const& ours, std::vector<double> const& other);

/// Pair by pair.
std::vector<double> difference(std::vector<double> const& more, std::vector<double> const& less);

void print(std::ostream& out, Rows const& rows, bool markdown);

/// What the bench is doing, on the error stream.
void progress(std::string const& what);

/// A row of the medians and the ratio of such pairs.
Row row(std::string const& name, Pair const& pair, std::optional<double> aim);

}  // namespace report::bench

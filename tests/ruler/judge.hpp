// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "rules.hpp"

namespace report::ruler {

/// What a component may look like.
struct Look {
    double smallest = 13, largest = 14;  ///< pt
    bool bold = false;
    bool italic = false;
    bool capitals = false;
};

/// Gathers what a report gets wrong.
class Judge {
public:
    void want(bool kept, char const* rule, std::string const& what) {
        if (!kept) violations_.push_back({rule, what});
    }
    /// A measure in mm or pt within bounds.
    void within(double value, double low, double high, char const* rule, std::string const& what);
    /// Size, weight, slope and case of every run; the size of every line on paper too.
    void look(Paragraph const& paragraph, Look const& look, char const* rule);
    /// Lines centred on this axis.
    void centred(Paragraph const& paragraph, double axis, char const* rule);
    /// A solid drawn rule below the line, centred, of a length between the bounds (mm).
    void rule_below(Measured const& report, Line const& line, double least, double most,
                    char const* rule);
    void not_underlined(Paragraph const& paragraph, char const* rule);

    Violations violations() const { return violations_; }

private:
    Violations violations_;
};

std::string shown(double value);
bool all_bold(Paragraph const& paragraph);

}  // namespace report::ruler

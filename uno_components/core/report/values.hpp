// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "core/text/dates.hpp"

namespace report {

/// A number of things, or of đồng. `at_least`: reported as a lower bound ("trên 600").
struct Amount {
    std::int64_t value = 0;
    bool at_least = false;
    friend bool operator==(Amount const& a, Amount const& b) {
        return a.value == b.value && a.at_least == b.at_least;
    }
};

/// Hundredths of a percent.
struct Percent {
    std::int64_t hundredths = 0;
    friend bool operator==(Percent const& a, Percent const& b) {
        return a.hundredths == b.hundredths;
    }
};

/// Amount for counts and money, text for texts and for the id of a choice. "Not entered" is absence
/// from the map, never a value.
using Value = std::variant<Amount, Percent, Date, std::string>;
using Values = std::map<std::string, Value>;

/// One row of a list: column id -> value.
using Row = std::map<std::string, Value>;
using Lists = std::map<std::string, std::vector<Row>>;

}  // namespace report

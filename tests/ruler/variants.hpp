// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "measured.hpp"

namespace report::ruler {

/// A data file of the matrix.
struct Variant {
    std::string name;
    boost::json::object data;
};

/// Both samples, and the samples with one circumstance changed.
std::vector<Variant> variants();

/// What the data file asks the layout for.
Facts facts_of(boost::json::object const& data);

}  // namespace report::ruler

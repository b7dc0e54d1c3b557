// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include "core/check/functions.hpp"
#include "core/text/quantity.hpp"

namespace report {

/// Whether a rate is that of a part of a whole, rounded or cut.
bool is_rate(Decimal const& rate, boost::multiprecision::int128_t const& part,
             boost::multiprecision::int128_t const& whole);

/// A rate that a sentence states behind both of its numbers. P11.
Evaluate make_stated_share(Parameters& in);
/// How many times another number: "gấp 2 lần". P10.
Evaluate make_times(Parameters& in);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "session/document.hpp"

namespace report::bench {

/// What our command writes into the unfilled template for this data file, as the macro of inside.py
/// reads it: ready texts, so that the macro is spared all computing.
boost::json::object plain_plan(session::Context const& context, std::string const& data);

}  // namespace report::bench

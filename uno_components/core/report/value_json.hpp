// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <boost/json/value.hpp>

#include "core/report/values.hpp"

namespace report {

/// A value as data files have it (docs/data-format.md).
boost::json::value to_data(Value const& value);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "core/check/functions.hpp"

namespace report {

/// Abbreviations that are used and nowhere explained. C08.
Evaluate make_unexplained(Parameters& in);
/// Explained twice, or in two ways. C09.
Evaluate make_explained_twice(Parameters& in);
/// The same words shortened in two ways. C09b.
Evaluate make_abbreviated_twice(Parameters& in);

}  // namespace report

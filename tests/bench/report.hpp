// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "measure.hpp"

namespace report::bench {

/// A whole report of the sample: made and stored against loaded and stored; the fill alone against
/// a macro's plain calls.
Rows whole_report();

/// 600 figures against 100.
Rows many_figures();

/// Starting an office with the extension against one without.
Rows office_start();

Row package_size();

}  // namespace report::bench

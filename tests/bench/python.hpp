// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

namespace report::bench {

/// A Python that has the module `uno`: the one named by CCHC_PYTHON, the office's own, the
/// system's, or any of the path. Throws when there is none.
std::string const& python_with_uno();

}  // namespace report::bench

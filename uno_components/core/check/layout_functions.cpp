// SPDX-License-Identifier: MPL-2.0
#include "core/check/layout_functions.hpp"

namespace report {

std::vector<CheckFunction> layout_functions() {
    return {};
}

}  // namespace report

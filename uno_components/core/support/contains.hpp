// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <vector>

namespace report {

template <class T>
bool contains(std::vector<T> const& all, T const& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace report {

/// Puts what was said last in front of what was said before and forgets the oldest beyond `most`.
/// What is the `same` thing is replaced.
template <class T, class Same>
void put_latest(std::vector<T>& all, T latest, std::size_t most, Same const& same) {
    all.erase(std::remove_if(all.begin(), all.end(), same), all.end());
    all.insert(all.begin(), std::move(latest));
    if (all.size() > most) all.resize(most);
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace report::test {

/// The same numbers for the same seed on every machine, which the standard distributions do not
/// promise.
class Random {
public:
    explicit Random(std::uint32_t seed) : engine_(seed) {}

    /// 0 to n - 1; n is at least 1.
    std::size_t below(std::size_t n) { return engine_() % n; }

    bool one_in(std::size_t n) { return below(n) == 0; }

    template <class T>
    T const& one_of(std::vector<T> const& all) {
        return all[below(all.size())];
    }

private:
    std::mt19937 engine_;
};

}  // namespace report::test

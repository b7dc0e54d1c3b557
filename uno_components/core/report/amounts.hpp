// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "core/report/values.hpp"

namespace report {

/// None when it, or its size without the sign, does not fit: a number that nobody can name is no
/// number.
inline std::optional<std::int64_t> difference(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    bool const fits = !__builtin_sub_overflow(a, b, &result);
    if (!fits || result == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return result;
}

/// At least as much as one of them says is at least as much in all.
inline std::optional<Amount> added(Amount const& a, Amount const& b) {
    std::int64_t result = 0;
    bool const fits = !__builtin_add_overflow(a.value, b.value, &result);
    if (!fits || result == std::numeric_limits<std::int64_t>::min()) return std::nullopt;
    return Amount{result, a.at_least || b.at_least};
}

}  // namespace report

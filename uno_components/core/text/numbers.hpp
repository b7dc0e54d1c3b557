// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace report {

/// Why a number typed by a person was taken or not.
enum class NumberFault {
    none,
    empty,
    not_a_number,
    negative,
    not_whole,
    english_decimal,
    too_large
};

struct ReadNumber {
    std::int64_t value = 0;                 ///< whole number, or hundredths for read_percent
    NumberFault fault = NumberFault::none;  ///< english_decimal: value is usable, say so
};

/// 2098 -> "2.098"; -12 -> "-12". Never depends on the process locale.
std::string format_whole(std::int64_t value);

/// As format_whole with leading zeros up to `digits` for values below 10^(digits-1): 7 -> "07".
std::string format_padded(std::int64_t value, int digits);

/// Hundredths of a percent: 9766 -> "97,66%"; 10000 -> "100%"; 6950 -> "69,50%".
std::string format_percent(std::int64_t hundredths);

/// part/whole in hundredths of a percent, rounded half up with exact integers; none when whole is
/// not positive, part is negative or the product does not fit. P01, vietnamese-text.md section 1.
std::optional<std::int64_t> share(std::int64_t part, std::int64_t whole);

/// Reads "2.098", "2098", "1.146." (a sentence's dot) as a count or an amount of đồng.
ReadNumber read_whole(std::string_view text);

/// Reads "97,66", "97,66%", "100" (at most two decimals) as hundredths of a percent.
ReadNumber read_percent(std::string_view text);

/// 1 -> "I", 4 -> "IV" (1 to 3999), "" outside.
std::string roman(int value);

}  // namespace report

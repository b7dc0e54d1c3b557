// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace report {

/// digits / 10^decimals, exactly.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;

    /// The value times `size` when that is whole and fits.
    std::optional<std::int64_t> whole(std::int64_t size = 1) const;
    friend bool operator==(Decimal const& a, Decimal const& b) {
        return a.digits == b.digits && a.decimals == b.decimals;
    }
};

/// What stands in digits at one place of a text: a number in any manner of parting its digits, or
/// something that looks like one and is none. vietnamese-text.md section 1.
struct NumberRun {
    std::size_t from = 0;
    std::size_t until = 0;         ///< behind all that belongs to it, raised note marks too
    std::optional<Decimal> value;  ///< none: a range, a sum, a code, a time, a torn number
    std::optional<Decimal> other;  ///< the second reading of "2,098" and "5.373"
    bool percent = false;
    bool english = false;        ///< the comma parts thousands, or the dot decimals
    bool loose = false;          ///< blanks beside its marks ("1. 739"): perhaps two numbers
    bool like_a_year = false;    ///< four digits from 1900 to 2999 without a mark
    bool joined_next = false;    ///< "909" of "909/2.055": a stroke and another number follow
    bool joined_before = false;  ///< "2.055" of "909/2.055"
};

/// The number whose first digit stands at the byte `at`. Time is linear in what it consumes.
NumberRun number_at(std::string_view text, std::size_t at);

/// Byte behind letters that nobody sees (U+200B and the like) and raised digits from `at` on.
std::size_t behind_unseen(std::string_view text, std::size_t at);

/// Words round numbers; all are compared folded. A kind's `reading` has them.
struct QuantityWords {
    using Units = std::vector<std::pair<std::string, std::int64_t>>;
    Units money;   ///< "triệu đồng", "tr.đ": in đồng
    Units scales;  ///< "nghìn" in front of a thing that is counted
    std::vector<std::string> at_least, at_most, about, none;
    std::vector<std::string> percents;  ///< said instead of "%"
};

/// A unit that stands directly behind a number.
struct QuantityUnit {
    std::int64_t size = 1;
    bool money = false;
    std::size_t until = 0;
};
std::optional<QuantityUnit> unit_at(std::string_view text, std::size_t at,
                                    QuantityWords const& words);

/// An amount with its unit: "5 tỷ 373 triệu đồng", "1,07 ngàn", "97.66 %".
struct Quantity {
    enum class Bound { exact, at_least, at_most, about };
    NumberRun number;                        ///< the first number of it
    std::optional<std::int64_t> value;       ///< whole, in đồng when `money`; none: not whole
    std::optional<std::int64_t> other;       ///< the second reading, when there is one
    std::optional<std::int64_t> hundredths;  ///< of a percentage
    bool money = false;
    bool has_unit = false;
    std::int64_t size = 1;  ///< of its first unit
    Bound bound = Bound::exact;
    std::size_t until = 0;
    std::string rest;  ///< of a cell: the words behind ("hồ sơ")
};

/// A number's values in units of this size, as `quantity_at` would have read them.
void set_size(Quantity& quantity, std::int64_t size);

/// The quantity whose first digit stands at the byte `at`.
Quantity quantity_at(std::string_view text, std::size_t at, QuantityWords const& words);

/// A text that is one quantity and nothing else but a bound in front and one unit behind (a cell, a
/// field of a window): "trên 600", "14 hồ sơ", "Không", ".....2.098.....". None when it is not.
std::optional<Quantity> read_quantity(std::string_view text, QuantityWords const& words);

}  // namespace report

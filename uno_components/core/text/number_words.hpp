// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstdint>
#include <string>

namespace report {

/// How zero tens are read after hundreds: "linh" (default) or the Southern "lẻ".
struct WordStyle {
    bool southern = false;
};

/// A number read aloud: 2098 -> "hai nghìn không trăm chín mươi tám". vietnamese-text.md section 2.
std::string number_in_words(std::int64_t value, WordStyle style = {});

/// Money as on a voucher: "Bảy tỷ, bảy trăm hai mươi hai triệu, bốn trăm nghìn đồng".
std::string money_in_words(std::int64_t dong, WordStyle style = {});

/// "xii" -> 12: folded, 1 to 12 as parts, months and quarters are counted; -1 for anything else.
int roman_value(std::string const& folded);

}  // namespace report

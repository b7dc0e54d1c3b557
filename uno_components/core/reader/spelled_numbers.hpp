// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/text/quantity.hpp"
#include "core/text/tokens.hpp"

namespace report {

/// A number said in words, and how many tokens say it; 0 when none begins there.
struct SpelledNumber {
    std::int64_t value = 0;
    std::size_t tokens = 0;
};

/// The longest run of words from `at` on that says a number from 1 to 999, without the word that is
/// also the one for year.
SpelledNumber spelled_at(std::vector<Token> const& tokens, std::size_t at);

/// "Ba tỷ không trăm bốn mươi triệu đồng", "năm mươi phần trăm", "một nghìn hai trăm": what is said
/// in words from `at` on with the units behind it. `text`: what the tokens are of. A number without
/// a value where words go on that say none ("một nghìn hai").
struct SpelledAmount {
    Quantity quantity;
    std::size_t tokens = 0;
};
SpelledAmount spelled_amount_at(std::string const& text, std::vector<Token> const& tokens,
                                std::size_t at, QuantityWords const& words);

/// "hai (02)": the same once more in digits. Number of tokens, 0 when it is not.
std::size_t bracketed_digits(std::vector<Token> const& tokens, std::size_t at, std::int64_t value);

}  // namespace report

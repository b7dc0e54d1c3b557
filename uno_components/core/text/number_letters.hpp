// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace report {

// Letters of numbers, as UTF-8.

bool is_digit(char c);
/// The letter that begins at `at`; empty behind the end.
std::string_view letter_at(std::string_view text, std::size_t at);
/// The letter that ends at `end`.
std::string_view letter_before(std::string_view text, std::size_t end);
bool is_one_of(std::string_view letter, std::initializer_list<std::string_view> all);
bool is_unseen(std::string_view letter);
bool is_raised(std::string_view letter);
bool is_blank(std::string_view letter);
/// A dot by its look.
bool is_dot(std::string_view letter);
bool is_letter(std::string_view letter);
std::size_t behind_blanks(std::string_view text, std::size_t at);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/text/tokens.hpp"

namespace report {

/// Months, and what else counts periods, go so far.
constexpr int largest_ordinal = 12;
/// Lines of a report's opening that may say its period.
constexpr std::size_t most_opening_lines = 6;
/// Reports are signed some days before their period ends.
constexpr int days_signed_before = 45;

bool is_year_of_reports(int value);

/// The tokens of a text, with the tone of a word that is spelled like the one for a quarter where
/// it belongs.
std::vector<Token> spelled_tokens(std::string const& text);

}  // namespace report

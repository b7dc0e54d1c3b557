// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/text/tokens.hpp"

namespace report {

/// Neither letters nor digits: a rule typed by hand.
bool is_empty_line(std::string const& text);

/// The parts of a line: broken by line breaks, tabs or many blanks, as letterheads are without a
/// table. Asterisks that make a plain text bold are taken off ("**CHỦ TỊCH**").
std::vector<std::string> parts_of(std::string const& text);

/// "- UBND xã;" -> "UBND xã", with the length of its label.
std::string bare_item(std::string const& text, std::size_t label);

/// A word as names have it: "Phổ", "PHỔ".
bool begins_upper(std::string const& shown);

/// "PHỔ AN" -> "Phổ An"; what is not all in capitals stays.
std::string name_case(std::string const& name);

/// Numbers and words between the literals of a pattern, each of which may be empty ("ngày   tháng
/// 7"). None when a literal word is missing.
std::optional<std::map<std::string, std::string>> between_literals(std::string const& text,
                                                                   std::vector<Token> const& tokens,
                                                                   std::string const& pattern);

/// A whole number from 1 to `most`.
std::optional<int> small_number(std::string const& text, int most);

}  // namespace report

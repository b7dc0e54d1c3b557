// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/text/tokens.hpp"

namespace report {

/// Neither letters nor digits: a rule typed by hand.
bool is_empty_line(std::string const& text);

/// The parts of a line: broken by line breaks or tabs, as letterheads are without a table.
/// Asterisks that make a plain text bold are taken off ("**CHỦ TỊCH**").
std::vector<std::string> parts_of(std::string const& text);

/// "- UBND xã;" -> "UBND xã", with the length of its label.
std::string bare_item(std::string const& text, std::size_t label);

/// A word as names have it: "Phổ", "PHỔ".
bool begins_upper(std::string const& shown);

/// "PHỔ AN" -> "Phổ An"; what is not all in capitals stays.
std::string name_case(std::string const& name);

/// "27/BC-UBND" however it is typed ("Số 27 / BC - UBND", "Số:    /BC-UBND", "27-BC/UBND").
struct ReadSymbol {
    std::optional<int> number;
    std::string code;       ///< "BC-UBND", or what stands there instead; empty: none
    std::size_t until = 0;  ///< byte behind it
};
/// The number and symbol that a text begins with. `label`: what stands in front of it ("Số").
std::optional<ReadSymbol> read_symbol(std::string const& text, std::string const& label);

/// "Phổ An, ngày 7/2/2023", "Phổ An, ngày   tháng 7 năm 2023": a place and a date, as much as is
/// there. `words`: those for day, month and year.
struct PlaceDate {
    std::string place;
    std::optional<int> day, month;
    int year = 0;
};
struct DateWords {
    std::string day, month, year;
};
DateWords date_words(std::string const& pattern);
std::optional<PlaceDate> read_place_date(std::string const& text, DateWords const& words);

/// A whole number from 1 to `most`.
std::optional<int> small_number(std::string const& text, int most);

}  // namespace report

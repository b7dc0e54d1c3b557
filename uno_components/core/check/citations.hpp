// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/matter.hpp"
#include "core/check/phrases.hpp"

namespace report {

/// A document that the text names by its symbol.
struct Citation {
    MatterParagraph const* paragraph = nullptr;
    std::string type;       ///< folded; empty: none stands in front of it
    bool labelled = false;  ///< "số" stands in front of the symbol
    std::string symbol;     ///< as it stands
    std::string key;        ///< folded, for comparing
    std::optional<Date> date;
    std::string bad_date;             ///< what stands for a date and is no day of the calendar
    std::string agency;               ///< folded, "ubnd tỉnh"; empty: not said
    std::size_t from = 0, until = 0;  ///< bytes, with type, date and agency
    std::size_t symbol_from = 0, symbol_until = 0;
    std::size_t date_from = 0, date_until = 0;
};

/// All of them in running text, in its order. `types`: words for kinds of documents; `label`: the
/// words between type and symbol ("số").
std::vector<Citation> citations_of(Matter const& matter, Phrases const& types,
                                   Phrases const& label);

/// Which words stand in what another document is called: between quotation marks, or behind its
/// number up to where the sentence says something of its own. The commas of a long title end none.
/// Linear in the paragraph.
std::vector<bool> titles_in(std::vector<Token> const& tokens, CitationWords const& words);

}  // namespace report

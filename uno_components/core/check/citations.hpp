// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/check/functions.hpp"
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

/// Words that documents are told by.
struct CitedWords {
    Phrases types;    ///< for kinds of documents
    Phrases label;    ///< between type and symbol ("số")
    std::string key;  ///< of these words
};
/// Those of the kind, with "types" and "label" of a row.
CitedWords read_cited(Parameters& in);

/// All of them in running text, in its order; found once for all rules with the same words.
std::vector<Citation> const& citations_of(Matter const& matter, CitedWords const& words);

/// Words by which a citation is held to say who issued the document.
struct IssuerWords {
    Phrases leads;   ///< in front of a document that is carried out: "thực hiện"
    Phrases bodies;  ///< who issues documents
    Phrases titles;  ///< what follows where the body is left out
    std::vector<std::string> opening;  ///< headings where documents of others are carried out
};

/// Whether nobody is named for a document that is carried out. Only behind such a word and in front
/// of its title: who issues one himself ("UBND xã ban hành Kế hoạch số ...") stands elsewhere in
/// the sentence, and so may a body ("... về CCHC của UBND tỉnh").
bool lacks_issuer(Matter const& matter, Citation const& one, IssuerWords const& words);

/// Which words stand in what another document is called: between quotation marks, or behind its
/// number up to where the sentence says something of its own. The commas of a long title end none.
/// Linear in the paragraph.
std::vector<bool> titles_in(std::vector<Token> const& tokens, CitationWords const& words);

}  // namespace report

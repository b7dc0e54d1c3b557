// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokens.hpp"

namespace report {

/// Phrases to be found in a text: `[may be missing]`, `(one|or the other)` as in the words of a
/// kind, "…" for up to `widest_gap` words of the same clause, "{n}" for a number. Compared folded;
/// finding them all is linear in the text.
class Phrases {
public:
    static constexpr std::size_t widest_gap = 8;

    /// False when one cannot be read.
    bool add(std::string_view phrase, std::size_t id = 0);
    bool empty() const { return by_first_.empty(); }

    struct Hit {
        std::size_t from = 0;   ///< index of the first token
        std::size_t until = 0;  ///< behind the last
        std::size_t id = 0;
    };
    /// The longest phrase that begins at this token; `until` is `at` when there is none.
    Hit at(std::vector<Token> const& tokens, std::size_t at) const;
    /// The nearest phrase that ends in front of this token; `from` is `at` when there is none.
    Hit before(std::vector<Token> const& tokens, std::size_t at) const;
    /// All of a stretch, from left to right, none overlapping.
    std::vector<Hit> all(std::vector<Token> const& tokens, std::size_t from = 0,
                         std::size_t until = static_cast<std::size_t>(-1)) const;
    bool any(std::vector<Token> const& tokens, std::size_t from = 0,
             std::size_t until = static_cast<std::size_t>(-1)) const {
        return !all(tokens, from, until).empty();
    }

private:
    struct Step {
        std::string word;
        bool gap = false;
        bool number = false;
    };
    struct One {
        std::vector<Step> steps;
        std::size_t id = 0;
    };
    static std::size_t match(One const& one, std::vector<Token> const& tokens, std::size_t at);

    /// One of 64 for every word; a word of another one begins no phrase.
    static std::uint64_t bit_of(std::string_view word);

    std::uint64_t first_bits_ = 0;
    std::size_t longest_ = 0;  ///< tokens
    std::vector<One> all_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_;
};

/// Words round the documents that a text cites.
struct CitationWords {
    Phrases day;         ///< in front of a date: "ngày"
    Phrases day_leads;   ///< in front of those, when the day is the document's: "vào"
    Phrases issuing;     ///< between a document and its day: "ban hành"
    Phrases of;          ///< in front of who issued it: "của"
    Phrases agency_end;  ///< behind whom: "về", "ban hành"
    Phrases title;       ///< a title begins: "về", "quy định"
    Phrases deeds;       ///< what the report itself says: "đã"
};

/// Tokens of the sentence that a token stands in: from the one behind the last stop to the stop.
struct TokenRange {
    std::size_t from = 0, until = 0;
};
TokenRange sentence_of(std::vector<Token> const& tokens, std::size_t at);
TokenRange clause_of(std::vector<Token> const& tokens, std::size_t at);

}  // namespace report

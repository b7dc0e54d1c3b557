// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// A word, a number, a mark or a field of canonical text.
struct Lexeme {
    std::string text;  ///< as it is compared: folded; of a field its name
    bool is_field = false;
    bool is_word = false;  ///< neither a mark nor a field
    std::size_t from = 0;  ///< in bytes of the text
    std::size_t until = 0;
};

/// In linear time; "12tin" is two of them, "2.098" and "97,66%" are one.
std::vector<Lexeme> lexemes_of(std::string_view canonical);

/// Bytes [from, until) of a text.
struct ByteRange {
    std::size_t from = 0;
    std::size_t until = 0;
    friend bool operator==(ByteRange const& a, ByteRange const& b) {
        return a.from == b.from && a.until == b.until;
    }
};

/// What stands where a paragraph has one of its fields.
struct Slot {
    std::string field;
    ByteRange between;  ///< the words on both sides
    ByteRange at;       ///< the same with the blanks at the ends left out
    /// The words and marks directly beside the field stand there as well.
    bool tied_before = false, tied_after = false;
    bool is_shared = false;  ///< another field would stand there, too
    bool has_field = false;
    ByteRange field_at;                              ///< of the field, when it stands there
    bool blank_before = false, blank_after = false;  ///< as the paragraph has them beside its field
};

/// A paragraph laid over another one that a hand may have changed.
struct Alignment {
    std::size_t found = 0;  ///< weight of the words and marks that both have, in this order
    std::size_t of = 0;     ///< weight of all that the known one has
    std::size_t words = 0;  ///< how many words both have
    std::size_t more = 0;   ///< words between those of the known one, and not where its fields are
    ByteRange extent;       ///< from the first to the last of what was found
    std::size_t known_from = 0, known_until = 0;  ///< the same in lexemes of the known one
    std::vector<Slot> slots;

    /// At least so many hundredths of the known paragraph stand there.
    bool has(std::size_t hundredths) const { return found * 100 >= of * hundredths; }
};

/// Time and room grow with the product of both; of texts too long for that nothing is found.
Alignment align(std::vector<Lexeme> const& known, std::vector<Lexeme> const& standing,
                std::string_view standing_text);

}  // namespace report

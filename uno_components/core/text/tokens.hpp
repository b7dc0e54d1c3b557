// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/dates.hpp"

namespace report {

/// A piece of a text in UTF-16 units, as the office counts.
struct Stretch {
    std::size_t offset = 0;
    std::size_t length = 0;
    std::size_t end() const { return offset + length; }
};

/// Byte at which a UTF-16 unit of the text begins; the text's size behind its end.
std::size_t byte_at(std::string_view text, std::size_t unit);

/// A paragraph, or a part of one, as it stands in the document.
struct TextParagraph {
    std::string place;            ///< whatever the caller knows it by; comes back untouched
    std::string text;             ///< UTF-8
    bool ours = false;            ///< a place that the program writes
    std::vector<Stretch> fields;  ///< fields of ours in it: never looked into
};

/// A word, a number, a date, the code of a document, or a mark.
struct Token {
    enum class Kind { word, number, date, code, mark };
    Kind kind = Kind::word;
    std::string text;   ///< folded (core/text/unicode.hpp)
    std::string shown;  ///< as it stands
    Stretch at;
    std::size_t from = 0;  ///< the same in bytes of the paragraph's text
    std::size_t until = 0;
    std::optional<Date> date;
    bool in_citation = false;  ///< between the code of a document and the end of its mention
    bool of_citation = false;  ///< the date by which that document is cited
    bool in_field = false;
    bool ends_clause = false;  ///< ";", "." and the like
};

/// The tokens of a paragraph, blanks dropped. In linear time; text that is no UTF-8 is cut
/// somewhere, never read beyond. vietnamese-text.md section 1: dates and codes come before numbers.
std::vector<Token> tokens_of(TextParagraph const& paragraph);

/// Value of a run of at most nine digits ("07"), else -1.
int small_value(Token const& token);

/// What a token sequence is compared with: words, and small numbers however they are written
/// ("7", "07", "VII", "bảy").
struct PhraseWord {
    std::string word;
    int number = -1;
    std::string roman;                 ///< "vii"
    std::vector<std::string> spelled;  ///< "mười", "một"
};
using Phrase = std::vector<PhraseWord>;

/// `roman`: Roman digits in the phrase stand for numbers.
Phrase phrase_of(std::string_view text, bool roman);

/// Number of tokens from `at` on that say the phrase; 0 when they do not.
std::size_t match_phrase(std::vector<Token> const& tokens, std::size_t at, Phrase const& phrase);

/// The text from the first of the tokens to the last, and where that is.
std::string text_of(TextParagraph const& paragraph, std::vector<Token> const& tokens,
                    std::size_t at, std::size_t count);
Stretch stretch_of(std::vector<Token> const& tokens, std::size_t at, std::size_t count);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/fonts/old_fonts.hpp"
#include "core/support/result.hpp"
#include "core/text/texts.hpp"

namespace report {

enum class TextPlace { body, table, frame, header, footer, note, drawing };

/// A stretch of a paragraph as a document has it.
struct WrittenPortion {
    std::string text;
    std::string font;
    bool is_fixed = false;  ///< shown, but written by something else: a field, a drawing
};

struct WrittenParagraph {
    TextPlace place = TextPlace::body;
    std::vector<WrittenPortion> portions;
    std::optional<Problem> locked;  ///< why nothing may be written here
};

/// What is to be written over a portion. No text: it stays; no font: it stays.
struct PortionChange {
    std::optional<std::string> text;
    std::optional<std::string> font;
};

/// A portion that somebody has to look at.
struct LeftPortion {
    TextPlace place = TextPlace::body;
    std::string text;  ///< as it stands
    Problem reason;    ///< old_fonts.unsupported, .unread, .fixed or .unclear
};

/// What the conversion of a document is.
struct FontConversion {
    /// By the indices of paragraph and portion; paragraphs without changes are left out.
    std::map<std::size_t, std::map<std::size_t, PortionChange>> changes;
    std::map<OldEncoding, std::size_t>
        converted;  ///< portions with text; `unicode`: letters mended
    std::vector<LeftPortion> left;
};

/// Each paragraph by `to_unicode`, and what stays but is not surely Unicode: text that an old
/// table would read as Vietnamese words, and which is none as it stands or is in a font that holds
/// that encoding elsewhere in the document. An empty paragraph gets the new font, too. The problem
/// is that of the first locked paragraph that would be changed.
Result<FontConversion> convert_fonts(OldFonts const& fonts,
                                     std::vector<WrittenParagraph> const& paragraphs);

/// The font that a style with this one gets; none when it stays.
std::optional<std::string> new_font(OldFonts const& fonts, std::string_view name);

/// What a person is told: how much of which encoding was converted, then what was left and where.
std::vector<std::string> conversion_sentences(Texts const& texts, FontConversion const& conversion);

}  // namespace report

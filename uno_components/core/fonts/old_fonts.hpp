// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"
#include "core/text/old_encodings.hpp"

namespace report {

/// Fonts whose names begin and end so, however cased; an ending counts in its own case unless the
/// name is written small throughout.
struct OldFontRule {
    std::string begins;
    std::string ends;
    OldEncoding encoding = OldEncoding::unicode;
};

/// The file templates/old_fonts.json: rules, the first that fits counts, and the font in which the
/// converted text is written.
struct OldFonts {
    std::vector<OldFontRule> rules;
    std::string becomes;
};

/// Problems: old_fonts.unknown_encoding with {encoding}, and those of JSON.
Result<OldFonts> read_old_fonts(std::string_view content, std::string const& file);

/// A list of fonts ("a;b") counts by its first.
OldEncoding encoding_of_font(OldFonts const& fonts, std::string_view name);

/// A stretch of a paragraph that is written in one font.
struct FontPortion {
    std::string text;
    std::string font;
};

struct ConvertedPortion {
    std::string text;                 ///< NFC
    std::optional<std::string> font;  ///< to be set; none: stays
    OldEncoding from = OldEncoding::unicode;
    int percent = 100;  ///< confidence: 100 when the font tells, else that of the guess
    /// old_fonts.unsupported {font}; old_fonts.unread {font}, {codes}.
    std::optional<Problem> problem;
};

/// The portions of one paragraph as Unicode, one for each. Fonts tell the encoding; portions of
/// one font that tells nothing are read as what they are together, when that is clear, and
/// otherwise only their letters are repaired. A letter whose codes stand in two portions goes
/// whole into the first. Nothing is lost, and what was converted stays as it is the next time.
std::vector<ConvertedPortion> to_unicode(OldFonts const& fonts, std::vector<FontPortion> portions);

}  // namespace report

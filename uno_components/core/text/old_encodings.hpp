// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>

namespace report {

/// What the codes of a text mean. Texts written in fonts from before Unicode arrive as the code
/// points U+0000 to U+00FF (0x80 to 0x9F also as Windows-1252 has them) plus the name of a font
/// that draws them as Vietnamese letters (vietnamese-text.md section 6).
enum class OldEncoding {
    unicode,
    tcvn3,           ///< one code per letter
    tcvn3_capitals,  ///< the same codes, drawn as capitals
    vni,             ///< a letter and a code for its marks
    windows_1258,    ///< a letter and a code for its tone; no font tells it
    unsupported      ///< known to be old, and no table reads it
};

/// A text as NFC. `unread`: its codes that the table does not have, each once; they stand in the
/// text as they were.
struct UnicodeText {
    std::string text;
    std::string unread;
};

/// A portion of text of one font, look-alike letters repaired. A portion that is Vietnamese in
/// Unicode already (a mixed document) is not read a second time: one that holds letters no old
/// table has, and one whose words are all syllables as they stand and would not be if they were
/// read by the table. Text that is not UTF-8 comes back unchanged.
UnicodeText to_unicode(OldEncoding encoding, std::string_view text);

/// The encoding of a text of which no font tells it; `percent` of its accented words are then
/// syllables. `unicode` with 0 when no reading is clearly better than the others.
struct EncodingGuess {
    OldEncoding encoding = OldEncoding::unicode;
    int percent = 0;
};

EncodingGuess guess_encoding(std::string_view text);

/// Whether a text of which no font tells the encoding, too short to be guessed, may be of this one.
struct PossibleReading {
    bool is_vietnamese =
        false;               ///< read so, every accented word is a syllable, and the text differs
    bool is_needed = false;  ///< and as it stands some word is none
};

PossibleReading possible_reading(OldEncoding encoding, std::string_view text);

/// True when `second` begins with a mark that belongs to the last letter of `first`: a portion
/// ends between the two codes of one letter.
bool is_split_letter(OldEncoding encoding, std::string_view first, std::string_view second);

/// Code points of bytes as Windows-1252 has them; the five it has not are control codes.
std::u32string from_windows_1252(std::string_view bytes);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace report {

/// True when `text` is well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Canonical composition (NFC) of valid UTF-8; text that is not UTF-8 comes back unchanged.
std::string to_nfc(std::string_view text);

/// Canonical decomposition (NFD), the other way.
std::string to_nfd(std::string_view text);

/// The letters of valid UTF-8 one by one, and back; what follows a fault is left out.
std::u32string to_code_points(std::string_view text);
std::string to_utf8(std::u32string_view letters);

/// Real upper or lower case of every letter ("báo" -> "BÁO"), never depending on a locale.
std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

/// First letter of the text in upper case, the rest as it was.
std::string capitalise(std::string_view text);
/// Whether a letter stands in it that has a capital: digits, marks and blanks have none.
bool has_letters(std::string_view text);

/// NBSP and runs of white space of every kind as one blank, none at the ends.
std::string collapse_blanks(std::string_view text);

/// One form for comparing words: NFC, lower case, one tone placement ("hoà" -> "hòa"), NBSP and
/// runs of blanks as one blank, no blanks at the ends. vietnamese-text.md section 5 and 8.
std::string fold(std::string_view text);

/// Accent-free lower-case key for searching and for file names ("Đức Phổ" -> "duc pho").
std::string accent_free(std::string_view text);

/// White space of every kind (NBSP included) cut from both ends.
std::string trim(std::string_view text);

/// The beginning of a text, at most so many bytes, cut between letters.
std::string_view beginning(std::string_view text, std::size_t most);

/// Length in UTF-16 units, the unit in which office properties are counted.
std::size_t utf16_length(std::string_view text);

}  // namespace report

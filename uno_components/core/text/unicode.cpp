// SPDX-License-Identifier: MPL-2.0
#include "core/text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>

namespace report {

namespace {

using Letter = utf8proc_int32_t;

struct Freed {
    void operator()(utf8proc_uint8_t* p) const { std::free(p); }
};

utf8proc_uint8_t const* bytes(std::string_view text) {
    return reinterpret_cast<utf8proc_uint8_t const*>(text.data());
}

std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    auto const length = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                     static_cast<utf8proc_option_t>(options));
    std::unique_ptr<utf8proc_uint8_t, Freed> const owned(raw);
    if (length < 0) return std::string(text);
    return {reinterpret_cast<char const*>(raw), static_cast<std::size_t>(length)};
}

/// Most letters are ASCII, and utf8proc is asked for none of these.
bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

template <class Visit>
bool each_letter(std::string_view text, Visit visit) {
    while (!text.empty()) {
        Letter letter = static_cast<unsigned char>(text[0]);
        utf8proc_ssize_t used = 1;
        if (!is_ascii(text[0]))
            used =
                utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &letter);
        if (used <= 0) return false;
        visit(letter);
        text.remove_prefix(static_cast<std::size_t>(used));
    }
    return true;
}

void append(std::string& text, Letter letter) {
    if (letter < 0x80) {
        text += static_cast<char>(letter);
        return;
    }
    std::array<utf8proc_uint8_t, 4> buffer{};
    auto const length = utf8proc_encode_char(letter, buffer.data());
    text.append(reinterpret_cast<char const*>(buffer.data()), static_cast<std::size_t>(length));
}

/// Length of the letter at the front when it is sure to be the same in NFC, whatever stands beside
/// it: Latin letters composed (below U+0300, U+1E00 to U+1EFF) and general punctuation. 0 for all
/// others, of which some are, too.
std::size_t composed_length(std::string_view text) {
    auto const byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    if (byte(0) < 0x80) return 1;
    bool const trails_1 = (byte(1) & 0xC0U) == 0x80, trails_2 = (byte(2) & 0xC0U) == 0x80;
    if (byte(0) >= 0xC2 && byte(0) <= 0xCB && trails_1) return 2;
    bool const latin = byte(0) == 0xE1 && byte(1) >= 0xB8 && byte(1) <= 0xBB;
    bool const punctuation = byte(0) == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x82;
    return (latin || punctuation) && trails_2 ? 3 : 0;
}

bool is_composed(std::string_view text) {
    while (!text.empty()) {
        if (is_ascii(text[0])) {
            text.remove_prefix(1);
            continue;
        }
        auto const length = composed_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
    std::string result;
    result.reserve(text.size());
    return each_letter(text, [&](Letter l) { append(result, change(l)); }) ? result
                                                                           : std::string(text);
}

bool is_blank(Letter l) {
    if (l < 0x80) return l == ' ' || (l >= 9 && l <= 13);
    // Up to there none but these two, and all letters of Vietnamese.
    if (l < 0x2000) return l == 0xA0 || l == 0x1680;
    return utf8proc_category(l) == UTF8PROC_CATEGORY_ZS;
}

/// Tone placement of open syllables: "oà" and "òa" are one word (vietnamese-text.md section 5).
struct ToneShift {
    std::string_view second;  ///< second vowel with its tone, new style
    std::string_view first_o;
    std::string_view first_u;
    std::string_view plain;
};

constexpr std::array<ToneShift, 15> tone_shifts{{
    {"à", "ò", "", "a"},
    {"á", "ó", "", "a"},
    {"ả", "ỏ", "", "a"},
    {"ã", "õ", "", "a"},
    {"ạ", "ọ", "", "a"},
    {"è", "ò", "", "e"},
    {"é", "ó", "", "e"},
    {"ẻ", "ỏ", "", "e"},
    {"ẽ", "õ", "", "e"},
    {"ẹ", "ọ", "", "e"},
    {"ỳ", "", "ù", "y"},
    {"ý", "", "ú", "y"},
    {"ỷ", "", "ủ", "y"},
    {"ỹ", "", "ũ", "y"},
    {"ỵ", "", "ụ", "y"},
}};

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// True when a letter follows, so that the syllable is not open.
bool letter_follows(std::string_view rest) {
    Letter letter = 0;
    if (rest.empty() ||
        utf8proc_iterate(bytes(rest), static_cast<utf8proc_ssize_t>(rest.size()), &letter) <= 0)
        return false;
    auto const category = utf8proc_category(letter);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

/// Only an "o" or "u" in front of a letter beyond ASCII can have its tone in the other place.
bool may_shift(std::string_view text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if ((text[i] == 'o' || text[i] == 'u') && !is_ascii(text[i + 1])) return true;
    return false;
}

/// Rewrites lower-case NFC text to the traditional placement.
std::string old_tones(std::string text) {
    if (!may_shift(text)) return text;
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const after_q = i > 0 && text[i - 1] == 'q';
        bool shifted = false;
        if ((text[i] == 'o' || text[i] == 'u') && !after_q) {
            auto const rest = std::string_view(text).substr(i + 1);
            for (auto const& shift : tone_shifts) {
                auto const first = text[i] == 'o' ? shift.first_o : shift.first_u;
                if (first.empty() || !starts_with(rest, shift.second) ||
                    letter_follows(rest.substr(shift.second.size())))
                    continue;
                result += first;
                result += shift.plain;
                i += shift.second.size();
                shifted = true;
                break;
            }
        }
        if (!shifted) result += text[i];
    }
    return result;
}

/// The letters of Vietnamese stand in pairs or a fixed way apart; of others the tables know.
Letter lowered(Letter letter) {
    constexpr Letter first_pair = 0x1EA0, last_pair = 0x1EFF;  // Latin Extended Additional
    constexpr Letter first_capital = 0xC0, last_capital = 0xDE, times = 0xD7, last_small = 0xFF;
    if (letter < 0x80) return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter;
    if (letter >= first_pair && letter <= last_pair) return letter | 1;
    if (letter >= first_capital && letter <= last_small)
        return letter <= last_capital && letter != times ? letter + 'a' - 'A' : letter;
    return utf8proc_tolower(letter);
}

/// Lower case and single blanks in one walk, for text of which composed_length knows every letter;
/// nothing for any other. Nearly every word of a Vietnamese text is such a one.
std::optional<std::string> folded_composed(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    bool blank = false;
    while (!text.empty()) {
        auto const length = composed_length(text);
        if (length == 0) return std::nullopt;
        Letter letter = static_cast<unsigned char>(text[0]);
        if (length > 1)
            utf8proc_iterate(bytes(text), static_cast<utf8proc_ssize_t>(length), &letter);
        text.remove_prefix(length);
        if (is_blank(letter)) {
            blank = true;
            continue;
        }
        if (blank && !folded.empty()) folded += ' ';
        blank = false;
        append(folded, lowered(letter));
    }
    return folded;
}

}  // namespace

namespace {

/// Sure to be as collapse_blanks leaves it; most texts are.
bool is_collapsed(std::string_view text) {
    bool blank = !text.empty();
    while (!text.empty()) {
        auto const length = composed_length(text);
        if (length == 0) return false;
        if (length == 1) {
            bool const is_space = text[0] == ' ';
            if ((is_space && blank) || (text[0] >= 9 && text[0] <= 13)) return false;
            blank = is_space;
        } else {
            // The blanks beyond ASCII stand among these.
            if (text[0] == '\xE2' || text.substr(0, 2) == "\xC2\xA0") return false;
            blank = false;
        }
        text.remove_prefix(length);
    }
    return !blank;
}

}  // namespace

std::string collapse_blanks(std::string_view text) {
    if (is_collapsed(text)) return std::string(text);
    std::string collapsed;
    bool blank = false;
    bool const valid = each_letter(text, [&](Letter l) {
        if (is_blank(l)) {
            blank = true;
            return;
        }
        if (blank && !collapsed.empty()) collapsed += ' ';
        blank = false;
        append(collapsed, l);
    });
    return valid ? collapsed : std::string(text);
}

std::string fold(std::string_view text) {
    if (auto folded = folded_composed(text)) return old_tones(std::move(*folded));
    if (!is_utf8(text)) return std::string(text);
    return old_tones(collapse_blanks(to_lower(to_nfc(text))));
}

std::string accent_free(std::string_view text) {
    if (std::all_of(text.begin(), text.end(), is_ascii)) return to_lower(text);
    auto const stripped =
        mapped(to_lower(text), UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    return changed(stripped, [](Letter l) { return l == 0x111 ? Letter{'d'} : l; });
}

std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) --most;
    return text.substr(0, most);
}

bool is_utf8(std::string_view text) {
    return each_letter(text, [](Letter) {});
}

std::string to_nfc(std::string_view text) {
    if (is_composed(text)) return std::string(text);
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string to_nfd(std::string_view text) {
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
}

std::u32string to_code_points(std::string_view text) {
    std::u32string letters;
    each_letter(text, [&](Letter l) { letters += static_cast<char32_t>(l); });
    return letters;
}

std::string to_utf8(std::u32string_view letters) {
    std::string text;
    for (auto const letter : letters) append(text, static_cast<Letter>(letter));
    return text;
}

std::string to_upper(std::string_view text) {
    return changed(text, utf8proc_toupper);
}
std::string to_lower(std::string_view text) {
    return changed(text, utf8proc_tolower);
}

bool has_letters(std::string_view text) {
    auto const is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return std::any_of(text.begin(), text.end(), is_plain) || to_lower(text) != to_upper(text);
}

std::string capitalise(std::string_view text) {
    bool first = true;
    return changed(text, [&](Letter l) {
        auto const result = first ? utf8proc_toupper(l) : l;
        first = false;
        return result;
    });
}

std::string trim(std::string_view text) {
    // Whatever stands between two letters that are no blanks.
    auto const is_letter = [](char c) { return c > ' ' && c < 0x7F; };
    if (!text.empty() && is_letter(text.front()) && is_letter(text.back()))
        return std::string(text);
    std::size_t begin = std::string_view::npos, end = 0, at = 0;
    bool const valid = each_letter(text, [&](Letter l) {
        auto const size = l < 0x80 ? 1U : l < 0x800 ? 2U : l < 0x10000 ? 3U : 4U;
        if (!is_blank(l)) {
            if (begin == std::string_view::npos) begin = at;
            end = at + size;
        }
        at += size;
    });
    if (!valid) return std::string(text);
    return begin == std::string_view::npos ? std::string()
                                           : std::string(text.substr(begin, end - begin));
}

std::size_t utf16_length(std::string_view text) {
    std::size_t units = 0;
    each_letter(text, [&](Letter l) { units += l > 0xFFFF ? 2 : 1; });
    return units;
}

}  // namespace report

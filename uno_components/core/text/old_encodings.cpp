// SPDX-License-Identifier: MPL-2.0
#include "core/text/old_encodings.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/text/look_alikes.hpp"
#include "core/text/syllables.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// A lower-case letter and its codes; `second` is 0 where VNI has a single code. The table of
/// vietnamese-text.md section 6.1.
struct OldLetter {
    char32_t letter;
    char32_t tcvn3;
    char32_t first;
    char32_t second;
};

constexpr std::array<OldLetter, 67> letters{{
    {U'à', 0xB5, 'a', 0xF8},  {U'ả', 0xB6, 'a', 0xFB},  {U'ã', 0xB7, 'a', 0xF5},
    {U'á', 0xB8, 'a', 0xF9},  {U'ạ', 0xB9, 'a', 0xEF},  {U'ă', 0xA8, 'a', 0xEA},
    {U'ằ', 0xBB, 'a', 0xE8},  {U'ẳ', 0xBC, 'a', 0xFA},  {U'ẵ', 0xBD, 'a', 0xFC},
    {U'ắ', 0xBE, 'a', 0xE9},  {U'ặ', 0xC6, 'a', 0xEB},  {U'â', 0xA9, 'a', 0xE2},
    {U'ầ', 0xC7, 'a', 0xE0},  {U'ẩ', 0xC8, 'a', 0xE5},  {U'ẫ', 0xC9, 'a', 0xE3},
    {U'ấ', 0xCA, 'a', 0xE1},  {U'ậ', 0xCB, 'a', 0xE4},  {U'è', 0xCC, 'e', 0xF8},
    {U'ẻ', 0xCE, 'e', 0xFB},  {U'ẽ', 0xCF, 'e', 0xF5},  {U'é', 0xD0, 'e', 0xF9},
    {U'ẹ', 0xD1, 'e', 0xEF},  {U'ê', 0xAA, 'e', 0xE2},  {U'ề', 0xD2, 'e', 0xE0},
    {U'ể', 0xD3, 'e', 0xE5},  {U'ễ', 0xD4, 'e', 0xE3},  {U'ế', 0xD5, 'e', 0xE1},
    {U'ệ', 0xD6, 'e', 0xE4},  {U'ì', 0xD7, 0xEC, 0},    {U'ỉ', 0xD8, 0xE6, 0},
    {U'ĩ', 0xDC, 0xF3, 0},    {U'í', 0xDD, 0xED, 0},    {U'ị', 0xDE, 0xF2, 0},
    {U'ò', 0xDF, 'o', 0xF8},  {U'ỏ', 0xE1, 'o', 0xFB},  {U'õ', 0xE2, 'o', 0xF5},
    {U'ó', 0xE3, 'o', 0xF9},  {U'ọ', 0xE4, 'o', 0xEF},  {U'ô', 0xAB, 'o', 0xE2},
    {U'ồ', 0xE5, 'o', 0xE0},  {U'ổ', 0xE6, 'o', 0xE5},  {U'ỗ', 0xE7, 'o', 0xE3},
    {U'ố', 0xE8, 'o', 0xE1},  {U'ộ', 0xE9, 'o', 0xE4},  {U'ơ', 0xAC, 0xF4, 0},
    {U'ờ', 0xEA, 0xF4, 0xF8}, {U'ở', 0xEB, 0xF4, 0xFB}, {U'ỡ', 0xEC, 0xF4, 0xF5},
    {U'ớ', 0xED, 0xF4, 0xF9}, {U'ợ', 0xEE, 0xF4, 0xEF}, {U'ù', 0xEF, 'u', 0xF8},
    {U'ủ', 0xF1, 'u', 0xFB},  {U'ũ', 0xF2, 'u', 0xF5},  {U'ú', 0xF3, 'u', 0xF9},
    {U'ụ', 0xF4, 'u', 0xEF},  {U'ư', 0xAD, 0xF6, 0},    {U'ừ', 0xF5, 0xF6, 0xF8},
    {U'ử', 0xF6, 0xF6, 0xFB}, {U'ữ', 0xF7, 0xF6, 0xF5}, {U'ứ', 0xF8, 0xF6, 0xF9},
    {U'ự', 0xF9, 0xF6, 0xEF}, {U'ỳ', 0xFA, 'y', 0xF8},  {U'ỷ', 0xFB, 'y', 0xFB},
    {U'ỹ', 0xFC, 'y', 0xF5},  {U'ý', 0xFD, 'y', 0xF9},  {U'ỵ', 0xFE, 0xEE, 0},
    {U'đ', 0xAE, 0xF1, 0},
}};

using Code = std::pair<char32_t, char32_t>;

/// The only capitals that TCVN3 has codes for; the others are written in a font of capitals.
constexpr std::array<Code, 7> tcvn3_capital_codes{{
    {0xA1, U'Ă'},
    {0xA2, U'Â'},
    {0xA7, U'Đ'},
    {0xA3, U'Ê'},
    {0xA4, U'Ô'},
    {0xA5, U'Ơ'},
    {0xA6, U'Ư'},
}};

/// Where Windows-1258 differs from Windows-1252.
constexpr std::array<Code, 14> windows_1258_codes{{
    {0xC3, U'Ă'},
    {0xCC, 0x300},
    {0xD0, U'Đ'},
    {0xD2, 0x309},
    {0xD5, U'Ơ'},
    {0xDD, U'Ư'},
    {0xDE, 0x303},
    {0xE3, U'ă'},
    {0xEC, 0x301},
    {0xF0, U'đ'},
    {0xF2, 0x323},
    {0xF5, U'ơ'},
    {0xFD, U'ư'},
    {0xFE, U'₫'},
}};

/// 0x80 to 0x9F of Windows-1252; 0 where it has none.
constexpr std::array<char32_t, 32> windows_1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

using Table = std::array<char32_t, 256>;
constexpr char32_t case_step = 0x20;  ///< between a capital's code and the small letter's

char32_t capital(char32_t letter) {
    return to_code_points(to_upper(to_utf8({&letter, 1}))).front();
}

Table const& tcvn3_table() {
    static Table const table = [] {
        Table codes{};
        for (auto const& one : letters) codes[one.tcvn3] = one.letter;
        for (auto const& [code, letter] : tcvn3_capital_codes) codes[code] = letter;
        return codes;
    }();
    return table;
}

/// Single codes, and for each first code the letters of its second codes.
struct VniTable {
    Table single{};
    std::array<Table, 256> pairs{};

    char32_t pair(char32_t first, char32_t second) const {
        return first < 256 && second < 256 ? pairs[first][second] : 0;
    }

    /// A mark of the other case is drawn all the same, so it is read too.
    void add(char32_t first, char32_t second, char32_t letter) {
        if (second == 0) {
            single[first] = letter;
            return;
        }
        pairs[first][second] = pairs[first][second - case_step] = letter;
    }
};

VniTable const& vni_table() {
    static VniTable const table = [] {
        VniTable codes;
        for (auto const& one : letters) {
            codes.add(one.first, one.second, one.letter);
            codes.add(one.first - case_step, one.second, capital(one.letter));
        }
        return codes;
    }();
    return table;
}

/// A text read by a table, and those of its codes that the table does not have.
struct Reading {
    std::u32string text;
    std::u32string unread;

    void leave(char32_t code) {
        text += code;
        if (unread.find(code) == std::u32string::npos) unread += code;
    }
};

bool is_punctuation_code(char32_t code) {
    return code == 0x85 || (code >= 0x91 && code <= 0x97);
}

/// Quotation marks, dashes and the like that came as control codes.
char32_t as_punctuation(char32_t code) {
    return is_punctuation_code(code) ? windows_1252[code - 0x80] : code;
}

/// Codes of letters in every old encoding. 0x80 to 0x9F, as they are or as Windows-1252 has them,
/// are the capitals of one that is not supported and so not guessed at.
bool is_letter_code(char32_t code) {
    if (code >= 0xC0 && code <= 0xFF) return true;
    auto const moved = std::find(windows_1252.begin(), windows_1252.end(), code);
    auto const byte = moved == windows_1252.end() || code == 0
                          ? code
                          : 0x80 + static_cast<char32_t>(moved - windows_1252.begin());
    return byte >= 0x80 && byte < 0xA0 && !is_punctuation_code(byte);
}

void read_code(Reading& reading, char32_t code, char32_t letter) {
    if (letter == 0 && is_letter_code(code))
        reading.leave(code);
    else
        reading.text += letter != 0 ? letter : as_punctuation(code);
}

Reading read_tcvn3(std::u32string_view text) {
    Reading reading;
    for (auto const code : text) {
        read_code(reading, code, code < 256 ? tcvn3_table()[code] : 0);
    }
    return reading;
}

Reading read_vni(std::u32string_view text) {
    auto const& table = vni_table();
    Reading reading;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const code = text[i];
        auto const next = i + 1 < text.size() ? text[i + 1] : 0;
        if (auto const letter = table.pair(code, next); letter != 0) {
            reading.text += letter;
            ++i;
            continue;
        }
        read_code(reading, code, code < 256 ? table.single[code] : 0);
    }
    return reading;
}

char32_t in_windows_1258(char32_t code) {
    auto const found = std::find_if(windows_1258_codes.begin(), windows_1258_codes.end(),
                                    [&](Code const& one) { return one.first == code; });
    return found != windows_1258_codes.end() ? found->second : as_punctuation(code);
}

Reading read_windows_1258(std::u32string_view text) {
    Reading reading;
    for (auto const code : text) reading.text += in_windows_1258(code);
    reading.text = to_code_points(to_nfc(to_utf8(reading.text)));
    return reading;
}

Reading read_as(OldEncoding encoding, std::u32string_view text) {
    switch (encoding) {
        case OldEncoding::tcvn3:
        case OldEncoding::tcvn3_capitals:
            return read_tcvn3(text);
        case OldEncoding::vni:
            return read_vni(text);
        case OldEncoding::windows_1258:
            return read_windows_1258(text);
        case OldEncoding::unicode:
        case OldEncoding::unsupported:
            break;
    }
    return {std::u32string(text), {}};
}

bool is_combining(char32_t letter) {
    return letter >= 0x300 && letter <= 0x36F;
}

bool is_one_of(std::u32string_view set, char32_t letter) {
    return set.find(letter) != std::u32string_view::npos;
}

/// Letters and marks of Vietnamese that no code of an old font can be.
bool is_beyond_old_fonts(char32_t letter) {
    return is_one_of(U"ĂăĐđĨĩŨũƠơƯư", letter) || (letter >= 0x1EA0 && letter <= 0x1EF9) ||
           is_one_of(U"\u0300\u0309\u0303\u0301\u0323\u0302\u0306\u031B", letter);
}

bool is_unicode_already(std::u32string_view text) {
    return std::any_of(text.begin(), text.end(), is_beyond_old_fonts);
}

/// Codes that are letters in the old font and no letters in Unicode: they were left where a portion
/// is Unicode for the rest.
std::string old_symbols(OldEncoding encoding, std::u32string_view text) {
    Reading symbols;
    if (encoding == OldEncoding::vni) return {};
    for (auto const code : text)
        if (code < 0xC0 && tcvn3_table()[code] != 0) symbols.leave(code);
    return to_utf8(symbols.unread);
}

/// The words are syllables as they stand, and reading them by the table would spoil some.
bool is_better_unread(std::u32string_view text, Reading const& reading) {
    auto const before = count_syllables(text);
    if (before.accented == 0 || before.fit < before.accented) return false;
    if (!reading.unread.empty()) return true;
    // One letter, or the two codes of one, may be a piece of a word and proves nothing.
    constexpr std::size_t piece = 2;
    auto const after = count_syllables(reading.text);
    return text.size() > piece && after.fit < after.accented;
}

bool is_plain_letter(char32_t letter) {
    return (letter | 0x20U) >= U'a' && (letter | 0x20U) <= U'z';
}

/// A code beyond ASCII beside a letter: one that stands alone is a sign ("×", "·").
bool has_code_in_word(std::u32string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((is_plain_letter(text[i - 1]) && text[i] >= 0x80) ||
            (text[i - 1] >= 0x80 && is_plain_letter(text[i])))
            return true;
    return false;
}

constexpr std::size_t sample_size = 65536;  ///< letters of a file that a guess looks at
constexpr std::size_t enough_words = 3;     ///< fewer accented words prove nothing

int percent_of(SyllableCount const& count) {
    return count.accented == 0 ? 0 : static_cast<int>(count.fit * 100 / count.accented);
}

EncodingGuess guess(std::u32string_view text) {
    constexpr int needed = 90, too_good_unread = 60;
    auto const sample = text.substr(0, sample_size);
    if (is_unicode_already(sample) || percent_of(count_syllables(sample)) >= too_good_unread)
        return {};
    EncodingGuess best;
    int second = 0;
    for (auto const encoding : {OldEncoding::tcvn3, OldEncoding::vni, OldEncoding::windows_1258}) {
        auto const count = count_syllables(read_as(encoding, sample).text);
        auto const percent = count.accented < enough_words ? 0 : percent_of(count);
        second = std::max(second, std::min(best.percent, percent));
        if (percent > best.percent) best = {encoding, percent};
    }
    return best.percent >= needed && second < needed ? best : EncodingGuess{};
}

}  // namespace

std::u32string from_windows_1252(std::string_view bytes) {
    std::u32string text;
    for (char const byte : bytes) {
        char32_t const code = static_cast<unsigned char>(byte);
        bool const is_moved = code >= 0x80 && code < 0xA0 && windows_1252[code - 0x80] != 0;
        text += is_moved ? windows_1252[code - 0x80] : code;
    }
    return text;
}

UnicodeText to_unicode(OldEncoding encoding, std::string_view text) {
    if (encoding == OldEncoding::unsupported || !is_utf8(text)) return {std::string(text), {}};
    auto const codes = to_code_points(text);
    if (encoding == OldEncoding::unicode) return {repair_letters(text), {}};
    if (is_unicode_already(codes)) return {repair_letters(text), old_symbols(encoding, codes)};
    auto const reading = read_as(encoding, codes);
    if (is_better_unread(codes, reading)) return {repair_letters(text), {}};
    auto result = to_nfc(to_utf8(reading.text));
    return {encoding == OldEncoding::tcvn3_capitals ? to_upper(result) : result,
            to_utf8(reading.unread)};
}

EncodingGuess guess_encoding(std::string_view text) {
    return is_utf8(text) ? guess(to_code_points(text)) : EncodingGuess{};
}

PossibleReading possible_reading(OldEncoding encoding, std::string_view text) {
    if (!is_utf8(text)) return {};
    auto const codes = to_code_points(text);
    if (is_unicode_already(codes) || !has_code_in_word(codes)) return {};
    auto const reading = read_as(encoding, codes);
    auto const before = count_syllables(codes), after = count_syllables(reading.text);
    if (reading.text == codes || !reading.unread.empty() || after.accented == 0 ||
        after.fit < after.accented)
        return {};
    return {true, before.accented == 0 || before.fit < before.accented};
}

bool is_split_letter(OldEncoding encoding, std::string_view first, std::string_view second) {
    auto const before = to_code_points(first), after = to_code_points(second);
    if (before.empty() || after.empty()) return false;
    switch (encoding) {
        case OldEncoding::vni:
            return vni_table().pair(before.back(), after.front()) != 0;
        case OldEncoding::windows_1258:
            return is_combining(in_windows_1258(after.front()));
        default:
            return is_combining(after.front());
    }
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <array>
#include <string>

#include "core/text/unicode.hpp"

namespace report::test {

struct OldLetter {
    char const* lower;
    char const* upper;
    char const* tcvn3;
    char const* vni;
    char const* vni_upper;
};

/// vietnamese-text.md section 6.1, taken from it by a program and not from the code under test.
inline constexpr std::array<OldLetter, 67> old_letters{{
    {"à", "À", "\u00B5", "a\u00F8", "A\u00D8"},
    {"ả", "Ả", "\u00B6", "a\u00FB", "A\u00DB"},
    {"ã", "Ã", "\u00B7", "a\u00F5", "A\u00D5"},
    {"á", "Á", "\u00B8", "a\u00F9", "A\u00D9"},
    {"ạ", "Ạ", "\u00B9", "a\u00EF", "A\u00CF"},
    {"ă", "Ă", "\u00A8", "a\u00EA", "A\u00CA"},
    {"ằ", "Ằ", "\u00BB", "a\u00E8", "A\u00C8"},
    {"ẳ", "Ẳ", "\u00BC", "a\u00FA", "A\u00DA"},
    {"ẵ", "Ẵ", "\u00BD", "a\u00FC", "A\u00DC"},
    {"ắ", "Ắ", "\u00BE", "a\u00E9", "A\u00C9"},
    {"ặ", "Ặ", "\u00C6", "a\u00EB", "A\u00CB"},
    {"â", "Â", "\u00A9", "a\u00E2", "A\u00C2"},
    {"ầ", "Ầ", "\u00C7", "a\u00E0", "A\u00C0"},
    {"ẩ", "Ẩ", "\u00C8", "a\u00E5", "A\u00C5"},
    {"ẫ", "Ẫ", "\u00C9", "a\u00E3", "A\u00C3"},
    {"ấ", "Ấ", "\u00CA", "a\u00E1", "A\u00C1"},
    {"ậ", "Ậ", "\u00CB", "a\u00E4", "A\u00C4"},
    {"è", "È", "\u00CC", "e\u00F8", "E\u00D8"},
    {"ẻ", "Ẻ", "\u00CE", "e\u00FB", "E\u00DB"},
    {"ẽ", "Ẽ", "\u00CF", "e\u00F5", "E\u00D5"},
    {"é", "É", "\u00D0", "e\u00F9", "E\u00D9"},
    {"ẹ", "Ẹ", "\u00D1", "e\u00EF", "E\u00CF"},
    {"ê", "Ê", "\u00AA", "e\u00E2", "E\u00C2"},
    {"ề", "Ề", "\u00D2", "e\u00E0", "E\u00C0"},
    {"ể", "Ể", "\u00D3", "e\u00E5", "E\u00C5"},
    {"ễ", "Ễ", "\u00D4", "e\u00E3", "E\u00C3"},
    {"ế", "Ế", "\u00D5", "e\u00E1", "E\u00C1"},
    {"ệ", "Ệ", "\u00D6", "e\u00E4", "E\u00C4"},
    {"ì", "Ì", "\u00D7", "\u00EC", "\u00CC"},
    {"ỉ", "Ỉ", "\u00D8", "\u00E6", "\u00C6"},
    {"ĩ", "Ĩ", "\u00DC", "\u00F3", "\u00D3"},
    {"í", "Í", "\u00DD", "\u00ED", "\u00CD"},
    {"ị", "Ị", "\u00DE", "\u00F2", "\u00D2"},
    {"ò", "Ò", "\u00DF", "o\u00F8", "O\u00D8"},
    {"ỏ", "Ỏ", "\u00E1", "o\u00FB", "O\u00DB"},
    {"õ", "Õ", "\u00E2", "o\u00F5", "O\u00D5"},
    {"ó", "Ó", "\u00E3", "o\u00F9", "O\u00D9"},
    {"ọ", "Ọ", "\u00E4", "o\u00EF", "O\u00CF"},
    {"ô", "Ô", "\u00AB", "o\u00E2", "O\u00C2"},
    {"ồ", "Ồ", "\u00E5", "o\u00E0", "O\u00C0"},
    {"ổ", "Ổ", "\u00E6", "o\u00E5", "O\u00C5"},
    {"ỗ", "Ỗ", "\u00E7", "o\u00E3", "O\u00C3"},
    {"ố", "Ố", "\u00E8", "o\u00E1", "O\u00C1"},
    {"ộ", "Ộ", "\u00E9", "o\u00E4", "O\u00C4"},
    {"ơ", "Ơ", "\u00AC", "\u00F4", "\u00D4"},
    {"ờ", "Ờ", "\u00EA", "\u00F4\u00F8", "\u00D4\u00D8"},
    {"ở", "Ở", "\u00EB", "\u00F4\u00FB", "\u00D4\u00DB"},
    {"ỡ", "Ỡ", "\u00EC", "\u00F4\u00F5", "\u00D4\u00D5"},
    {"ớ", "Ớ", "\u00ED", "\u00F4\u00F9", "\u00D4\u00D9"},
    {"ợ", "Ợ", "\u00EE", "\u00F4\u00EF", "\u00D4\u00CF"},
    {"ù", "Ù", "\u00EF", "u\u00F8", "U\u00D8"},
    {"ủ", "Ủ", "\u00F1", "u\u00FB", "U\u00DB"},
    {"ũ", "Ũ", "\u00F2", "u\u00F5", "U\u00D5"},
    {"ú", "Ú", "\u00F3", "u\u00F9", "U\u00D9"},
    {"ụ", "Ụ", "\u00F4", "u\u00EF", "U\u00CF"},
    {"ư", "Ư", "\u00AD", "\u00F6", "\u00D6"},
    {"ừ", "Ừ", "\u00F5", "\u00F6\u00F8", "\u00D6\u00D8"},
    {"ử", "Ử", "\u00F6", "\u00F6\u00FB", "\u00D6\u00DB"},
    {"ữ", "Ữ", "\u00F7", "\u00F6\u00F5", "\u00D6\u00D5"},
    {"ứ", "Ứ", "\u00F8", "\u00F6\u00F9", "\u00D6\u00D9"},
    {"ự", "Ự", "\u00F9", "\u00F6\u00EF", "\u00D6\u00CF"},
    {"ỳ", "Ỳ", "\u00FA", "y\u00F8", "Y\u00D8"},
    {"ỷ", "Ỷ", "\u00FB", "y\u00FB", "Y\u00DB"},
    {"ỹ", "Ỹ", "\u00FC", "y\u00F5", "Y\u00D5"},
    {"ý", "Ý", "\u00FD", "y\u00F9", "Y\u00D9"},
    {"ỵ", "Ỵ", "\u00FE", "\u00EE", "\u00CE"},
    {"đ", "Đ", "\u00AE", "\u00F1", "\u00D1"},
}};

/// Text as an old font holds it: each letter by its codes.
inline std::string written(std::string const& text, char const* OldLetter::*lower,
                           char const* OldLetter::*upper) {
    std::string result;
    for (auto const letter : to_code_points(text)) {
        auto const one = to_utf8({&letter, 1});
        std::string codes = one;
        for (auto const& row : old_letters) {
            if (one == row.lower) codes = row.*lower;
            if (one == row.upper) codes = row.*upper;
        }
        result += codes;
    }
    return result;
}

inline std::string in_tcvn3(std::string const& text) {
    return written(text, &OldLetter::tcvn3, &OldLetter::tcvn3);
}

inline std::string in_vni(std::string const& text) {
    return written(text, &OldLetter::vni, &OldLetter::vni_upper);
}

/// Each letter, then its tone, as the code points that Windows-1252 makes of the bytes.
inline std::string in_windows_1258(std::string const& text) {
    constexpr std::u32string_view marks = U"\u0300\u0309\u0303\u0301\u0323";
    constexpr std::u32string_view moved = U"ĂĐƠƯăđơư";
    constexpr std::u32string_view mark_codes = U"\u00CC\u00D2\u00DE\u00EC\u00F2";
    constexpr std::u32string_view codes = U"\u00C3\u00D0\u00D5\u00DD\u00E3\u00F0\u00F5\u00FD";
    std::string result;
    for (auto const letter : to_code_points(text)) {
        auto const parts = to_code_points(to_nfd(to_utf8({&letter, 1})));
        std::u32string shape, tone;
        for (auto const part : parts) {
            auto const at = marks.find(part);
            (at == marks.npos ? shape : tone) += at == marks.npos ? part : mark_codes[at];
        }
        shape = to_code_points(to_nfc(to_utf8(shape)));
        for (auto& part : shape)
            if (auto const at = moved.find(part); at != moved.npos) part = codes[at];
        result += to_utf8(shape + tone);
    }
    return result;
}

inline std::string in_bytes(std::string const& text) {
    std::string bytes;
    for (auto const code : to_code_points(text)) bytes += static_cast<char>(code);
    return bytes;
}

inline constexpr char const* motto = "Độc lập - Tự do - Hạnh phúc";
inline constexpr char const* report_title = "báo cáo kết quả cải cách hành chính";
inline constexpr char const* country = "cộng hòa xã hội chủ nghĩa việt nam";

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#include "core/text/decode.hpp"

#include <optional>

#include "core/text/old_encodings.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

/// Units of two bytes; none when their number is odd or surrogates do not pair.
std::optional<std::string> from_utf16(std::string_view bytes, bool is_little) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    std::u32string text;
    char32_t high = 0;
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        char32_t const first = static_cast<unsigned char>(bytes[i]);
        char32_t const second = static_cast<unsigned char>(bytes[i + 1]);
        char32_t const unit = is_little ? first | second << 8U : second | first << 8U;
        bool const is_low = unit >= 0xDC00 && unit <= 0xDFFF;
        if (is_low != (high != 0)) return std::nullopt;
        if (unit >= 0xD800 && unit <= 0xDBFF)
            high = unit;
        else
            text += is_low ? 0x10000 + ((high - 0xD800) << 10U) + (unit - 0xDC00) : unit;
        if (is_low) high = 0;
    }
    if (high != 0) return std::nullopt;
    return to_utf8(text);
}

FileEncoding file_encoding(OldEncoding encoding) {
    switch (encoding) {
        case OldEncoding::tcvn3:
        case OldEncoding::tcvn3_capitals:
            return FileEncoding::tcvn3;
        case OldEncoding::vni:
            return FileEncoding::vni;
        case OldEncoding::windows_1258:
            return FileEncoding::windows_1258;
        case OldEncoding::unicode:
        case OldEncoding::unsupported:
            break;
    }
    return FileEncoding::unknown;
}

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

DecodedText decode_old(std::string_view bytes) {
    auto const text = to_utf8(from_windows_1252(bytes));
    auto const [encoding, percent] = guess_encoding(text);
    if (encoding == OldEncoding::unicode) return {to_nfc(text), FileEncoding::unknown, 0};
    return {to_unicode(encoding, text).text, file_encoding(encoding), percent};
}

}  // namespace

DecodedText decode_bytes(std::string_view bytes) {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF", little = "\xFF\xFE", big = "\xFE\xFF";
    if (starts_with(bytes, little) || starts_with(bytes, big)) {
        bool const is_little = starts_with(bytes, little);
        if (auto const text = from_utf16(bytes.substr(2), is_little))
            return {to_nfc(*text), is_little ? FileEncoding::utf16_le : FileEncoding::utf16_be,
                    100};
    }
    bool const is_marked = starts_with(bytes, utf8_mark);
    if (is_marked) bytes.remove_prefix(utf8_mark.size());
    if (is_utf8(bytes)) return {to_nfc(bytes), FileEncoding::utf8, 100};
    // A file that says it is UTF-8 and is not was damaged: no table mends that.
    if (is_marked) return {to_utf8(from_windows_1252(bytes)), FileEncoding::unknown, 0};
    return decode_old(bytes);
}

}  // namespace report

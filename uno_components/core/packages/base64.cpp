// SPDX-License-Identifier: MPL-2.0
#include "core/packages/base64.hpp"

namespace report {

namespace {

constexpr std::string_view letters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

}  // namespace

std::string from_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    unsigned held = 0, bits = 0;
    for (char const c : text) {
        if (static_cast<unsigned char>(c) <= 0x20) continue;
        auto const value = letters.find(c);
        if (value == std::string_view::npos) break;
        held = held << 6U | static_cast<unsigned>(value);
        bits += 6;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(static_cast<unsigned char>(held >> bits));
    }
    return bytes;
}

std::string to_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        unsigned held = 0;
        auto const count = bytes.size() - at < 3 ? bytes.size() - at : std::size_t(3);
        for (std::size_t i = 0; i < 3; ++i)
            held = held << 8U | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i)
            text += i <= count ? letters[held >> (18 - 6 * i) & 63U] : '=';
    }
    return text;
}

}  // namespace report

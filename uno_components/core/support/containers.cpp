// SPDX-License-Identifier: MPL-2.0
#include "core/support/containers.hpp"

namespace report {

namespace {

bool begins(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

/// A number of `size` bytes, the lowest first; 0 outside.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || bytes.size() - at < size) return 0;
    std::uint64_t number = 0;
    for (auto i = size; i-- > 0;) number = number << 8U | static_cast<unsigned char>(bytes[at + i]);
    return number;
}

/// Where the record stands that ends a package's directory.
std::optional<std::size_t> directory_end(std::string_view bytes) {
    constexpr std::size_t end_size = 22, longest_comment = 0xFFFF;
    if (bytes.size() < end_size) return std::nullopt;
    auto const last = bytes.size() - end_size;
    auto const found = bytes.rfind("PK\x05\x06", last);
    if (found == std::string_view::npos || last - found > longest_comment) return std::nullopt;
    return found;
}

}  // namespace

bool is_package(std::string_view bytes) {
    return begins(bytes, "PK\x03\x04");
}

std::optional<std::vector<PackedFile>> packed_files(std::string_view bytes, std::size_t most) {
    auto const end = directory_end(bytes);
    if (!end) return std::nullopt;
    auto const count = number_at(bytes, *end + 10, 2);
    auto at = static_cast<std::size_t>(number_at(bytes, *end + 16, 4));
    std::vector<PackedFile> files;
    while (files.size() < count && files.size() <= most) {
        constexpr std::size_t fixed = 46;
        if (at + fixed > *end || bytes.substr(at, 4) != "PK\x01\x02") return std::nullopt;
        auto const name = bytes.substr(at + fixed, number_at(bytes, at + 28, 2));
        files.push_back({std::string(name), number_at(bytes, at + 24, 4),
                         (number_at(bytes, at + 8, 2) & 1U) != 0});
        at += fixed + name.size() + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
    }
    return files;
}

std::string_view opendocument_type(std::string_view bytes) {
    // The media type is the first file of the package, and stands there as it is.
    constexpr std::string_view kind = "mimetypeapplication/vnd.oasis.opendocument.";
    auto const found = bytes.substr(0, 200).find(kind);
    if (found == std::string_view::npos) return {};
    auto const type = bytes.substr(found + kind.size(), 40);
    return type.substr(0, type.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"));
}

bool is_compound(std::string_view bytes) {
    return begins(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
}

std::size_t stream_at(std::string_view bytes, std::string_view name) {
    // Names stand at multiples of an entry's size, in UTF-16.
    constexpr std::size_t entry = 128;
    std::string wide;
    for (char const c : name) wide += {c, '\0'};
    wide += {'\0', '\0'};
    auto at = bytes.find(wide);
    while (at != std::string_view::npos && at % entry != 0) at = bytes.find(wide, at + 1);
    return at;
}

}  // namespace report

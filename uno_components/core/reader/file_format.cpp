// SPDX-License-Identifier: MPL-2.0
#include "core/reader/file_format.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/text/unicode.hpp"

namespace report {

namespace {

using Known = std::optional<FileFormat>;

bool starts_with(std::string_view text, std::string_view start) {
    return text.substr(0, start.size()) == start;
}

bool ends_with(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

std::size_t little_endian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::size_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// The directory of a ZIP package, as far as it says what the package is and how large it becomes.
class Package {
public:
    explicit Package(std::string_view content) : content_(content) {}

    Result<FileFormat> format(FileLimits const& limits) const {
        auto const end = directory_end();
        if (!end) return Problem{"old_file.broken", {}, {}};
        std::size_t const count = little_endian(content_, *end + 10, 2);
        auto at = little_endian(content_, *end + 16, 4);
        std::size_t all = 0, xml = 0;
        bool has_content = false, has_types = false, has_word = false;
        if (count > limits.entries) return Problem{"old_file.too_large", {}, {}};
        for (std::size_t i = 0; i < count; ++i) {
            constexpr std::size_t fixed = 46;
            if (at + fixed > *end || content_.substr(at, 4) != "PK\x01\x02")
                return Problem{"old_file.broken", {}, {}};
            auto const size = little_endian(content_, at + 24, 4);
            auto const name = content_.substr(at + fixed, little_endian(content_, at + 28, 2));
            all += size;
            if (ends_with(name, ".xml")) xml += size;
            has_content = has_content || name == "content.xml";
            has_types = has_types || name == "[Content_Types].xml";
            has_word = has_word || starts_with(name, "word/");
            at += fixed + name.size() + little_endian(content_, at + 30, 2) +
                  little_endian(content_, at + 32, 2);
        }
        if (all > limits.unpacked || xml > limits.unpacked_xml)
            return Problem{"old_file.too_large", {}, {}};
        if (has_types && has_word) return FileFormat::ooxml;
        if (has_content && says_text()) return FileFormat::odf;
        return Problem{"old_file.not_writer", {}, {}};
    }

private:
    static constexpr std::size_t end_size = 22;

    std::optional<std::size_t> directory_end() const {
        constexpr std::size_t longest_comment = 0xFFFF;
        if (content_.size() < end_size) return std::nullopt;
        auto const last = content_.size() - end_size;
        auto const found = content_.rfind("PK\x05\x06", last);
        if (found == std::string_view::npos || last - found > longest_comment) return std::nullopt;
        return found;
    }

    /// Its first entry is its kind, stored as it is; an older program may have left it out.
    bool says_text() const {
        constexpr std::string_view kind = "mimetypeapplication/vnd.oasis.opendocument.";
        auto const found = content_.substr(0, 200).find(kind);
        return found == std::string_view::npos ||
               starts_with(content_.substr(found + kind.size()), "text");
    }

    std::string_view content_;
};

/// Names in a compound file stand in its directory as UTF-16, at multiples of 128 bytes.
bool has_stream(std::string_view content, std::string_view name) {
    constexpr std::size_t entry = 128;
    std::string wide;
    for (char const c : name) wide += {c, '\0'};
    wide += {'\0', '\0'};
    for (auto at = content.find(wide); at != std::string_view::npos;
         at = content.find(wide, at + 1))
        if (at % entry == 0) return true;
    return false;
}

Result<FileFormat> compound_format(std::string_view content) {
    if (has_stream(content, "EncryptedPackage")) return Problem{"old_file.password", {}, {}};
    if (has_stream(content, "WordDocument")) return FileFormat::word_97;
    return Problem{"old_file.not_writer", {}, {}};
}

Known marked_up_format(std::string_view content) {
    constexpr std::size_t within = 4096;
    bool const is_text = content.substr(0, within).find(
                             "application/vnd.oasis.opendocument.text") != std::string_view::npos;
    if (starts_with(content, "<?xml") && is_text) return FileFormat::flat_odf;
    return std::nullopt;
}

bool is_printed(char c) {
    constexpr std::string_view layout = "\t\n\f\r";
    return static_cast<unsigned char>(c) >= 0x20 || layout.find(c) != std::string_view::npos;
}

Known text_format(std::string_view content) {
    if (starts_with(content, "\xFF\xFE") || starts_with(content, "\xFE\xFF"))
        return FileFormat::utf16_text;
    if (!std::all_of(content.begin(), content.end(), is_printed)) return std::nullopt;
    return is_utf8(content) ? FileFormat::utf8_text : FileFormat::old_text;
}

}  // namespace

Result<FileFormat> format_of(std::string_view content, FileLimits const& limits) {
    constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
    if (content.empty()) return Problem{"old_file.empty", {}, {}};
    if (content.size() > limits.bytes) return Problem{"old_file.too_large", {}, {}};
    if (starts_with(content, "PK\x03\x04")) return Package(content).format(limits);
    if (starts_with(content, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return compound_format(content);
    if (starts_with(content, "{\\rtf")) return FileFormat::rtf;
    auto const text = starts_with(content, utf8_mark) ? content.substr(utf8_mark.size()) : content;
    auto const first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return Problem{"old_file.empty", {}, {}};
    bool const is_marked_up = text[first] == '<' || starts_with(text, "%PDF");
    auto const known = is_marked_up ? marked_up_format(text.substr(first)) : text_format(content);
    if (!known) return Problem{"old_file.not_writer", {}, {}};
    return *known;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#include "core/reader/file_format.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "core/support/containers.hpp"
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

Problem too_large(std::uint64_t bytes, std::uint64_t limit) {
    return {"old_file.too_large",
            {{"size", std::to_string(bytes >> 20U)}, {"limit", std::to_string(limit >> 20U)}},
            {}};
}

/// By the directory, which says what a package is and how large it becomes.
Result<FileFormat> package_format(std::string_view content, FileLimits const& limits) {
    auto const files = packed_files(content, limits.entries);
    if (!files) return Problem{"old_file.broken", {}, {}};
    std::uint64_t all = 0, xml = 0;
    bool has_content = false, has_types = false, has_sheets = false;
    for (auto const& file : *files) {
        // Offices from 24.8 on lock a document as a whole.
        if (file.name == "encrypted-package") return Problem{"old_file.password", {}, {}};
        all += file.size;
        if (ends_with(file.name, ".xml")) xml += file.size;
        has_content = has_content || file.name == "content.xml";
        has_types = has_types || file.name == "[Content_Types].xml";
        has_sheets = has_sheets || starts_with(file.name, "xl/");
    }
    if (files->size() > limits.entries)
        return Problem{
            "clean.too_many_parts",
            {{"count", std::to_string(files->size())}, {"limit", std::to_string(limits.entries)}},
            {}};
    if (xml > limits.unpacked_xml) return too_large(xml, limits.unpacked_xml);
    if (all > limits.unpacked) return too_large(all, limits.unpacked);
    if (has_types && !has_sheets) return FileFormat::ooxml;
    // An older program may have left out what kind it is.
    auto const type = opendocument_type(content);
    if (has_content && (type.empty() || starts_with(type, "text"))) return FileFormat::odf;
    return Problem{"old_file.not_writer", {}, {}};
}

Result<FileFormat> compound_format(std::string_view content) {
    auto const has = [&](char const* stream) {
        return stream_at(content, stream) != std::string_view::npos;
    };
    if (has("EncryptedPackage")) return Problem{"old_file.password", {}, {}};
    if (has("WordDocument")) return FileFormat::word_97;
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
    if (content.size() > limits.bytes) return too_large(content.size(), limits.bytes);
    if (is_package(content)) return package_format(content, limits);
    if (is_compound(content)) return compound_format(content);
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

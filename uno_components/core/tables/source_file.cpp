// SPDX-License-Identifier: MPL-2.0
#include "core/tables/source_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "core/support/json.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_packed_files = 10000;

using SuffixOf = std::pair<std::string_view, SourceKind>;
constexpr std::array<SuffixOf, 10> suffixes{{{".xlsx", SourceKind::xlsx},
                                             {".xlsm", SourceKind::xlsx},
                                             {".xls", SourceKind::xls},
                                             {".ods", SourceKind::ods},
                                             {".csv", SourceKind::text},
                                             {".tsv", SourceKind::text},
                                             {".txt", SourceKind::text},
                                             {".odt", SourceKind::odt},
                                             {".docx", SourceKind::docx},
                                             {".doc", SourceKind::doc}}};

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

std::string suffix_of(std::string const& name) {
    auto const dot = name.find_last_of("./\\");
    return dot == std::string::npos || name[dot] != '.' ? std::string()
                                                        : to_lower(name.substr(dot));
}

// Packed files.

struct Packed {
    std::string_view name;
    std::uint64_t size = 0;
    bool locked = false;
};

/// The directory at the end of a zip file; empty when it is damaged.
std::vector<Packed> packed_files(std::string_view bytes) {
    auto const end = bytes.rfind("PK\x05\x06");
    if (end == std::string_view::npos) return {};
    std::vector<Packed> files;
    auto at = static_cast<std::size_t>(number_at(bytes, end + 16, 4));
    while (files.size() <= most_packed_files && number_at(bytes, at, 4) == 0x02014b50) {
        auto const name = static_cast<std::size_t>(number_at(bytes, at + 28, 2));
        auto const behind =
            static_cast<std::size_t>(number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2));
        if (at + 46 > bytes.size()) break;
        files.push_back({bytes.substr(at + 46, name), number_at(bytes, at + 24, 4),
                         (number_at(bytes, at + 8, 2) & 1U) != 0});
        at += 46 + name + behind;
    }
    return files;
}

std::optional<SourceKind> opendocument_kind(std::string_view bytes) {
    // The media type stands unpacked in front.
    auto const name = static_cast<std::size_t>(number_at(bytes, 26, 2));
    auto const extra = static_cast<std::size_t>(number_at(bytes, 28, 2));
    if (bytes.size() < 30 + name + extra) return std::nullopt;
    if (bytes.substr(30, name) != "mimetype") return std::nullopt;
    auto const type = bytes.substr(30 + name + extra, 64);
    if (begins(type, "application/vnd.oasis.opendocument.spreadsheet")) return SourceKind::ods;
    if (begins(type, "application/vnd.oasis.opendocument.text")) return SourceKind::odt;
    return std::nullopt;
}

std::optional<SourceKind> packed_kind(std::string_view bytes, std::string const& file) {
    auto const files = packed_files(bytes);
    std::uint64_t all = 0;
    std::optional<SourceKind> kind;
    for (auto const& one : files) {
        if (one.locked) fail("import.password", {}, file);
        all += one.size;
        if (one.name == "xl/workbook.xml") kind = SourceKind::xlsx;
        if (one.name == "word/document.xml") kind = SourceKind::docx;
    }
    if (all > most_unpacked_bytes || files.size() > most_packed_files)
        fail("import.unpacks_too_large", {{"limit", std::to_string(most_unpacked_bytes >> 20U)}},
             file);
    return kind ? kind : opendocument_kind(bytes);
}

// Compound files, which name their streams in UTF-16.

std::string stream_name(std::string_view name) {
    std::string wide;
    for (char const c : name) wide += {c, '\0'};
    return wide + std::string(2, '\0');
}

std::optional<SourceKind> compound_kind(std::string_view bytes, std::string const& file) {
    constexpr std::size_t header = 512;
    auto const sector = std::size_t{1} << std::min<std::uint64_t>(number_at(bytes, 30, 2), 16);
    auto const first = static_cast<std::size_t>(number_at(bytes, 48, 4)) * sector + header;
    if (first >= bytes.size()) return std::nullopt;
    auto const directory = bytes.substr(first);
    auto const where = [&](char const* name) { return directory.find(stream_name(name)); };
    if (where("EncryptedPackage") != std::string_view::npos) fail("import.password", {}, file);
    // A document may hold a workbook, and a workbook a document: its own stream comes first.
    auto const book = std::min(where("Workbook"), where("Book"));
    auto const document = where("WordDocument");
    if (book == document) return std::nullopt;
    return book < document ? SourceKind::xls : SourceKind::doc;
}

bool is_binary(std::string_view bytes) {
    bool const utf16 = begins(bytes, "\xFF\xFE") || begins(bytes, "\xFE\xFF");
    return !utf16 && bytes.find('\0') != std::string_view::npos;
}

/// A kind of text that no figures are read from; empty when it is none.
char const* other_text(std::string_view bytes) {
    constexpr std::size_t enough = 512;
    auto start = bytes.substr(0, enough);
    if (begins(start, "\xEF\xBB\xBF")) start.remove_prefix(3);
    auto const text = to_lower(trim(start));
    if (begins(text, "%pdf")) return ".pdf";
    if (begins(text, "{\\rtf")) return ".rtf";
    if (begins(text, "<!doctype html") || text.find("<html") != std::string::npos ||
        begins(text, "<table"))
        return ".html";
    return begins(text, "<?xml") ? ".xml" : "";
}

/// The kind by the bytes, and how a file of this kind is usually called.
struct Contents {
    std::optional<SourceKind> kind;
    std::string suffix;
};

Contents contents_of(std::string_view bytes, std::string const& file) {
    Contents contents;
    if (begins(bytes, "PK\x03\x04"))
        contents.kind = packed_kind(bytes, file);
    else if (begins(bytes, "\xD0\xCF\x11\xE0"))
        contents.kind = compound_kind(bytes, file);
    else if (contents.suffix = other_text(bytes); !contents.suffix.empty())
        return contents;
    else if (!is_binary(bytes))
        contents.kind = SourceKind::text;
    for (auto const& [suffix, kind] : suffixes)
        if (contents.kind == kind && contents.suffix.empty()) contents.suffix = suffix;
    return contents;
}

SourceKind kind_of(std::string_view bytes, std::string const& name) {
    if (bytes.size() > most_file_bytes)
        fail("import.file_too_large", {{"limit", std::to_string(most_file_bytes >> 20U)}}, name);
    auto const suffix = suffix_of(name);
    auto const named = std::find_if(suffixes.begin(), suffixes.end(),
                                    [&](SuffixOf const& one) { return one.first == suffix; });
    if (named == suffixes.end()) fail("import.unknown_suffix", {}, name);
    if (bytes.empty()) fail("import.empty", {}, name);
    auto const contents = contents_of(bytes, name);
    if (contents.suffix.empty()) fail("import.unknown_contents", {}, name);
    if (contents.kind != named->second)
        fail("import.wrong_suffix", {{"suffix", suffix}, {"kind", contents.suffix}}, name);
    return *contents.kind;
}

}  // namespace

Result<SourceKind> source_kind(std::string_view bytes, std::string const& name) try {
    return kind_of(bytes, name);
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report

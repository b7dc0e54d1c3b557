// SPDX-License-Identifier: MPL-2.0
#include "core/tables/source_file.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/json/json.hpp"
#include "core/support/containers.hpp"
#include "core/text/unicode.hpp"

namespace report {

namespace {

constexpr std::size_t most_packed_files = 10000;

using SuffixOf = std::pair<std::string_view, SourceKind>;
constexpr std::array<SuffixOf, 14> suffixes{{{".xlsx", SourceKind::xlsx},
                                             {".xlsb", SourceKind::xlsb},
                                             {".html", SourceKind::html},
                                             {".htm", SourceKind::html},
                                             {".xml", SourceKind::xml},
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

std::string suffix_of(std::string const& name) {
    auto const dot = name.find_last_of("./\\");
    return dot == std::string::npos || name[dot] != '.' ? std::string()
                                                        : to_lower(name.substr(dot));
}

std::optional<SourceKind> packed_kind(std::string_view bytes, std::string const& file) {
    auto const files = packed_files(bytes, most_packed_files);
    if (!files) return std::nullopt;
    std::uint64_t all = 0;
    std::optional<SourceKind> kind;
    for (auto const& one : *files) {
        // Offices from 24.8 on lock a document as a whole.
        if (one.locked || one.name == "encrypted-package") fail("import.password", {}, file);
        all += one.size;
        // Main parts are called otherwise by some programs; their folders are not.
        if (begins(one.name, "xl/") && kind != SourceKind::xlsb) kind = SourceKind::xlsx;
        if (one.name == "xl/workbook.bin") kind = SourceKind::xlsb;
        if (begins(one.name, "word/")) kind = SourceKind::docx;
    }
    if (all > most_unpacked_bytes || files->size() > most_packed_files)
        fail("import.unpacks_too_large", {{"limit", std::to_string(most_unpacked_bytes >> 20U)}},
             file);
    auto const type = opendocument_type(bytes);
    if (begins(type, "spreadsheet")) kind = SourceKind::ods;
    if (begins(type, "text")) kind = SourceKind::odt;
    return kind;
}

std::optional<SourceKind> compound_kind(std::string_view bytes, std::string const& file) {
    if (stream_at(bytes, "EncryptedPackage") != std::string_view::npos)
        fail("import.password", {}, file);
    // A document may hold a workbook, and a workbook a document: its own stream comes first.
    auto const book = std::min(stream_at(bytes, "Workbook"), stream_at(bytes, "Book"));
    auto const document = stream_at(bytes, "WordDocument");
    if (book == document) return std::nullopt;
    return book < document ? SourceKind::xls : SourceKind::doc;
}

bool is_binary(std::string_view bytes) {
    bool const utf16 = begins(bytes, "\xFF\xFE") || begins(bytes, "\xFE\xFF");
    return !utf16 && bytes.find('\0') != std::string_view::npos;
}

/// A kind of text that is not rows of cells; empty when it is none.
struct MarkedUp {
    std::optional<SourceKind> kind;
    char const* suffix = "";
};

MarkedUp marked_up(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    auto start = bytes.substr(0, enough);
    if (begins(start, "\xEF\xBB\xBF")) start.remove_prefix(3);
    std::string plain(trim(start));
    bool const utf16 = begins(bytes, "\xFF\xFE") || begins(bytes, "\xFE\xFF");
    if (utf16) {
        plain.erase(0, 2);
        plain.erase(std::remove(plain.begin(), plain.end(), '\0'), plain.end());
    }
    auto const text = to_lower(plain);
    auto const has = [&](char const* tag) { return text.find(tag) != std::string::npos; };
    if (begins(text, "%pdf")) return {std::nullopt, ".pdf"};
    if (begins(text, "{\\rtf")) return {std::nullopt, ".rtf"};
    if (begins(text, "<?xml") && has("urn:schemas-microsoft-com:office:spreadsheet") &&
        !has("<html"))
        return {SourceKind::xml, ".xml"};
    if (begins(text, "<!doctype html") || has("<html") || begins(text, "<table") ||
        (begins(text, "<") && has("<table")))
        return {SourceKind::html, ".html"};
    if (begins(text, "<?xml")) return {std::nullopt, ".xml"};
    return {};
}

/// What programs write under another name: portals export web pages as workbooks.
bool is_often_called(SourceKind kind, SourceKind named) {
    bool const is_book = named == SourceKind::xls || named == SourceKind::xlsx;
    switch (kind) {
        case SourceKind::html:
            return is_book || named == SourceKind::doc || named == SourceKind::xml;
        case SourceKind::xml:
        case SourceKind::text:
        case SourceKind::xls:
        case SourceKind::xlsx:
        case SourceKind::xlsb:
            return is_book;
        default:
            return false;
    }
}

/// The kind by the bytes, and how a file of this kind is usually called.
struct Contents {
    std::optional<SourceKind> kind;
    std::string suffix;
};

Contents contents_of(std::string_view bytes, std::string const& file) {
    Contents contents;
    if (is_package(bytes))
        contents.kind = packed_kind(bytes, file);
    else if (is_compound(bytes))
        contents.kind = compound_kind(bytes, file);
    else if (auto const marked = marked_up(bytes); *marked.suffix != '\0')
        return {marked.kind, marked.suffix};
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
    bool const fits = contents.kind == named->second ||
                      (contents.kind && is_often_called(*contents.kind, named->second));
    if (!fits) fail("import.wrong_suffix", {{"suffix", suffix}, {"kind", contents.suffix}}, name);
    return *contents.kind;
}

}  // namespace

std::optional<Problem> source_doubt(SourceKind kind, std::string const& name) {
    auto const suffix = suffix_of(name);
    std::string_view usual;
    for (auto const& [one, its] : suffixes) {
        if (one == suffix && its == kind) return std::nullopt;
        if (its == kind && usual.empty()) usual = one;
    }
    return Problem{
        "import.other_container", {{"suffix", suffix}, {"kind", std::string(usual)}}, name};
}

std::string joined_paths(std::vector<std::string> const& paths) {
    std::string line;
    for (auto const& path : paths) line += (line.empty() ? "" : "; ") + path;
    return line;
}

std::vector<std::string> parted_paths(std::string_view line) {
    std::vector<std::string> paths;
    for (std::size_t at = 0; at <= line.size();) {
        auto const end = std::min(line.find(';', at), line.size());
        if (auto path = trim(line.substr(at, end - at)); !path.empty())
            paths.push_back(std::move(path));
        at = end + 1;
    }
    return paths;
}

Result<SourceKind> source_kind(std::string_view bytes, std::string const& name) try {
    return kind_of(bytes, name);
} catch (ProblemError const& error) {
    return error.problem;
}

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"

namespace report {

/// Several paths in one line, parted by semicolons, and back.
std::string joined_paths(std::vector<std::string> const& paths);
std::vector<std::string> parted_paths(std::string_view line);

/// What figures can be read from, by what the bytes are and not by what the file is called.
enum class SourceKind { text, xlsx, xlsb, xls, ods, odt, docx, doc, html, xml };

constexpr std::size_t most_file_bytes = 32U << 20U;
/// Of everything that a packed file holds.
constexpr std::size_t most_unpacked_bytes = 256U << 20U;

/// The kind of a file, which has to be the one that its name says, or one that programs call so.
/// Problems, with `name` in front:
/// import.empty, import.file_too_large {limit}, import.unknown_suffix, import.wrong_suffix
/// {suffix}, {kind}, import.unknown_contents, import.password, import.unpacks_too_large {limit}.
Result<SourceKind> source_kind(std::string_view bytes, std::string const& name);

/// What is to be said of a file that is read although it is not what its name says: portals call
/// web pages and texts .xls. Problem: import.other_container {suffix}, {kind}.
std::optional<Problem> source_doubt(SourceKind kind, std::string const& name);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "core/support/result.hpp"

namespace report {

/// Kinds of files that may hold an old report, told by what is in them: a name says nothing, and an
/// office that trusts it opens a web page, with all that it fetches, as a document.
enum class FileFormat {
    odf,       ///< a package, document or template
    flat_odf,  ///< one XML file
    ooxml,     ///< of Word 2007 and later
    word_97,
    rtf,
    utf8_text,
    utf16_text,
    old_text  ///< of bytes, in an encoding from before Unicode
};

/// No report is larger, packed or unpacked; a package beyond is not opened at all.
struct FileLimits {
    std::size_t bytes = std::size_t(64) << 20U;
    std::size_t unpacked = std::size_t(512) << 20U;
    std::size_t unpacked_xml = std::size_t(64) << 20U;
    std::size_t entries = 10'000;
};

/// Problems: old_file.empty; old_file.too_large; old_file.password (as far as the file shows it);
/// old_file.broken (a package without its directory); old_file.not_writer (anything else).
Result<FileFormat> format_of(std::string_view content, FileLimits const& limits = {});

}  // namespace report

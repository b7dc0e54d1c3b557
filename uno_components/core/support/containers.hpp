// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace report {

/// Whether the bytes begin as a ZIP package does.
bool is_package(std::string_view bytes);

/// A file of a package, by the package's directory.
struct PackedFile {
    std::string name;
    std::uint64_t size = 0;  ///< unpacked, in bytes
    bool locked = false;     ///< behind a password
};

/// What the directory of a ZIP package lists, at most `most` files and one more; none when it is
/// cut off or contradicts itself.
std::optional<std::vector<PackedFile>> packed_files(std::string_view bytes, std::size_t most);

/// "text", "text-template", "spreadsheet": what an OpenDocument package says it is in front; empty
/// when it says nothing.
std::string_view opendocument_type(std::string_view bytes);

/// Whether the bytes begin as a compound file (of Office 97) does.
bool is_compound(std::string_view bytes);

/// Where a compound file's directory names a stream; npos when it does not.
std::size_t stream_at(std::string_view bytes, std::string_view name);

}  // namespace report

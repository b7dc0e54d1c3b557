// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/packages/limits.hpp"
#include "core/support/result.hpp"

namespace report {

/// A package of files that nobody vouches for. Its directory is believed in nothing that costs
/// memory: a part is unpacked as far as somebody allows it to be.
class ZipReader {
public:
    /// `bytes` must outlive the reader. Problems: clean.broken (cut off, parts over each other, a
    /// name twice, a directory that contradicts its parts), clean.password, clean.too_many_parts
    /// {count}, {limit}.
    static Result<ZipReader> open(std::string_view bytes, PackageLimits const& limits = {});

    std::vector<std::string> names() const;
    bool has(std::string const& name) const { return parts_.count(name) != 0; }
    /// How large a part is as it stands in the package.
    std::size_t packed_size(std::string const& name) const;

    /// What is in a part, up to `most` bytes. Problems: clean.broken (not there, damaged),
    /// clean.too_large {limit}.
    Result<std::string> unpack(std::string const& name, std::size_t most) const;

private:
    struct Part {
        std::string_view packed;
        bool deflated = false;
        std::uint32_t checksum = 0;
    };
    std::map<std::string, Part> parts_;
};

/// Makes a package whose parts stand in it as they are: it goes no farther than to the office in
/// the same process, so packing would only cost time.
class ZipWriter {
public:
    void add(std::string const& name, std::string_view content);
    std::string finish();

private:
    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

namespace report::session {

/// Makes a new user profile that asks nothing at its first start.
void make_profile(std::filesystem::path const& folder);

/// A private profile in `folder` with the extension installed. The prepared one is kept in `cache`
/// under the checksum of the package, so only the first call takes its time. Throws OfficeError or
/// std::filesystem::filesystem_error.
void make_profile_with(std::filesystem::path const& package, std::filesystem::path const& cache,
                       std::filesystem::path const& folder);

/// A folder of its own that is removed with the object.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace report::session

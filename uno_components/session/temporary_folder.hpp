// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>

#include "session/keeper.hpp"

namespace report::session {

/// A folder of its own, for nobody else, that is removed with the object or with the program.
class TemporaryFolder {
public:
    /// In the system's place for such, or in another one. Throws ProblemError.
    TemporaryFolder();
    explicit TemporaryFolder(std::filesystem::path const& place);
    ~TemporaryFolder();
    TemporaryFolder(TemporaryFolder const&) = delete;
    TemporaryFolder& operator=(TemporaryFolder const&) = delete;
    std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path path_;
    Kept kept_;
};

}  // namespace report::session

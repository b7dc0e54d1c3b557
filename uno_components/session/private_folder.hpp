// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

namespace report::session {

/// A folder that is the user's own and nobody else's: no link, belonging to him, closed to others.
/// It is held open, and `path` leads through what is held, so that nobody who may write to a folder
/// above can put another one in its place afterwards.
class PrivateFolder {
public:
    /// Made when it is not there. Nothing when it is not, or cannot be made, such a folder.
    static std::optional<PrivateFolder> open(std::filesystem::path const& folder);
    ~PrivateFolder();
    PrivateFolder(PrivateFolder&& other) noexcept;
    PrivateFolder& operator=(PrivateFolder&&) = delete;
    PrivateFolder(PrivateFolder const&) = delete;
    PrivateFolder& operator=(PrivateFolder const&) = delete;

    std::filesystem::path path() const;

private:
    explicit PrivateFolder(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

/// Whether `folder` is there, is no link, belongs to the user, and no other may write to it.
bool is_own_folder(std::filesystem::path const& folder);

/// The same of what `folder` leads to, whoever may write to it.
bool belongs_to_user(std::filesystem::path const& folder);

/// Held while one of several processes works in a folder.
class FolderLock {
public:
    /// False: another one has held it for all that time.
    FolderLock(PrivateFolder const& folder, std::chrono::seconds limit);
    ~FolderLock();
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    explicit operator bool() const { return held_; }

private:
    int descriptor_;
    bool held_ = false;
};

}  // namespace report::session

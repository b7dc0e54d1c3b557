// SPDX-License-Identifier: MPL-2.0
#include "session/private_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <thread>
#include <utility>

namespace report::session {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

constexpr mode_t writable_by_others = S_IWGRP | S_IWOTH;

/// All that is missing of a path, closed to others.
void make_folders(fs::path const& folder) {
    if (mkdir(folder.c_str(), 0700) == 0 || errno != ENOENT || !folder.has_relative_path()) return;
    make_folders(folder.parent_path());
    mkdir(folder.c_str(), 0700);
}

}  // namespace

std::optional<PrivateFolder> PrivateFolder::open(fs::path const& folder) {
    if (folder.empty()) return {};
    make_folders(folder);
    auto const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (descriptor < 0) return {};
    PrivateFolder opened(descriptor);
    struct stat there {};
    if (fstat(descriptor, &there) != 0 || there.st_uid != geteuid()) return {};
    // What others could write to may hold what others have written; what they could only read is
    // ours still, and closed to them from now on.
    if ((there.st_mode & writable_by_others) != 0) return {};
    if ((there.st_mode & 0777U) != 0700U && fchmod(descriptor, 0700) != 0) return {};
    if (faccessat(descriptor, ".", W_OK, AT_EACCESS) != 0) return {};
    return opened;
}

PrivateFolder::~PrivateFolder() {
    if (descriptor_ >= 0) close(descriptor_);
}

PrivateFolder::PrivateFolder(PrivateFolder&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

fs::path PrivateFolder::path() const {
    return fs::path("/proc/self/fd") / std::to_string(descriptor_);
}

bool is_own_folder(fs::path const& folder) {
    struct stat there {};
    return lstat(folder.c_str(), &there) == 0 && S_ISDIR(there.st_mode) &&
           there.st_uid == geteuid() && (there.st_mode & writable_by_others) == 0;
}

bool belongs_to_user(fs::path const& folder) {
    struct stat there {};
    return stat(folder.c_str(), &there) == 0 && S_ISDIR(there.st_mode) && there.st_uid == geteuid();
}

FolderLock::FolderLock(PrivateFolder const& folder, std::chrono::seconds limit)
    : descriptor_(::open((folder.path() / "lock").c_str(),
                         O_CREAT | O_RDWR | O_NOFOLLOW | O_CLOEXEC, 0600)) {
    auto const deadline = std::chrono::steady_clock::now() + limit;
    while (descriptor_ >= 0 && !(held_ = flock(descriptor_, LOCK_EX | LOCK_NB) == 0) &&
           errno == EWOULDBLOCK && std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(20ms);
}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace report::session

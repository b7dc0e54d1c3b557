// SPDX-License-Identifier: MPL-2.0
#include "session/fresh_file.hpp"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "session/file_problem.hpp"
#include "session/unknown_name.hpp"

namespace report::session {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t block_size = 65536;

}  // namespace

FreshFile::FreshFile(fs::path const& target) : target_(target) {
    auto const parent = fs::absolute(target).parent_path();
    folder_ = open(parent.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (folder_ < 0) failed(errno);
    for (int tries = 0; file_ < 0; ++tries) {
        name_ = unknown_name(".cchc-");
        kept_ = Kept::file(parent / name_);
        file_ = openat(folder_, name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                       0666);
        auto const why = errno;
        if (file_ < 0 && (why != EEXIST || tries > 9)) {
            close(folder_);
            failed(why);
        }
    }
}

FreshFile::~FreshFile() {
    if (file_ >= 0) close(file_);
    if (!moved_) unlinkat(folder_, name_.c_str(), 0);
    close(folder_);
}

void FreshFile::failed(int error_number) const {
    fail_on(error_number, target_);
}

void FreshFile::write(std::string_view text) {
    while (!text.empty()) {
        auto const written = ::write(file_, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) failed(written < 0 ? errno : ENOSPC);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void FreshFile::copy(fs::path const& from) {
    int const source = open(from.c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (source < 0) failed(errno);
    std::string block(block_size, '\0');
    ssize_t count = 0;
    try {
        while ((count = ::read(source, block.data(), block.size())) > 0)
            write({block.data(), static_cast<std::size_t>(count)});
    } catch (...) {
        close(source);
        throw;
    }
    auto const why = errno;
    close(source);
    if (count < 0) failed(why);
}

void FreshFile::finish() {
    // Not every file system can (EINVAL); one that says so otherwise has lost something.
    if (fsync(file_) != 0 && errno != EINVAL && errno != EROFS) failed(errno);
    auto const closed = ::close(std::exchange(file_, -1));
    if (closed != 0) failed(errno);
}

bool FreshFile::move_to_free() {
    auto const to = target_.filename();
    if (syscall(SYS_renameat2, folder_, name_.c_str(), folder_, to.c_str(), RENAME_NOREPLACE) ==
        0) {
        moved_ = true;
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EINVAL && errno != ENOSYS) failed(errno);
    // A file system without that call: a second name is as exclusive.
    if (linkat(folder_, name_.c_str(), folder_, to.c_str(), 0) == 0) {
        unlinkat(folder_, name_.c_str(), 0);
        moved_ = true;
        return true;
    }
    if (errno == EEXIST) return false;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK) failed(errno);
    // Nor second names (FAT): looked at first.
    struct stat there {};
    if (fstatat(folder_, to.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0) return false;
    move_over();
    return true;
}

void FreshFile::move_over() {
    auto const to = target_.filename();
    struct stat there {};
    if (fstatat(folder_, to.c_str(), &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(there.st_mode))
        fchmodat(folder_, name_.c_str(), there.st_mode & 0777U, 0);
    if (renameat(folder_, name_.c_str(), folder_, to.c_str()) != 0) failed(errno);
    moved_ = over_ = true;
}

void FreshFile::take_back() {
    if (!moved_ || over_) return;
    unlinkat(folder_, target_.filename().c_str(), 0);
}

}  // namespace report::session

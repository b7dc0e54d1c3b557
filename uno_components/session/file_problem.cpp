// SPDX-License-Identifier: MPL-2.0
#include "session/file_problem.hpp"

#include <sys/statvfs.h>

#include <cerrno>

#include "core/json/json.hpp"

namespace report::session {

namespace fs = std::filesystem;

bool is_full(fs::path const& file) {
    constexpr unsigned long enough = 1U << 16U;
    struct statvfs disk {};
    for (auto place = fs::absolute(file);; place = place.parent_path())
        if (statvfs(place.c_str(), &disk) == 0)
            return disk.f_bavail * disk.f_frsize < enough ||
                   (disk.f_files > 0 && disk.f_favail == 0);
        else if (!place.has_relative_path())
            return false;
}

void fail_on(int error_number, std::filesystem::path const& file) {
    auto const where = file.string();
    switch (error_number) {
        case ENOSPC:
        case EDQUOT:
            fail("file.disk_full", {}, where);
        case EFBIG:
            fail("file.too_large_for_disk", {}, where);
        case ENOENT:
            fail("file.no_folder", {}, where);
        case ENOTDIR:
            fail("file.not_a_folder", {}, where);
        case EISDIR:
            fail("file.is_folder", {}, where);
        case EROFS:
            fail("file.read_only", {}, where);
        case ENAMETOOLONG:
            fail("file.name_too_long", {}, where);
        case ELOOP:
            fail("file.link_loop", {}, where);
        case EMFILE:
        case ENFILE:
            fail("file.too_many_open", {}, where);
        default:
            // Of a full disk some say only that it went wrong (EIO).
            fail(is_full(file) ? "file.disk_full" : "file.not_writable", {}, where);
    }
}

void fail_on(std::error_code const& error, std::filesystem::path const& file) {
    fail_on(error.value(), file);
}

}  // namespace report::session

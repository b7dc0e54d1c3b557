// SPDX-License-Identifier: MPL-2.0
#include "session/working_profile.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>

#include "core/json/json.hpp"
#include "session/file_problem.hpp"
#include "session/office_pipes.hpp"
#include "session/private_folder.hpp"
#include "session/profile.hpp"

namespace report::session {

namespace fs = std::filesystem;

namespace {

/// Says that a folder was made here, and with which package; "new" until it is whole.
constexpr char const* mark = ".cchc-profile";
constexpr char const* not_whole = "new";

std::string read_mark(fs::path const& folder) {
    struct stat there {};
    auto const file = folder / mark;
    if (lstat(file.c_str(), &there) != 0 || !S_ISREG(there.st_mode)) return {};
    std::string text;
    std::getline(std::ifstream(file), text);
    return text;
}

void write_mark(fs::path const& folder, std::string const& text) {
    std::ofstream out(folder / mark, std::ios::binary);
    if (!(out << text << '\n').flush()) fail_on(errno, folder / mark);
}

/// With links followed, and no dots or slashes left over.
fs::path whole_path(fs::path const& folder) {
    std::error_code error;
    auto path = fs::weakly_canonical(fs::absolute(folder), error);
    if (error) fail_on(error, folder);
    return path.has_filename() ? path : path.parent_path();
}

bool is_new(fs::path const& folder) {
    std::error_code error;
    return fs::symlink_status(folder, error).type() == fs::file_type::not_found;
}

void make_folder(fs::path const& folder) {
    std::error_code error;
    fs::create_directories(folder.parent_path(), error);
    if (mkdir(folder.c_str(), 0700) != 0) fail_on(errno, folder);
}

/// Throws unless the folder may be written to without asking anybody.
void check_may_take(fs::path const& folder, fs::path const& named) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) fail("profile.not_a_folder", {}, named.string());
    if (read_mark(folder).empty()) {
        if (!fs::is_empty(folder, error) || error) fail("profile.not_empty", {}, named.string());
        if (access(folder.c_str(), W_OK) != 0) fail_on(errno, named);
    } else {
        // Whoever can write to a profile can let its office do anything.
        if (!is_own_folder(folder)) fail("profile.not_own", {}, named.string());
        if (is_in_use(folder)) fail("profile.in_use", {}, named.string());
    }
}

void fill(fs::path const& folder, std::string const& marked, fs::path const& package,
          fs::path const& cache) {
    if (!marked.empty() && marked != not_whole) return install(package, folder);
    // Made with others' rights to write, it would be nobody's own.
    std::error_code ignored;
    fs::permissions(folder, fs::perms::group_write | fs::perms::others_write,
                    fs::perm_options::remove, ignored);
    write_mark(folder, not_whole);
    make_profile_with(package, cache, folder);
}

}  // namespace

fs::path make_working_profile(fs::path const& package, fs::path const& cache,
                              fs::path const& folder) {
    auto whole = whole_path(folder);
    auto const checksum = checksum_of(package);
    bool const made = is_new(whole);
    if (made)
        make_folder(whole);
    else
        check_may_take(whole, folder);
    auto const marked = read_mark(whole);
    if (marked == checksum) return whole;
    try {
        fill(whole, marked, package, cache);
    } catch (...) {
        // A folder that did not stand there is not left behind, if there is nothing in it.
        std::error_code ignored;
        if (made && fs::remove(whole / mark, ignored)) fs::remove(whole, ignored);
        throw;
    }
    write_mark(whole, checksum);
    return whole;
}

}  // namespace report::session

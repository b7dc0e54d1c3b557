// SPDX-License-Identifier: MPL-2.0
#include "session/temporary_folder.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>

#include "session/file_problem.hpp"
#include "session/unknown_name.hpp"

namespace report::session {

namespace fs = std::filesystem;

namespace {

/// As fs::temp_directory_path() has it, which however throws in English.
fs::path system_place() {
    for (auto const* name : {"TMPDIR", "TMP", "TEMP", "TEMPDIR"})
        if (char const* const place = std::getenv(name); place && *place)
            return fs::absolute(place);
    return "/tmp";
}

}  // namespace

TemporaryFolder::TemporaryFolder() : TemporaryFolder(fs::path()) {}

TemporaryFolder::TemporaryFolder(fs::path const& place) {
    auto const parent = place.empty() ? system_place() : place;
    for (int tries = 0;; ++tries) {
        path_ = parent / unknown_name("cchc-");
        // Told first: between the two the program may be ended.
        kept_ = Kept::folder(path_);
        if (mkdir(path_.c_str(), S_IRWXU) == 0) return;
        auto const why = errno;
        kept_ = {};
        if (why != EEXIST || tries > 9) fail_on(why, parent);
    }
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace report::session

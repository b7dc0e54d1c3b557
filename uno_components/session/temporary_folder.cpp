// SPDX-License-Identifier: MPL-2.0
#include "session/temporary_folder.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "session/file_problem.hpp"

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
    auto pattern = (parent / "cchc-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) fail_on(errno, parent);
    path_ = pattern;
    kept_ = Kept::folder(path_);
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

}  // namespace report::session

// SPDX-License-Identifier: MPL-2.0
#include "kind_folder.hpp"

#include <algorithm>

#include "core/catalogue/like_kind.hpp"
#include "packing/kind_folder.hpp"
#include "packing/whole_template.hpp"

namespace report::test {

namespace fs = std::filesystem;

fs::path source_folder() {
    return CCHC_SOURCE_DIR;
}

fs::path kinds_folder() {
    return source_folder() / "templates";
}

std::string read_file(fs::path const& path) {
    return packing::read_file(path);
}

std::vector<std::string> shipped_kinds() {
    std::vector<std::string> kinds;
    for (auto const& entry : fs::directory_iterator(kinds_folder()))
        if (fs::exists(entry.path() / "report.json"))
            kinds.push_back(entry.path().filename().string());
    return kinds;
}

std::vector<fs::path> all_kind_folders() {
    std::vector<fs::path> folders;
    for (auto const& all : {kinds_folder(), source_folder() / "tests/kinds"})
        for (auto const& entry : fs::directory_iterator(all))
            if (fs::exists(entry.path() / "report.json")) folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

KindFiles kind_files(fs::path const& folder) {
    return packing::kind_files({folder.parent_path(), kinds_folder()}, folder.filename().string())
        .value();
}

std::string whole_template(fs::path const& folder) {
    auto const files = kind_files(folder);
    auto const like = like_of(packing::files_in(folder));
    return packing::whole_template(
        read_file(folder / "report.fodt"),
        like.empty() ? std::string() : read_file(kinds_folder() / like / "report.fodt"),
        load_report_kind(files).value());
}

ReportKind shipped_kind(std::string const& id) {
    return load_report_kind(kind_files(kinds_folder() / id)).value();
}

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#include "packing/kind_folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "core/catalogue/like_kind.hpp"

namespace report::packing {

namespace fs = std::filesystem;

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

KindFiles files_in(fs::path const& folder) {
    KindFiles files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".json")
            files[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
    return files;
}

fs::path folder_of_kind(std::vector<fs::path> const& folders, std::string const& id) {
    auto const found = std::find_if(folders.begin(), folders.end(), [&](fs::path const& folder) {
        return fs::exists(folder / id / "report.json");
    });
    if (found == folders.end()) throw std::runtime_error("no kind " + id);
    return *found / id;
}

Result<KindFiles> kind_files(std::vector<fs::path> const& folders, std::string const& id) {
    return whole_kind_files(files_in(folder_of_kind(folders, id)), [&](std::string const& other) {
        return files_in(folder_of_kind(folders, other));
    });
}

}  // namespace report::packing

// SPDX-License-Identifier: MPL-2.0
#include "kind_folder.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace report::test {

namespace fs = std::filesystem;

fs::path source_folder() {
    return CCHC_SOURCE_DIR;
}

std::string read_file(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::string> shipped_kinds() {
    std::vector<std::string> kinds;
    for (auto const& entry : fs::directory_iterator(source_folder() / "templates"))
        if (fs::exists(entry.path() / "report.json"))
            kinds.push_back(entry.path().filename().string());
    return kinds;
}

KindFiles kind_files(fs::path const& folder) {
    KindFiles files;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".json")
            files[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path());
    return files;
}

ReportKind shipped_kind(std::string const& id) {
    return load_report_kind(kind_files(source_folder() / "templates" / id)).value();
}

}  // namespace report::test

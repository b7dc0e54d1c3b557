// SPDX-License-Identifier: MPL-2.0
#include <exception>
#include <fstream>
#include <iostream>

#include "core/catalogue/like_kind.hpp"
#include "packing/kind_folder.hpp"
#include "packing/whole_template.hpp"

namespace report::packing {
namespace {

namespace fs = std::filesystem;

int pack(std::string const& id, fs::path const& out, std::vector<fs::path> const& folders) {
    auto const files = kind_files(folders, id);
    auto const kind = files ? load_report_kind(*files) : Result<ReportKind>(files.error());
    if (!kind) {
        std::cerr << "templates/" << id << "/" << kind.error().where << ": " << kind.error().code;
        for (auto const& [name, value] : kind.error().arguments)
            std::cerr << " " << name << "=" << value;
        std::cerr << "\n";
        return 1;
    }
    auto const folder = folder_of_kind(folders, id);
    auto const like = like_of(files_in(folder));
    auto const base =
        like.empty() ? std::string() : read_file(folder_of_kind(folders, like) / "report.fodt");
    std::ofstream written(out, std::ios::binary);
    written << whole_template(read_file(folder / "report.fodt"), base, *kind);
    written.close();
    if (written) return 0;
    std::cerr << "cannot write " << out << "\n";
    return 1;
}

}  // namespace
}  // namespace report::packing

int main(int count, char** words) try {
    constexpr int least = 4;
    if (count < least) {
        std::cerr << "pack_template KIND OUT FOLDER_OF_KINDS...\n";
        return 2;
    }
    return report::packing::pack(words[1], words[2], {words + 3, words + count});
} catch (std::exception const& error) {
    std::cerr << error.what() << "\n";
    return 1;
}

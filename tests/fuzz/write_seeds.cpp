// SPDX-License-Identifier: MPL-2.0
// Writes the seeds into a folder of FOLDER for each target.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "targets.hpp"

namespace {

void write(std::filesystem::path const& folder, std::vector<std::string> const& seeds) {
    std::filesystem::create_directories(folder);
    for (std::size_t i = 0; i < seeds.size(); ++i)
        std::ofstream(folder / ("seed_" + std::to_string(i)), std::ios::binary) << seeds[i];
}

}  // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::cerr << "write_seeds FOLDER\n";
        return 2;
    }
    std::filesystem::path const folder = words[1];
    write(folder / "read_text", report::fuzz::text_seeds());
    write(folder / "read_figures", report::fuzz::figure_seeds());
    write(folder / "read_quantities", report::fuzz::quantity_seeds());
    write(folder / "read_rows", report::fuzz::row_seeds());
    write(folder / "clean_files", report::fuzz::file_seeds());
}

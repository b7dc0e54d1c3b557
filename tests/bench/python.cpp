// SPDX-License-Identifier: MPL-2.0
#include "python.hpp"

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "process.hpp"

namespace report::bench {

namespace {

std::vector<std::string> candidates() {
    std::vector<std::string> all;
    if (char const* const named = std::getenv("CCHC_PYTHON"); named && *named)
        all.emplace_back(named);
    all.emplace_back(CCHC_OFFICE_PROGRAM "/python");
    all.emplace_back("/usr/bin/python3");
    char const* const path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');)
        all.push_back(folder + "/python3");
    return all;
}

std::string find() {
    std::string tried;
    for (auto const& one : candidates()) {
        std::error_code error;
        if (!std::filesystem::exists(one, error)) continue;
        if (test::run_program({one, "-c", "import uno"}).code == 0) return one;
        tried += " " + one;
    }
    throw std::runtime_error("no Python with the module uno (python3-uno); tried:" + tried);
}

}  // namespace

std::string const& python_with_uno() {
    static std::string const found = find();
    return found;
}

}  // namespace report::bench

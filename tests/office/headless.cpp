// SPDX-License-Identifier: MPL-2.0
#include "headless.hpp"

#include <dirent.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace report::test {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

namespace {

/// Empty for one that has ended meanwhile.
std::string text_of_process(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (in) text << in.rdbuf();
    return text.str();
}

}  // namespace

Headless::Headless() : temporary_(folder_.path() / "tam") {
    fs::create_directory(temporary_);
}

Headless::~Headless() = default;

std::vector<std::string> Headless::words(std::vector<std::string> words) const {
    words.insert(words.begin(), program("cchc").string());
    return words;
}

std::map<std::string, std::string> Headless::environment(
    std::map<std::string, std::string> environment) const {
    environment.emplace("XDG_CACHE_HOME", (built_folder() / "test_profiles").string());
    environment.emplace("TMPDIR", temporary_.string());
    return environment;
}

Ended Headless::run(std::vector<std::string> more,
                    std::map<std::string, std::string> variables) const {
    return run_program(words(std::move(more)), environment(std::move(variables)));
}

std::string Headless::write(std::string const& name, std::string const& content) const {
    auto const file = folder_.path() / name;
    std::ofstream(file, std::ios::binary) << content;
    return file.string();
}

std::string Headless::sample_data(std::string const& name) const {
    return write(name, sample("pho-an-7-thang-2023.json"));
}

std::string Headless::sample_report(std::string const& name) const {
    static session::TemporaryFolder const kept;
    auto const made = kept.path() / ("bao-cao" + fs::path(name).extension().string());
    if (!fs::exists(made)) {
        auto const ended = run({"new", "--data", sample_data("mau.json"), "--out", made.string()});
        if (ended.code != 0) throw std::runtime_error(ended.err);
    }
    fs::copy_file(made, in(name));
    return in(name);
}

std::string Headless::folder(std::string const& name) const {
    fs::create_directories(in(name));
    return in(name);
}

std::vector<std::string> Headless::all_in(fs::path const& folder) {
    std::vector<std::string> all;
    // By names alone: what is looked at may be moved or removed meanwhile.
    std::error_code gone;
    for (fs::recursive_directory_iterator entry(folder, gone), end; entry != end && !gone;
         entry.increment(gone))
        all.push_back(entry->path().lexically_relative(folder).string());
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<int> Headless::running() const {
    std::vector<int> all;
    auto const ours = temporary_.string();
    for (auto const& entry : fs::directory_iterator("/proc")) {
        auto const name = entry.path().filename().string();
        if (name.find_first_not_of("0123456789") != std::string::npos) continue;
        for (auto const* file : {"cmdline", "environ"})
            if (text_of_process(entry.path() / file).find(ours) != std::string::npos) {
                all.push_back(std::stoi(name));
                break;
            }
    }
    return all;
}

void Headless::expect_nothing_left() const {
    auto const deadline = std::chrono::steady_clock::now() + 30s;
    while ((!running().empty() || !fs::is_empty(temporary_)) &&
           std::chrono::steady_clock::now() < deadline)
        std::this_thread::sleep_for(10ms);
    EXPECT_EQ(running(), std::vector<int>());
    EXPECT_EQ(all_in(temporary_), std::vector<std::string>());
}

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "process.hpp"
#include "session/temporary_folder.hpp"
#include "test_office.hpp"

namespace report::test {

/// The program `cchc` in a folder of its own, with a folder for temporary files that nobody else
/// uses: what it leaves there is seen.
class Headless : public testing::Test {
protected:
    Headless();
    ~Headless() override;

    Ended run(std::vector<std::string> words,
              std::map<std::string, std::string> environment = {}) const;
    /// The words and the environment of such a run, for one that goes on beside the test.
    std::vector<std::string> words(std::vector<std::string> words) const;
    std::map<std::string, std::string> environment(
        std::map<std::string, std::string> environment = {}) const;

    std::string in(std::string const& name) const { return (folder_.path() / name).string(); }
    std::string write(std::string const& name, std::string const& content) const;
    std::string sample_data(std::string const& name = "so-lieu.json") const;
    /// A report of the sample, made once for all tests.
    std::string sample_report(std::string const& name) const;
    std::string folder(std::string const& name) const;

    /// All below, by their ways from it, in order.
    static std::vector<std::string> all_in(std::filesystem::path const& folder);
    std::filesystem::path temporary() const { return temporary_; }

    /// Processes whose command line, or environment, names our temporary folder.
    std::vector<int> running() const;
    /// Until nothing runs and nothing is left, or half a minute is over.
    void expect_nothing_left() const;

private:
    session::TemporaryFolder folder_;
    std::filesystem::path temporary_;
};

}  // namespace report::test

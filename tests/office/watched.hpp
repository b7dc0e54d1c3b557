// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace report::test {

/// What somebody on this machine would be told whom a file makes an office speak to: a port that
/// notes who came, and a folder that notes which of its files was opened.
class Watched {
public:
    explicit Watched(std::filesystem::path const& folder);
    ~Watched();
    Watched(Watched const&) = delete;
    Watched& operator=(Watched const&) = delete;

    /// Addresses of something that is not there, and of a file that is. Their last parts tell the
    /// kinds of links apart.
    std::string address(std::string const& name) const;
    std::string file(std::string const& name) const;

    /// What was asked for since the last call, by those who have come until now.
    std::vector<std::string> noticed();

private:
    std::filesystem::path folder_;
    int socket_ = -1, opened_ = -1, port_ = 0;
};

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/support/result.hpp"

namespace report::headless {

/// What was asked on the command line.
struct Options {
    std::string verb;  ///< new, next, read, check, standardise, profile, version, help
    std::vector<std::filesystem::path> files;  ///< data files, or old reports
    std::filesystem::path out;                 ///< a file for one of these, a folder for several
    std::filesystem::path json;                ///< the same for what was read or found
    std::filesystem::path data;                ///< what is known of the next report
    std::vector<std::filesystem::path> parts;  ///< reports to add up
    std::filesystem::path last_year;
    std::string base_period;  ///< of the old report, where that leaves it open
    std::string period;       ///< as somebody names it; `from` and `to` are days
    std::string from;
    std::string to;
    std::string least = "info";  ///< of a check: how serious what it tells has to be
    std::filesystem::path folder;
    std::filesystem::path package;
    std::vector<std::string> also;      ///< further endings: .docx, .pdf, .doc
    bool replace = false;               ///< files that stand where results go
    std::chrono::seconds limit{60};     ///< for one file
    std::uint64_t memory = 1500000000;  ///< bytes that an office may take

    /// Every file that is only read.
    std::vector<std::filesystem::path> inputs() const;
};

/// Problem "usage.*" when the words make no sense, or belong to another verb.
Result<Options> read_options(std::vector<std::string> const& words);

}  // namespace report::headless

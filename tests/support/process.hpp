// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace report::test {

struct Ended {
    int code = -1;  ///< exit code, or 128 + the signal
    std::string out;
    std::string err;
};

/// Runs a program to its end and keeps what it said.
Ended run_program(std::vector<std::string> const& words,
                  std::map<std::string, std::string> const& environment = {});

}  // namespace report::test

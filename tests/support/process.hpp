// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <sys/types.h>

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

/// A program that runs beside the test, and is ended with the object.
class Running {
public:
    explicit Running(std::vector<std::string> const& words,
                     std::map<std::string, std::string> const& environment = {});
    ~Running();
    Running(Running const&) = delete;
    Running& operator=(Running const&) = delete;

    pid_t process() const { return process_; }
    bool has_ended() const;
    /// Its exit code, or 128 + the signal, when it has ended by itself.
    int wait();

    /// The next line it prints; empty when it prints no more.
    std::string read_line() const;

private:
    pid_t process_ = -1;
    int out_ = -1;
};

}  // namespace report::test

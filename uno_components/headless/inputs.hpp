// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace report::headless {

/// The text of a data file, which may be a pipe. Ends within `limit`, whoever writes to it, and
/// before it has taken more than a data file can need. Throws ProblemError.
std::string read_data(std::filesystem::path const& file, std::chrono::seconds limit);

/// Throws ProblemError unless the office can be asked to open it: an ordinary file with something
/// in it, which may be read.
void check_document(std::filesystem::path const& file);

}  // namespace report::headless

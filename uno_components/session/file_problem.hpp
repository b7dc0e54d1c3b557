// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <system_error>

namespace report::session {

/// Throws the ProblemError that says in a person's words what the system said of writing a file.
[[noreturn]] void fail_on(int error_number, std::filesystem::path const& file);
[[noreturn]] void fail_on(std::error_code const& error, std::filesystem::path const& file);

/// Whether the disk on which `file` stands, or is to stand, has no room left.
bool is_full(std::filesystem::path const& file);

}  // namespace report::session

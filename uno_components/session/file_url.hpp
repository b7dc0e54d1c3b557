// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>

namespace report::session {

/// The URL by which the office knows a file. Throws ProblemError for a name that it cannot know.
std::string file_url(std::filesystem::path const& file);

}  // namespace report::session

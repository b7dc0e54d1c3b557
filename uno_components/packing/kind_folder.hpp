// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report::packing {

/// The whole file. Throws std::runtime_error.
std::string read_file(std::filesystem::path const& path);

/// The .json files below a folder, by their paths within it.
KindFiles files_in(std::filesystem::path const& folder);

/// A kind's folder in the first of these that has one. Throws std::runtime_error.
std::filesystem::path folder_of_kind(std::vector<std::filesystem::path> const& folders,
                                     std::string const& id);

/// The files of a kind with those of the kind that it is like.
Result<KindFiles> kind_files(std::vector<std::filesystem::path> const& folders,
                             std::string const& id);

}  // namespace report::packing

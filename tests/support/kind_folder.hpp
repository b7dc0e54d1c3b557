// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/catalogue/report_kind.hpp"

namespace report::test {

std::filesystem::path source_folder();
std::string read_file(std::filesystem::path const& path);

/// The report kinds that the package carries, by folder name.
std::vector<std::string> shipped_kinds();
/// Their folders, and those of the kinds in tests/kinds, which are not shipped.
std::vector<std::filesystem::path> all_kind_folders();
/// With those that it takes from the shipped kind that it is like.
KindFiles kind_files(std::filesystem::path const& folder);
/// The flat template of a kind as it is packed.
std::string whole_template(std::filesystem::path const& folder);
ReportKind shipped_kind(std::string const& id);

}  // namespace report::test

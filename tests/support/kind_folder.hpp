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
KindFiles kind_files(std::filesystem::path const& folder);
ReportKind shipped_kind(std::string const& id);

}  // namespace report::test

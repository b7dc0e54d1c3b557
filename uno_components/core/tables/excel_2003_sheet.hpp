// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// The sheets of a workbook in the XML of Excel 2003. Problems, with `name` in front:
/// import.no_table, import.too_many_rows {limit}.
Result<std::vector<Sheet>> read_spreadsheet_xml(std::string_view bytes, std::string const& name);

}  // namespace report

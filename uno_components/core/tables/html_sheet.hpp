// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/support/result.hpp"
#include "core/tables/sheet.hpp"

namespace report {

/// The tables of a web page, what portals call .xls: each with the lines of text before it as rows
/// of one cell. Nothing is fetched, no script and no style sheet is looked at; what is hidden,
/// struck, deleted or raised does not count. Problems, with `name` in front: import.no_table,
/// import.too_many_rows {limit}.
Result<std::vector<Sheet>> read_html(std::string_view bytes, std::string const& name);

}  // namespace report

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "core/tables/grid.hpp"

namespace report {

/// Head and body as CSV for spreadsheets: UTF-8 with a byte order mark, semicolons, CRLF. A merged
/// cell gives its text in its first place and leaves the others empty.
std::string to_csv(Grid const& grid);

}  // namespace report

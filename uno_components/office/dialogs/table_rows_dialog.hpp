// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/report/report.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// What its drafts are called: one for each table.
std::string rows_window(std::string const& table);

/// The window in which the rows of a table are typed, beginning with these.
std::optional<TableRows> ask_table_rows(Environment const& environment, Report const& report,
                                        TableDefinition const& table, TableRows const& rows);

}  // namespace report::office

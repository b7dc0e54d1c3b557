// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/form/draft.hpp"
#include "core/form/table_form.hpp"

namespace report {

/// What stands in the rows of a table's window, as a draft; of the report only what names it.
Typed typed_rows(Report const& report, std::string const& table, TableForm const& form);

/// The rows of such a draft; none when it holds none of this table.
std::optional<TableRows> rows_typed(std::string const& table, Typed const& typed);

/// Types again what could not be read when it was typed, which is in no row.
void restore_wrong(TableForm& form, Typed const& typed);

}  // namespace report

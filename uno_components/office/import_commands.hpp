// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

/// `import?<table>`: brings figures into a statistics table, which is inserted where its kind wants
/// it when it does not stand. `File`, a path or URL (several, one a line: the sheets of the months
/// of a longer period), or `From` "clipboard"; `Sheet`, the name of one; `Columns`, which of its
/// columns are which (`read_columns`). Without them a window asks. Warnings: what was skipped or is
/// unclear.
css::uno::Any import_figures(CommandCall const& call);

/// `export?<table>`: stores a table as the file `Out`, .xlsx, .ods or .csv. Without Out a window
/// asks.
css::uno::Any export_table(CommandCall const& call);

}  // namespace report::office

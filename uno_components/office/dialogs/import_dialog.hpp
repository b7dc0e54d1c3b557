// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "core/tables/offered.hpp"
#include "office/dialogs/environment.hpp"
#include "office/files/sources.hpp"

namespace report::office {

/// What is to be brought in: nothing of it is written yet.
struct ImportAnswer {
    std::string table;
    Intake intake;
};

/// The window "bring figures into a table", with this table chosen at first: a file or the
/// clipboard, which sheet of it; which of its columns; what becomes of its rows. Columns mapped by
/// hand are remembered in the settings.
std::optional<ImportAnswer> ask_import(Environment const& environment, Report const& report,
                                       SourceReader const& source, std::string const& table);

}  // namespace report::office

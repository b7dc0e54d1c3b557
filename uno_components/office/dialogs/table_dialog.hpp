// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/form/table_choice.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// Which table is wanted, where, and how it counts. Place "import": figures are to be brought in
/// from a file.
struct TableAnswer {
    std::string table;
    std::string place;
    std::map<std::string, bool> switches;
    Tables rows;  ///< of every table whose rows were typed
};

/// The window in which one of several tables or charts is chosen, with the texts of this name;
/// there is at least one choice. Rows of tables are typed in a window of their own. `chosen`: which
/// is chosen at first; empty: the first one.
std::optional<TableAnswer> ask_table(Environment const& environment, Report const& report,
                                     std::vector<TableChoice> const& choices, char const* texts,
                                     std::string const& chosen = {});

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "office/dialogs/environment.hpp"

namespace report::office {

/// Asks for several rows as text, with the texts of this name, which says what `columns` the rows
/// have; what is in the clipboard stands there at first.
std::optional<std::string> ask_paste(Environment const& environment, char const* texts,
                                     std::string const& columns);

/// The labels of a list's columns in one line.
std::string column_line(ListDefinition const& list);

}  // namespace report::office

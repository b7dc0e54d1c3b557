// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <optional>
#include <string>

#include "office/commands.hpp"

namespace report::office {

/// The overview of the sections, and what is chosen there, until it is closed.
css::uno::Any show_overview(CommandCall const& call);

/// The window of a section: `section?<id of a section or group>`, `section?<n>` for the n-th of the
/// menu, or the argument `Section`.
css::uno::Any edit_section(CommandCall const& call);

/// Puts a section that was deleted from the text back to where the template has it, with its
/// figures: `restore?<id of a section or group>`. One step; nothing when it is there.
/// Turns the view to the figure, list, section, table or chart that is named.
css::uno::Any show_place(CommandCall const& call);

css::uno::Any restore_section(CommandCall const& call);

/// Puts a sentence of the bank into its section, behind the paragraph of the cursor when that
/// stands there: `sentence?<id of the sentence>`, without an id the one chosen in a window.
css::uno::Any insert_sentence(CommandCall const& call);

/// Title of the n-th section of the menu (from 1), for the report in the window or, where none is,
/// for the first kind; none when there are not so many.
std::optional<std::string> section_title(CommandCall const& call, std::string const& number);

}  // namespace report::office

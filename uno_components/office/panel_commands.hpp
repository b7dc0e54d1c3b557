// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "office/commands.hpp"

namespace report::office {

/// Shows the deck beside the text, and gives the keyboard to the first empty box of the section
/// where the caret stands.
css::uno::Any show_panel(CommandCall const& call);

/// The same with the box of a figure, whose id is the call's query; where something else is entered
/// that the text shows, its window.
css::uno::Any show_box(CommandCall const& call);

/// Shows what the check of the document finds, beside its text.
css::uno::Any show_check_panel(CommandCall const& call);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <string>
#include <vector>

#include "element.hpp"

namespace report::test {

// What a panel of ours shows now. `panel` may be one that is not there: it shows nothing.

inline constexpr char const* write_panel = "vn.cchc.baocao.WritePanel";
inline constexpr char const* check_panel = "vn.cchc.baocao.CheckPanel";

/// A part with this name that is no text of its own.
Element seen(Element const& panel, std::string const& name);
Element wait_seen(Element const& panel, std::string const& name);
/// Whether one of its texts has these words.
bool says(Element const& panel, std::string const& words);
void wait_says(Element const& panel, std::string const& words);
/// The name of what has the keyboard there; empty when nothing has.
std::string with_keyboard(Element const& panel);
/// The panel that a command opens, once it has the keyboard.
Element panel_with_keyboard(session::Model const& document, char const* id);

/// The panel itself, and its controls that are shown now.
css::uno::Reference<css::awt::XWindow> panel_window(session::Model const& document, char const* id);
std::vector<css::uno::Reference<css::awt::XControl>> panel_controls(session::Model const& document,
                                                                    char const* id);

}  // namespace report::test

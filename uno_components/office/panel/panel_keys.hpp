// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <memory>
#include <string>
#include <vector>

#include "office/dialogs/keys.hpp"
#include "office/panel/panel_window.hpp"

namespace report::office {

/// Keys that mean the same everywhere in a panel. F1 and Shift+F1 open its page of the help, as in
/// every window (gtk keeps F1 in a sidebar for the office: neither a key nor a command comes to us;
/// Shift+F1 does, and a button does the same). Ctrl+S, Ctrl+Z and Ctrl+Y, which the office does not
/// hear there, save the document, undo and redo in it.
class PanelKeys {
public:
    /// What the panel knows besides its named controls.
    struct Beside {
        std::function<bool()> has_keyboard;  ///< somewhere without a name here
        std::function<bool()> is_typing;     ///< letters of a box are undone by the box
        std::function<void()> leave;         ///< what is typed counts before the file is saved
        std::function<void()> back;  ///< the keyboard to where it was, when it had no name here
    };
    /// `names`: where the keyboard can be. `window`: as the help's index calls it.
    PanelKeys(css::uno::Reference<css::uno::XComponentContext> const& context,
              css::uno::Reference<css::frame::XFrame> const& frame, Controls const& controls,
              std::vector<std::string> const& names, std::string const& window, Beside beside);

    void show_help() const { show_help_(); }

private:
    std::function<void()> show_help_;
    std::shared_ptr<std::string> here_;  ///< the name that has the keyboard
    Keys keys_;
};

}  // namespace report::office

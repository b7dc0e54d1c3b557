// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <memory>
#include <string>
#include <vector>

#include "office/dialogs/keys.hpp"
#include "office/panel/panel_window.hpp"

namespace report::office {

/// F1 in a panel opens its page of the help, as in every window. gtk keeps F1 in a sidebar for the
/// office (neither a key nor a command comes to us), so a button does the same.
class PanelHelp {
public:
    /// `names`: where the keyboard can be; `also`: whether it is elsewhere in the panel.
    /// `window`: as the help's index calls it.
    PanelHelp(css::uno::Reference<css::uno::XComponentContext> const& context,
              css::uno::Reference<css::frame::XFrame> const& frame, Controls const& controls,
              std::vector<std::string> const& names, std::string const& window,
              std::function<bool()> const& also = {});

    void show() const { show_(); }

private:
    std::function<void()> show_;
    std::shared_ptr<bool> is_here_;
    Keys keys_;
};

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XDialog.hpp>
#include <functional>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "office/dialogs/controls.hpp"
#include "office/dialogs/environment.hpp"

namespace report::office {

/// A dialog of the package, its texts in our language. Closed and disposed of with the object.
class Window {
public:
    Window(Environment const& environment, std::string const& name);
    ~Window();
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    Controls& controls() { return controls_; }
    css::uno::Reference<css::awt::XWindowPeer> peer() const;
    /// Shows the controls of this `dlg:page`, and those of none.
    void turn_to(int page);

    /// Runs the dialog. When OK is pressed, `accept` says whether it may close; complaints are
    /// shown and the first wrong control gets the focus. When something was changed, Esc and Cancel
    /// ask before the entries are lost. True when it was accepted.
    /// `is_changed` may know better than that some control changed.
    bool run(std::function<std::vector<Complaint>()> const& accept,
             std::function<bool()> const& is_changed = {});
    /// A dialog with nothing to enter.
    void run();

private:
    Environment const& environment_;
    css::uno::Reference<css::awt::XDialog> dialog_;
    Controls controls_;
    bool changed_ = false;
};

}  // namespace report::office

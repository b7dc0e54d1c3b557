// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_help.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/frame/XController.hpp>

#include "office/dialogs/help_dialog.hpp"
#include "office/panel/panel_acts.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/posted.hpp"

namespace report::office {

using css::uno::Reference;

namespace {

using Context = Reference<css::uno::XComponentContext>;
using Frame = Reference<css::frame::XFrame>;

/// Not out of a key: a window opens.
void show_page(Context const& context, Frame const& frame, std::string const& window) {
    post(
        context, "panel.help",
        [context, frame, window] {
            auto const controller = frame.is() ? frame->getController() : nullptr;
            PanelCall const call(context, frame,
                                 controller.is() ? controller->getModel() : nullptr);
            show_help(environment_of_all(call.call()), window);
        },
        [context, frame](Problem const& problem) { show_problem(context, frame, problem); });
}

}  // namespace

PanelHelp::PanelHelp(Context const& context, Frame const& frame, Controls const& controls,
                     std::vector<std::string> const& names, std::string const& window,
                     std::function<bool()> const& also)
    : show_([context, frame, window] { show_page(context, frame, window); }),
      is_here_(std::make_shared<bool>(false)),
      keys_(context, controls.runner(), "panel.help",
            [show = show_, also, is_here = is_here_](css::awt::KeyEvent const& key) {
                if (key.KeyCode != css::awt::Key::F1 || !is_plain(key)) return false;
                if (!*is_here && !(also && also())) return false;
                show();
                return true;
            }) {
    for (auto const& name : names)
        controls.on_focus(
            name, [is_here = is_here_] { *is_here = true; },
            [is_here = is_here_] { *is_here = false; });
}

}  // namespace report::office

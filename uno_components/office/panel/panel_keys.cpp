// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_keys.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <utility>

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

/// The office's own command for this key; empty when there is none.
std::string command_of(css::awt::KeyEvent const& key) {
    if (!has_control(key) || has_shift(key) || has_alt(key)) return {};
    switch (key.KeyCode) {
        case css::awt::Key::S:
            return ".uno:Save";
        case css::awt::Key::Z:
            return ".uno:Undo";
        case css::awt::Key::Y:
            return ".uno:Redo";
        default:
            return {};
    }
}

}  // namespace

PanelKeys::PanelKeys(Context const& context, Frame const& frame, Controls const& controls,
                     std::vector<std::string> const& names, std::string const& window,
                     Beside beside)
    : show_help_([context, frame, window] { show_page(context, frame, window); }),
      here_(std::make_shared<std::string>()),
      keys_(context, controls.runner(), "panel.keys",
            [context, frame, &controls, show = show_help_, beside = std::move(beside),
             here = here_](css::awt::KeyEvent const& key) {
                auto const command = command_of(key);
                bool const is_help =
                    key.KeyCode == css::awt::Key::F1 && !has_control(key) && !has_alt(key);
                if (command.empty() && !is_help) return false;
                if (here->empty() && !(beside.has_keyboard && beside.has_keyboard())) return false;
                if (is_help) {
                    show();
                    return true;
                }
                bool const is_save = command == ".uno:Save";
                if (!is_save && beside.is_typing && beside.is_typing()) return false;
                if (is_save && beside.leave) beside.leave();
                // Behind what leaving has posted.
                post(
                    context, "panel.command",
                    [context, frame, &controls, command, is_save, name = *here, back = beside.back,
                     panel = std::weak_ptr<std::string>(here)] {
                        send_office_command(context, frame, command,
                                            is_save ? Sending::waits : Sending::later);
                        // A window for the name leaves the keyboard to the text, where the next
                        // number would stand in whatever is at the caret.
                        if (!is_save || !panel.lock()) return;
                        if (!name.empty())
                            controls.focus(name);
                        else if (back)
                            back();
                    },
                    [context, frame](Problem const& problem) {
                        show_problem(context, frame, problem);
                    });
                return true;
            }) {
    for (auto const& name : names)
        controls.on_focus(
            name, [here = here_, name] { *here = name; },
            [here = here_, name] {
                if (*here == name) here->clear();
            });
}

}  // namespace report::office

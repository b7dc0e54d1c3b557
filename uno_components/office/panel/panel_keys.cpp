// SPDX-License-Identifier: MPL-2.0
#include "office/panel/panel_keys.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <iterator>
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

/// One of the office's own commands, whose keys the text knows and a panel does not.
struct OfficeCommand {
    sal_Int16 key;  ///< with Ctrl
    bool shift;
    char const* url;
    /// Of the whole document, with what is typed here; letters of a box are the box's to undo.
    bool is_of_file;
    /// It has a window, after which the keyboard is where it was.
    bool comes_back;
};

constexpr OfficeCommand office_commands[] = {
    {css::awt::Key::S, false, ".uno:Save", true, true},
    {css::awt::Key::S, true, ".uno:SaveAs", true, true},
    {css::awt::Key::P, false, ".uno:Print", true, true},
    {css::awt::Key::W, false, ".uno:CloseWin", true, false},
    {css::awt::Key::Q, false, ".uno:Quit", true, false},
    {css::awt::Key::O, false, ".uno:Open", true, false},
    {css::awt::Key::N, false, ".uno:AddDirect", true, false},
    {css::awt::Key::F, false, "vnd.sun.star.findbar:FocusToFindbar", true, false},
    {css::awt::Key::Z, false, ".uno:Undo", false, false},
    {css::awt::Key::Y, false, ".uno:Redo", false, false}};

OfficeCommand const* command_of(css::awt::KeyEvent const& key) {
    if (!has_control(key) || has_alt(key)) return nullptr;
    auto const found = std::find_if(
        std::begin(office_commands), std::end(office_commands),
        [&](auto const& one) { return one.key == key.KeyCode && one.shift == has_shift(key); });
    return found == std::end(office_commands) ? nullptr : found;
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
                if (!command && !is_help) return false;
                if (here->empty() && !(beside.has_keyboard && beside.has_keyboard())) return false;
                if (is_help) {
                    show();
                    return true;
                }
                if (!command->is_of_file && beside.is_typing && beside.is_typing()) return false;
                if (command->is_of_file && beside.leave) beside.leave();
                // Behind what leaving has posted.
                post(
                    context, "panel.command",
                    [context, frame, &controls, command, name = *here, back = beside.back,
                     panel = std::weak_ptr<std::string>(here)] {
                        bool const waits = command->comes_back;
                        send_office_command(context, frame, command->url,
                                            waits ? Sending::waits : Sending::later);
                        // A window for the name leaves the keyboard to the text, where the next
                        // number would stand in whatever is at the caret.
                        if (!waits || !panel.lock()) return;
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

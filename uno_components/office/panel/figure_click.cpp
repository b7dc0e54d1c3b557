// SPDX-License-Identifier: MPL-2.0
#include "office/panel/figure_click.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/MouseButton.hpp>
#include <com/sun/star/awt/XUserInputInterception.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <cppuhelper/implbase2.hxx>
#include <cppuhelper/weakref.hxx>
#include <rtl/ref.hxx>

#include "office/panel/panel_acts.hpp"
#include "office/uno/guard.hpp"
#include "office/uno/posted.hpp"
#include "office/writer/figure_field.hpp"

namespace report::office {

using css::uno::Reference;
using css::uno::UNO_QUERY;

namespace {

class Listener : public cppu::WeakImplHelper2<css::awt::XMouseClickHandler, css::awt::XKeyHandler> {
public:
    Listener(Reference<css::uno::XComponentContext> const& context,
             Reference<css::frame::XFrame> const& frame)
        : context_(context), frame_(frame) {}

    void begin(Reference<css::awt::XUserInputInterception> const& window) {
        window->addMouseClickHandler(this);
        window->addKeyHandler(this);
    }

    // The first click of the two has put the caret there.
    sal_Bool SAL_CALL mousePressed(css::awt::MouseEvent const& event) override {
        return event.ClickCount == 2 && event.Buttons == css::awt::MouseButton::LEFT &&
               event.Modifiers == 0 && is_taken();
    }
    sal_Bool SAL_CALL mouseReleased(css::awt::MouseEvent const&) override { return false; }
    sal_Bool SAL_CALL keyPressed(css::awt::KeyEvent const& key) override {
        return key.KeyCode == css::awt::Key::RETURN &&
               key.Modifiers == css::awt::KeyModifier::MOD1 && is_taken();
    }
    sal_Bool SAL_CALL keyReleased(css::awt::KeyEvent const&) override { return false; }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    bool is_taken() {
        bool taken = false;
        guarded("figure.click", [&] {
            Reference<css::frame::XFrame> const frame = frame_;
            auto const controller = frame.is() ? frame->getController() : nullptr;
            auto const model = controller.is() ? controller->getModel() : nullptr;
            if (!is_text_document(model)) return;
            auto const id = field_at_caret(model);
            if (id.empty()) return;
            // Not out of a click: a window may open.
            post(
                context_, "figure.open",
                [context = context_, frame, id] { send_command(context, frame, "box?" + id); },
                [context = context_, frame](Problem const& problem) {
                    show_problem(context, frame, problem);
                });
            taken = true;
        });
        return taken;
    }

    Reference<css::uno::XComponentContext> context_;
    css::uno::WeakReference<css::frame::XFrame> frame_;
};

}  // namespace

void listen_to_figures(Reference<css::uno::XComponentContext> const& context,
                       Reference<css::frame::XFrame> const& frame) {
    // Each view of a document is new, and gives its listeners back when it ends.
    Reference<css::awt::XUserInputInterception> const window(
        frame.is() ? frame->getController() : nullptr, UNO_QUERY);
    if (!window.is()) return;
    rtl::Reference<Listener> const listener(new Listener(context, frame));
    listener->begin(window);
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XAdjustmentListener.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <cppuhelper/implbase2.hxx>
#include <functional>
#include <utility>

#include "office/dialogs/controls.hpp"

namespace report::office {

/// Hands on what the keyboard and a scroll bar do to a control.
class ControlListener
    : public cppu::WeakImplHelper2<css::awt::XFocusListener, css::awt::XAdjustmentListener> {
public:
    struct Actions {
        std::function<void()> entered, left, scrolled;
    };
    ControlListener(Controls::Run run, Actions actions)
        : run_(std::move(run)), actions_(std::move(actions)) {}
    void SAL_CALL focusGained(css::awt::FocusEvent const&) override {
        if (actions_.entered) run_("panel.focus", actions_.entered);
    }
    void SAL_CALL focusLost(css::awt::FocusEvent const&) override {
        if (actions_.left) run_("panel.focus", actions_.left);
    }
    void SAL_CALL adjustmentValueChanged(css::awt::AdjustmentEvent const&) override {
        if (actions_.scrolled) run_("panel.scroll", actions_.scrolled);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    Controls::Run run_;
    Actions actions_;
};

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XAdjustmentListener.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XFocusListener.hpp>
#include <com/sun/star/awt/XTextListener.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <cppuhelper/implbase3.hxx>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "office/dialogs/window.hpp"

namespace report::office {

/// A drawn control of which there are many: its properties are set only where they change.
class DrawnPart {
public:
    DrawnPart() = default;
    DrawnPart(Window& window, std::string const& name);

    std::string const& name() const { return name_; }
    css::uno::Reference<css::awt::XControl> const& control() const { return control_; }

    void set(char const* property, css::uno::Any const& value);
    void set_number(char const* property, int value);
    void set_text(char const* property, std::string const& text);
    void set_shown(bool shown);
    /// In the units of the .xdl, as large as the window is shown.
    void set_measure(char const* property, int units);
    void set_place(int left, int width);

private:
    std::string name_;
    Scale scale_;
    css::uno::Reference<css::awt::XControl> control_;
    css::uno::Reference<css::beans::XPropertySet> model_;
    std::vector<std::pair<std::string, css::uno::Any>> set_;
};

/// A scroll bar that shows `seen` of `all` from `at` on; hidden when all is seen.
void set_bar(DrawnPart& bar, std::size_t at, std::size_t seen, std::size_t all);
std::size_t value_of_bar(DrawnPart const& bar);

using PartListeners = cppu::WeakImplHelper3<css::awt::XTextListener, css::awt::XFocusListener,
                                            css::awt::XAdjustmentListener>;

/// Hands on what happens to a box or a scroll bar.
class PartListener : public PartListeners {
public:
    struct Actions {
        std::function<void()> typed, entered, left, scrolled;
    };
    /// `owner`: how failures are named.
    PartListener(std::string owner, Controls::Run run, Actions actions)
        : owner_(std::move(owner)), run_(std::move(run)), actions_(std::move(actions)) {}
    void SAL_CALL textChanged(css::awt::TextEvent const&) override {
        run_((owner_ + ".text").c_str(), actions_.typed);
    }
    void SAL_CALL focusGained(css::awt::FocusEvent const&) override {
        run_((owner_ + ".focus").c_str(), actions_.entered);
    }
    void SAL_CALL focusLost(css::awt::FocusEvent const&) override {
        run_((owner_ + ".focus").c_str(), actions_.left);
    }
    void SAL_CALL adjustmentValueChanged(css::awt::AdjustmentEvent const&) override {
        run_((owner_ + ".scroll").c_str(), actions_.scrolled);
    }
    void SAL_CALL disposing(css::lang::EventObject const&) override {}

private:
    std::string owner_;
    Controls::Run run_;
    Actions actions_;
};

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/form/contrast.hpp"
#include "office/dialogs/controls.hpp"
#include "office/dialogs/drawing.hpp"

namespace report::office {

/// The window of a panel in the sidebar. Its controls are drawn once and placed in pixels, as wide
/// as the sidebar is and as high as their texts are.
class PanelWindow {
public:
    PanelWindow(css::uno::Reference<css::uno::XComponentContext> const& context,
                css::uno::Reference<css::awt::XWindow> const& parent,
                std::string const& dialogs_url);
    ~PanelWindow();
    PanelWindow(PanelWindow const&) = delete;
    PanelWindow& operator=(PanelWindow const&) = delete;

    css::uno::Reference<css::awt::XWindow> const& window() const { return window_; }
    Controls& controls() { return controls_; }
    Drawing& drawing() { return drawing_; }

    int width() const;
    int height() const;
    /// Pixels of so many units of the .xdl, which grow with the font.
    int across(int units) const;
    int down(int units) const;
    /// The room that the deck should give this panel while the others of the deck are closed, in a
    /// window of this frame. What it does not ask for the deck parts among closed panels, too, and
    /// loses it there.
    css::ui::LayoutSize room_in(css::uno::Reference<css::frame::XFrame> const& frame,
                                int least_units) const;
    /// How high a control of this width has to be for all it says.
    int height_of(std::string const& name, int width) const;
    int width_of(std::string const& name) const;
    void place(std::string const& name, Area const& pixels);
    void hide(std::string const& name);
    /// Sets a property of a control where it is another.
    void set(std::string const& name, char const* property, css::uno::Any const& value);
    void set_label(std::string const& name, std::string const& text);
    /// What a screen reader calls it, where its label does not say enough.
    void set_spoken(std::string const& name, std::string const& text);
    /// A text of several lines.
    void wrap(std::string const& name);
    /// Of what is said of an entry, readable on a light and on a dark window.
    int red() const { return colours_.wrong; }
    int brown() const { return colours_.warning; }

    /// What is done when it has got another size.
    void on_resize(std::function<void()> const& act);

private:
    class Listener;

    css::uno::Reference<css::awt::XWindow> window_;
    Controls controls_;
    Drawing drawing_;
    std::shared_ptr<std::function<void()>> resized_;
    struct Placed {
        Area area;
        bool is_shown = false;
    };
    std::map<std::string, Placed> placed_;
    std::map<std::string, css::uno::Any> set_;  ///< by control and property
    SayingColours colours_;
};

}  // namespace report::office

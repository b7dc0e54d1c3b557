// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/awt/XDialog.hpp>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/form/answered.hpp"
#include "core/form/contrast.hpp"
#include "office/dialogs/controls.hpp"
#include "office/dialogs/drawing.hpp"
#include "office/dialogs/environment.hpp"
#include "office/dialogs/keys.hpp"
#include "office/dialogs/stretching.hpp"

namespace report::office {

/// A dialog of the package, its texts in our language. Closed and disposed of with the object.
class Window {
public:
    /// `texts`: whose texts it shows; empty: those of its own name.
    Window(Environment const& environment, std::string const& name, std::string const& texts = {});
    ~Window();
    Window(Window const&) = delete;
    Window& operator=(Window const&) = delete;

    Controls& controls() { return controls_; }
    css::uno::Reference<css::awt::XWindowPeer> peer() const;
    /// For controls that are drawn when they are needed.
    Drawing& drawing() { return drawing_; }
    /// What a control does when the window is made larger.
    void stretch(std::string const& name, Stretch const& stretch) {
        stretching_.add(name, stretch);
    }
    void on_resized(std::function<void()> const& resized) { stretching_.on_resized(resized); }
    /// Makes a window that was drawn small as large as this, in the units of the .xdl, as far as
    /// the screen has room for it.
    void enlarge(int width, int height);
    /// Its size now, in the units of the .xdl.
    css::awt::Size size() const;
    /// Keys that no control is to get. Enter with Ctrl is OK in every window.
    void on_key(Keys::Press const& press) { press_ = press; }
    int background() const { return background_; }
    int box_background() const { return box_background_; }
    /// How its controls stand to what they were drawn as.
    Scale const& scale() const { return scale_; }
    /// What is said of entries, on the background of this window.
    SayingColours colours() const { return colours_; }
    /// Shows the controls of this `dlg:page`, and those of none.
    void turn_to(int page);

    /// Shows it without waiting for anybody.
    void show();
    /// Whether its controls can be used, while it is open.
    void set_usable(bool usable);

    /// Keeps what is typed into its controls from now on as drafts, and offers what an office that
    /// died left there. Before `run`, when it shows all it has to show.
    void keep_drafts(Drafts drafts);

    /// Runs the dialog. When OK is pressed, `accept` says whether it may close; complaints are
    /// shown and the first wrong control gets the focus. When something was changed, Esc and Cancel
    /// ask before the entries are lost. True when it was accepted.
    /// `is_changed` may know better than that some control changed.
    bool run(std::function<std::vector<Complaint>()> const& accept,
             std::function<bool()> const& is_changed = {});
    /// A dialog with nothing to enter.
    void run();
    /// What OK does, for other buttons that end the window with what was entered. False when
    /// something is complained of. Only while it runs.
    bool accept();
    /// Ends the window as OK does, without asking.
    void end();

private:
    bool press(css::awt::KeyEvent const& key);
    Typed typed() const;
    bool asks_to_stay();

    Environment const& environment_;
    std::string name_;
    css::uno::Reference<css::awt::XDialog> dialog_;
    Scale scale_;
    Controls controls_;
    Drawing drawing_;
    Stretching stretching_;
    int background_;
    int box_background_;
    SayingColours colours_;
    std::function<std::vector<Complaint>()> accept_;
    Keys::Press press_;
    bool changed_ = false;
    std::optional<Drafts> drafts_;
    Typed first_;  ///< what stood in the controls before anybody typed
    Keys keys_;
};

}  // namespace report::office

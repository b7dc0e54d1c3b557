// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControl.hpp>
#include <functional>
#include <memory>
#include <rtl/ref.hxx>
#include <string>

namespace report::office {

/// What a control does when its window becomes larger than it was drawn.
struct Stretch {
    bool moves_right = false;
    bool moves_down = false;
    bool widens = false;
    bool heightens = false;
};

/// Keeps controls of a window where they belong while it is resized. Never smaller than drawn.
class Stretching {
public:
    explicit Stretching(css::uno::Reference<css::awt::XControl> const& dialog);
    ~Stretching();
    Stretching(Stretching const&) = delete;
    Stretching& operator=(Stretching const&) = delete;

    /// A control as it is drawn now; one drawn later takes the present size of the window at once.
    void add(std::string const& name, Stretch const& stretch);
    /// Calls back when the window has another size, after its controls were put in place.
    void on_resized(std::function<void()> const& resized);
    /// When the window was made larger by its own program, which may tell nobody.
    void resized();

private:
    class Listener;
    struct State;
    std::shared_ptr<State> state_;
    rtl::Reference<Listener> listener_;
};

}  // namespace report::office

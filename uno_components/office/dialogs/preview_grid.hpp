// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <memory>

#include "core/tables/sheet_preview.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

/// The first rows of a sheet in cells: its head in a stronger colour, its columns in the colour of
/// what they become, which stands over them in words too. Scroll bars, and Ctrl with the page keys,
/// move it; it takes the room that the window has.
class PreviewGrid {
public:
    /// On the page that the window's drawing stands on. `area`: while the window is as it was
    /// drawn.
    PreviewGrid(Window& window, Area const& area);
    ~PreviewGrid();
    PreviewGrid(PreviewGrid const&) = delete;
    PreviewGrid& operator=(PreviewGrid const&) = delete;

    void show(SheetPreview preview);
    /// The window has another size.
    void resized();
    /// True when the key was for us.
    bool press(css::awt::KeyEvent const& key);

private:
    class State;
    std::shared_ptr<State> state_;
};

}  // namespace report::office

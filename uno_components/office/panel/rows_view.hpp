// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/form/panel_form.hpp"
#include "core/text/texts.hpp"
#include "office/dialogs/keys.hpp"
#include "office/panel/panel_window.hpp"

namespace report::office {

/// The column of boxes in a panel: as many as there is room for are drawn, and show other rows when
/// it is scrolled.
class RowsView {
public:
    struct Actions {
        /// A box was left, or a choice made, with this text in it.
        std::function<void(std::string const& id, std::string const& text)> left;
        /// To the next or previous place; false when there is none.
        std::function<bool(std::string const& id, int step)> step;
        /// The same to one with nothing in it.
        std::function<bool(std::string const& id, int step)> step_to_empty;
        /// Back into the text.
        std::function<void()> escape;
        /// To where the text shows it.
        std::function<void(std::string const& id)> show;
        /// What last period's box held, to be taken over.
        std::function<std::optional<std::string>(std::string const& id)> last;
        /// What stands in a box while somebody types there.
        std::function<void(std::string const& id, std::string const& text)> typing;
        /// A box or a list got the keyboard.
        std::function<void(std::string const& id)> entered;
        /// The window of a list, or of a row of it.
        std::function<void(std::string const& id)> open_list;
        std::function<void(std::string const& id)> remove_row;
        /// There was nothing for this list.
        std::function<void(std::string const& id)> no_rows;
        /// What counts for a figure or list.
        std::function<std::string(std::string const& id)> hint;
    };
    RowsView(css::uno::Reference<css::uno::XComponentContext> const& context, PanelWindow& window,
             Actions actions);
    ~RowsView();
    RowsView(RowsView const&) = delete;
    RowsView& operator=(RowsView const&) = delete;

    /// What somebody is typing is not touched. `can_enter`: false shows values only.
    void show(std::vector<PanelRow> rows, Texts const& texts, bool can_enter);
    /// Where it stands in the window, in pixels.
    void place(Area const& area);
    void hide();
    /// Puts this row to the top, as far as those behind it fill the room.
    void scroll_to(std::size_t row);
    /// Shows the box of this figure or list, and gives it the keyboard.
    void focus(std::string const& id);
    /// The same for the one that had the keyboard last, if it is still a row.
    void focus_again();
    /// The row that has the keyboard; empty when none has.
    std::string focused() const;
    /// Whether the keyboard is in one of the boxes.
    bool has_focus() const;
    /// Hands on what stands in the box that has the keyboard.
    void leave();
    /// What somebody has typed there and not yet left.
    std::optional<std::pair<std::string, std::string>> typed() const;

private:
    class State;
    std::shared_ptr<State> state_;
    Keys keys_;
};

}  // namespace report::office

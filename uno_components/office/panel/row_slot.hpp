// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/form/panel_form.hpp"
#include "core/text/texts.hpp"
#include "office/panel/panel_window.hpp"

namespace report::office {

/// The controls of one line in the column of boxes, which shows one row after the other.
class RowSlot {
public:
    static constexpr auto none = static_cast<std::size_t>(-1);

    /// Draws them, hidden.
    RowSlot(PanelWindow& window, std::size_t number);

    /// How it is shown.
    struct Look {
        Texts const& texts;
        bool can_enter;    ///< else the values are only shown
        bool can_take;     ///< last period's value is another, and may be taken
        std::string hint;  ///< what counts there
        /// What somebody is typing there; none: the row's own text.
        std::optional<std::string> typed;
    };
    /// Shows a row from `area.left` and `area.top`, as wide as the area; answers how high it is.
    int lay_out(std::size_t row, PanelRow const& shown, Area const& area, Look const& look);
    void hide();

    std::size_t row() const { return row_; }
    std::string const& id() const { return id_; }
    /// What stands in its box, and whether a hand put it there.
    std::string text() const;
    bool is_typed() const { return text() != shown_; }
    void set_text(std::string const& text);
    /// What stands in the box has been handed on.
    void take_text() { shown_ = text(); }

    /// The control for the keyboard, and the others that act.
    std::string const& control() const;
    std::string const& box() const { return box_; }
    std::string const& choice() const { return choice_; }
    std::string const& same() const { return same_; }
    std::string const& list() const { return list_; }

private:
    int lay_out_figure(PanelRow const& shown, Area const& area, Look const& look);
    int lay_out_list(PanelRow const& shown, Area const& area, Look const& look);
    int lay_out_item(PanelRow const& shown, Area const& area, Look const& look);
    int lay_out_complaint(PanelRow const& shown, Area const& area, Look const& look);
    void show_value(PanelRow const& shown, Look const& look);
    void explain(std::string const& button, std::string const& help, std::string const& of);
    void offer_choices(Figure const& figure, Look const& look);
    /// What stands behind a box: what it counts, and that it follows from others.
    static std::string unit_beside(PanelRow const& shown, Look const& look);

    PanelWindow* window_;
    std::string label_, box_, value_, choice_, note_, same_, list_, complaint_;
    std::string choices_of_;  ///< the figure whose choices the list offers
    std::size_t row_ = none;
    std::string id_;
    enum class Kind { title, derived, box, choice, list, item } kind_ = Kind::title;
    std::string shown_;  ///< what we put into the box
};

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <functional>
#include <string>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "core/text/texts.hpp"

namespace report::office {

/// The controls of a window by their names, in the core's words. Used by dialogs and by the options
/// page alike.
class Controls {
public:
    explicit Controls(css::uno::Reference<css::awt::XControlContainer> const& container);

    /// Sets the text of every control that has one under `<dialog>.<control>`.
    void set_texts(Texts const& texts, std::string const& dialog) const;

    std::string text(std::string const& name) const;
    void set_text(std::string const& name, std::string const& text) const;
    /// Where the cursor stands in a text, in UTF-16 units.
    std::size_t cursor(std::string const& name) const;
    /// Puts the cursor there, and the focus into the box.
    void set_cursor(std::string const& name, std::size_t at) const;
    void set_label(std::string const& name, std::string const& text) const;
    bool checked(std::string const& name) const;
    void set_checked(std::string const& name, bool checked) const;
    void set_enabled(std::string const& name, bool enabled) const;
    void set_text_colour(std::string const& name, int rgb) const;
    void focus(std::string const& name) const;

    /// Fills a list; the choices' ids stay with the list in this object.
    void set_choices(std::string const& name, std::vector<Choice> choices);
    /// Id of the chosen one, empty when none is.
    std::string choice(std::string const& name) const;
    void choose(std::string const& name, std::string const& id) const;

    /// Calls back when a button is pressed or a list's choice changes.
    void on_action(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when a line of a list is double-clicked.
    void on_double_click(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when the text, the choice or the check of one control changes.
    void on_change(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when anything in any control changes.
    void on_any_change(std::function<void()> const& action) const;

    /// For what has no word here.
    css::uno::Reference<css::awt::XControl> control(std::string const& name) const;

private:
    css::uno::Reference<css::beans::XPropertySet> model(std::string const& name) const;

    css::uno::Reference<css::awt::XControlContainer> container_;
    std::map<std::string, std::vector<Choice>> choices_;
};

}  // namespace report::office

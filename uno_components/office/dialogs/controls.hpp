// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/catalogue/figure.hpp"
#include "core/support/result.hpp"
#include "core/text/texts.hpp"

namespace report::office {

/// Where a control stands in its window, in the units of the .xdl.
struct Area {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// How much smaller than it was drawn a window is shown: with letters of `now` points instead of
/// `usual`.
struct Scale {
    int now = 1;
    int usual = 1;
    bool is_smaller() const { return now < usual; }
    int of(int units) const { return units * now / usual; }
};

/// The controls of a window by their names, in the core's words. Used by dialogs and by the options
/// page alike.
class Controls {
public:
    explicit Controls(css::uno::Reference<css::awt::XControlContainer> const& container,
                      Scale const& scale = {});

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
    /// What a tooltip says; a screen reader, too.
    void set_help(std::string const& name, std::string const& text) const;
    void set_shown(std::string const& name, bool shown) const;
    /// Where it stands, in the units of the .xdl.
    void put(std::string const& name, Area const& area) const;
    /// For what has no word here.
    void set(std::string const& name, char const* property, css::uno::Any const& value) const;
    void focus(std::string const& name) const;
    void select_all(std::string const& name) const;
    /// What is typed next replaces what stands in a box of one line.
    void focus_to_correct(std::string const& name) const;
    /// Selects a part of a text, in UTF-16 units, and shows it without the focus too.
    void mark(std::string const& name, std::size_t from, std::size_t until) const;

    /// Fills a list; the choices' ids stay with the list in this object.
    void set_choices(std::string const& name, std::vector<Choice> choices);
    /// Id of the chosen one, empty when none is.
    std::string choice(std::string const& name) const;
    void choose(std::string const& name, std::string const& id) const;

    /// What a person can change in the boxes, lists and checks, by control; a list by the id of its
    /// choice. And setting those that are there: lists first, since texts follow from them.
    std::map<std::string, std::string> entries() const;
    void set_entries(std::map<std::string, std::string> const& entries) const;

    /// Calls back when a button is pressed or a list's choice changes.
    void on_action(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when a line of a list is double-clicked.
    void on_double_click(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when the text, the choice or the check of one control changes.
    void on_change(std::string const& name, std::function<void()> const& action) const;
    /// Calls back when a control gets the focus, and when it loses it.
    void on_focus(std::string const& name, std::function<void()> const& gained,
                  std::function<void()> const& lost) const;
    /// Calls back when anything in any control changes.
    void on_any_change(std::function<void()> const& action) const;

    /// Who is told when what a control was to do fails: once, however often it fails again. Without
    /// anybody it is only logged.
    void on_failure(std::function<void(Problem const&)> const& say) const;
    /// How everything that a control is to do is done: what fails does not leave it. May outlive
    /// the window.
    using Run = std::function<void(char const* at, std::function<void()> const& act)>;
    Run runner() const;

    /// For what has no word here.
    css::uno::Reference<css::awt::XControl> control(std::string const& name) const;

private:
    css::uno::Reference<css::beans::XPropertySet> model(std::string const& name) const;

    css::uno::Reference<css::awt::XControlContainer> container_;
    Scale scale_;
    struct Failures;
    std::shared_ptr<Failures> failures_;
    std::map<std::string, std::vector<Choice>> choices_;
};

}  // namespace report::office

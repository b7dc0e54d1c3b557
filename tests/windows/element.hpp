// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleContext.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <functional>
#include <string>
#include <vector>

#include "session/document.hpp"

namespace report::test {

namespace role = css::accessibility::AccessibleRole;

/// A part of a window as a screen reader meets it. Every question about a part that is not there
/// throws std::runtime_error, so that a story stops at the step that failed.
class Element {
public:
    Element() = default;
    explicit Element(css::uno::Reference<css::accessibility::XAccessible> const& part);

    bool exists() const { return context_.is(); }
    std::string name() const;
    sal_Int16 role() const;
    std::vector<Element> children() const;
    /// The first part below with this role and name, depth first; the hidden ones too.
    Element find(sal_Int16 wanted, std::string const& wanted_name, int depth = 12) const;
    /// The controls of a window that are on the page it is turned to.
    std::vector<Element> shown_children() const;
    bool is_enabled() const;
    /// Whether something can be typed into a text box.
    bool is_editable() const;
    bool is_showing() const;
    bool is_focused() const;
    /// In pixels of what it stands in.
    css::awt::Rectangle place() const;

    /// Does what a click would do; returns when that is done, or asks something.
    void press() const;
    /// Gives it the keyboard.
    void focus() const;

    /// Of a text box of one line or of several.
    std::string text() const;
    std::string selected_text() const;
    void type(std::string const& text) const;
    bool is_checked() const;

    /// Of a list, a drop-down list or the panel around one.
    std::vector<std::string> items() const;
    std::string chosen() const;
    void choose(std::string const& item) const;

private:
    css::uno::Reference<css::accessibility::XAccessibleContext> const& context() const;
    Element list() const;

    css::uno::Reference<css::accessibility::XAccessible> part_;
    css::uno::Reference<css::accessibility::XAccessibleContext> context_;
};

/// What a press from another thread failed with is said by the next wait that ends in vain.
void remember_failed_press(std::string const& why);

/// Waits until `done`; throws when that takes longer than any machine does.
void wait_until(char const* what, std::function<bool()> const& done);

/// The dialog with this title, waited for.
Element dialog(session::Context const& context, std::string const& title);
/// Whether a dialog with this title is open now.
bool is_open(session::Context const& context, std::string const& title);
/// Titles of all dialogs open now.
std::vector<std::string> open_dialogs(session::Context const& context);

/// An item of our menu in the document's window.
Element menu(session::Model const& document);
Element menu_item(session::Model const& document, std::string const& title);
/// The items of the menu inside ours, which get their titles when it is opened.
Element section_menu(session::Model const& document);

/// What a panel of the sidebar shows in the document's window, once it is there: the office does
/// not hang that into the accessible tree of the window, so it is reached by the panel.
Element sidebar_panel(session::Model const& document, char const* id);

/// A button of our toolbar there.
Element toolbar_button(session::Model const& document, std::string const& title);

}  // namespace report::test

// SPDX-License-Identifier: MPL-2.0
#include "panel_parts.hpp"

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

namespace report::test {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

Element seen(Element const& panel, std::string const& name) {
    if (!panel.exists()) return {};
    for (auto const& part : panel.shown_children())
        if (part.name() == name && part.role() != role::LABEL) return part;
    return {};
}

Element wait_seen(Element const& panel, std::string const& name) {
    Element found;
    wait_until(name.c_str(), [&] {
        found = seen(panel, name);
        return found.exists();
    });
    return found;
}

bool says(Element const& panel, std::string const& words) {
    if (!panel.exists()) return false;
    for (auto const& part : panel.shown_children())
        if (part.role() == role::LABEL && part.name().find(words) != std::string::npos) return true;
    return false;
}

void wait_says(Element const& panel, std::string const& words) {
    wait_until(words.c_str(), [&] { return says(panel, words); });
}

std::string with_keyboard(Element const& panel) {
    if (!panel.exists()) return {};
    for (auto const& part : panel.shown_children())
        if (part.is_focused()) return part.name();
    return {};
}

Element panel_with_keyboard(session::Model const& document, char const* id) {
    Element panel;
    wait_until("the keyboard in the panel", [&] {
        panel = sidebar_panel(document, id);
        return !with_keyboard(panel).empty();
    });
    return panel;
}

Reference<css::awt::XWindow> panel_window(session::Model const& document, char const* id) {
    Reference<css::ui::XDeck> const deck(
        Reference<css::frame::XController2>(document->getCurrentController(), UNO_QUERY_THROW)
            ->getSidebar()
            ->getDecks()
            ->getByName("vn.cchc.baocao.Deck"),
        UNO_QUERY_THROW);
    Reference<css::ui::XPanel> const panel(
        deck->getPanels()->getByName(rtl::OUString::createFromAscii(id)), UNO_QUERY_THROW);
    return panel->getDialog();
}

std::vector<Reference<css::awt::XControl>> panel_controls(session::Model const& document,
                                                          char const* id) {
    std::vector<Reference<css::awt::XControl>> shown;
    for (auto const& control :
         Reference<css::awt::XControlContainer>(panel_window(document, id), UNO_QUERY_THROW)
             ->getControls())
        if (Reference<css::awt::XWindow2>(control, UNO_QUERY_THROW)->isVisible())
            shown.push_back(control);
    return shown;
}

}  // namespace report::test

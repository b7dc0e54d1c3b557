// SPDX-License-Identifier: MPL-2.0
#include "office/panel_commands.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>

#include "core/support/json.hpp"
#include "office/panel/write_panel.hpp"
#include "office/uno/posted.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

/// Opens the sidebar at our deck.
void show_deck(CommandCall const& call) {
    auto const model = call.document();
    Reference<css::frame::XController2> const controller(
        model.is() ? model->getCurrentController() : nullptr, UNO_QUERY);
    auto const sidebar = controller.is() ? controller->getSidebar() : nullptr;
    rtl::OUString const deck("vn.cchc.baocao.Deck");
    if (!sidebar.is()) fail("command.no_sidebar", {}, {});
    if (!sidebar->isVisible()) sidebar->setVisible(true);
    sidebar->showDecks(true);
    auto const decks = sidebar->getDecks();
    if (!decks.is() || !decks->hasByName(deck)) fail("command.no_sidebar", {}, {});
    Reference<css::ui::XDeck> const ours(decks->getByName(deck), UNO_QUERY);
    // To activate an active deck closes it.
    if (ours.is() && !ours->isActive()) ours->activate(true);
}

}  // namespace

css::uno::Any show_panel(CommandCall const& call) {
    show_deck(call);
    // The sidebar makes its panels when it comes to it.
    auto const frame = call.document()->getCurrentController()->getFrame();
    auto const context = call.context;
    post(context, "panel.enter",
         [context, frame] { post(context, "panel.enter", [frame] { enter_write_panel(frame); }); });
    return {};
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/panel_commands.hpp"

#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <functional>
#include <utility>

#include "core/json/json.hpp"
#include "office/panel/check_panel.hpp"
#include "office/panel/panel_acts.hpp"
#include "office/panel/write_panel.hpp"
#include "office/reports/open_report.hpp"
#include "office/uno/posted.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY;

using Frame = Reference<css::frame::XFrame>;

constexpr char const* write_panel = "vn.cchc.baocao.WritePanel";
constexpr char const* check_panel = "vn.cchc.baocao.CheckPanel";

Reference<css::ui::XSidebarProvider> sidebar_of(Reference<css::frame::XController> const& of) {
    Reference<css::frame::XController2> const controller(of, UNO_QUERY);
    return controller.is() ? controller->getSidebar() : nullptr;
}

Reference<css::ui::XDeck> deck_of(Reference<css::ui::XSidebarProvider> const& sidebar) {
    rtl::OUString const name("vn.cchc.baocao.Deck");
    auto const decks = sidebar.is() ? sidebar->getDecks() : nullptr;
    if (!decks.is() || !decks->hasByName(name)) return {};
    return {decks->getByName(name), UNO_QUERY};
}

/// Opens the sidebar at our deck; answers with its window.
Frame show_deck(CommandCall const& call) {
    auto const model = call.document();
    if (!model.is()) fail("command.no_document", {}, {});
    auto const controller = model->getCurrentController();
    auto const sidebar = sidebar_of(controller);
    if (!sidebar.is()) fail("command.no_sidebar", {}, {});
    if (!sidebar->isVisible()) sidebar->setVisible(true);
    sidebar->showDecks(true);
    auto const deck = deck_of(sidebar);
    if (!deck.is()) fail("command.no_sidebar", {}, {});
    // To activate an active deck closes it.
    if (!deck->isActive()) deck->activate(true);
    return controller->getFrame();
}

/// Gives a panel of the deck all the room, and both their titles in the language of the windows.
void expand(Frame const& frame, char const* panel, Texts const& texts) {
    auto const deck = deck_of(sidebar_of(frame->getController()));
    auto const panels = deck.is() ? deck->getPanels() : nullptr;
    if (!panels.is()) return;
    for (auto const& [id, title] :
         {std::pair(write_panel, "panel.title"), std::pair(check_panel, "check_panel.title")}) {
        auto const name = rtl::OUString::createFromAscii(id);
        if (!panels->hasByName(name)) continue;
        Reference<css::ui::XPanel> const one(panels->getByName(name), UNO_QUERY);
        if (!one.is()) continue;
        one->setTitle(to_office(texts(title)));
        if (std::string_view(id) == panel) one->expand(true);
    }
}

/// The sidebar makes its panels when it comes to it.
void later(CommandCall const& call, char const* at, std::function<void()> const& act) {
    SayProblem const say = [context = call.context, frame = call.frame](Problem const& problem) {
        show_problem(context, frame, problem);
    };
    post(
        call.context, at, [context = call.context, at, act, say] { post(context, at, act, say); },
        say);
}

}  // namespace

css::uno::Any show_panel(CommandCall const& call) {
    auto const frame = show_deck(call);
    later(call, "panel.enter", [frame, texts = &call.texts()] {
        expand(frame, write_panel, *texts);
        enter_write_panel(frame);
    });
    return {};
}

css::uno::Any show_box(CommandCall const& call) {
    auto const report = settled_report(call);
    auto const& kind = call.resources.kind(report.kind);
    auto const id = call.query;
    // Of the other things that the text shows, most stand in the window of general information.
    if (!kind.figure(id)) {
        send_command(call.context, call.frame, "general");
        return {};
    }
    Frame frame;
    try {
        frame = show_deck(call);
    } catch (ProblemError const&) {
        // A window without a sidebar.
        send_command(call.context, call.frame, "section?" + id);
        return {};
    }
    later(call, "panel.enter", [frame, id, texts = &call.texts()] {
        expand(frame, write_panel, *texts);
        enter_write_panel(frame, id);
    });
    return {};
}

css::uno::Any show_check_panel(CommandCall const& call) {
    auto const frame = show_deck(call);
    later(call, "panel.check", [frame, texts = &call.texts()] {
        expand(frame, check_panel, *texts);
        run_check_panel(frame);
    });
    return {};
}

}  // namespace report::office

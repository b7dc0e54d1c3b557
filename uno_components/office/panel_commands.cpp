// SPDX-License-Identifier: MPL-2.0
#include "office/panel_commands.hpp"

#include <chrono>
#include <com/sun/star/frame/XController2.hpp>
#include <com/sun/star/ui/XDeck.hpp>
#include <com/sun/star/ui/XPanel.hpp>
#include <com/sun/star/ui/XSidebarProvider.hpp>
#include <functional>
#include <utility>

#include "core/json/json.hpp"
#include "office/ground/bars.hpp"
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

/// The sidebar, and whether it could be opened at our deck at once.
struct Shown {
    Frame frame;
    bool at_deck = false;
};

bool activate_deck(Frame const& frame) {
    auto const deck = deck_of(sidebar_of(frame->getController()));
    if (!deck.is()) return false;
    // To activate an active deck closes it.
    if (!deck->isActive()) deck->activate(true);
    return true;
}

/// Opens the sidebar at our deck.
Shown show_deck(CommandCall const& call) {
    auto const model = call.document();
    if (!model.is()) fail("command.no_document", {}, {});
    auto const controller = model->getCurrentController();
    auto const sidebar = sidebar_of(controller);
    if (!sidebar.is()) fail("command.no_sidebar", {}, {});
    if (!sidebar->isVisible()) sidebar->setVisible(true);
    sidebar->showDecks(true);
    auto const frame = controller->getFrame();
    return {frame, activate_deck(frame)};
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

/// One that was closed has its decks only when the office comes to it (25.2): asked for in each
/// turn of the main loop until then.
void when_at_deck(Reference<css::uno::XComponentContext> const& context, char const* at,
                  Frame const& frame, std::chrono::steady_clock::time_point until,
                  std::function<void()> const& act, SayProblem const& say) {
    post(
        context, at,
        [=] {
            if (activate_deck(frame))
                post(context, at, act, say);
            else if (std::chrono::steady_clock::now() < until)
                when_at_deck(context, at, frame, until, act, say);
            else
                fail("command.no_sidebar", {}, {});
        },
        say);
}

/// The sidebar makes its panels when it comes to it.
void later(CommandCall const& call, char const* at, Shown const& shown,
           std::function<void()> const& act) {
    constexpr std::chrono::seconds longest(5);
    SayProblem const say = [context = call.context, frame = call.frame](Problem const& problem) {
        show_problem(context, frame, problem);
    };
    if (!shown.at_deck) {
        when_at_deck(call.context, at, shown.frame, std::chrono::steady_clock::now() + longest, act,
                     say);
        return;
    }
    post(
        call.context, at, [context = call.context, at, act, say] { post(context, at, act, say); },
        say);
}

}  // namespace

css::uno::Any show_panel(CommandCall const& call) {
    auto const shown = show_deck(call);
    take_away_bar(call.document(), new_report_bar);
    later(call, "panel.enter", shown, [frame = shown.frame, texts = &call.texts()] {
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
    Shown shown;
    try {
        shown = show_deck(call);
    } catch (ProblemError const&) {
        // A window without a sidebar.
        send_command(call.context, call.frame, "section?" + id);
        return {};
    }
    later(call, "panel.enter", shown, [frame = shown.frame, id, texts = &call.texts()] {
        expand(frame, write_panel, *texts);
        enter_write_panel(frame, id);
    });
    return {};
}

css::uno::Any show_check_panel(CommandCall const& call) {
    auto const shown = show_deck(call);
    later(call, "panel.check", shown, [frame = shown.frame, texts = &call.texts()] {
        expand(frame, check_panel, *texts);
        run_check_panel(frame);
    });
    return {};
}

}  // namespace report::office

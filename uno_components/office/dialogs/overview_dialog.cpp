// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/overview_dialog.hpp"

#include <algorithm>

#include "office/dialogs/window.hpp"

namespace report::office {

std::optional<OverviewAnswer> ask_overview(Environment const& environment,
                                           std::vector<OverviewLine> const& lines,
                                           std::string const& chosen) {
    Window window(environment, "overview");
    auto& controls = window.controls();
    std::vector<Choice> choices;
    choices.reserve(lines.size());
    for (auto const& line : lines) choices.push_back({line.id, line.text});
    controls.set_choices("list", choices);
    controls.choose("list", chosen.empty() ? lines.front().id : chosen);
    window.stretch("list", {false, false, true, true});
    window.stretch("hint", {false, true, true, false});
    window.stretch("show", {false, true, false, false});
    for (auto const* name : {"open", "cancel"}) window.stretch(name, {true, true, false, false});

    auto const current = [&]() -> OverviewLine const& {
        auto const id = controls.choice("list");
        return *std::find_if(lines.begin(), lines.end() - 1,
                             [&](OverviewLine const& line) { return line.id == id; });
    };
    auto const show_acts = [&] {
        controls.set_label(
            "show",
            environment.texts(current().is_in_document ? "overview.show" : "overview.restore"));
    };
    show_acts();
    controls.on_change("list", show_acts);
    std::optional<OverviewAnswer> answer;
    auto const on = [&](char const* button, OverviewAnswer::Act act) {
        controls.on_action(button, [&, act] {
            answer = OverviewAnswer{act, current()};
            window.end();
        });
    };
    on("open", OverviewAnswer::Act::open);
    on("show", OverviewAnswer::Act::show_in_text);
    controls.on_double_click("list", [&] {
        answer = OverviewAnswer{OverviewAnswer::Act::open, current()};
        window.end();
    });
    window.run();
    return answer;
}

}  // namespace report::office

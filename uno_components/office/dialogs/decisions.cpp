// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/decisions.hpp"

#include <string>

namespace report::office {

bool run_decisions(Window& window, std::function<std::vector<Choice>()> const& lines,
                   std::function<bool(std::size_t line, bool is_taken)> const& decide) {
    auto& controls = window.controls();
    bool is_decided = false;
    std::size_t count = 0;
    auto const show = [&](std::size_t chosen) {
        auto const all = lines();
        count = all.size();
        controls.set_choices("items", all);
        if (count > 0) controls.choose("items", all.at(chosen).id);
        for (auto const* name : {"take", "keep", "take_all"}) controls.set_enabled(name, count > 0);
    };
    show(0);
    auto const decide_line = [&](bool is_taken) {
        auto const chosen = controls.choice("items");
        if (chosen.empty()) return;
        auto const at = std::stoul(chosen);
        if (!decide(at, is_taken)) return;
        is_decided = true;
        show(at + 1 < count ? at + 1 : at);
    };
    controls.on_action("take", [&] { decide_line(true); });
    controls.on_action("keep", [&] { decide_line(false); });
    controls.on_action("take_all", [&] {
        for (std::size_t i = 0; i < count; ++i) is_decided = decide(i, true) || is_decided;
        show(0);
    });
    window.stretch("hint", {false, false, true, false});
    window.stretch("items", {false, false, true, true});
    for (auto const* name : {"take", "keep", "take_all"})
        window.stretch(name, {false, true, false, false});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
    return window.run([] { return std::vector<Complaint>(); }, [&] { return is_decided; });
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/sums_dialog.hpp"

#include <string>
#include <utility>

#include "office/dialogs/window.hpp"

namespace report::office {

std::optional<std::vector<SumItem>> ask_sums(Environment const& environment,
                                             std::vector<SumItem> items) {
    Window window(environment, "sums");
    auto& controls = window.controls();
    bool is_decided = false;
    auto const show = [&](std::size_t chosen) {
        auto const lines = sum_lines(items, environment.texts);
        controls.set_choices("items", lines);
        if (!lines.empty()) controls.choose("items", lines.at(chosen).id);
        for (auto const* name : {"take", "keep"}) controls.set_enabled(name, !lines.empty());
    };
    show(0);
    auto const decide = [&](bool taken) {
        auto const chosen = controls.choice("items");
        if (chosen.empty()) return;
        auto const at = std::stoul(chosen);
        if (items.at(at).sum.empty()) return;
        items.at(at).is_taken = taken;
        is_decided = true;
        show(at + 1 < items.size() ? at + 1 : at);
    };
    controls.on_action("take", [&] { decide(true); });
    controls.on_action("keep", [&] { decide(false); });
    window.stretch("hint", {false, false, true, false});
    window.stretch("items", {false, false, true, true});
    for (auto const* name : {"take", "keep"}) window.stretch(name, {false, true, false, false});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});
    bool const accepted =
        window.run([] { return std::vector<Complaint>(); }, [&] { return is_decided; });
    if (!accepted) return std::nullopt;
    return items;
}

}  // namespace report::office

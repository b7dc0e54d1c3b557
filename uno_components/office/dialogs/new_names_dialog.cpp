// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/new_names_dialog.hpp"

#include <algorithm>
#include <string>

#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

// Where the ticks stand in the window, in its units.
constexpr int first_tick = 62;
constexpr int ticks_height = 200;
constexpr int ticks_width = 424;
constexpr int widest_step = 17;

std::string tick_name(std::size_t index) {
    return "name" + std::to_string(index);
}

}  // namespace

std::optional<std::vector<NewName>> ask_new_names(Environment const& environment,
                                                  std::vector<NewName> const& names) {
    Window window(environment, "new_names");
    int const step = std::min(widest_step, ticks_height / static_cast<int>(names.size()));
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto const& name = names[i];
        window.drawing().check(
            tick_name(i),
            {left_edge, first_tick + static_cast<int>(i) * step, ticks_width, text_height},
            environment.texts("new_names.line", {{"old", name.old_name},
                                                 {"new", name.new_name},
                                                 {"count", std::to_string(name.at.size())}}));
        window.controls().set_checked(tick_name(i), true);
    }
    std::vector<NewName> taken;
    bool const accepted = window.run(
        [&] {
            for (std::size_t i = 0; i < names.size(); ++i)
                if (window.controls().checked(tick_name(i))) taken.push_back(names[i]);
            return std::vector<Complaint>();
        },
        [] { return false; });
    if (!accepted) return std::nullopt;
    return taken;
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/new_names_dialog.hpp"

#include <string>

#include "office/dialogs/decisions.hpp"

namespace report::office {

std::optional<std::vector<NewName>> ask_new_names(Environment const& environment,
                                                  std::vector<NewName> const& names) {
    Window window(environment, "new_names");
    std::vector<bool> taken(names.size(), true);
    auto const lines = [&] {
        std::vector<Choice> all;
        for (auto const& name : names) {
            auto const* key = taken.at(all.size()) ? "new_names.line" : "new_names.line_kept";
            all.push_back({std::to_string(all.size()),
                           environment.texts(key, {{"old", name.old_name},
                                                   {"new", name.new_name},
                                                   {"count", std::to_string(name.at.size())}})});
        }
        return all;
    };
    auto const decide = [&](std::size_t line, bool is_taken) {
        taken.at(line) = is_taken;
        return true;
    };
    if (!run_decisions(window, lines, decide)) return std::nullopt;
    std::vector<NewName> result;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (taken[i]) result.push_back(names[i]);
    return result;
}

}  // namespace report::office

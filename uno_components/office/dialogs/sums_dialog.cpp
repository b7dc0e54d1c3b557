// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/sums_dialog.hpp"

#include "office/dialogs/decisions.hpp"

namespace report::office {

std::optional<std::vector<SumItem>> ask_sums(Environment const& environment,
                                             std::vector<SumItem> items) {
    Window window(environment, "sums");
    auto const lines = [&] { return sum_lines(items, environment.texts); };
    auto const decide = [&](std::size_t line, bool is_taken) {
        auto& item = items.at(line);
        if (item.sum.empty()) return false;
        item.is_taken = is_taken;
        return true;
    };
    if (!run_decisions(window, lines, decide)) return std::nullopt;
    return items;
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/sentence_dialog.hpp"

#include <algorithm>

#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

class SentenceWindow {
public:
    SentenceWindow(Environment const& environment, std::vector<BankPart> const& bank,
                   std::string const& heading)
        : bank_(bank), window_(environment, "sentence") {
        window_.stretch("part", {false, false, true, false});
        window_.stretch("lines", {false, false, true, true});
        for (auto const* name : {"text_label", "hint"})
            window_.stretch(name, {false, true, false, false});
        window_.stretch("text", {false, true, true, false});
        for (auto const* name : {"ok", "cancel"}) window_.stretch(name, {true, true, false, false});
        std::vector<Choice> parts;
        parts.reserve(bank.size());
        for (auto const& part : bank) parts.push_back({part.heading, part.title});
        auto& controls = window_.controls();
        controls.set_choices("part", std::move(parts));
        controls.choose("part", heading);
        show_lines();
        controls.on_change("part", [this] { show_lines(); });
        controls.on_change("lines", [this] { show_text(); });
        controls.on_double_click("lines", [this] { window_.end(); });
    }

    std::optional<std::string> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [] { return false; });
        if (!accepted) return std::nullopt;
        return window_.controls().choice("lines");
    }

private:
    BankPart const& part() {
        auto const heading = window_.controls().choice("part");
        return *std::find_if(bank_.begin(), bank_.end() - 1,
                             [&](BankPart const& one) { return one.heading == heading; });
    }

    void show_lines() {
        std::vector<Choice> lines;
        for (auto const& line : part().lines) lines.push_back({line.id, line.label});
        auto& controls = window_.controls();
        auto const first = lines.front().id;
        controls.set_choices("lines", std::move(lines));
        controls.choose("lines", first);
        show_text();
    }

    void show_text() {
        auto const id = window_.controls().choice("lines");
        for (auto const& line : part().lines)
            if (line.id == id) window_.controls().set_text("text", line.text);
    }

    std::vector<BankPart> const& bank_;
    Window window_;
};

}  // namespace

std::optional<std::string> ask_sentence(Environment const& environment,
                                        std::vector<BankPart> const& bank,
                                        std::string const& heading) {
    auto const is_there = std::any_of(bank.begin(), bank.end(),
                                      [&](BankPart const& one) { return one.heading == heading; });
    return SentenceWindow(environment, bank, is_there ? heading : bank.front().heading).run();
}

}  // namespace report::office

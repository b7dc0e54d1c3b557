// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/conflict_dialog.hpp"

#include <algorithm>

#include "core/report/place_names.hpp"
#include "core/truth/seen_figures.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

class ConflictWindow {
public:
    ConflictWindow(Environment const& environment, std::vector<Conflict> const& conflicts)
        : environment_(environment), conflicts_(conflicts), window_(environment, "conflict") {
        for (auto const& conflict : conflicts) decisions_[conflict.place] = Decision::keep_mine;
        stretch();
        show_places(conflicts.front().place);
        show_texts();
        auto& controls = window_.controls();
        controls.on_change("places", [this] { show_texts(); });
        controls.on_action("keep", [this] { decide(Decision::keep_mine); });
        controls.on_action("take", [this] { decide(Decision::take_fresh); });
    }

    std::optional<std::map<std::string, Decision>> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [this] { return is_decided_; });
        if (!accepted) return std::nullopt;
        return decisions_;
    }

private:
    void stretch() {
        window_.stretch("places", {false, false, true, false});
        for (auto const* name : {"mine", "fresh"})
            window_.stretch(name, {false, false, false, true});
        for (auto const* name : {"keep", "take"})
            window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"ok", "cancel"}) window_.stretch(name, {true, true, false, false});
    }

    void show_places(std::string const& chosen) {
        std::vector<Choice> lines;
        lines.reserve(conflicts_.size());
        for (auto const& [place, mine, fresh] : conflicts_) {
            auto const* key = decisions_[place] == Decision::keep_mine ? "conflict.line_keep"
                                                                       : "conflict.line_take";
            lines.push_back(
                {place, environment_.texts(key, {{"place", place_title(environment_, place)}})});
        }
        window_.controls().set_choices("places", lines);
        window_.controls().choose("places", chosen);
    }

    Conflict const& current() {
        auto const place = window_.controls().choice("places");
        return *std::find_if(conflicts_.begin(), conflicts_.end() - 1,
                             [&](Conflict const& one) { return one.place == place; });
    }

    void show_texts() {
        window_.controls().set_text("mine", current().mine);
        window_.controls().set_text("fresh", current().fresh);
    }

    void decide(Decision decision) {
        auto const& conflict = current();
        decisions_[conflict.place] = decision;
        is_decided_ = true;
        show_places(conflict.place);
    }

    Environment const& environment_;
    std::vector<Conflict> const& conflicts_;
    Window window_;
    std::map<std::string, Decision> decisions_;
    bool is_decided_ = false;
};

}  // namespace

std::optional<std::map<std::string, Decision>> ask_conflicts(
    Environment const& environment, std::vector<Conflict> const& conflicts) {
    return ConflictWindow(environment, conflicts).run();
}

std::string place_title(Environment const& environment, std::string const& place) {
    if (is_seen_key(place)) {
        auto const label = seen_name(environment.kind, place);
        return label.empty() ? environment.texts("place.typed") : label;
    }
    auto const name = place_name(environment.kind, place);
    return name.empty() ? environment.texts("place." + place) : name;
}

std::vector<std::string> place_titles(Environment const& environment,
                                      std::vector<Conflict> const& conflicts) {
    std::vector<std::string> titles;
    for (auto const& conflict : conflicts) {
        auto title = place_title(environment, conflict.place);
        if (std::find(titles.begin(), titles.end(), title) == titles.end())
            titles.push_back(std::move(title));
    }
    return titles;
}

}  // namespace report::office

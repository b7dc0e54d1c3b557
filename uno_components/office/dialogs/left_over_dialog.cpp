// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/left_over_dialog.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "core/text/unicode.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

class LeftOverWindow {
public:
    LeftOverWindow(Environment const& environment, std::vector<LeftOverItem> items,
                   ShowLeftOver const& show)
        : environment_(environment),
          items_(std::move(items)),
          window_(environment, "left_over"),
          controls_(window_.controls()) {
        stretch();
        controls_.set_choices("groups", left_over_groups(items_, environment.texts));
        controls_.choose("groups", {});
        show_lines({});
        controls_.on_action("groups", [this] { show_lines({}); });
        controls_.on_action("items", [this] { show_item(); });
        controls_.on_action("change", [this] { decide(LeftOverFate::change); });
        controls_.on_action("keep", [this] { decide(LeftOverFate::keep); });
        controls_.on_action("change_group", [this] { decide_group(); });
        controls_.on_action("show", [this, show] {
            if (auto const* item = current()) show(item->found);
        });
    }

    std::optional<std::vector<LeftOverItem>> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [this] { return is_decided_; });
        if (!accepted) return std::nullopt;
        return items_;
    }

private:
    void stretch() {
        for (auto const* name : {"groups", "items_label"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("change_group", {true, false, false, false});
        window_.stretch("items", {false, false, true, true});
        for (auto const* name : {"context_label", "change_to_label", "change", "keep", "show"})
            window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"context", "change_to", "complaint"})
            window_.stretch(name, {false, true, true, false});
        for (auto const* name : {"ok", "cancel"}) window_.stretch(name, {true, true, false, false});
    }

    LeftOverItem* current() {
        auto const chosen = controls_.choice("items");
        return chosen.empty() ? nullptr : &items_.at(std::stoul(chosen));
    }

    /// The lines of the chosen group; `chosen` or the first that can be decided is taken.
    void show_lines(std::string const& chosen) {
        auto const lines = left_over_lines(items_, controls_.choice("groups"), environment_.texts);
        controls_.set_choices("items", lines);
        if (!lines.empty())
            controls_.choose("items", chosen.empty() ? first_to_decide(items_, lines) : chosen);
        show_item();
    }

    void show_item() {
        auto const* item = current();
        bool const changeable = item && item->is_changeable();
        controls_.set_text("context", item ? item->context : environment_.texts("left_over.none"));
        controls_.set_text("change_to", item ? item->change_to : std::string());
        for (auto const* name : {"change_to", "change", "keep"})
            controls_.set_enabled(name, changeable);
        controls_.set_enabled("show", item != nullptr);
        controls_.set_label("complaint", {});
    }

    /// Goes on to the next line, so that one after the other is decided by the same key.
    void decide(LeftOverFate fate) {
        auto* item = current();
        if (!item || !item->is_changeable()) return;
        auto const typed = to_nfc(controls_.text("change_to"));
        if (fate == LeftOverFate::change && trim(typed).empty()) {
            controls_.set_label("complaint",
                                environment_.texts.sentence(Problem{"left_over.no_text", {}, {}}));
            controls_.focus("change_to");
            return;
        }
        item->fate = fate;
        item->change_to = typed;
        is_decided_ = true;
        auto const lines = left_over_lines(items_, controls_.choice("groups"), environment_.texts);
        auto at = std::find_if(lines.begin(), lines.end(), [&](Choice const& line) {
            return line.id == controls_.choice("items");
        });
        if (at != lines.end() && at + 1 != lines.end()) ++at;
        show_lines(at->id);
    }

    void decide_group() {
        is_decided_ = change_group(items_, controls_.choice("groups")) > 0 || is_decided_;
        show_lines(controls_.choice("items"));
    }

    Environment const& environment_;
    std::vector<LeftOverItem> items_;
    Window window_;
    Controls& controls_;
    bool is_decided_ = false;
};

}  // namespace

std::optional<std::vector<LeftOverItem>> ask_left_over(Environment const& environment,
                                                       std::vector<LeftOverItem> items,
                                                       ShowLeftOver const& show) {
    return LeftOverWindow(environment, std::move(items), show).run();
}

}  // namespace report::office

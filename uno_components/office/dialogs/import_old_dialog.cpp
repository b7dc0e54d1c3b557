// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/import_old_dialog.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

class ImportWindow {
public:
    ImportWindow(Environment const& environment, std::vector<ImportItem> items)
        : environment_(environment),
          items_(std::move(items)),
          window_(environment, "import_old"),
          controls_(window_.controls()) {
        stretch();
        show_groups({});
        show_lines({});
        controls_.on_action("groups", [this] { show_lines({}); });
        controls_.on_action("items", [this] { show_item(); });
        controls_.on_action("values",
                            [this] { controls_.set_text("value", controls_.choice("values")); });
        controls_.on_action("take", [this] { take(); });
        controls_.on_action("leave", [this] { leave(); });
    }

    std::optional<std::vector<ImportItem>> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [this] { return is_decided_; });
        if (!accepted) return std::nullopt;
        return items_;
    }

private:
    void stretch() {
        for (auto const* name : {"hint", "groups", "items_label"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("items", {false, false, true, true});
        for (auto const* name : {"source_label", "values_label", "values", "value_label", "take"})
            window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"source", "value", "complaint"})
            window_.stretch(name, {false, true, true, false});
        for (auto const* name : {"leave", "ok", "cancel"})
            window_.stretch(name, {true, true, false, false});
    }

    ImportItem* current() {
        auto const chosen = controls_.choice("items");
        return chosen.empty() ? nullptr : &items_.at(std::stoul(chosen));
    }

    void show_groups(std::string const& chosen) {
        controls_.set_choices("groups", import_groups(items_, environment_.texts));
        controls_.choose("groups", chosen);
    }

    /// The lines of the chosen group; `chosen` or the first of them is taken.
    void show_lines(std::string const& chosen) {
        auto const lines = import_lines(items_, controls_.choice("groups"), environment_.texts);
        controls_.set_choices("items", lines);
        if (!lines.empty()) controls_.choose("items", chosen.empty() ? lines.front().id : chosen);
        show_item();
    }

    void show_item() {
        auto const* item = current();
        bool const is_figure = item && !item->is_row;
        controls_.set_text("source", item ? item->source : std::string());
        std::vector<Choice> values;
        if (is_figure)
            for (auto const& value : item->values) values.push_back({value, value});
        controls_.set_choices("values", values);
        if (is_figure && !item->typed.empty()) controls_.choose("values", item->typed);
        controls_.set_text("value", item ? item->typed : std::string());
        for (auto const* name : {"values", "value"}) controls_.set_enabled(name, is_figure);
        for (auto const* name : {"take", "leave"}) controls_.set_enabled(name, item != nullptr);
        controls_.set_label("complaint", {});
    }

    void take() {
        auto* item = current();
        if (!item) return;
        auto taken = with_typed(environment_.kind, *item, controls_.text("value"));
        if (!taken) {
            controls_.set_label("complaint", environment_.texts.sentence(taken.error()));
            controls_.focus("value");
            return;
        }
        *item = std::move(*taken);
        go_on();
    }

    void leave() {
        auto* item = current();
        if (!item) return;
        item->is_taken = false;
        // Looked at now, so nothing is open any more.
        item->confidence = Confidence::sure;
        go_on();
    }

    /// To the next line, so that one after the other is decided by the same key.
    void go_on() {
        is_decided_ = true;
        auto const group = controls_.choice("groups"), decided = controls_.choice("items");
        auto const lines = import_lines(items_, group, environment_.texts);
        auto const next = std::find_if(lines.begin(), lines.end(), [&](Choice const& line) {
            return std::stoul(line.id) > std::stoul(decided);
        });
        auto const here = std::find_if(lines.begin(), lines.end(),
                                       [&](Choice const& line) { return line.id == decided; });
        show_groups(group);
        show_lines(next != lines.end() ? next->id : here != lines.end() ? here->id : std::string());
    }

    Environment const& environment_;
    std::vector<ImportItem> items_;
    Window window_;
    Controls& controls_;
    bool is_decided_ = false;
};

}  // namespace

std::optional<std::vector<ImportItem>> ask_import_old(Environment const& environment,
                                                      std::vector<ImportItem> items) {
    return ImportWindow(environment, std::move(items)).run();
}

}  // namespace report::office

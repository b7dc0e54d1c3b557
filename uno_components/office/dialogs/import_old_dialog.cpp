// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/import_old_dialog.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "core/reader/import_words.hpp"
#include "core/text/unicode.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

/// The window is drawn as small as large letters need; elsewhere the list takes the room.
constexpr int usual_width = 460, usual_height = 336;

class ImportWindow {
public:
    ImportWindow(Environment const& environment, OldReport const& old,
                 std::vector<ImportItem> items)
        : environment_(environment),
          old_(old),
          items_(std::move(items)),
          window_(environment, "import_old"),
          controls_(window_.controls()) {
        stretch();
        window_.enlarge(usual_width, usual_height);
        show_groups(first_group(environment_.kind, items_));
        show_lines({});
        controls_.on_action("groups", [this] { show_lines({}); });
        controls_.on_action("items", [this] { show_item(); });
        controls_.on_action("values", [this] {
            controls_.set_text("value", controls_.choice("values"));
            show_mark();
        });
        controls_.on_action("take", [this] { take(); });
        controls_.on_action("leave", [this] { leave(); });
        controls_.focus("items");
    }

    std::optional<std::vector<ImportItem>> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [this] { return is_decided_; });
        if (!accepted) return std::nullopt;
        return items_;
    }

private:
    using Role = ImportItem::Role;

    void stretch() {
        for (auto const* name : {"hint", "groups", "items_label"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("items", {false, false, true, true});
        for (auto const* name :
             {"source_label", "meaning_label", "values_label", "values", "value_label", "take"})
            window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"source", "meaning", "value", "complaint"})
            window_.stretch(name, {false, true, true, false});
        for (auto const* name : {"leave", "ok", "cancel"})
            window_.stretch(name, {true, true, false, false});
    }

    std::optional<std::size_t> current() const {
        auto const chosen = controls_.choice("items");
        if (chosen.empty()) return std::nullopt;
        return std::stoul(chosen);
    }

    void show_groups(std::string const& chosen) {
        auto const groups = import_groups(environment_.kind, items_, environment_.texts);
        controls_.set_choices("groups", groups);
        // A sum that was put right has left its group, which may be gone with it.
        bool const is_there = std::any_of(groups.begin(), groups.end(),
                                          [&](Choice const& group) { return group.id == chosen; });
        controls_.choose("groups", is_there ? chosen : std::string());
    }

    std::vector<Choice> lines() const {
        return import_lines(environment_.kind, items_, controls_.choice("groups"),
                            environment_.texts);
    }

    /// The lines of the chosen group; `chosen` or the first of them is taken.
    void show_lines(std::string const& chosen) {
        auto const all = lines();
        controls_.set_choices("items", all);
        bool const is_there = std::any_of(all.begin(), all.end(),
                                          [&](Choice const& line) { return line.id == chosen; });
        if (!all.empty()) controls_.choose("items", is_there ? chosen : all.front().id);
        show_item();
    }

    void show_item() {
        auto const at = current();
        auto const* item = at ? &items_.at(*at) : nullptr;
        bool const is_figure = item && item->role == Role::figure;
        bool const is_unread = item && item->role == Role::unread;
        bool const is_learned = item && item->role == Role::learned;
        controls_.set_text("source", item ? item->source : std::string());
        std::vector<Choice> values;
        if (is_figure)
            for (auto const& value : item->values) values.push_back({value, value});
        controls_.set_choices("values", values);
        if (is_figure && !item->typed.empty()) controls_.choose("values", item->typed);
        std::vector<Choice> meanings;
        if (is_unread)
            meanings = possible_meanings(environment_.kind, old_, *item, environment_.texts);
        controls_.set_choices("meaning", meanings);
        if (is_unread) controls_.choose("meaning", item->is_taken ? item->id : std::string());
        controls_.set_text("value", item ? item->typed : std::string());
        controls_.set_enabled("values", is_figure);
        controls_.set_enabled("value", is_figure || is_unread);
        controls_.set_enabled("meaning", is_unread);
        for (auto const* name : {"take", "leave"})
            controls_.set_enabled(name, item && item->role != Role::total);
        controls_.set_label(
            "take", environment_.texts(is_learned ? "import_old.keep_learned" : "import_old.take"));
        controls_.set_label(
            "leave", environment_.texts(is_learned ? "import_old.forget" : "import_old.leave"));
        controls_.set_label("complaint", {});
        show_mark();
    }

    /// Marks the number in its sentence; of several the one whose value is chosen.
    void show_mark() {
        auto const at = current();
        if (!at) return;
        auto const& item = items_.at(*at);
        auto const value = controls_.choice("values");
        auto mark = std::find_if(item.marks.begin(), item.marks.end(),
                                 [&](SourceMark const& one) { return one.value == value; });
        if (mark == item.marks.end()) mark = item.marks.begin();
        if (mark == item.marks.end()) return controls_.mark("source", 0, 0);
        std::string_view const source(item.source);
        controls_.mark("source", utf16_length(source.substr(0, mark->from)),
                       utf16_length(source.substr(0, mark->until)));
    }

    void take() {
        auto const at = current();
        if (!at) return;
        auto& item = items_.at(*at);
        if (item.role == Role::learned) {
            keep_own_word(items_, *at, true);
            return go_on();
        }
        auto taken = item.role == Role::unread
                         ? with_meaning(environment_.kind, items_, *at, controls_.choice("meaning"),
                                        controls_.text("value"))
                         : with_typed(environment_.kind, item, controls_.text("value"));
        if (!taken) {
            controls_.set_label("complaint", environment_.texts.sentence(taken.error()));
            bool const asks_what = taken.error().code == "import_old.which_figure";
            controls_.focus(asks_what ? "meaning" : "value");
            return;
        }
        item = std::move(*taken);
        go_on();
    }

    void leave() {
        auto const at = current();
        if (!at) return;
        auto& item = items_.at(*at);
        if (item.role == Role::learned) {
            keep_own_word(items_, *at, false);
            return go_on();
        }
        item.is_taken = false;
        // Looked at now, so nothing is open any more.
        item.confidence = Confidence::sure;
        go_on();
    }

    /// To the next line, so that one after the other is decided by the same key.
    void go_on() {
        is_decided_ = true;
        auto const group = controls_.choice("groups"), decided = controls_.choice("items");
        auto const before = lines();
        auto const here = std::find_if(before.begin(), before.end(),
                                       [&](Choice const& line) { return line.id == decided; });
        bool const is_last = here == before.end() || std::next(here) == before.end();
        auto const next = is_last ? decided : std::next(here)->id;
        auto const open = is_last ? next_open(items_) : std::nullopt;
        show_groups(open ? "open" : group);
        show_lines(open ? std::to_string(*open) : next);
        // Behind the last one Enter goes on to what comes after this window.
        controls_.focus(is_last && !open ? "ok" : "items");
    }

    Environment const& environment_;
    OldReport const& old_;
    std::vector<ImportItem> items_;
    Window window_;
    Controls& controls_;
    bool is_decided_ = false;
};

}  // namespace

std::optional<std::vector<ImportItem>> ask_import_old(Environment const& environment,
                                                      OldReport const& old,
                                                      std::vector<ImportItem> items) {
    return ImportWindow(environment, old, std::move(items)).run();
}

}  // namespace report::office

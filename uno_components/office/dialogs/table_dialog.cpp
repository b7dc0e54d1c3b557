// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/table_dialog.hpp"

#include <algorithm>

#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

constexpr int switches_top = 236;
constexpr int switch_width = 404;
constexpr Area import_button{left_edge, 268, 150, 16};

std::string check_of(TableChoice const& table, TableChoice::Switch const& one) {
    return table.id + "__" + one.id;
}

/// The switches of a table stand on a page of its own.
void draw_switches(Window& window, std::vector<TableChoice> const& choices) {
    int page = 0;
    for (auto const& table : choices) {
        window.drawing().on_page(++page);
        int top = switches_top;
        for (auto const& one : table.switches) {
            auto const name = check_of(table, one);
            window.drawing().check(name, {left_edge, top, switch_width, box_height}, one.label);
            window.controls().set_checked(name, one.on);
            window.stretch(name, {false, true, false, false});
            top += box_height;
        }
    }
}

std::vector<Choice> named(Environment const& environment, std::vector<std::string> const& places) {
    std::vector<Choice> result;
    for (auto const& place : places) result.push_back({place, environment.texts("table." + place)});
    return result;
}

}  // namespace

std::optional<TableAnswer> ask_table(Environment const& environment,
                                     std::vector<TableChoice> const& choices, char const* texts) {
    Window window(environment, "table", texts);
    auto& controls = window.controls();
    std::vector<Choice> titles;
    for (auto const& table : choices) titles.push_back({table.id, table.title});
    controls.set_choices("list", titles);
    controls.choose("list", choices.front().id);
    // Figures come into tables only, and into charts with them.
    auto const import_key = std::string(texts) + ".import";
    bool const can_import = environment.texts.has(import_key);
    if (can_import) {
        window.drawing().button("import", import_button, environment.texts(import_key));
        window.stretch("import", {false, true, false, false});
    }
    draw_switches(window, choices);
    window.stretch("list", {false, false, true, false});
    window.stretch("columns", {false, false, true, true});
    for (auto const* name : {"place", "place_label"})
        window.stretch(name, {false, true, false, false});
    for (auto const* name : {"ok", "cancel"}) window.stretch(name, {true, true, false, false});

    auto const current = [&] {
        auto const id = controls.choice("list");
        return std::find_if(choices.begin(), choices.end() - 1,
                            [&](TableChoice const& table) { return table.id == id; });
    };
    auto const show = [&] {
        auto const table = current();
        controls.set_text("columns", table->columns);
        controls.set_choices("place", named(environment, table->places));
        controls.choose("place", table->places.front());
        window.turn_to(static_cast<int>(table - choices.begin()) + 1);
    };
    show();
    controls.on_action("list", show);
    std::optional<TableAnswer> answer;
    controls.on_action("ok", [&] {
        auto const table = current();
        answer = TableAnswer{table->id, controls.choice("place"), {}};
        for (auto const& one : table->switches)
            answer->switches[one.id] = controls.checked(check_of(*table, one));
        window.end();
    });
    if (can_import)
        controls.on_action("import", [&] {
            answer = TableAnswer{current()->id, "import", {}};
            window.end();
        });
    window.run();
    return answer;
}

}  // namespace report::office

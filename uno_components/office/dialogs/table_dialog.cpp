// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/table_dialog.hpp"

#include <algorithm>

#include "core/tables/grid.hpp"
#include "office/dialogs/message.hpp"
#include "office/dialogs/table_rows_dialog.hpp"
#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

constexpr int switches_top = 236;
constexpr int switch_width = 404;
constexpr Area rows_button{left_edge, 268, 116, 16};
constexpr Area import_button{130, 268, 134, 16};

std::string check_of(TableChoice const& table, TableChoice::Switch const& one) {
    return table.id + "__" + one.id;
}

/// The switches of a table stand on a page of its own.
void draw_switches(Window& window, std::vector<TableChoice> const& choices) {
    Drawing::AtOnce const at_once(window.drawing());
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
    result.reserve(places.size());
    for (auto const& place : places) result.push_back({place, environment.texts("table." + place)});
    return result;
}

}  // namespace

std::optional<TableAnswer> ask_table(Environment const& environment, Report const& report,
                                     std::vector<TableChoice> const& choices, char const* texts,
                                     std::string const& chosen) {
    Window window(environment, "table", texts);
    auto& controls = window.controls();
    std::vector<Choice> titles;
    titles.reserve(choices.size());
    for (auto const& table : choices) titles.push_back({table.id, table.title});
    controls.set_choices("list", titles);
    controls.choose("list", chosen.empty() ? choices.front().id : chosen);
    // Figures come into tables only, and into charts with them.
    auto const import_key = std::string(texts) + ".import";
    bool const has_rows = environment.texts.has(import_key);
    if (has_rows) {
        window.drawing().button("rows", rows_button,
                                environment.texts(std::string(texts) + ".rows"));
        window.drawing().button("import", import_button, environment.texts(import_key));
        for (auto const* name : {"rows", "import"})
            window.stretch(name, {false, true, false, false});
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
    auto const switches = [&] {
        std::map<std::string, bool> on;
        auto const table = current();
        for (auto const& one : table->switches)
            on[one.id] = controls.checked(check_of(*table, one));
        return on;
    };
    TableAnswer answer;
    bool is_import = false;
    if (has_rows) {
        auto inside = environment;
        inside.parent = window.peer();
        controls.on_action("rows", [&, inside] {
            auto const& table = *environment.kind.table(current()->id);
            auto const typed = answer.rows.find(table.id);
            auto rows = typed == answer.rows.end() ? rows_of(report, table) : typed->second;
            for (auto const& [id, on] : switches())
                if (is_on(table, rows, id) != on) rows.switches[id] = on;
            if (auto const now = ask_table_rows(inside, report, table, rows))
                answer.rows[table.id] = *now;
        });
        controls.on_action("import", [&, inside] {
            if (!answer.rows.empty() && !ask(inside.context, inside.parent, inside.texts,
                                             inside.texts("message.lose_entries"), Usual::no))
                return;
            is_import = true;
            window.end();
        });
    }
    bool const accepted =
        window.run([] { return std::vector<Complaint>(); }, [&] { return !answer.rows.empty(); });
    if (!accepted) return std::nullopt;
    answer.table = current()->id;
    if (is_import) return TableAnswer{answer.table, "import", {}, {}};
    answer.place = controls.choice("place");
    answer.switches = switches();
    return answer;
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/list_page.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "office/dialogs/figure_page.hpp"
#include "office/dialogs/paste_dialog.hpp"

namespace report::office {

namespace {

// In the units of the .xdl.
constexpr int rows_top = 62;
constexpr int rows_width = 428;
constexpr int rows_height = 110;
constexpr int button_left = 442;
constexpr int button_width = 104;
constexpr int button_height = 16;
constexpr int button_step = 18;
constexpr int cells_top = 178;
constexpr int cells_bottom = 297;
constexpr int label_width = 106;
constexpr int cell_left = 116;
constexpr int cell_width = 320;
constexpr int note_left = 442;
constexpr int note_width = 104;
constexpr int least_wide_height = 34;

constexpr std::array buttons{"add", "remove", "up", "down", "paste"};

}  // namespace

std::string ListPage::cell_name(std::size_t column) const {
    return list().id + "__" + list().columns[column].id;
}

void ListPage::show(int page, bool is_new, std::function<void()> const& changed) {
    if (is_new) {
        draw(page);
        listen(changed);
    }
    show_rows();
    show_cells();
}

void ListPage::draw(int page) const {
    auto const& texts = environment_.texts;
    auto& drawing = window_.drawing();
    drawing.on_page(page);
    auto const& id = list().id;
    drawing.label(id + "__label",
                  {left_edge, rows_top - 15, button_left + button_width - left_edge, text_height},
                  list().label + ":");
    drawing.list(id, {left_edge, rows_top, rows_width, rows_height});
    window_.stretch(id, {false, false, true, false});
    int top = rows_top;
    for (auto const* button : buttons) {
        auto const name = id + "__" + button;
        drawing.button(name, {button_left, top, button_width, button_height},
                       texts(std::string("section.") + button));
        window_.stretch(name, {true, false, false, false});
        top += button_step;
    }
    auto const none = id + "__none";
    drawing.check(none, {button_left, top + 1, button_width, text_height}, texts("section.none"));
    window_.stretch(none, {true, false, false, false});
    auto const columns = static_cast<int>(list().columns.size());
    int const left_over = cells_bottom - cells_top - (columns - 1) * row_height;
    top = cells_top;
    for (auto const& column : list().columns) {
        // The last column is the one with the long text, if any is.
        bool const is_wide = &column == &list().columns.back() && column.kind == FigureKind::text &&
                             left_over >= least_wide_height;
        top += draw_cell(drawing, column, top, is_wide ? left_over : box_height);
    }
}

int ListPage::draw_cell(Drawing& drawing, Column const& column, int top, int height) const {
    auto const name = list().id + "__" + column.id;
    drawing.label(name + "__label", {left_edge, top + 2, label_width, text_height},
                  column.label + (column.required ? " (*):" : ":"));
    Area const area{cell_left, top, cell_width, height};
    if (column.kind == FigureKind::choice) {
        drawing.choice(name, area);
        window_.controls().set_choices(name, choices_by_label(column.choices));
    } else if (height > box_height) {
        drawing.wide_box(name, area);
    } else {
        drawing.box(name, area);
    }
    drawing.note(name + "__note", {note_left, top + 2, note_width, text_height});
    window_.stretch(name, {false, false, true, height > box_height});
    window_.stretch(name + "__note", {true, false, false, false});
    return row_height;
}

void ListPage::listen(std::function<void()> const& changed) {
    auto& controls = window_.controls();
    auto const& id = list().id;
    controls.on_change(id, [this, id] {
        if (showing_) return;
        auto const row = window_.controls().choice(id);
        if (row.empty()) return;
        form_.edit_rows([&](ListRows& rows) { rows.select(std::stoul(row)); });
        show_cells();
    });
    act("add", changed, [this](ListRows& rows) {
        rows.add();
        window_.controls().focus(cell_name(0));
    });
    act("remove", changed, [](ListRows& rows) { rows.remove(); });
    act("up", changed, [](ListRows& rows) { rows.move_up(); });
    act("down", changed, [](ListRows& rows) { rows.move_down(); });
    act("paste", changed, [this](ListRows& rows) {
        auto inside = environment_;
        inside.parent = window_.peer();
        if (auto const text = ask_paste(inside, "paste", column_line(rows.list())))
            rows.paste(environment_.kind, *text);
    });
    controls.on_change(id + "__none", [this, id, changed] {
        if (showing_) return;
        bool const none = window_.controls().checked(id + "__none");
        form_.edit_rows([none](ListRows& rows) { rows.set_none(none); });
        changed();
    });
    for (std::size_t i = 0; i < list().columns.size(); ++i) listen_to_cell(i, changed);
}

void ListPage::act(std::string const& button, std::function<void()> const& changed,
                   std::function<void(ListRows&)> const& what) {
    window_.controls().on_action(list().id + "__" + button, [this, changed, what] {
        form_.edit_rows(what);
        show_rows();
        show_cells();
        changed();
    });
}

void ListPage::listen_to_cell(std::size_t column, std::function<void()> const& changed) {
    auto const name = cell_name(column);
    bool const is_choice = list().columns[column].kind == FigureKind::choice;
    window_.controls().on_change(name, [this, name, column, is_choice, changed] {
        if (showing_) return;
        auto const& controls = window_.controls();
        auto const text = is_choice ? controls.choice(name) : controls.text(name);
        form_.edit_rows([&](ListRows& rows) { rows.set_cell(column, text); });
        changed();
    });
}

void ListPage::show_cells() {
    showing_ = true;
    auto& controls = window_.controls();
    auto const& cells = form_.rows().cells();
    for (std::size_t i = 0; i < list().columns.size(); ++i) {
        auto const text = i < cells.size() ? cells[i] : std::string();
        if (list().columns[i].kind == FigureKind::choice)
            controls.choose(cell_name(i), text);
        else
            controls.set_text(cell_name(i), text);
    }
    showing_ = false;
    show_answers();
}

void ListPage::show_rows() {
    auto const is_outermost = !std::exchange(showing_, true);
    auto& controls = window_.controls();
    titles_ = form_.rows().titles();
    std::vector<Choice> choices;
    for (auto const& title : titles_) choices.push_back({std::to_string(choices.size()), title});
    controls.set_choices(list().id, std::move(choices));
    if (form_.rows().has_row()) controls.choose(list().id, std::to_string(form_.rows().current()));
    if (is_outermost) showing_ = false;
}

void ListPage::show_answers() {
    auto& controls = window_.controls();
    auto const& rows = form_.rows();
    auto const titles = rows.titles();
    if (titles != titles_) show_rows();
    controls.set_checked(list().id + "__none", rows.entry().none && titles.empty());
    controls.set_enabled(list().id + "__none", titles.empty());
    bool const has_row = rows.has_row();
    controls.set_enabled(list().id + "__remove", has_row);
    controls.set_enabled(list().id + "__up", has_row && rows.current() > 0);
    controls.set_enabled(list().id + "__down", rows.current() + 1 < titles.size());
    for (std::size_t i = 0; i < list().columns.size(); ++i)
        show_note(controls, cell_name(i) + "__note", environment_.texts, form_.cell_complaint(i));
}

std::string ListPage::control_of(EntryComplaint const& complaint) {
    form_.edit_rows([&](ListRows& rows) { rows.select(complaint.row); });
    show_rows();
    show_cells();
    return cell_name(std::min(complaint.column, list().columns.size() - 1));
}

}  // namespace report::office

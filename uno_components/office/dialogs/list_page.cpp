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
constexpr int button_width = 92;
constexpr int button_height = 16;
constexpr int button_step = 17;
constexpr int gap = 4;
constexpr int label_width = 100;
constexpr int note_width = 92;
constexpr int least_wide_height = 30;
constexpr int most_wide_height = 70;

constexpr std::array buttons{"add", "remove", "up", "down", "paste"};
// In tab order.
constexpr int tabs_before_cells = static_cast<int>(buttons.size()) + 3;
constexpr int controls_of_cell = 5;
constexpr char const* rows_name = "rows";
constexpr char const* none_name = "rows__none";
constexpr char const* title_name = "rows__label";

std::string button_name(std::string const& button) {
    return "rows__" + button;
}

std::string name_of(char const* what, std::size_t column) {
    return std::string("cell_") + what + "__" + std::to_string(column);
}

}  // namespace

ListPage::ListPage(Window& window, SectionForm& form, Environment const& environment, int page,
                   Actions actions)
    : window_(window),
      form_(form),
      environment_(environment),
      page_(page),
      actions_(std::move(actions)) {}

void ListPage::draw() {
    if (std::exchange(is_drawn_, true)) return;
    auto const& texts = environment_.texts;
    auto& drawing = window_.drawing();
    drawing.on_page(page_);
    drawing.go_to_tab(0);
    Area const nowhere{left_edge, page_top, 1, 1};
    drawing.label(title_name, nowhere);
    drawing.list(rows_name, nowhere);
    for (auto const* button : buttons)
        drawing.button(button_name(button), nowhere, texts(std::string("section.") + button));
    drawing.check(none_name, nowhere, texts("section.none"));
    listen();
}

std::string ListPage::cell_name(std::size_t column) const {
    if (list().columns[column].kind == FigureKind::choice) return name_of("choice", column);
    return name_of(tall_[column] ? "text" : "box", column);
}

bool ListPage::has_column(std::size_t column) const {
    return form_.page().list && column < list().columns.size();
}

void ListPage::show() {
    showing_ = true;
    Drawing::AtOnce const at_once(window_.drawing());
    draw();
    need_cells(list().columns.size());
    auto const size = window_.size();
    window_.controls().set_label(title_name, list().label + ":");
    put(size.Width, size.Height);
    titles_.clear();
    showing_ = false;
    show_rows();
    show_cells();
}

void ListPage::need_cells(std::size_t count) {
    auto& drawing = window_.drawing();
    for (; cells_ < count; ++cells_) {
        drawing.on_page(page_);
        drawing.go_to_tab(tabs_before_cells + static_cast<int>(cells_) * controls_of_cell);
        Area const nowhere{left_edge, page_top, 1, 1};
        drawing.wrapped_label(name_of("label", cells_), nowhere);
        drawing.box(name_of("box", cells_), nowhere);
        drawing.wide_box(name_of("text", cells_), nowhere);
        drawing.choice(name_of("choice", cells_), nowhere);
        drawing.wrapped_note(name_of("note", cells_), nowhere);
        listen_to_cell(cells_);
    }
    tall_.assign(cells_, false);
}

/// The rows take what the columns of one row leave.
void ListPage::put(int width, int height) {
    auto const& controls = window_.controls();
    auto const& columns = list().columns;
    int const right = width - left_edge;
    int const button_left = right - button_width;
    bool const has_long = columns.back().kind == FigureKind::text;
    int const rows_top = page_top + text_height + 1;
    int const foot = height - page_foot;
    int const least_rows = static_cast<int>(buttons.size()) * button_step + text_height + 2;
    int const one_line = static_cast<int>(columns.size()) * row_height;
    int const left_over = foot - rows_top - least_rows - gap - one_line;
    // The last column is the one with the long text, if any is.
    int const tall = has_long ? std::min(most_wide_height, left_over + box_height) : 0;
    bool const is_tall = tall >= least_wide_height;
    int const cells_height = one_line + (is_tall ? tall - box_height : 0);
    controls.put(title_name, {left_edge, page_top, right - left_edge, text_height});
    controls.put(rows_name, {left_edge, rows_top, button_left - gap - left_edge,
                             foot - rows_top - cells_height - gap});
    int top = rows_top;
    for (auto const* button : buttons) {
        controls.put(button_name(button), {button_left, top, button_width, button_height});
        top += button_step;
    }
    controls.put(none_name, {button_left, top, button_width, text_height});
    top = foot - cells_height;
    for (std::size_t i = 0; i < cells_; ++i) {
        bool const is_last = i + 1 == columns.size();
        tall_[i] = is_last && is_tall;
        top += put_cell(i, top, tall_[i] ? tall : box_height, width);
    }
}

int ListPage::put_cell(std::size_t column, int top, int height, int width) {
    auto const& controls = window_.controls();
    bool const is_there = has_column(column);
    controls.set_shown(name_of("label", column), is_there);
    controls.set_shown(name_of("note", column), is_there);
    for (auto const* kind : {"box", "text", "choice"})
        controls.set_shown(name_of(kind, column),
                           is_there && name_of(kind, column) == cell_name(column));
    if (!is_there) return 0;
    auto const& one = list().columns[column];
    controls.set_label(name_of("label", column), one.label + (one.required ? " (*):" : ":"));
    controls.put(name_of("label", column), {left_edge, top + 2, label_width, text_height});
    int const left = left_edge + label_width + gap;
    int const note_left = width - left_edge - note_width;
    controls.put(cell_name(column), {left, top, note_left - gap - left, height});
    controls.put(name_of("note", column),
                 {note_left, top + 2, note_width, std::max(text_height, height - 2)});
    if (one.kind == FigureKind::choice)
        window_.controls().set_choices(cell_name(column), choices_by_label(one.choices));
    return height + row_height - box_height;
}

void ListPage::listen() {
    auto& controls = window_.controls();
    controls.on_change(rows_name, [this] {
        if (showing_) return;
        auto const row = window_.controls().choice(rows_name);
        if (row.empty()) return;
        form_.edit_rows([&](ListRows& rows) { rows.select(std::stoul(row)); });
        show_cells();
    });
    act("add", [this](ListRows& rows) {
        rows.add();
        focus_cell(0);
    });
    act("remove", [](ListRows& rows) { rows.remove(); });
    act("up", [](ListRows& rows) { rows.move_up(); });
    act("down", [](ListRows& rows) { rows.move_down(); });
    act("paste", [this](ListRows& rows) {
        auto inside = environment_;
        inside.parent = window_.peer();
        if (auto const text = ask_paste(inside, "paste", column_line(rows.list())))
            rows.paste(environment_.kind, *text);
    });
    controls.on_change(none_name, [this] {
        if (showing_) return;
        bool const none = window_.controls().checked(none_name);
        form_.edit_rows([none](ListRows& rows) { rows.set_none(none); });
        actions_.changed();
    });
}

void ListPage::act(std::string const& button, std::function<void(ListRows&)> const& what) {
    window_.controls().on_action(button_name(button), [this, what] {
        form_.edit_rows(what);
        show_rows();
        show_cells();
        actions_.changed();
    });
}

void ListPage::listen_to_cell(std::size_t column) {
    for (auto const* kind : {"box", "text", "choice"}) {
        auto const name = name_of(kind, column);
        bool const is_choice = name == name_of("choice", column);
        window_.controls().on_change(name, [this, column, is_choice] { typed(column, is_choice); });
        window_.controls().on_focus(
            name,
            [this, name] {
                focused_ = name;
                actions_.focused();
            },
            [this, name] {
                if (focused_ == name) focused_.clear();
            });
    }
}

void ListPage::typed(std::size_t column, bool is_choice) {
    if (showing_ || !has_column(column)) return;
    auto const& controls = window_.controls();
    auto const name = cell_name(column);
    if (is_choice != (name == name_of("choice", column))) return;
    auto const text = is_choice ? controls.choice(name) : controls.text(name);
    form_.edit_rows([&](ListRows& rows) { rows.set_cell(column, text); });
    actions_.changed();
}

void ListPage::show_cells() {
    showing_ = true;
    auto& controls = window_.controls();
    auto const& cells = form_.rows().cells();
    for (std::size_t i = 0; i < list().columns.size(); ++i) {
        auto const text = i < cells.size() ? cells[i] : std::string();
        if (list().columns[i].kind == FigureKind::choice)
            controls.choose(cell_name(i), text);
        else if (controls.text(cell_name(i)) != text)
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
    controls.set_choices(rows_name, std::move(choices));
    if (form_.rows().has_row()) controls.choose(rows_name, std::to_string(form_.rows().current()));
    if (is_outermost) showing_ = false;
}

void ListPage::show_answers() {
    auto& controls = window_.controls();
    auto const& rows = form_.rows();
    auto const titles = rows.titles();
    if (titles != titles_) show_rows();
    bool const was_showing = std::exchange(showing_, true);
    controls.set_checked(none_name, rows.entry().none && titles.empty());
    showing_ = was_showing;
    controls.set_enabled(none_name, titles.empty());
    bool const has_row = rows.has_row();
    controls.set_enabled(button_name("remove"), has_row);
    controls.set_enabled(button_name("up"), has_row && rows.current() > 0);
    controls.set_enabled(button_name("down"), rows.current() + 1 < titles.size());
    for (std::size_t i = 0; i < list().columns.size(); ++i)
        show_note(window_, name_of("note", i), environment_.texts, form_.cell_complaint(i));
}

std::string ListPage::control_of(EntryComplaint const& complaint) {
    form_.edit_rows([&](ListRows& rows) { rows.select(complaint.row); });
    show_rows();
    show_cells();
    return cell_name(std::min(complaint.column, list().columns.size() - 1));
}

void ListPage::focus_cell(std::size_t column) {
    auto const& controls = window_.controls();
    controls.focus(cell_name(column));
    if (list().columns[column].kind != FigureKind::choice) controls.select_all(cell_name(column));
}

void ListPage::focus() {
    if (form_.rows().has_row())
        focus_cell(0);
    else
        window_.controls().focus(button_name("add"));
}

bool ListPage::go_on() {
    for (std::size_t i = 0; i < list().columns.size(); ++i) {
        if (focused_ != cell_name(i)) continue;
        if (list().columns[i].kind == FigureKind::choice) return false;
        if (i + 1 < list().columns.size())
            focus_cell(i + 1);
        else
            window_.controls().focus(button_name("add"));
        return true;
    }
    return false;
}

}  // namespace report::office

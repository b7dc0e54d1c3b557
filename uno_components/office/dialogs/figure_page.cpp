// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/figure_page.hpp"

namespace report::office {

namespace {

// Columns of a page, in the units of the .xdl.
constexpr int label_width = 214;
constexpr int box_left = 226;
constexpr int number_width = 78;
constexpr int unit_left = 308;
constexpr int unit_width = 44;
constexpr int last_left = 354;
constexpr int last_width = 62;
constexpr int note_left = 420;
constexpr int note_width = 126;
constexpr int text_width = note_left - box_left - 4;
constexpr int head_top = 47;
constexpr int first_top = 60;

std::string note_of(std::string const& id) {
    return id + "__note";
}

bool is_wide(Figure const& figure) {
    return figure.kind == FigureKind::text || figure.kind == FigureKind::choice;
}

}  // namespace

std::vector<Choice> choices_by_label(std::vector<Choice> const& choices) {
    std::vector<Choice> shown{{}};
    for (auto const& one : choices) shown.push_back({one.label, one.label});
    return shown;
}

void show_note(Controls const& controls, std::string const& note, Texts const& texts,
               EntryComplaint const* complaint) {
    constexpr int red = 0xc9211e, brown = 0x7b4b00;
    if (complaint) controls.set_text_colour(note, complaint->warning ? brown : red);
    controls.set_label(note, complaint ? texts("note." + complaint->problem.code) : std::string());
}

void FigurePage::show(int page, bool is_new, std::function<void()> const& changed) const {
    if (is_new) draw(page);
    auto& controls = window_.controls();
    for (auto const& row : form_.page().rows) {
        if (!row.figure) continue;
        auto const& figure = *row.figure;
        if (figure.kind == FigureKind::choice)
            controls.choose(figure.id, form_.text(figure));
        else
            controls.set_text(figure.id, form_.text(figure));
        if (is_new && !figure.derive) listen(figure, changed);
    }
}

void FigurePage::listen(Figure const& figure, std::function<void()> const& changed) const {
    auto& controls = window_.controls();
    controls.on_change(figure.id, [this, &figure, changed] {
        auto const& now = window_.controls();
        form_.set_text(figure, figure.kind == FigureKind::choice ? now.choice(figure.id)
                                                                 : now.text(figure.id));
        changed();
    });
}

void FigurePage::draw(int page) const {
    auto& drawing = window_.drawing();
    drawing.on_page(page);
    auto const head = [&](char const* name, int left, int width) {
        drawing.note(std::string(name) + std::to_string(page), {left, head_top, width, text_height},
                     texts_(std::string("section.") + name));
    };
    head("now", box_left, number_width);
    head("unit", unit_left, unit_width);
    head("before", last_left, last_width);
    head("remark", note_left, note_width);
    int top = first_top;
    for (auto const& row : form_.page().rows) {
        if (row.figure)
            draw_row(drawing, *row.figure, top);
        else
            drawing.title(row.title->id + "__title",
                          {left_edge, top + 2, note_left + note_width - left_edge, text_height},
                          form_.title_of(*row.title));
        top += row_height;
    }
}

void FigurePage::draw_row(Drawing& drawing, Figure const& figure, int top) const {
    auto const& id = figure.id;
    auto& controls = window_.controls();
    drawing.label(id + "__label", {left_edge, top + 2, label_width, text_height},
                  figure.label + ":");
    Area const box{box_left, top, is_wide(figure) ? text_width : number_width, box_height};
    if (figure.kind == FigureKind::choice) {
        drawing.choice(id, box);
        controls.set_choices(id, choices_by_label(figure.choices));
    } else {
        drawing.box(id, box);
        // What follows from other figures is shown, and never typed.
        if (figure.derive) controls.set_enabled(id, false);
    }
    if (!is_wide(figure)) {
        drawing.note(id + "__unit", {unit_left, top + 2, unit_width, text_height}, figure.unit);
        drawing.note(id + "__last", {last_left, top + 2, last_width, text_height},
                     form_.last(figure));
    }
    drawing.note(note_of(id), {note_left, top + 2, note_width, text_height});
    window_.stretch(note_of(id), {false, false, true, false});
}

void FigurePage::show_answers() const {
    auto& controls = window_.controls();
    for (auto const& row : form_.page().rows) {
        if (!row.figure) continue;
        auto const& figure = *row.figure;
        if (figure.derive) controls.set_text(figure.id, form_.text(figure));
        show_note(controls, note_of(figure.id), texts_, form_.complaint(figure.id));
    }
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/figure_page.hpp"

#include <algorithm>

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

void FigurePage::show(int page, bool is_new, std::function<void()> const& changed) {
    page_ = page;
    if (is_new) draw();
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

/// What has nothing to show is not drawn: every control costs the more, the more there are.
void FigurePage::draw() const {
    auto& drawing = window_.drawing();
    drawing.on_page(page_);
    auto const head = [&](char const* name, int left, int width) {
        drawing.note(std::string(name) + std::to_string(page_),
                     {left, head_top, width, text_height}, texts_(std::string("section.") + name));
    };
    head("now", box_left, number_width);
    head("unit", unit_left, unit_width);
    auto const& rows = form_.page().rows;
    if (std::any_of(rows.begin(), rows.end(), [&](EntryRow const& row) {
            return row.figure && !is_wide(*row.figure) && !form_.last(*row.figure).empty();
        }))
        head("before", last_left, last_width);
    head("remark", note_left, note_width);
    int top = first_top;
    for (auto const& row : rows) {
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
        if (!figure.unit.empty())
            drawing.note(id + "__unit", {unit_left, top + 2, unit_width, text_height}, figure.unit);
        if (auto const last = form_.last(figure); !last.empty())
            drawing.note(id + "__last", {last_left, top + 2, last_width, text_height}, last);
    }
}

void FigurePage::show_answers() {
    int top = first_top;
    for (auto const& row : form_.page().rows) {
        if (row.figure) {
            auto const& figure = *row.figure;
            if (figure.derive) window_.controls().set_text(figure.id, form_.text(figure));
            show_complaint(figure, top);
        }
        top += row_height;
    }
}

void FigurePage::show_complaint(Figure const& figure, int top) {
    auto const* complaint = form_.complaint(figure.id);
    auto const note = note_of(figure.id);
    if (notes_.count(note) == 0) {
        if (!complaint) return;
        auto& drawing = window_.drawing();
        drawing.on_page(page_);
        drawing.note(note, {note_left, top + 2, note_width, text_height});
        window_.stretch(note, {false, false, true, false});
        notes_.insert(note);
    }
    show_note(window_.controls(), note, texts_, complaint);
}

}  // namespace report::office

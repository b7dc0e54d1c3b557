// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/figure_page.hpp"

#include <algorithm>
#include <com/sun/star/awt/TextAlign.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <utility>

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr int gap = 4;
constexpr int heads_height = 13;
constexpr char const* ruler = "ruler";
constexpr char const* heads[] = {"now", "unit", "before"};

std::string name_of(char const* what, std::size_t at) {
    return std::string(what) + "__" + std::to_string(at);
}

bool is_wide(Figure const& figure) {
    return figure.kind == FigureKind::text || figure.kind == FigureKind::choice;
}

bool is_choice(Figure const& figure) {
    return figure.kind == FigureKind::choice && !figure.derive;
}

}  // namespace

std::vector<Choice> choices_by_label(std::vector<Choice> const& choices) {
    std::vector<Choice> shown{{}};
    for (auto const& one : choices) shown.push_back({one.label, one.label});
    return shown;
}

void show_note(Window& window, std::string const& note, Texts const& texts,
               EntryComplaint const* complaint) {
    auto const& controls = window.controls();
    auto const colours = window.colours();
    if (complaint)
        controls.set_text_colour(note, complaint->warning ? colours.warning : colours.wrong);
    controls.set_label(note, complaint ? texts("note." + complaint->problem.code) : std::string());
}

/// Where the columns of a page stand in a window of some width: labels and notes share what the
/// numbers leave.
struct FigurePage::Columns {
    explicit Columns(int window_width) {
        constexpr int narrow = 400;
        int const more = std::max(0, window_width - narrow);
        label = 136 + std::min(more / 2, 84);
        number = 62 + std::min(more / 10, 16);
        box_left = left_edge + label + gap;
        unit_left = box_left + number + gap;
        last_left = unit_left + unit + gap;
        note_left = last_left + last + gap;
        note = window_width - left_edge - note_left;
        wide = note_left - gap - box_left;
    }
    int label = 0, number = 0, unit = 50, last = 52, note = 0, wide = 0;
    int box_left = 0, unit_left = 0, last_left = 0, note_left = 0;
};

FigurePage::FigurePage(Window& window, SectionForm& form, Texts const& texts, Guide const& guide,
                       int page, Actions actions)
    : window_(window),
      form_(form),
      texts_(texts),
      guide_(guide),
      page_(page),
      actions_(std::move(actions)) {
    auto& drawing = window_.drawing();
    drawing.on_page(page_);
    drawing.wrapped_note(ruler, {left_edge, page_top, 1, 1});
    window_.controls().set_shown(ruler, false);
    for (auto const* head : heads)
        drawing.note(head, {left_edge, page_top, 1, text_height},
                     texts_(std::string("section.") + head));
    window_.controls().set("now", "Align", Any(sal_Int16(css::awt::TextAlign::RIGHT)));
    window_.controls().set("before", "Align", Any(sal_Int16(css::awt::TextAlign::RIGHT)));
}

FigurePage::Columns FigurePage::columns() const {
    return Columns(window_.size().Width);
}

int FigurePage::text_height_of(std::string const& text, int width) {
    auto const [known, is_new] = heights_.try_emplace({text, width}, text_height);
    if (!is_new) return known->second;
    auto const& controls = window_.controls();
    controls.set_label(ruler, text);
    Reference<css::awt::XUnitConversion> const units(window_.peer(), UNO_QUERY_THROW);
    Reference<css::awt::XLayoutConstrains> const one(controls.control(ruler)->getPeer(),
                                                     UNO_QUERY_THROW);
    constexpr auto unit = css::util::MeasureUnit::APPFONT;
    auto const in_pixels = units->convertSizeToPixel({width, text_height}, unit);
    auto const needed = units->convertSizeToLogic(one->calcAdjustedSize(in_pixels), unit).Height;
    known->second = std::max<int>(text_height, needed + 1);
    return known->second;
}

int FigurePage::height_of(EntryRow const& row, Columns const& columns) {
    if (!row.figure) return row_height;
    auto height = text_height_of(row.figure->label + ":", columns.label);
    if (!row.figure->unit.empty())
        height = std::max(height, text_height_of(row.figure->unit, columns.unit));
    if (note_width_ != columns.note) {
        note_width_ = columns.note;
        note_height_ = 0;
        // Whatever may be said of an entry has room beside it.
        constexpr std::string_view notes = "note.";
        for (auto const& [key, note] : texts_.entries())
            if (key.compare(0, notes.size(), notes) == 0)
                note_height_ = std::max(note_height_, text_height_of(note, columns.note));
    }
    height = std::max(height, note_height_);
    return std::max(row_height, height + gap);
}

PageRoom FigurePage::room() {
    auto const height = window_.size().Height - page_top - heads_height - page_foot;
    return {height,
            [this, columns = columns()](EntryRow const& row) { return height_of(row, columns); }};
}

void FigurePage::show() {
    showing_ = true;
    auto const columns = this->columns();
    auto const& controls = window_.controls();
    auto const& rows = form_.page().rows;
    controls.put("now", {columns.box_left, page_top, columns.number, text_height});
    controls.put("unit", {columns.unit_left, page_top, columns.unit, text_height});
    controls.put("before", {columns.last_left, page_top, columns.last, text_height});
    auto const any = [&](auto const& test) {
        return std::any_of(rows.begin(), rows.end(), [&](EntryRow const& row) {
            return row.figure && !is_wide(*row.figure) && test(*row.figure);
        });
    };
    controls.set_shown("now", any([](Figure const&) { return true; }));
    controls.set_shown("unit", any([](Figure const&) { return true; }));
    controls.set_shown("before", any([&](Figure const& one) { return !form_.last(one).empty(); }));
    need_rows(rows.size());
    int top = page_top + heads_height;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const* row = i < rows.size() ? &rows[i] : nullptr;
        int const height = row ? height_of(*row, columns) : 0;
        show_row(i, row, columns, top, height);
        top += height;
    }
    showing_ = false;
}

void FigurePage::need_rows(std::size_t count) {
    while (rows_.size() < count) {
        draw_row(rows_.size());
        listen(rows_.size());
        rows_.push_back(nullptr);
    }
}

/// In the order in which a screen reader and Tab go through them: a box is named by the label in
/// front of it.
void FigurePage::draw_row(std::size_t at) {
    auto& drawing = window_.drawing();
    auto const& controls = window_.controls();
    drawing.on_page(page_);
    Area const nowhere{left_edge, page_top, 1, 1};
    drawing.title(name_of("title", at), nowhere, {});
    drawing.wrapped_label(name_of("label", at), nowhere);
    drawing.box(name_of("box", at), nowhere);
    drawing.choice(name_of("choice", at), nowhere);
    for (auto const* note : {"unit", "last", "note"})
        drawing.wrapped_note(name_of(note, at), nowhere);
    controls.set(name_of("last", at), "Align", Any(sal_Int16(css::awt::TextAlign::RIGHT)));
}

void FigurePage::listen(std::size_t at) {
    for (auto const* control : {"box", "choice"}) {
        auto const name = name_of(control, at);
        window_.controls().on_change(name, [this, at] { typed(at); });
        window_.controls().on_focus(
            name,
            [this, at] {
                focused_ = rows_[at];
                actions_.focused();
            },
            [this, at] { left(at); });
    }
}

void FigurePage::typed(std::size_t at) {
    if (showing_ || !rows_[at] || rows_[at]->derive) return;
    auto const& figure = *rows_[at];
    auto const& controls = window_.controls();
    form_.set_text(figure, is_choice(figure) ? controls.choice(name_of("choice", at))
                                             : controls.text(name_of("box", at)));
    actions_.changed();
}

void FigurePage::left(std::size_t at) {
    if (focused_ != rows_[at] || showing_) return;
    leave();
    actions_.focused();
}

/// What can be read is written as the report writes it.
void FigurePage::leave() {
    auto const* figure = std::exchange(focused_, nullptr);
    if (!figure || figure->derive || is_choice(*figure)) return;
    form_.tidy(*figure);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i] != figure) continue;
        bool const was_showing = std::exchange(showing_, true);
        show_value(i, *figure);
        showing_ = was_showing;
    }
}

void FigurePage::show_row(std::size_t at, EntryRow const* row, Columns const& columns, int top,
                          int height) {
    auto const& controls = window_.controls();
    auto const* figure = row ? row->figure : nullptr;
    rows_[at] = figure;
    bool const has_title = row && row->title;
    controls.set_shown(name_of("title", at), has_title);
    controls.set_shown(name_of("label", at), figure != nullptr);
    controls.set_shown(name_of("note", at), figure != nullptr);
    controls.set_shown(name_of("box", at), figure && !is_choice(*figure));
    controls.set_shown(name_of("choice", at), figure && is_choice(*figure));
    bool const has_number = figure && !is_wide(*figure);
    controls.set_shown(name_of("unit", at), has_number);
    controls.set_shown(name_of("last", at), has_number);
    if (has_title) {
        controls.set_label(name_of("title", at), form_.title_of(*row->title));
        controls.put(
            name_of("title", at),
            {left_edge, top + 3, columns.note_left + columns.note - left_edge, text_height});
    }
    if (figure) show_figure(at, *figure, columns, top, height);
}

void FigurePage::show_figure(std::size_t at, Figure const& figure, Columns const& columns, int top,
                             int height) {
    auto const& controls = window_.controls();
    controls.set_label(name_of("label", at), figure.label + ":");
    auto const text = top + 2;
    controls.put(name_of("label", at), {left_edge, text, columns.label, height - gap + 1});
    Area const area{columns.box_left, top, is_wide(figure) ? columns.wide : columns.number,
                    box_height};
    controls.put(name_of("note", at), {columns.note_left, text, columns.note, height - 2});
    auto const hint =
        (figure.derive ? texts_("section.derived") + "\n" : std::string()) + guide_.hint(figure.id);
    if (is_choice(figure)) {
        controls.put(name_of("choice", at), area);
        window_.controls().set_choices(name_of("choice", at), choices_by_label(figure.choices));
        controls.set_help(name_of("choice", at), hint);
    } else {
        auto const box = name_of("box", at);
        controls.put(box, area);
        bool const is_number = !is_wide(figure);
        controls.set(
            box, "Align",
            Any(sal_Int16(is_number ? css::awt::TextAlign::RIGHT : css::awt::TextAlign::LEFT)));
        // What follows from other figures is shown without a frame, and never typed.
        constexpr sal_Int16 no_border = 0, usual_border = 1;
        controls.set(box, "ReadOnly", Any(figure.derive.has_value()));
        controls.set(box, "Tabstop", Any(!figure.derive));
        controls.set(box, "Border", Any(figure.derive ? no_border : usual_border));
        controls.set(box, "BackgroundColor",
                     figure.derive ? Any(static_cast<sal_Int32>(window_.background())) : Any());
        controls.set_help(box, hint);
    }
    show_value(at, figure);
    if (is_wide(figure)) return;
    controls.set_label(name_of("unit", at),
                       figure.kind == FigureKind::percent ? std::string() : figure.unit);
    controls.put(name_of("unit", at), {columns.unit_left, text, columns.unit, height - gap + 1});
    controls.set_label(name_of("last", at), form_.last(figure));
    controls.put(name_of("last", at), {columns.last_left, text, columns.last, text_height});
}

void FigurePage::show_value(std::size_t at, Figure const& figure) const {
    auto const& controls = window_.controls();
    auto const text = form_.text(figure);
    if (is_choice(figure))
        controls.choose(name_of("choice", at), text);
    else if (controls.text(name_of("box", at)) != text)
        controls.set_text(name_of("box", at), text);
}

void FigurePage::show_answers() {
    bool const was_showing = std::exchange(showing_, true);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (!rows_[i]) continue;
        if (rows_[i]->derive) show_value(i, *rows_[i]);
        show_note(window_, name_of("note", i), texts_, form_.complaint(rows_[i]->id));
    }
    showing_ = was_showing;
}

std::string FigurePage::control_of(std::string const& figure) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i] && rows_[i]->id == figure)
            return name_of(is_choice(*rows_[i]) ? "choice" : "box", i);
    return {};
}

void FigurePage::focus(std::string const& figure) {
    auto const name = control_of(figure);
    if (name.empty()) return;
    window_.controls().focus(name);
    if (name.rfind("box", 0) == 0) window_.controls().select_all(name);
    // A box that had the focus for a figure of another page hears nothing.
    for (auto const* row : rows_)
        if (row && row->id == figure) focused_ = row;
    actions_.focused();
}

bool FigurePage::take_last() {
    if (!focused_ || is_wide(*focused_) || focused_->derive) return false;
    auto const last = form_.last(*focused_);
    if (last.empty()) return false;
    window_.controls().set_text(control_of(focused_->id), last);
    return true;
}

}  // namespace report::office

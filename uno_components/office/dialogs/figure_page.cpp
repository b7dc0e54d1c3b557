// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/figure_page.hpp"

#include <algorithm>
#include <com/sun/star/awt/TextAlign.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XUnitConversion.hpp>
#include <com/sun/star/util/MeasureUnit.hpp>
#include <iterator>
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

constexpr char const* part_names[] = {"title", "label", "box", "choice", "unit", "last", "note"};
constexpr int parts = static_cast<int>(std::size(part_names));
/// In tab order before the rows.
constexpr int tabs_of_heads = 4;

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
    Drawing::AtOnce const drawn(drawing);
    drawing.on_page(page_);
    drawing.go_to_tab(0);
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
    if (rows_.size() < rows.size()) rows_.resize(rows.size());
    int top = page_top + heads_height;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const* row = i < rows.size() ? &rows[i] : nullptr;
        int const height = row ? height_of(*row, columns) : 0;
        show_row(i, row, columns, top, height);
        top += height;
    }
    showing_ = false;
}

std::string FigurePage::name_of(Part part, std::size_t at) {
    return std::string(part_names[static_cast<std::size_t>(part)]) + "__" + std::to_string(at);
}

void FigurePage::draw(std::size_t at, Part part, Area const& area) {
    auto& drawing = window_.drawing();
    auto const& controls = window_.controls();
    auto const name = name_of(part, at);
    drawing.on_page(page_);
    drawing.go_to_tab(tabs_of_heads + static_cast<int>(at) * parts + static_cast<int>(part));
    switch (part) {
        case Part::title:
            return drawing.title(name, area, {});
        case Part::label:
            return drawing.wrapped_label(name, area);
        case Part::box:
            drawing.box(name, area);
            return listen(at, name);
        case Part::choice:
            drawing.choice(name, area);
            return listen(at, name);
        case Part::last:
            drawing.wrapped_note(name, area);
            return controls.set(name, "Align", Any(sal_Int16(css::awt::TextAlign::RIGHT)));
        case Part::unit:
        case Part::note:
            return drawing.wrapped_note(name, area);
    }
}

std::string FigurePage::put(std::size_t at, Part part, Area const& area) {
    auto name = name_of(part, at);
    if (rows_[at].drawn.insert(part).second) {
        draw(at, part, area);
    } else {
        window_.controls().put(name, area);
        window_.controls().set_shown(name, true);
    }
    return name;
}

void FigurePage::hide(std::size_t at, Part part) {
    if (rows_[at].drawn.count(part) > 0) window_.controls().set_shown(name_of(part, at), false);
}

void FigurePage::listen(std::size_t at, std::string const& name) {
    window_.controls().on_change(name, [this, at] { typed(at); });
    window_.controls().on_focus(
        name,
        [this, at] {
            focused_ = rows_[at].figure;
            actions_.focused();
        },
        [this, at] { left(at); });
}

void FigurePage::typed(std::size_t at) {
    auto const* figure = rows_[at].figure;
    if (showing_ || !figure || figure->derive) return;
    auto const& controls = window_.controls();
    form_.set_text(*figure, is_choice(*figure) ? controls.choice(name_of(Part::choice, at))
                                               : controls.text(name_of(Part::box, at)));
    actions_.changed();
}

void FigurePage::left(std::size_t at) {
    if (focused_ != rows_[at].figure || showing_) return;
    leave();
    actions_.focused();
}

/// What can be read is written as the report writes it.
void FigurePage::leave() {
    auto const* figure = std::exchange(focused_, nullptr);
    if (!figure || figure->derive || is_choice(*figure)) return;
    form_.tidy(*figure);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].figure != figure) continue;
        bool const was_showing = std::exchange(showing_, true);
        show_value(i, *figure);
        showing_ = was_showing;
    }
}

/// What has nothing to show is hidden, and was perhaps never drawn: behind a hundred controls
/// another one costs three times what it does in an empty window.
void FigurePage::show_row(std::size_t at, EntryRow const* row, Columns const& columns, int top,
                          int height) {
    auto const* figure = row ? row->figure : nullptr;
    rows_[at].figure = figure;
    rows_[at].note = {columns.note_left, top + 2, columns.note, height - 2};
    std::string title;
    if (row && row->title) title = form_.title_of(*row->title);
    show_text(at, Part::title,
              {left_edge, top + 3, columns.note_left + columns.note - left_edge, text_height},
              title);
    show_text(at, Part::label, {left_edge, top + 2, columns.label, height - gap + 1},
              figure ? figure->label + ":" : std::string());
    if (!figure || is_choice(*figure)) hide(at, Part::box);
    if (!figure || !is_choice(*figure)) hide(at, Part::choice);
    bool const has_number = figure && !is_wide(*figure);
    bool const has_unit = has_number && figure->kind != FigureKind::percent;
    if (figure) show_figure(at, *figure, columns, top);
    show_text(at, Part::unit, {columns.unit_left, top + 2, columns.unit, height - gap + 1},
              has_unit ? figure->unit : std::string());
    show_text(at, Part::last, {columns.last_left, top + 2, columns.last, text_height},
              has_number ? form_.last(*figure) : std::string());
}

void FigurePage::show_text(std::size_t at, Part part, Area const& area, std::string const& text) {
    if (text.empty()) return hide(at, part);
    window_.controls().set_label(put(at, part, area), text);
}

void FigurePage::show_figure(std::size_t at, Figure const& figure, Columns const& columns,
                             int top) {
    auto const& controls = window_.controls();
    Area const area{columns.box_left, top, is_wide(figure) ? columns.wide : columns.number,
                    box_height};
    auto const hint =
        (figure.derive ? texts_("section.derived") + "\n" : std::string()) + guide_.hint(figure.id);
    if (is_choice(figure)) {
        auto const list = put(at, Part::choice, area);
        window_.controls().set_choices(list, choices_by_label(figure.choices));
        controls.set_help(list, hint);
    } else {
        auto const box = put(at, Part::box, area);
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
}

void FigurePage::show_value(std::size_t at, Figure const& figure) const {
    auto const& controls = window_.controls();
    auto const text = form_.text(figure);
    if (is_choice(figure))
        controls.choose(name_of(Part::choice, at), text);
    else if (controls.text(name_of(Part::box, at)) != text)
        controls.set_text(name_of(Part::box, at), text);
}

void FigurePage::show_answers() {
    bool const was_showing = std::exchange(showing_, true);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        auto const* figure = rows_[i].figure;
        if (figure && figure->derive) show_value(i, *figure);
        show_complaint(i);
    }
    showing_ = was_showing;
}

void FigurePage::show_complaint(std::size_t at) {
    auto const& row = rows_[at];
    auto const* complaint = row.figure ? form_.complaint(row.figure->id) : nullptr;
    if (!complaint) return hide(at, Part::note);
    show_note(window_, put(at, Part::note, row.note), texts_, complaint);
}

std::string FigurePage::control_of(std::string const& figure) const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
        if (auto const* one = rows_[i].figure; one && one->id == figure)
            return name_of(is_choice(*one) ? Part::choice : Part::box, i);
    return {};
}

void FigurePage::focus(std::string const& figure) {
    auto const name = control_of(figure);
    if (name.empty()) return;
    window_.controls().focus(name);
    if (name.rfind("box", 0) == 0) window_.controls().select_all(name);
    // A box that had the focus for a figure of another page hears nothing.
    for (auto const& row : rows_)
        if (row.figure && row.figure->id == figure) focused_ = row.figure;
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

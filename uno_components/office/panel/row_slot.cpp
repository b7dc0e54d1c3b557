// SPDX-License-Identifier: MPL-2.0
#include "office/panel/row_slot.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <utility>

#include "office/dialogs/figure_page.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

using css::uno::Any;

namespace {

// In the units of the .xdl.
constexpr int box_high = 16;  ///< gtk draws none lower
constexpr int gap = 3;
constexpr int between = 3;
constexpr int number_width = 52;
constexpr int list_width = 46;
constexpr int same_width = 12;
constexpr char const* no_break_space = "\u00a0";

bool ends_with(std::string const& text, std::string const& end) {
    return text.size() >= end.size() &&
           text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

/// In the order of the keyboard: what is drawn before a box gives it its name.
RowSlot::RowSlot(PanelWindow& window, std::size_t number) : window_(&window) {
    auto const end = std::to_string(number);
    label_ = "label" + end;
    box_ = "box" + end;
    value_ = "value" + end;
    choice_ = "choice" + end;
    note_ = "note" + end;
    same_ = "same" + end;
    list_ = "list" + end;
    complaint_ = "complaint" + end;
    auto& drawing = window.drawing();
    Drawing::AtOnce const at_once(drawing);
    drawing.label(label_, {0, 0, 40, text_height});
    drawing.box(box_, {0, 0, 40, box_height});
    drawing.title(value_, {0, 0, 40, text_height}, {});
    // All of its lines: gtk puts what a list lets down in a sidebar elsewhere on the screen.
    drawing.list(choice_, {0, 0, 40, box_height});
    drawing.button(list_, {0, 0, 40, box_height}, {});
    drawing.button(same_, {0, 0, 10, box_height}, "=");
    drawing.note(note_, {0, 0, 40, text_height});
    drawing.note(complaint_, {0, 0, 40, text_height});
    for (auto const& name : {label_, note_, complaint_}) window.wrap(name);
    window.set(same_, "Tabstop", Any(false));
    window.set(value_, "Align", Any(static_cast<sal_Int16>(2)));
    hide();
}

void RowSlot::hide() {
    row_ = none;
    id_.clear();
    for (auto const& name : {label_, box_, value_, choice_, note_, same_, list_, complaint_})
        window_->hide(name);
}

std::string const& RowSlot::control() const {
    return kind_ == Kind::list || kind_ == Kind::item ? list_
           : kind_ == Kind::choice                    ? choice_
                                                      : box_;
}

std::string RowSlot::text() const {
    if (row_ == none) return {};
    auto const& controls = window_->controls();
    if (kind_ == Kind::choice) return controls.choice(choice_);
    return kind_ == Kind::box ? controls.text(box_) : std::string();
}

void RowSlot::set_text(std::string const& text) {
    if (kind_ == Kind::choice) window_->controls().choose(choice_, text);
    if (kind_ == Kind::box) window_->controls().set_text(box_, text);
}

int RowSlot::lay_out(std::size_t row, PanelRow const& shown, Area const& area, Look const& look) {
    row_ = row;
    id_ = shown.id;
    kind_ = shown.title                                ? Kind::title
            : shown.item                               ? Kind::item
            : shown.list                               ? Kind::list
            : shown.figure->derive                     ? Kind::derived
            : shown.figure->kind == FigureKind::choice ? Kind::choice
                                                       : Kind::box;
    int y = area.top + (shown.title && row > 0 ? window_->down(between) : 0);
    bool const has_colon = !shown.title && !shown.item;
    window_->set_label(label_, has_colon ? shown.label + ":" : shown.label);
    window_->set(label_, "FontWeight",
                 Any(shown.title ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
    window_->set(same_, "Tabstop", Any(shown.list != nullptr));
    window_->set_label(same_, shown.item ? "✕" : shown.list ? look.texts("panel.no_rows") : "=");
    if (shown.item) return lay_out_item(shown, area, look);
    int const label_height = window_->height_of(label_, area.width);
    window_->place(label_, {area.left, y, area.width, label_height});
    y += label_height + window_->down(1);
    Area const rest{area.left, y, area.width, 0};
    if (kind_ == Kind::title)
        for (auto const& name : {box_, value_, choice_, note_, same_, list_}) window_->hide(name);
    else
        y = shown.list ? lay_out_list(shown, rest, look) : lay_out_figure(shown, rest, look);
    y = lay_out_complaint(shown, {area.left, y, area.width, 0}, look);
    show_value(shown, look);
    return y + window_->down(between) - area.top;
}

int RowSlot::lay_out_figure(PanelRow const& shown, Area const& area, Look const& look) {
    auto const& figure = *shown.figure;
    bool const is_choice = kind_ == Kind::choice;
    bool const is_wide = is_choice || figure.kind == FigureKind::text;
    auto const& box = is_choice ? choice_ : kind_ == Kind::derived ? value_ : box_;
    for (auto const& name : {box_, value_, choice_, list_})
        if (name != box) window_->hide(name);
    int wide = is_wide ? area.width : std::min(window_->across(number_width), area.width / 2);
    int high = window_->down(box_high);
    if (is_choice) {
        offer_choices(figure, look);
        auto const lines = static_cast<int>(figure.choices.size()) + 1;
        high = lines * (window_->height_of(value_, wide) + 1) + window_->down(3);
    }
    if (kind_ == Kind::derived) {
        // What follows from other figures is shown, and never typed.
        // Bold letters at the right edge lose their last pixels without a blank behind them.
        window_->set_label(value_, (shown.text.empty() ? look.texts("panel.unknown") : shown.text) +
                                       no_break_space);
        high = window_->height_of(value_, wide);
    }
    window_->place(box, {area.left, area.top, wide, high});
    window_->set(box, "HelpText", Any(to_office(look.hint)));
    auto note = unit_beside(shown, look);
    if (!shown.last.empty())
        note += (note.empty() ? "" : "\n") +
                look.texts(shown.change.empty() ? "panel.last" : "panel.last_change",
                           {{"last", shown.last}, {"change", shown.change}});
    int left = is_wide ? area.left : area.left + wide + window_->across(gap);
    if (look.can_take) {
        auto const same = window_->across(same_width);
        explain(same_, look.texts("panel.same", {{"last", shown.last}}), shown.label);
        window_->place(same_, {left, area.top, same, high});
        left += same + window_->across(gap);
    } else {
        window_->hide(same_);
    }
    int const bottom = area.top + high;
    if (note.empty()) {
        window_->hide(note_);
        return bottom;
    }
    window_->set_label(note_, note);
    int const note_wide = area.left + area.width - left;
    int const note_high = window_->height_of(note_, note_wide);
    int const top = is_wide ? bottom : area.top + std::max(0, (high - note_high) / 2);
    window_->place(note_, {left, top, note_wide, note_high});
    return std::max(bottom, top + note_high);
}

std::string RowSlot::unit_beside(PanelRow const& shown, Look const& look) {
    auto unit = shown.figure->unit;
    if (!shown.figure->derive) return unit;
    // "85,11%" has its own.
    if (ends_with(shown.text, unit)) unit.clear();
    return unit + (unit.empty() ? "" : " ") + look.texts("panel.derived");
}

void RowSlot::offer_choices(Figure const& figure, Look const& look) {
    if (std::exchange(choices_of_, figure.id) == figure.id) return;
    auto choices = choices_by_label(figure.choices);
    choices.front().label = look.texts("panel.unknown");
    window_->controls().set_choices(choice_, std::move(choices));
}

int RowSlot::lay_out_list(PanelRow const& shown, Area const& area, Look const& look) {
    for (auto const& name : {box_, value_, choice_}) window_->hide(name);
    int const high = window_->down(box_high);
    int const step = window_->across(gap);
    window_->set_label(list_, look.texts("panel.open_list"));
    int const wide = std::max(window_->across(list_width), window_->width_of(list_));
    auto const& help = look.hint.empty() ? shown.label : shown.label + ": " + look.hint;
    explain(list_, help, {});
    window_->set_spoken(list_, shown.label + ": " + look.texts("panel.open_list"));
    window_->place(list_, {area.left, area.top, wide, high});
    int const left = area.left + wide + step;
    int const rest = area.left + area.width - left;
    if (look.can_enter && !shown.is_entered) {
        window_->hide(note_);
        explain(same_, look.texts("panel.no_rows_help", {{"list", shown.label}}), {});
        int const none_wide = window_->width_of(same_) + 2 * step;
        bool const is_beside = none_wide <= rest;
        int const top = is_beside ? area.top : area.top + high + window_->down(1);
        window_->place(same_,
                       {is_beside ? left : area.left, top, std::min(none_wide, area.width), high});
        return top + high;
    }
    window_->hide(same_);
    auto const* key = shown.rows > 0     ? "panel.rows"
                      : shown.is_entered ? "panel.no_rows"
                                         : "panel.no_list";
    window_->set_label(note_, look.texts(key, {{"rows", std::to_string(shown.rows)}}));
    int const note_high = window_->height_of(note_, rest);
    int const top = area.top + std::max(0, (high - note_high) / 2);
    window_->place(note_, {left, top, rest, note_high});
    return std::max(area.top + high, top + note_high);
}

/// What a pointer on a button tells, and a screen reader says of it behind `of`: many buttons here
/// have the same word, or only a sign.
void RowSlot::explain(std::string const& button, std::string const& help, std::string const& of) {
    window_->set(button, "HelpText", Any(to_office(help)));
    window_->set_spoken(button, of.empty() ? help : of + ": " + help);
}

/// A row of a list, and what can be done to it.
int RowSlot::lay_out_item(PanelRow const& shown, Area const& area, Look const& look) {
    for (auto const& name : {box_, value_, choice_, note_, complaint_}) window_->hide(name);
    int const high = window_->down(box_high);
    int const step = window_->across(gap);
    int const remove = window_->across(same_width);
    window_->set_label(list_, look.texts("panel.edit_row"));
    int const edit = window_->width_of(list_);
    int const wide = std::max(area.width - edit - remove - 2 * step, area.width / 2);
    int const text_high = window_->height_of(label_, wide);
    window_->place(label_, {area.left, area.top, wide, text_high});
    if (!look.can_enter) {
        for (auto const& name : {list_, same_}) window_->hide(name);
        return text_high + window_->down(between);
    }
    explain(list_, shown.label, look.texts("panel.edit_row"));
    explain(same_, look.texts("panel.remove_row", {{"row", shown.label}}), {});
    window_->place(list_, {area.left + wide + step, area.top, edit, high});
    window_->place(same_, {area.left + wide + edit + 2 * step, area.top, remove, high});
    return std::max(high, text_high) + window_->down(between);
}

int RowSlot::lay_out_complaint(PanelRow const& shown, Area const& area, Look const& look) {
    if (!shown.complaint) {
        window_->hide(complaint_);
        return area.top;
    }
    int const colour = shown.is_warning ? window_->brown() : window_->red();
    window_->set(complaint_, "TextColor", Any(static_cast<sal_Int32>(colour)));
    auto said = look.texts.sentence(*shown.complaint);
    if (shown.is_refused) said += ' ' + look.texts("panel.refused");
    window_->set_label(complaint_, said);
    int const high = window_->height_of(complaint_, area.width);
    window_->place(complaint_, {area.left, area.top, area.width, high});
    return area.top + high;
}

void RowSlot::show_value(PanelRow const& shown, Look const& look) {
    shown_ = shown.text;
    if (kind_ != Kind::box && kind_ != Kind::choice) return;
    auto const& figure = *shown.figure;
    auto& controls = window_->controls();
    bool const can_enter = look.can_enter;
    auto const text = look.typed.value_or(shown.text);
    if (kind_ == Kind::choice) {
        if (controls.choice(choice_) != text) controls.choose(choice_, text);
        window_->set(choice_, "Enabled", Any(can_enter));
        return;
    }
    window_->set(box_, "Align",
                 Any(static_cast<sal_Int16>(figure.kind == FigureKind::text ? 0 : 2)));
    window_->set(box_, "Enabled", Any(can_enter));
    if (controls.text(box_) != text) controls.set_text(box_, text);
}

}  // namespace report::office

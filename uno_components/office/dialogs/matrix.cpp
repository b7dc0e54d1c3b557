// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/matrix.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/awt/XWindow.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "core/report/typed_value.hpp"
#include "office/dialogs/drawn_part.hpp"
#include "office/files/clipboard.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// In the units of the .xdl.
constexpr int numbers_width = 18;
constexpr int groups_top = 20;
constexpr int groups_height = 20;
constexpr int heads_top = 41;
constexpr int heads_height = 30;
constexpr int boxes_top = 73;
constexpr int box_step = 17;
constexpr int box_high = 16;  ///< gtk draws none lower
constexpr int bar_size = 9;
constexpr int room = 510;
constexpr std::size_t lines = 10;  ///< total row included

constexpr auto none = static_cast<std::size_t>(-1);

std::string joined(std::vector<std::string> const& heads) {
    std::string line;
    for (auto const& head : heads) line += (line.empty() ? "" : " / ") + head;
    return line;
}

/// What stands over a column under its top group.
std::string own_head(std::vector<std::string> const& heads) {
    std::string line;
    for (std::size_t i = heads.size() > 1 ? 1 : 0; i < heads.size(); ++i)
        line += (line.empty() ? "" : ": ") + heads[i];
    return line;
}

}  // namespace

class Matrix::State : public std::enable_shared_from_this<State> {
public:
    State(Window& window, Environment const& environment, TableForm& form,
          TableDefinition const& table)
        : window_(window),
          environment_(environment),
          form_(form),
          view_(form, table, room, lines - (form.has_total() ? 1U : 0U)),
          total_(table.total ? table.total->label : std::string()) {
        draw();
    }

    void listen() {
        for (std::size_t i = 0; i < boxes_.size(); ++i) {
            rtl::Reference<PartListener> const listener(
                new PartListener("matrix", window_.controls().runner(),
                                 {by_hand([i](State& state) { state.typed(i); }),
                                  always([i](State& state) { state.entered(i); }),
                                  always([](State& state) { state.focused_ = none; }),
                                  {}}));
            auto const& control = boxes_[i].control();
            Reference<css::awt::XTextComponent>(control, UNO_QUERY_THROW)
                ->addTextListener(listener.get());
            Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)
                ->addFocusListener(listener.get());
        }
        for (auto* bar : {&down_bar_, &right_bar_})
            Reference<css::awt::XScrollBar>(bar->control(), UNO_QUERY_THROW)
                ->addAdjustmentListener(new PartListener(
                    "matrix", window_.controls().runner(),
                    {{}, {}, {}, by_hand([](State& state) { state.scrolled(); })}));
    }

    void on_change(std::function<void()> const& changed) { changed_ = changed; }
    CellPlace current() const { return current_; }

    std::size_t first_input_column() const {
        for (auto const column : form_.columns())
            if (form_.rows() > 0 && form_.cell({0, column}).input) return column;
        return form_.columns().front();
    }

    void go_to(CellPlace place) {
        place.row = std::min(place.row, std::max<std::size_t>(form_.rows(), 1) - 1);
        current_ = place;
        view_.show(place.row, position_of(place.column), form_.rows());
        show(none);
        if (auto const slot = slot_of(place); slot != none) {
            auto const& control = boxes_[slot].control();
            Reference<css::awt::XWindow>(control, UNO_QUERY_THROW)->setFocus();
            Reference<css::awt::XTextComponent> const box(control, UNO_QUERY_THROW);
            // The beginning of a long text is seen.
            box->setSelection({box->getText().getLength(), 0});
        }
        changed_();
    }

    std::string name_of(CellPlace const& place) const {
        auto const& heads = form_.heads(place.column);
        auto const column = joined(heads);
        auto const& texts = environment_.texts;
        if (place.row >= form_.rows())
            return texts("table_rows.total_cell", {{"column", column}, {"label", total_}});
        auto name =
            texts("table_rows.cell", {{"column", column}, {"row", std::to_string(place.row + 1)}});
        auto const& choices = form_.choices(place);
        if (choices.empty()) return name;
        return texts("table_rows.cell_choices", {{"cell", name}, {"choices", labels_of(choices)}});
    }

    std::string box_of(CellPlace const& place) const {
        auto const slot = slot_of(place);
        return boxes_[slot == none ? 0 : slot].name();
    }

    /// True when the key was for us.
    bool press(css::awt::KeyEvent const& key) {
        if (focused_ == none) return false;
        bool const shift = has_shift(key);
        if (has_alt(key)) return false;
        if (has_control(key)) return key.KeyCode == css::awt::Key::V && paste_cells();
        switch (key.KeyCode) {
            case css::awt::Key::TAB:
                return go_if(form_.next_input(current_, !shift));
            case css::awt::Key::RETURN:
                go_if(form_.next_in_column(current_, !shift));
                return true;
            case css::awt::Key::UP:
            case css::awt::Key::DOWN:
                go_if(form_.next_in_column(current_, key.KeyCode == css::awt::Key::DOWN));
                return true;
            case css::awt::Key::PAGEUP:
            case css::awt::Key::PAGEDOWN:
                turn_page(key.KeyCode == css::awt::Key::PAGEDOWN);
                return true;
            default:
                return false;
        }
    }

private:
    // Drawing.

    template <class Act>
    std::function<void()> always(Act act) {
        return [weak = weak_from_this(), act] {
            if (auto const state = weak.lock()) act(*state);
        };
    }

    /// Not for what we do ourselves.
    template <class Act>
    std::function<void()> by_hand(Act act) {
        return always([act](State& state) {
            if (!state.showing_) act(state);
        });
    }

    DrawnPart drawn(std::string const& name) { return {window_, name}; }

    void draw() {
        auto& drawing = window_.drawing();
        Drawing::AtOnce const at_once(drawing);
        columns_ = view_.most_seen();
        for (std::size_t i = 0; i < columns_; ++i) {
            auto const number = std::to_string(i);
            drawing.head("group" + number, {0, groups_top, 1, groups_height});
            drawing.head("head" + number, {0, heads_top, 1, heads_height});
            groups_.push_back(drawn("group" + number));
            heads_.push_back(drawn("head" + number));
        }
        int top = boxes_top;
        for (std::size_t line = 0; line < lines; ++line, top += box_step) {
            auto const row = std::to_string(line);
            drawing.note("number" + row, {left_edge, top + 3, numbers_width - 2, text_height});
            numbers_.push_back(drawn("number" + row));
            for (std::size_t i = 0; i < columns_; ++i) {
                auto const name = "cell" + row + "_" + std::to_string(i);
                drawing.box(name, {left_edge + numbers_width, top, 1, box_high});
                boxes_.push_back(drawn(name));
            }
        }
        int const height = static_cast<int>(lines) * box_step - 1;
        drawing.scroll_bar("scroll_rows",
                           {left_edge + numbers_width + room + 2, boxes_top, bar_size, height});
        drawing.scroll_bar("scroll_columns",
                           {left_edge + numbers_width, boxes_top + height + 2, room, bar_size});
        down_bar_ = drawn("scroll_rows");
        right_bar_ = drawn("scroll_columns");
    }

    // Where a cell is seen.

    std::size_t position_of(std::size_t column) const {
        auto const& all = form_.columns();
        return static_cast<std::size_t>(std::find(all.begin(), all.end(), column) - all.begin());
    }

    /// Lines that show rows; the total row stands right behind them.
    std::size_t seen_rows() const { return std::min(view_.seen_rows(), form_.rows()); }

    std::size_t slot_of(CellPlace const& place) const {
        auto const seen = view_.seen();
        auto const at = std::find(seen.begin(), seen.end(), position_of(place.column));
        if (at == seen.end() || place.row < view_.first_row() ||
            place.row >= view_.first_row() + seen_rows())
            return none;
        return (place.row - view_.first_row()) * columns_ +
               static_cast<std::size_t>(at - seen.begin());
    }

    std::optional<CellPlace> place_of(std::size_t slot) const {
        auto const line = slot / columns_, at = slot % columns_;
        auto const seen = view_.seen();
        if (at >= seen.size() || line >= shown_lines()) return std::nullopt;
        auto const row = line < seen_rows() ? view_.first_row() + line : form_.rows();
        return CellPlace{row, form_.columns()[seen[at]]};
    }

    std::size_t shown_lines() const { return seen_rows() + (form_.has_total() ? 1U : 0U); }

    // Showing.

    /// `kept`: the box somebody is typing in, whose text stays.
    void show(std::size_t kept) {
        showing_ = true;
        show_heads();
        for (std::size_t line = 0; line < lines; ++line) {
            bool const is_row = line < seen_rows();
            numbers_[line].set_text(
                "Label", is_row ? std::to_string(view_.first_row() + line + 1) : std::string());
        }
        for (std::size_t slot = 0; slot < boxes_.size(); ++slot) show_box(slot, slot == kept);
        set_bar(down_bar_, view_.first_row(), seen_rows(), form_.rows());
        set_bar(right_bar_, view_.column_step(), 1, view_.last_column_step() + 1);
        showing_ = false;
    }

    /// A group stands over all of its columns that are seen.
    void show_heads() {
        auto const seen = view_.seen();
        int left = left_edge + numbers_width;
        std::size_t run = none;
        int run_width = 0;
        std::string last;
        lefts_.assign(columns_, 0);
        for (std::size_t i = 0; i < columns_; ++i) {
            bool const is_seen = i < seen.size();
            groups_[i].set_shown(false);
            heads_[i].set_shown(is_seen);
            if (!is_seen) continue;
            auto const& heads = form_.heads(form_.columns()[seen[i]]);
            auto const width = view_.width(seen[i]);
            lefts_[i] = left;
            heads_[i].set_place(left, width - 2);
            heads_[i].set_text("Label", own_head(heads));
            heads_[i].set_text("HelpText", joined(heads));
            auto const group = heads.size() > 1 ? heads.front() : std::string();
            if (group.empty() || group != last) {
                run = i;
                run_width = 0;
            }
            last = group;
            run_width += width;
            if (!group.empty()) {
                groups_[run].set_text("Label", group);
                groups_[run].set_text("HelpText", group);
                groups_[run].set_place(lefts_[run], run_width - 2);
                groups_[run].set_shown(true);
            }
            left += width;
        }
    }

    void show_box(std::size_t slot, bool is_kept) {
        auto& box = boxes_[slot];
        auto const place = place_of(slot);
        box.set_shown(place.has_value());
        if (!place) return;
        auto const cell = form_.cell(*place);
        box.set_place(lefts_[slot % columns_], view_.width(position_of(place->column)) - 1);
        box.set_text("HelpText", name_of(*place));
        box.set("ReadOnly", Any(!cell.input));
        box.set("Tabstop", Any(cell.input));
        // As in the window of figures, on light windows and on dark ones.
        auto const shade = cell.input ? window_.box_background() : window_.background();
        box.set("BackgroundColor", cell.input ? Any() : Any(static_cast<sal_Int32>(shade)));
        box.set("TextColor",
                cell.wrong ? Any(static_cast<sal_Int32>(colours_on(shade).wrong)) : Any());
        box.set("FontWeight",
                Any(cell.bold ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
        box.set("Align", Any(static_cast<sal_Int16>(cell.align == Align::left     ? 0
                                                    : cell.align == Align::centre ? 1
                                                                                  : 2)));
        if (is_kept) return;
        Reference<css::awt::XTextComponent> const text(box.control(), UNO_QUERY_THROW);
        if (auto const wanted = to_office(cell.text); text->getText() != wanted)
            text->setText(wanted);
    }

    // What happens.

    void typed(std::size_t slot) {
        auto const place = place_of(slot);
        if (!place) return;
        current_ = *place;
        form_.set_cell(*place, from_office(Reference<css::awt::XTextComponent>(
                                               boxes_[slot].control(), UNO_QUERY_THROW)
                                               ->getText()));
        show(slot);
        changed_();
    }

    void entered(std::size_t slot) {
        focused_ = slot;
        auto const place = place_of(slot);
        if (showing_ || !place || place->row >= form_.rows() || *place == current_) return;
        current_ = *place;
        show(none);
        changed_();
    }

    /// The cursor stays where it is on the screen.
    void scrolled() {
        auto const value = [](DrawnPart const& bar) {
            return static_cast<std::size_t>(
                Reference<css::awt::XScrollBar>(bar.control(), UNO_QUERY_THROW)->getValue());
        };
        auto const slot = slot_of(current_);
        view_.scroll_rows(value(down_bar_), form_.rows());
        view_.scroll_columns(value(right_bar_));
        if (auto const place = place_of(slot); slot != none && place) current_ = *place;
        show(none);
        changed_();
    }

    bool go_if(std::optional<CellPlace> const& place) {
        if (place) go_to(*place);
        return place.has_value();
    }

    void turn_page(bool down) {
        auto const step = view_.seen_rows();
        auto const row = down ? current_.row + step : current_.row - std::min(current_.row, step);
        go_to({row, current_.column});
    }

    /// More than one cell in the clipboard goes into as many boxes.
    bool paste_cells() {
        auto text = clipboard_text(environment_.context);
        while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
        if (text.find_first_of("\t\n") == std::string::npos) return false;
        if (!form_.paste(current_, text)) return false;
        go_to(current_);
        return true;
    }

    Window& window_;
    Environment const& environment_;
    TableForm& form_;
    TableView view_;
    std::string total_;
    std::size_t columns_ = 0;  ///< boxes in a line
    std::vector<DrawnPart> groups_, heads_, numbers_, boxes_;
    std::vector<int> lefts_;
    DrawnPart down_bar_, right_bar_;
    CellPlace current_;
    std::size_t focused_ = none;
    std::function<void()> changed_ = [] {};
    bool showing_ = false;
};

Matrix::Matrix(Window& window, Environment const& environment, TableForm& form,
               TableDefinition const& table)
    : state_(std::make_shared<State>(window, environment, form, table)),
      keys_(environment.context, window.controls().runner(), "matrix.key",
            [state = state_](css::awt::KeyEvent const& key) { return state->press(key); }) {
    state_->listen();
}

Matrix::~Matrix() = default;

void Matrix::on_change(std::function<void()> const& changed) {
    state_->on_change(changed);
}

CellPlace Matrix::current() const {
    return state_->current();
}

std::size_t Matrix::first_input_column() const {
    return state_->first_input_column();
}

void Matrix::go_to(CellPlace const& place) {
    state_->go_to(place);
}

std::string Matrix::name_of(CellPlace const& place) const {
    return state_->name_of(place);
}

std::string Matrix::box_of(CellPlace const& place) const {
    return state_->box_of(place);
}

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#include "office/panel/rows_view.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyModifier.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <deque>
#include <utility>

#include "office/panel/control_listener.hpp"
#include "office/panel/row_slot.hpp"
#include "office/uno/strings.hpp"

namespace report::office {

namespace {

using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

constexpr auto none = RowSlot::none;

/// In the units of the .xdl.
constexpr int bar_width = 8;

}  // namespace

class RowsView::State : public std::enable_shared_from_this<State> {
public:
    State(PanelWindow& window, Actions actions)
        : window_(window), controls_(window.controls()), actions_(std::move(actions)) {}

    void draw_bar() {
        window_.drawing().scroll_bar(bar_, {0, 0, bar_width, 20});
        window_.hide(bar_);
        Reference<css::awt::XScrollBar>(controls_.control(bar_), UNO_QUERY_THROW)
            ->addAdjustmentListener(new ControlListener(
                controls_.runner(), {{}, {}, by_hand([](State& state) { state.scrolled(); })}));
    }

    void show(std::vector<PanelRow> rows, Texts const& texts, bool can_enter) {
        rows_ = std::move(rows);
        texts_ = &texts;
        can_enter_ = can_enter;
        if (first_ >= rows_.size()) first_ = 0;
        lay_out();
    }

    void place(Area const& area) {
        area_ = area;
        is_shown_ = true;
        lay_out();
    }

    void hide() {
        is_shown_ = false;
        for (auto& slot : slots_) slot.hide();
        window_.hide(bar_);
    }

    void scroll_to(std::size_t row) {
        first_ = std::min(row, rows_.empty() ? 0 : rows_.size() - 1);
        lay_out();
        // Not more empty room at the end than has to be.
        while (first_ > 0 && seen_ > 0 && first_ + seen_ == rows_.size() && room_left_ > 0) {
            auto const before = first_;
            --first_;
            lay_out();
            if (first_ + seen_ < rows_.size()) {
                first_ = before;
                lay_out();
                break;
            }
        }
    }

    void focus(std::string const& id) {
        auto const row = row_of(id);
        if (row == none) return;
        // The title above a first box is seen with it, and one row more below.
        if (row < first_ || slot_of(row) == none)
            scroll_to(row > 0 && rows_[row - 1].title ? row - 1 : row);
        else
            while (row + 1 == first_ + seen_ && row > first_ && first_ + seen_ < rows_.size()) {
                ++first_;
                lay_out();
            }
        auto const at = slot_of(row);
        if (at == none) return;
        auto const name = slots_[at].control();
        controls_.focus(name);
        if (name == slots_[at].box()) {
            Reference<css::awt::XTextComponent> const box(controls_.control(name), UNO_QUERY_THROW);
            box->setSelection({0, box->getText().getLength()});
        }
    }

    bool has_focus() const { return focused_ != none; }
    std::string focused() const { return focused_ == none ? std::string() : slots_[focused_].id(); }
    void focus_again() { focus(last_); }

    void leave() {
        if (focused_ != none) commit(focused_);
    }

    std::optional<std::pair<std::string, std::string>> typed() const {
        if (focused_ == none || !has_box(focused_) || !slots_[focused_].is_typed())
            return std::nullopt;
        return std::pair(slots_[focused_].id(), slots_[focused_].text());
    }

    /// True when the key was for us.
    bool press(css::awt::KeyEvent const& key) {
        namespace Key = css::awt::Key;
        namespace With = css::awt::KeyModifier;
        if (focused_ == none || slots_[focused_].row() == none) return false;
        bool const shift = (key.Modifiers & With::SHIFT) != 0;
        bool const control = (key.Modifiers & With::MOD1) != 0;
        if ((key.Modifiers & (With::MOD2 | With::MOD3)) != 0) return false;
        auto const row = rows_[slots_[focused_].row()];
        bool const is_box = row.figure && row.figure->kind != FigureKind::choice;
        if (control && key.KeyCode == Key::RETURN && row.figure) {
            commit(focused_, true);
            actions_.show(row.id);
            return true;
        }
        if (control && (key.KeyCode == Key::UP || key.KeyCode == Key::DOWN)) {
            commit(focused_, true);
            actions_.step_to_empty(row.id, key.KeyCode == Key::UP ? -1 : 1);
            return true;
        }
        if (control) return key.KeyCode == Key::D && take_last(focused_);
        // As a nought is typed into any box.
        if (key.KeyChar == '0' && row.list) return enter_no_rows(focused_);
        switch (key.KeyCode) {
            case Key::TAB:
                return step(row.id, shift ? -1 : 1);
            case Key::RETURN:
                if (row.list) return false;
                return step(row.id, shift ? -1 : 1) || is_box;
            case Key::UP:
            case Key::DOWN:
                if (!is_box && !row.list) return false;
                return step(row.id, key.KeyCode == Key::UP ? -1 : 1) || is_box;
            case Key::PAGEUP:
            case Key::PAGEDOWN:
                turn_page(key.KeyCode == Key::PAGEDOWN);
                return true;
            case Key::ESCAPE:
                commit(focused_);
                actions_.escape();
                return true;
            default:
                return false;
        }
    }

private:
    template <class Act>
    std::function<void()> always(Act act) {
        return [weak = weak_from_this(), act] {
            if (auto const state = weak.lock()) act(*state);
        };
    }
    template <class Act>
    std::function<void()> by_hand(Act act) {
        return always([act](State& state) {
            if (!state.showing_) act(state);
        });
    }

    std::size_t row_of(std::string const& id) const {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i].id == id) return i;
        return none;
    }
    std::size_t slot_of(std::size_t row) const {
        for (std::size_t i = 0; i < slots_.size(); ++i)
            if (slots_[i].row() == row) return i;
        return none;
    }
    RowSlot& slot(std::size_t number) {
        while (slots_.size() <= number) {
            slots_.emplace_back(window_, slots_.size());
            listen(slots_.size() - 1);
        }
        return slots_[number];
    }

    void listen(std::size_t number) {
        auto const& one = slots_[number];
        for (auto const& name : {one.box(), one.choice(), one.list()})
            Reference<css::awt::XWindow>(controls_.control(name), UNO_QUERY_THROW)
                ->addFocusListener(new ControlListener(
                    controls_.runner(), {always([number](State& state) { state.entered(number); }),
                                         always([number](State& state) {
                                             if (state.focused_ == number) state.focused_ = none;
                                             if (!state.showing_) state.commit(number);
                                         }),
                                         {}}));
        // A list is walked through by arrows: like any box it counts when it is left.
        for (auto const& name : {one.box(), one.choice()})
            controls_.on_change(name, by_hand([number](State& state) { state.typing(number); }));
        controls_.on_action(one.same(), by_hand([number](State& state) {
                                auto const id = state.slots_[number].id();
                                if (item_of(id))
                                    state.actions_.remove_row(id);
                                else if (!state.enter_no_rows(number))
                                    state.take_last(number);
                            }));
        controls_.on_action(one.list(), by_hand([number](State& state) {
                                auto const id = state.slots_[number].id();
                                if (!id.empty()) state.actions_.open_list(id);
                            }));
    }

    // Showing.

    void lay_out() {
        if (!is_shown_ || !texts_ || area_.width <= 0 || showing_) return;
        showing_ = true;
        Drawing::AtOnce const at_once(window_.drawing());
        int const width = area_.width - window_.across(bar_width) - window_.across(2);
        int const bottom = area_.top + area_.height;
        // The row somebody types in may come to stand in another slot.
        std::string kept;
        std::optional<std::string> typed;
        if (focused_ != none && slots_[focused_].is_typed()) {
            kept = slots_[focused_].id();
            typed = slots_[focused_].text();
        }
        int top = area_.top;
        seen_ = 0;
        for (auto row = first_; row < rows_.size() && top < bottom; ++row) {
            auto const& shown = rows_[row];
            bool const can_take = can_enter_ && shown.figure && !shown.figure->derive &&
                                  !shown.last.empty() && actions_.last(shown.id) != shown.text;
            int const height =
                slot(seen_).lay_out(row, shown, {area_.left, top, width, 0},
                                    {*texts_, can_enter_, can_take, actions_.hint(shown.id),
                                     shown.id == kept ? typed : std::nullopt});
            if (top + height > bottom && seen_ > 0) break;
            top += height;
            ++seen_;
        }
        room_left_ = bottom - top;
        for (auto at = seen_; at < slots_.size(); ++at) slots_[at].hide();
        set_bar();
        showing_ = false;
    }

    void set_bar() {
        int const width = window_.across(bar_width);
        if (rows_.size() <= seen_) {
            window_.hide(bar_);
            return;
        }
        window_.place(bar_, {area_.left + area_.width - width, area_.top, width, area_.height});
        Reference<css::awt::XScrollBar> const bar(controls_.control(bar_), UNO_QUERY_THROW);
        // The last row can be brought to the top, since rows are not of one height.
        bar->setValues(static_cast<sal_Int32>(first_), 1, static_cast<sal_Int32>(rows_.size()));
        bar->setBlockIncrement(static_cast<sal_Int32>(std::max<std::size_t>(seen_, 1)));
    }

    // What happens.

    /// Whether something is typed or chosen there.
    bool has_box(std::size_t number) const {
        auto const row = slots_[number].row();
        return row != none && row < rows_.size() && rows_[row].figure && rows_[row].is_stop();
    }

    void entered(std::size_t number) {
        focused_ = number;
        last_ = slots_[number].id();
        actions_.entered(last_);
    }

    void typing(std::size_t number) {
        if (has_box(number)) actions_.typing(slots_[number].id(), slots_[number].text());
    }

    /// `by_key`: somebody went on from this box, and means what stands there even if it waited.
    void commit(std::size_t number, bool by_key = false) {
        auto& slot = slots_[number];
        if (!has_box(number)) return;
        if (!slot.is_typed() && !(by_key && rows_[slot.row()].is_refused)) return;
        slot.take_text();
        auto const id = slot.id(), text = slot.text();
        actions_.left(id, text);
    }

    bool step(std::string const& id, int by) {
        commit(focused_, true);
        return actions_.step(id, by);
    }

    bool take_last(std::size_t number) {
        auto& slot = slots_[number];
        if (slot.row() == none || !can_enter_) return false;
        auto const last = actions_.last(slot.id());
        if (!last) return false;
        slot.set_text(*last);
        commit(number);
        return true;
    }

    /// Whether the row is that of a list in which nothing is entered yet.
    bool enter_no_rows(std::size_t number) {
        auto const at = slots_[number].row();
        if (at == none || at >= rows_.size() || !can_enter_) return false;
        auto const& row = rows_[at];
        if (!row.list || row.item || row.is_entered) return false;
        actions_.no_rows(row.id);
        return true;
    }

    void scrolled() {
        leave();
        auto const value =
            Reference<css::awt::XScrollBar>(controls_.control(bar_), UNO_QUERY_THROW)->getValue();
        first_ = std::min(static_cast<std::size_t>(std::max<sal_Int32>(value, 0)),
                          rows_.empty() ? 0 : rows_.size() - 1);
        lay_out();
    }

    void turn_page(bool forward) {
        auto const id = slots_[focused_].id();
        commit(focused_);
        auto row = row_of(id);
        if (row == none) return;
        auto const step = std::max<std::size_t>(seen_, 1);
        auto target = forward ? std::min(row + step, rows_.size() - 1) : row - std::min(row, step);
        while (!rows_[target].is_stop() && target != row)
            target = forward ? target - 1 : target + 1;
        if (target != row) focus(rows_[target].id);
    }

    PanelWindow& window_;
    Controls& controls_;
    Actions actions_;
    std::string const bar_ = "rows_bar";
    std::vector<PanelRow> rows_;
    std::deque<RowSlot> slots_;
    Texts const* texts_ = nullptr;
    Area area_;
    bool is_shown_ = false;
    bool can_enter_ = true;
    bool showing_ = false;
    std::size_t first_ = 0;
    std::size_t seen_ = 0;
    int room_left_ = 0;
    std::size_t focused_ = none;
    std::string last_;  ///< the row that had the keyboard last
};

RowsView::RowsView(Reference<css::uno::XComponentContext> const& context, PanelWindow& window,
                   Actions actions)
    : state_(std::make_shared<State>(window, std::move(actions))),
      // Every key of the text comes by here.
      keys_(context, window.controls().runner(), "panel.key",
            [weak = std::weak_ptr<State>(state_)](css::awt::KeyEvent const& key) {
                auto const state = weak.lock();
                return state && state->has_focus() && state->press(key);
            }) {
    state_->draw_bar();
}

RowsView::~RowsView() = default;

void RowsView::show(std::vector<PanelRow> rows, Texts const& texts, bool can_enter) {
    state_->show(std::move(rows), texts, can_enter);
}

void RowsView::place(Area const& area) {
    state_->place(area);
}

void RowsView::hide() {
    state_->hide();
}

void RowsView::scroll_to(std::size_t row) {
    state_->scroll_to(row);
}

void RowsView::focus(std::string const& id) {
    state_->focus(id);
}

void RowsView::focus_again() {
    state_->focus_again();
}

std::string RowsView::focused() const {
    return state_->focused();
}

bool RowsView::has_focus() const {
    return state_->has_focus();
}

void RowsView::leave() {
    state_->leave();
}

std::optional<std::pair<std::string, std::string>> RowsView::typed() const {
    return state_->typed();
}

}  // namespace report::office

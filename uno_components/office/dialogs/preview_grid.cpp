// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/preview_grid.hpp"

#include <algorithm>
#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/KeyEvent.hpp>
#include <com/sun/star/awt/XScrollBar.hpp>
#include <utility>
#include <vector>

#include "core/text/unicode.hpp"
#include "office/dialogs/drawn_part.hpp"
#include "office/dialogs/keys.hpp"

namespace report::office {

namespace {

using css::uno::Any;
using css::uno::Reference;
using css::uno::UNO_QUERY_THROW;

// In the units of the .xdl; a letter is some four of them wide.
constexpr int letter_width = 4, least_width = 46, most_width = 112, numbers_width = 22;
constexpr int titles_height = 20, row_step = 12, bar_size = 9, gap = 1;
constexpr std::size_t most_rows_seen = 18, most_columns_seen = 14;

struct Colours {
    int data = 0;
    int head = 0;
};

/// On light windows and on dark ones.
Colours colours_of(ColumnFate fate, bool is_dark) {
    switch (fate) {
        case ColumnFate::taken:
        case ColumnFate::added:
            return is_dark ? Colours{0x1F3B57, 0x2C5580} : Colours{0xE3EFFA, 0xBDD8F1};
        case ColumnFate::checks:
            return is_dark ? Colours{0x21412A, 0x2F5F3D} : Colours{0xE6F4E3, 0xC3E3BC};
        case ColumnFate::asked:
            return is_dark ? Colours{0x4A3D0E, 0x6B5914} : Colours{0xFFF5D1, 0xFFE08A};
        default:
            return is_dark ? Colours{0x2B2B2B, 0x454545} : Colours{0xFFFFFF, 0xE2E2E2};
    }
}

bool is_dark_colour(int rgb) {
    constexpr int middle = 128, byte = 0xFF, green = 8;
    return ((rgb >> green) & byte) < middle;
}

}  // namespace

class PreviewGrid::State : public std::enable_shared_from_this<State> {
public:
    State(Window& window, Area const& area)
        : window_(window),
          area_(area),
          drawn_(window.size()),
          is_dark_(is_dark_colour(window.background())) {
        auto& drawing = window.drawing();
        Drawing::AtOnce const at_once(drawing);
        int top = area.top;
        for (std::size_t i = 0; i < most_columns_seen; ++i)
            titles_.push_back(
                head("preview_title" + std::to_string(i), {area.left, top, 1, titles_height}));
        top += titles_height + gap;
        for (std::size_t row = 0; row < most_rows_seen; ++row, top += row_step) {
            auto const number = std::to_string(row);
            numbers_.push_back(cell("preview_number" + number,
                                    {area.left, top, numbers_width - gap, row_step - gap}));
            for (std::size_t i = 0; i < most_columns_seen; ++i)
                cells_.push_back(cell("preview" + number + "_" + std::to_string(i),
                                      {area.left, top, 1, row_step - gap}));
        }
        drawing.scroll_bar("preview_rows", {area.left, area.top, bar_size, area.height});
        drawing.scroll_bar("preview_columns", {area.left, area.top, area.width, bar_size});
        down_bar_ = {window, "preview_rows"};
        right_bar_ = {window, "preview_columns"};
    }

    void listen() {
        for (auto* bar : {&down_bar_, &right_bar_})
            Reference<css::awt::XScrollBar>(bar->control(), UNO_QUERY_THROW)
                ->addAdjustmentListener(new PartListener("preview", window_.controls().runner(),
                                                         {{}, {}, {}, [weak = weak_from_this()] {
                                                              if (auto const state = weak.lock())
                                                                  state->scrolled();
                                                          }}));
    }

    void show(SheetPreview preview) {
        preview_ = std::move(preview);
        widths_.clear();
        for (std::size_t i = 0; i < preview_.columns.size(); ++i) widths_.push_back(width_of(i));
        // Rows of figures are seen at once, under the last ones of the head.
        constexpr std::size_t head_seen = 4;
        auto const heads = static_cast<std::size_t>(
            std::count_if(preview_.rows.begin(), preview_.rows.end(),
                          [](SheetPreview::Row const& row) { return row.head; }));
        first_row_ = heads > head_seen ? heads - head_seen : 0;
        first_column_ = 0;
        draw();
    }

    void draw() {
        showing_ = true;
        auto const now = window_.size();
        room_ = area_.width + now.Width - drawn_.Width - bar_size - gap;
        int const high =
            area_.height + now.Height - drawn_.Height - titles_height - gap - bar_size - gap;
        rows_ = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(high / row_step, 1)), 1,
                                        most_rows_seen);
        first_column_ = std::min(first_column_, last_first_column());
        first_row_ = std::min(first_row_, all_rows() - std::min(all_rows(), rows_));
        show_titles();
        for (std::size_t row = 0; row < most_rows_seen; ++row) show_row(row);
        put_bars(high);
        showing_ = false;
    }

    bool press(css::awt::KeyEvent const& key) {
        bool const down = key.KeyCode == css::awt::Key::PAGEDOWN;
        if (!has_control(key) || (!down && key.KeyCode != css::awt::Key::PAGEUP)) return false;
        auto& first = has_shift(key) ? first_column_ : first_row_;
        auto const step = has_shift(key) ? std::size_t{1} : rows_;
        first = down ? first + step : first - std::min(first, step);
        draw();
        return true;
    }

private:
    DrawnPart head(std::string const& name, Area const& area) {
        window_.drawing().head(name, area);
        return {window_, name};
    }

    DrawnPart cell(std::string const& name, Area const& area) {
        window_.drawing().cell(name, area);
        return {window_, name};
    }

    std::size_t all_rows() const { return preview_.rows.size(); }

    /// As wide as what stands in it; titles over the whole sheet stand in the first cell.
    int width_of(std::size_t column) const {
        auto letters = utf16_length(preview_.columns[column].title) / 2;
        for (auto const& row : preview_.rows)
            if (!row.head) letters = std::max(letters, utf16_length(row.cells[column]));
        return std::clamp(static_cast<int>(letters) * letter_width + letter_width, least_width,
                          most_width);
    }

    /// How many columns from this one on have room.
    std::size_t seen_from(std::size_t first) const {
        int left = room_ - numbers_width;
        std::size_t count = 0;
        while (first + count < widths_.size() && count < most_columns_seen &&
               widths_[first + count] <= left)
            left -= widths_[first + count++];
        return std::max<std::size_t>(count, 1);
    }

    std::size_t last_first_column() const {
        std::size_t first = 0;
        while (first + seen_from(first) < widths_.size()) ++first;
        return first;
    }

    void show_titles() {
        int left = area_.left + numbers_width;
        auto const seen = widths_.empty() ? 0 : seen_from(first_column_);
        lefts_.clear();
        for (std::size_t i = 0; i < most_columns_seen; ++i) {
            titles_[i].set_shown(i < seen);
            if (i >= seen) continue;
            auto const& column = preview_.columns[first_column_ + i];
            auto const width = widths_[first_column_ + i];
            lefts_.push_back(left);
            titles_[i].set_place(left, width - gap);
            titles_[i].set_text("Label", column.title);
            titles_[i].set_text("HelpText", column.title);
            titles_[i].set("FontWeight",
                           Any(column.fate == ColumnFate::unused ? css::awt::FontWeight::NORMAL
                                                                 : css::awt::FontWeight::BOLD));
            dress(titles_[i], colours_of(column.fate, is_dark_).head);
            left += width;
        }
    }

    void show_row(std::size_t line) {
        auto const row = first_row_ + line;
        bool const is_seen = line < rows_ && row < all_rows();
        auto& number = numbers_[line];
        number.set_shown(is_seen);
        if (is_seen) {
            number.set_text("Label", preview_.rows[row].number);
            number.set("Align", Any(sal_Int16{2}));
        }
        for (std::size_t i = 0; i < most_columns_seen; ++i) {
            auto& part = cells_[line * most_columns_seen + i];
            part.set_shown(is_seen && i < lefts_.size());
            if (!is_seen || i >= lefts_.size()) continue;
            auto const& from = preview_.rows[row];
            auto const& column = preview_.columns[first_column_ + i];
            auto const colours = colours_of(column.fate, is_dark_);
            auto const& text = from.cells[first_column_ + i];
            part.set_place(lefts_[i], widths_[first_column_ + i] - gap);
            part.set_text("Label", text);
            part.set_text("HelpText", text);
            part.set("Align", Any(static_cast<sal_Int16>(column.figures && !from.head ? 2 : 0)));
            part.set("FontWeight",
                     Any(from.head ? css::awt::FontWeight::BOLD : css::awt::FontWeight::NORMAL));
            dress(part, from.head ? colours.head : colours.data);
        }
    }

    void dress(DrawnPart& part, int background) const {
        constexpr int black = 0x000000, white = 0xFFFFFF;
        part.set_number("BackgroundColor", background);
        part.set_number("TextColor", is_dark_ ? white : black);
    }

    void put_bars(int high) {
        int const top = area_.top + titles_height + gap;
        down_bar_.set_measure("PositionX", area_.left + room_ + gap);
        down_bar_.set_measure("PositionY", top);
        down_bar_.set_measure("Height", high);
        right_bar_.set_measure("PositionY", top + high + gap);
        right_bar_.set_measure("Width", room_);
        set_bar(down_bar_, first_row_, rows_, all_rows());
        auto const steps = widths_.empty() ? 0 : last_first_column();
        set_bar(right_bar_, first_column_, 1, steps + 1);
    }

    void scrolled() {
        if (showing_) return;
        first_row_ = value_of_bar(down_bar_);
        first_column_ = value_of_bar(right_bar_);
        draw();
    }

    Window& window_;
    Area area_;
    css::awt::Size drawn_;
    bool is_dark_;
    SheetPreview preview_;
    std::vector<int> widths_, lefts_;
    std::vector<DrawnPart> titles_, numbers_, cells_;
    DrawnPart down_bar_, right_bar_;
    std::size_t first_row_ = 0, first_column_ = 0, rows_ = 1;
    int room_ = 0;
    bool showing_ = false;
};

PreviewGrid::PreviewGrid(Window& window, Area const& area)
    : state_(std::make_shared<State>(window, area)) {
    state_->listen();
    state_->show({});
}

PreviewGrid::~PreviewGrid() = default;

void PreviewGrid::show(SheetPreview preview) {
    state_->show(std::move(preview));
}

void PreviewGrid::resized() {
    state_->draw();
}

bool PreviewGrid::press(css::awt::KeyEvent const& key) {
    return state_->press(key);
}

}  // namespace report::office

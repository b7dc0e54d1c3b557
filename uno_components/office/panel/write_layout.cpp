// SPDX-License-Identifier: MPL-2.0
#include "office/panel/write_layout.hpp"

#include <algorithm>

namespace report::office {

using css::uno::Any;

namespace {

// In the units of the .xdl.
constexpr int edge = 4;
constexpr int gap = 4;
constexpr int button_height = 16;
constexpr int help_width = 12;

/// What all layouts begin with.
struct Room {
    explicit Room(PanelWindow const& window)
        : left(window.across(edge)),
          width(window.width() - 2 * left),
          height(window.height()),
          step(window.down(gap)),
          button_high(window.down(button_height)) {}
    int left, width, height, step, button_high;
};

void hide_all(PanelWindow& window, std::initializer_list<char const*> names) {
    for (auto const* name : names) window.hide(name);
}

}  // namespace

void draw_head(PanelWindow& window) {
    auto& drawing = window.drawing();
    Area const any{0, 0, 80, box_height};
    drawing.note("message", any);
    drawing.button("new", any, {});
    drawing.button("next", any, {});
    drawing.label("outline_label", any);
    drawing.list("outline", any);
    window.wrap("message");
}

void draw_foot(PanelWindow& window) {
    auto& drawing = window.drawing();
    Area const any{0, 0, 80, box_height};
    drawing.note("status", any);
    window.wrap("status");
    // Behind the boxes, which are drawn as they are needed.
    sal_Int16 tab = 30000;
    for (auto const* name : {"restore", "refresh", "general", "window", "help"}) {
        drawing.button(name, any, {});
        window.set(name, "TabIndex", Any(tab++));
    }
}

void lay_out_message(PanelWindow& window) {
    Room const room(window);
    if (room.width <= 0 || room.height <= 0) return;
    hide_all(window, {"outline_label", "outline", "status", "restore", "refresh", "general",
                      "window", "help"});
    int y = room.step;
    int const high = window.height_of("message", room.width);
    window.place("message", {room.left, y, room.width, high});
    y += high + room.step;
    for (auto const* name : {"new", "next"}) {
        int const wide = std::min(room.width, window.width_of(name) + 2 * room.step);
        window.place(name, {room.left, y, wide, room.button_high});
        y += room.button_high + room.step;
    }
}

Area lay_out_report(PanelWindow& window, std::string const& status,
                    std::vector<char const*> const& offers) {
    Room const room(window);
    if (room.width <= 0 || room.height <= 0) return {};
    hide_all(window, {"message", "new", "next"});
    int top = room.step;
    int const label_high = window.height_of("outline_label", room.width);
    window.place("outline_label", {room.left, top, room.width, label_high});
    top += label_high + window.down(1);
    int const outline_high = std::clamp(room.height / 5, window.down(40), window.down(100));
    window.place("outline", {room.left, top, room.width, outline_high});
    top += outline_high + room.step;

    int bottom = room.height - room.step - room.button_high;
    int const half = (room.width - room.step) / 2;
    int const mark = window.across(help_width);
    int const third = (room.width - mark - 2 * room.step) / 2;
    window.place("general", {room.left, bottom, third, room.button_high});
    window.place("window", {room.left + third + room.step, bottom, third, room.button_high});
    window.place("help", {room.left + room.width - mark, bottom, mark, room.button_high});
    bottom -= room.step;
    hide_all(window, {"restore", "refresh"});
    if (!offers.empty()) {
        bottom -= room.button_high;
        int left = room.left;
        for (auto const* name : offers) {
            window.place(name, {left, bottom, half, room.button_high});
            left += half + room.step;
        }
        bottom -= room.step;
    }
    window.set_label("status", status);
    if (status.empty()) {
        window.hide("status");
    } else {
        int const high = std::min(window.height_of("status", room.width), room.height / 4);
        bottom -= high;
        window.place("status", {room.left, bottom, room.width, high});
        bottom -= room.step;
    }
    return {room.left, top, room.width, std::max(bottom - top, 1)};
}

}  // namespace report::office

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
constexpr int least_rows = 80;  ///< for a box with a long label, or a choice

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

/// A button in a line of them.
struct Part {
    char const* name;
    int wide;    ///< at least
    bool grows;  ///< where there is more room
};

void hide_all(PanelWindow& window, std::initializer_list<char const*> names) {
    for (auto const* name : names) window.hide(name);
}

}  // namespace

void draw_head(PanelWindow& window) {
    auto& drawing = window.drawing();
    Drawing::AtOnce const at_once(drawing);
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
    Drawing::AtOnce const at_once(drawing);
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
    int bottom = room.height - room.step;
    // From the last line up; what has no room beside the other gets a line of its own.
    auto const line = [&](std::vector<Part> const& parts) {
        bottom -= room.button_high;
        int wanted = room.step * (static_cast<int>(parts.size()) - 1), growing = 0;
        for (auto const& part : parts) {
            wanted += part.wide;
            growing += part.grows ? 1 : 0;
        }
        int left = room.left;
        for (auto const& part : parts) {
            int const wide = part.wide + (part.grows ? (room.width - wanted) / growing : 0);
            window.place(part.name, {left, bottom, wide, room.button_high});
            left += wide + room.step;
        }
        bottom -= room.step;
    };
    auto const part = [&](char const* name) { return Part{name, window.width_of(name), true}; };
    auto const fit = [&](std::vector<Part> const& parts) {
        int wanted = room.step * (static_cast<int>(parts.size()) - 1);
        for (auto const& one : parts) wanted += one.wide;
        return wanted <= room.width;
    };
    Part const mark{"help", window.across(help_width), false};
    std::vector<Part> const foot{part("general"), part("window"), mark};
    if (fit(foot)) {
        line(foot);
    } else {
        line({foot[1], mark});
        line({foot[0]});
    }
    hide_all(window, {"restore", "refresh"});
    std::vector<Part> offered;
    offered.reserve(offers.size());
    for (auto const* name : offers) offered.push_back(part(name));
    if (fit(offered)) {
        if (!offered.empty()) line(offered);
    } else {
        for (auto one = offered.rbegin(); one != offered.rend(); ++one) line({*one});
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
    // Large letters leave the boxes little: the outline gives way to two lines.
    int const usual = std::clamp(room.height / 5, window.down(40), window.down(100));
    int const outline_high = std::max(
        std::min(usual, bottom - top - room.step - window.down(least_rows)), window.down(18));
    window.place("outline", {room.left, top, room.width, outline_high});
    top += outline_high + room.step;
    return {room.left, top, room.width, std::max(bottom - top, 1)};
}

}  // namespace report::office

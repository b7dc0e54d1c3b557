// SPDX-License-Identifier: MPL-2.0
#include "office/panel/check_layout.hpp"

#include <algorithm>

#include "office/uno/strings.hpp"

namespace report::office {

namespace {

// In the units of the .xdl.
constexpr int edge = 4;
constexpr int gap = 4;
constexpr int high = 16;
constexpr int least_box = 30;

/// From the top to the bottom of the panel.
class Column {
public:
    explicit Column(PanelWindow& window)
        : window_(window),
          left_(window.across(edge)),
          step_(window.down(gap)),
          width_(window.width() - 2 * left_),
          height_(window.height()),
          button_(window.down(high)),
          half_((width_ - step_) / 2),
          y_(step_) {}

    bool has_room() const { return width_ > 0 && height_ > 0; }

    /// Nothing was found, or nobody has looked.
    void without_findings(FindingsShown const& shown) {
        full("summary", window_.height_of("summary", width_));
        for (auto const* name : {"findings_label", "findings", "detail", "show", "fix", "fix_all",
                                 "reason_label", "reason", "ignore"})
            window_.hide(name);
        window_.place("again", {left_, y_, half_, button_});
        if (shown.has_comments)
            window_.place("comments", {left_ + half_ + step_, y_, half_, button_});
        else
            window_.hide("comments");
        y_ += button_ + step_;
    }

    void with_findings(FindingsShown const& shown) {
        window_.set_label("summary", shown.summary);
        int const summary = window_.height_of("summary", width_);
        int const label = window_.height_of("findings_label", width_);
        window_.set("detail", "HelpText", css::uno::Any(to_office(shown.detail)));
        int detail = detail_height(shown.detail);
        int const status = shown.status.empty() ? 0 : status_height(shown) + step_;
        int const lines =
            2 + lines_of("again", "show") + (shown.can_fix ? lines_of("fix", "fix_all") : 0);
        int const ignore = std::min(half_, window_.width_of("ignore") + step_);
        int const reason = window_.width_of("reason_label");
        // Beside its label, if a few words can be read in the box then.
        bool const is_beside = reason + ignore + 2 * step_ + window_.across(least_box) <= width_;
        int const above = is_beside ? 0 : window_.height_of("reason_label", width_) + 1;
        auto const below = [&] { return step_ + lines * (button_ + step_) + above + status; };
        int const shortest = window_.down(18);
        int least = window_.down(24);
        // Large letters leave room for what was found or for how much; how the rules ended is said
        // all the same, and nobody takes what was found for all there is.
        auto const fits = [&](int tall, int list) {
            return y_ + tall + step_ + label + 1 + list + step_ + detail + below() <= height_;
        };
        if (fits(summary, least)) {
            full("summary", summary);
        } else {
            window_.set_label("summary", shown.account);
            int const account = window_.height_of("summary", width_);
            if (fits(account, shortest)) {
                full("summary", account);
                least = shortest;
            } else {
                window_.hide("summary");
                if (!fits(-step_, least)) {
                    least = shortest;
                    detail = detail_height(shown.detail.substr(0, shown.detail.find('\n')));
                }
                // Each button below the other: their letters need no more than a line.
                while (!fits(-step_, least) && button_ > label + 2) --button_;
            }
        }
        window_.place("findings_label", {left_, y_, width_, label});
        y_ += label + 1;
        full("findings", std::max(least, height_ - y_ - step_ - detail - below()));
        full("detail", detail);
        pair("again", "show");
        if (shown.can_fix) {
            pair("fix", "fix_all");
        } else {
            window_.hide("fix");
            window_.hide("fix_all");
        }
        int const tall = is_beside ? button_ : above - 1;
        int const down = is_beside ? (button_ - window_.height_of("reason_label", reason)) / 2 : 0;
        window_.place("reason_label", {left_, y_ + down, is_beside ? reason : width_, tall - down});
        y_ += above;
        int const box = is_beside ? reason + step_ : 0;
        window_.place("reason", {left_ + box, y_, width_ - box - ignore - step_, button_});
        window_.place("ignore", {left_ + width_ - ignore, y_, ignore, button_});
        y_ += button_ + step_;
        full("comments", button_);
    }

    void status(FindingsShown const& shown) {
        if (shown.status.empty()) return window_.hide("status");
        int const tall = status_height(shown);
        window_.set("status", "TextColor", css::uno::Any(static_cast<sal_Int32>(window_.brown())));
        window_.place("status", {left_, y_, width_, tall});
    }

private:
    void full(char const* name, int tall) {
        window_.place(name, {left_, y_, width_, tall});
        y_ += tall + step_;
    }
    int lines_of(char const* first, char const* second) {
        return window_.width_of(first) + step_ + window_.width_of(second) <= width_ ? 1 : 2;
    }
    /// Beside each other, as wide as each has to be; else below each other.
    void pair(char const* first, char const* second) {
        if (lines_of(first, second) == 2) {
            full(first, button_);
            full(second, button_);
            return;
        }
        int const one =
            std::clamp(half_, window_.width_of(first), width_ - step_ - window_.width_of(second));
        window_.place(first, {left_, y_, one, button_});
        window_.place(second, {left_ + one + step_, y_, width_ - one - step_, button_});
        y_ += button_ + step_;
    }
    int detail_height(std::string const& text) {
        window_.set_label("detail", text);
        return std::min(window_.height_of("detail", width_), height_ / 3);
    }
    int status_height(FindingsShown const& shown) {
        window_.set_label("status", shown.status);
        return window_.height_of("status", width_);
    }

    PanelWindow& window_;
    int left_, step_, width_, height_, button_, half_, y_;
};

}  // namespace

void draw_findings(PanelWindow& window) {
    auto& drawing = window.drawing();
    Drawing::AtOnce const at_once(drawing);
    Area const any{0, 0, 80, box_height};
    drawing.note("summary", any);
    drawing.label("findings_label", any);
    drawing.list("findings", any);
    drawing.note("detail", any);
    for (auto const* name : {"again", "show", "fix", "fix_all"}) drawing.button(name, any, {});
    drawing.label("reason_label", any);
    drawing.box("reason", any);
    drawing.button("ignore", any, {});
    drawing.button("comments", any, {});
    drawing.note("status", any);
    for (auto const* name : {"summary", "detail", "status"}) window.wrap(name);
}

void lay_out_findings(PanelWindow& window, FindingsShown const& shown) {
    Column column(window);
    if (!column.has_room()) return;
    if (shown.has_chosen)
        column.with_findings(shown);
    else
        column.without_findings(shown);
    column.status(shown);
}

}  // namespace report::office

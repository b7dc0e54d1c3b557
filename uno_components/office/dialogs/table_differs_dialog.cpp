// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/table_differs_dialog.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "office/dialogs/window.hpp"

namespace report::office {

namespace {

struct Button {
    DifferenceFate fate;
    char const* one;
    char const* all;
};
constexpr std::array buttons{Button{DifferenceFate::table, "take_table", "all_table"},
                             Button{DifferenceFate::report, "take_report", "all_report"},
                             Button{DifferenceFate::keep, "keep", "all_keep"}};

class TableDiffersWindow {
public:
    TableDiffersWindow(Environment const& environment, std::vector<TableDifference> differences)
        : environment_(environment),
          differences_(std::move(differences)),
          window_(environment, "table_differs"),
          controls_(window_.controls()) {
        stretch();
        show_lines(0);
        controls_.on_action("items", [this] { show_details(); });
        for (auto const& [fate, one, all] : buttons) {
            controls_.on_action(one, [this, fate = fate] { decide(fate); });
            controls_.on_action(all, [this, fate = fate] { decide_all(fate); });
            controls_.set_enabled(all, can_any_be(fate));
        }
    }

    std::optional<std::vector<TableDifference>> run() {
        bool const accepted =
            window_.run([] { return std::vector<Complaint>(); }, [this] { return is_decided_; });
        if (!accepted) return std::nullopt;
        return differences_;
    }

private:
    void stretch() {
        for (auto const* name : {"hint", "items_label"})
            window_.stretch(name, {false, false, true, false});
        window_.stretch("items", {false, false, true, true});
        window_.stretch("details", {false, true, true, false});
        window_.stretch("details_label", {false, true, false, false});
        for (auto const& button : buttons)
            for (auto const* name : {button.one, button.all})
                window_.stretch(name, {false, true, false, false});
        for (auto const* name : {"ok", "cancel"}) window_.stretch(name, {true, true, false, false});
    }

    std::size_t current() const { return std::stoul(controls_.choice("items")); }

    bool can_any_be(DifferenceFate fate) const {
        return std::any_of(differences_.begin(), differences_.end(),
                           [&](TableDifference const& one) { return one.can_be(fate); });
    }

    void show_lines(std::size_t chosen) {
        controls_.set_choices("items", difference_lines(differences_, environment_.texts));
        controls_.choose("items", std::to_string(chosen));
        show_details();
    }

    void show_details() {
        auto const& difference = differences_.at(current());
        controls_.set_text("details", difference_details(difference, environment_.texts));
        for (auto const& button : buttons)
            controls_.set_enabled(button.one, difference.can_be(button.fate));
    }

    /// Goes on to the next line, so that one after the other is decided by the same key.
    void decide(DifferenceFate fate) {
        auto const at = current();
        differences_.at(at).fate = fate;
        is_decided_ = true;
        show_lines(std::min(at + 1, differences_.size() - 1));
    }

    void decide_all(DifferenceFate fate) {
        report::decide_all(differences_, fate);
        is_decided_ = true;
        show_lines(current());
    }

    Environment const& environment_;
    std::vector<TableDifference> differences_;
    Window window_;
    Controls& controls_;
    bool is_decided_ = false;
};

}  // namespace

std::optional<std::vector<TableDifference>> ask_table_differs(
    Environment const& environment, std::vector<TableDifference> differences) {
    return TableDiffersWindow(environment, std::move(differences)).run();
}

}  // namespace report::office

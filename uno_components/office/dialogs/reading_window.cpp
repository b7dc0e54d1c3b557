// SPDX-License-Identifier: MPL-2.0
#include "office/dialogs/reading_window.hpp"

#include <com/sun/star/awt/Toolkit.hpp>

namespace report::office {

namespace {

using namespace std::chrono_literals;

constexpr auto a_while = 700ms;

Environment over_window(Environment environment, Window const& window) {
    environment.parent = window.peer();
    return environment;
}

}  // namespace

ReadingWindow::ReadingWindow(Environment const& environment, Window& over, std::string const& text)
    : environment_(over_window(environment, over)), over_(over), window_(environment_, "reading") {
    window_.controls().set_label("text", text);
    window_.controls().on_action("stop", [this] { is_stopped_ = true; });
}

ReadingWindow::~ReadingWindow() {
    if (!is_shown_) return;
    over_.set_usable(true);
    // Who could not be used has lost the focus.
    over_.controls().focus("ok");
}

bool ReadingWindow::is_stopped() {
    if (!is_shown_ && std::chrono::steady_clock::now() - begun_ > a_while) {
        over_.set_usable(false);
        window_.show();
        is_shown_ = true;
    }
    // Not before: in the other window a person would act in the middle of an act.
    if (!is_shown_) return false;
        // Marked old in the IDL, and the only way to handle events from inside a long work.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    css::awt::Toolkit::create(environment_.context)->reschedule();
#pragma GCC diagnostic pop
    return is_stopped_;
}

}  // namespace report::office

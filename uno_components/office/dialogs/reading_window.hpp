// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <chrono>
#include <string>

#include "office/dialogs/window.hpp"

namespace report::office {

/// A small window over another that reads a long file: what is read, and a button to stop it. It
/// comes only when it takes a while; the other one cannot be used meanwhile.
class ReadingWindow {
public:
    ReadingWindow(Environment const& environment, Window& over, std::string const& text);
    ~ReadingWindow();
    ReadingWindow(ReadingWindow const&) = delete;
    ReadingWindow& operator=(ReadingWindow const&) = delete;

    /// Lets the person act, and answers whether the button was pressed.
    bool is_stopped();

private:
    Environment environment_;
    Window& over_;
    Window window_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    bool is_shown_ = false;
    bool is_stopped_ = false;
};

}  // namespace report::office

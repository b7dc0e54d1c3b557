// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <functional>

#include "session/document.hpp"

namespace report::test {

/// The office whose windows are looked at, so that `settle` knows whom to ask.
void look_at_office(session::Context const& context);
/// None when no window was looked at yet.
session::Context looked_at_office();

/// Does it in the office's own thread and under its lock, between what that does otherwise: what is
/// called back from there is answered by the thread that waits for the answer. For what the office
/// does not guard itself. Throws when the office is gone or does not answer.
void in_office_thread(session::Context const& context, std::function<void()> act);

/// Returns when the office has done what it was told before this. A button that is pressed from
/// outside answers at once and acts afterwards, in the office's own thread and without its lock:
/// what is typed from here meanwhile would meet a window that is half turned, as no keyboard ever
/// does. Returns, too, when the office is gone.
void settle();

}  // namespace report::test

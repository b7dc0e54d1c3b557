// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>

#include "core/support/result.hpp"

namespace report::office {

/// Says to a person what failed of that which he asked for.
using SayProblem = std::function<void(Problem const&)>;

/// Does it in the main thread, when the office comes to it and nothing holds it up; guarded. `at`
/// has to be a literal.
void post(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
          std::function<void()> work, SayProblem say = {});

/// The same for what somebody waits for an answer of: `work` gives it whatever happens.
void post_asked(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
                std::function<void()> work);

/// While one lives, nothing that is posted begins; it does when the last is gone. The office runs
/// its main loop amid work (a long layout shows its progress, gtk asks the clipboard), and what
/// another command or a panel did then would meet a document half written.
class PostedHeld {
public:
    PostedHeld();
    ~PostedHeld();
    PostedHeld(PostedHeld const&) = delete;
    PostedHeld& operator=(PostedHeld const&) = delete;
};

}  // namespace report::office

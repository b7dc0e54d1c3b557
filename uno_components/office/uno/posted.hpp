// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>

#include "core/support/result.hpp"

namespace report::office {

/// Says to a person what failed of that which he asked for.
using SayProblem = std::function<void(Problem const&)>;

/// Does it in the main thread, when the office comes to it; guarded. `at` has to be a literal.
void post(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
          std::function<void()> work, SayProblem say = {});

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <functional>

namespace report::office {

/// Does it in the main thread, when the office comes to it; guarded. `at` has to be a literal.
void post(css::uno::Reference<css::uno::XComponentContext> const& context, char const* at,
          std::function<void()> work);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/document.hpp"

namespace report::test {

/// Expects that all that this panel shows now stands inside it, that no text is cut off and that
/// nothing lies upon another.
/// With `office` it is measured in its own thread, where it is laid out: from another one half of
/// that may be measured.
void expect_panel_fits(session::Model const& document, char const* id,
                       session::Context const& office = {});

}  // namespace report::test

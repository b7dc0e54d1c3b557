// SPDX-License-Identifier: MPL-2.0
#pragma once

#include "session/document.hpp"

namespace report::test {

/// Expects that all that this panel shows now stands inside it, that no text is cut off and that
/// nothing lies upon another.
void expect_panel_fits(session::Model const& document, char const* id);

}  // namespace report::test

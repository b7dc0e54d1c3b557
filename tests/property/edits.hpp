// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/text/XTextCursor.hpp>
#include <string>

#include "random.hpp"
#include "session/document.hpp"

namespace report::test {

/// One of Writer's own commands, as a menu or a key calls it.
struct Edit {
    char const* what;
    /// At the cursor of the window, which stands somewhere already. `number` makes its words the
    /// only ones of their kind. Answers what a snapshot shows from then on; empty: no mark is left.
    std::string (*act)(session::Model const& model, Random& random, int number);
};

/// One of all: tables, sorting, case, pasting, tracked changes, formatting, special letters.
Edit const& some_edit(Random& random);

/// Selects all or some of the paragraph at the cursor, or puts the caret there; seldom it goes into
/// a cell of a table instead.
void stand_at(session::Model const& model,
              css::uno::Reference<css::text::XTextCursor> const& cursor, Random& random);

}  // namespace report::test

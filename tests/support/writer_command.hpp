// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>
#include <vector>

#include "session/document.hpp"

namespace report::test {

/// Returns when the office of the tests has let go of all that this program has let go of: it hears
/// of that on a thread of its own, some time later. Until then a range of text is a mark in its
/// document, which no hand has ever put there. Throws when the office is gone or does not answer.
void await_let_go();

/// Gives one of Writer's own commands (its name is without ".uno:") in a document in which nothing
/// of this program's is held any more, and waits until it is done. Writer has died of a range that
/// stood in a text it made a table of. Does nothing where there is no such command.
void give_command(session::Model const& model, std::string const& name,
                  std::vector<css::beans::PropertyValue> arguments = {});

}  // namespace report::test

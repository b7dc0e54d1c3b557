// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <string>

#include "session/document.hpp"

namespace report::test {

/// A new hidden Writer document, typed from a description: one as plain_text.hpp has it, and more.
/// Lines that begin with "@" say how the paragraphs behind them are typed:
///
///     @font .VnTime    in this font; what is typed in an old one is typed in its codes
///     @1 @2 @3 @- ...  a paragraph numbered by Writer's own list, with its level or a bullet
///     @box, @end       the lines between them stand in a text box
///
/// Within a line "{-...-}" is text whose deletion was tracked, "{+...+}" whose insertion was, and
/// "{~...~}" is hidden.
session::Model type_document(session::Context const& context, std::string const& description);

}  // namespace report::test

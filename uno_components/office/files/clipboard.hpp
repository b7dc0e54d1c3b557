// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

namespace report::office {

/// The text in the clipboard; empty when there is none.
std::string clipboard_text(css::uno::Reference<css::uno::XComponentContext> const& context);

/// The web page in the clipboard, as a browser or a spreadsheet puts it there; empty when there is
/// none.
std::string clipboard_page(css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "core/text/texts.hpp"

namespace report::office {

// Windows of our own, since the office's boxes have their buttons in the office's language.

/// A message with one button.
void show_message(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
                  std::string const& text);

/// What Enter does in a question; Esc always says no.
enum class Usual { yes, no };

/// A question with yes and no; true for yes.
bool ask(css::uno::Reference<css::uno::XComponentContext> const& context,
         css::uno::Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
         std::string const& text, Usual usual = Usual::yes);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <string>

#include "core/text/texts.hpp"

namespace report::office {

/// A message with one button.
void show_message(css::uno::Reference<css::uno::XComponentContext> const& context,
                  css::uno::Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
                  std::string const& text);

/// A question with yes and no; true for yes.
bool ask(css::uno::Reference<css::uno::XComponentContext> const& context,
         css::uno::Reference<css::awt::XWindowPeer> const& parent, Texts const& texts,
         std::string const& text);

}  // namespace report::office

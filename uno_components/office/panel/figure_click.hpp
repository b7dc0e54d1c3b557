// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace report::office {

/// A double click on what the program has written into the text, or Ctrl+Enter there, goes to where
/// it is entered. Of fields that are not ours, and of all else, the office hears as ever. To be
/// called whenever a document comes into the window.
void listen_to_figures(css::uno::Reference<css::uno::XComponentContext> const& context,
                       css::uno::Reference<css::frame::XFrame> const& frame);

}  // namespace report::office

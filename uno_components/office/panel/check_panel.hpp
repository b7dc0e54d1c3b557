// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <memory>

#include "office/panel/panel_content.hpp"

namespace report::office {

/// What the check of the document in the window finds: go there, mend it, or leave it for a reason.
/// It looks when it is asked to, never while somebody types.
std::shared_ptr<PanelContent> make_check_panel(
    css::uno::Reference<css::uno::XComponentContext> const& context,
    css::uno::Reference<css::frame::XFrame> const& frame,
    css::uno::Reference<css::awt::XWindow> const& parent);

/// Checks the document in this window. False when it has no such panel.
bool run_check_panel(css::uno::Reference<css::frame::XFrame> const& frame);

}  // namespace report::office

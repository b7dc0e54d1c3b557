// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <memory>
#include <string>

#include "office/panel/panel_content.hpp"

namespace report::office {

/// The sections of the report in the window and the boxes of the one where the caret stands.
std::shared_ptr<PanelContent> make_write_panel(
    css::uno::Reference<css::uno::XComponentContext> const& context,
    css::uno::Reference<css::frame::XFrame> const& frame,
    css::uno::Reference<css::awt::XWindow> const& parent);

/// Gives the keyboard to a box of the panel in this window: of this figure, else the first empty
/// one of its group; without an id that of the section in which the caret stands. False when there
/// is none.
bool enter_write_panel(css::uno::Reference<css::frame::XFrame> const& frame,
                       std::string const& id = {});

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <memory>

namespace report::office {

/// What a panel of the sidebar shows, from its making to its end.
class PanelContent {
public:
    PanelContent() = default;
    virtual ~PanelContent() = default;
    PanelContent(PanelContent const&) = delete;
    PanelContent& operator=(PanelContent const&) = delete;

    virtual css::uno::Reference<css::awt::XWindow> window() const = 0;
    virtual css::ui::LayoutSize height() const = 0;
    virtual int least_width() const = 0;
};

/// The sections of the report in the window and the boxes of the one where the caret stands.
std::shared_ptr<PanelContent> make_write_panel(
    css::uno::Reference<css::uno::XComponentContext> const& context,
    css::uno::Reference<css::frame::XFrame> const& frame,
    css::uno::Reference<css::awt::XWindow> const& parent);

/// Gives the keyboard to the first empty box of the panel in this window. False when it has none.
bool enter_write_panel(css::uno::Reference<css::frame::XFrame> const& frame);

}  // namespace report::office

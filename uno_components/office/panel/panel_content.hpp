// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/ui/LayoutSize.hpp>

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

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace report::office {

/// Makes the panels that extension/Sidebar.xcu names.
css::uno::Reference<css::uno::XInterface> create_panel_factory(
    css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office

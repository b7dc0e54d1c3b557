// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace report::office {

/// The event handler of Tools > Options > Báo cáo CCHC.
css::uno::Reference<css::uno::XInterface> create_options_page(
    css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office

// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>
#include <com/sun/star/uno/XInterface.hpp>

namespace report::office {

/// The protocol handler of `vnd.cchc.baocao:`: every command comes through it, and every exception
/// ends in it.
css::uno::Reference<css::uno::XInterface> create_dispatcher(
    css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office

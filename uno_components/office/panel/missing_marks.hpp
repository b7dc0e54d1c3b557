// SPDX-License-Identifier: MPL-2.0
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

namespace report::office {

/// Makes Writer underline the marks of figures not entered in a report of ours, as it does with
/// whatever a recogniser of smart tags finds: on the screen only, neither printed nor exported nor
/// in the file. Asked by the office when it has nothing else to do.
css::uno::Reference<css::uno::XInterface> create_missing_marks(
    css::uno::Reference<css::uno::XComponentContext> const& context);

}  // namespace report::office
